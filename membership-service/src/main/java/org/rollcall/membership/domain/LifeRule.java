package org.rollcall.membership.domain;

import java.util.List;
import java.util.stream.Collectors;
import org.rollcall.contracts.DateBound;
import org.rollcall.contracts.Life;
import org.rollcall.contracts.LifeClaim;
import org.rollcall.contracts.Warning;
import org.rollcall.contracts.WarningType;

/**
 * Nothing is said of a party outside its life (DESIGN.md, "What must always hold", 8): wholly outside every claim it is
 * refused; partly outside, or inside some authorities' claims only, it is recorded with a warning.
 */
final class LifeRule {

    private LifeRule() {}

    static boolean isOutside(Life life, DateBound on) {
        return life.cover(on) == Life.Cover.OUTSIDE;
    }

    static Rejection outside(String field, KnownParty party, DateBound on) {
        return new Rejection.OutsideLife(field, party.name(), on, spell(party.life()), party.livingRelatives(on));
    }

    static List<Warning> doubts(String name, Life life, DateBound on) {
        if (life.cover(on) != Life.Cover.PARTLY) {
            return List.of();
        }
        return List.of(WarningType.PARTLY_OUTSIDE_LIFE.of(
                on + " does not lie wholly inside the life of " + name + " that the record follows: " + spell(life)));
    }

    private static String spell(Life life) {
        return life.claims().stream().map(LifeRule::spell).collect(Collectors.joining("; "));
    }

    static String spell(LifeClaim claim) {
        var until = claim.until().equals(DateBound.NEVER) ? "" : " until " + claim.until();
        return "from " + claim.from() + until + " by " + claim.authority() + (claim.followed() ? " (followed)" : "");
    }
}
