package org.rollcall.membership.domain;

import java.time.LocalDate;
import java.util.List;
import org.rollcall.contracts.DateBound;
import org.rollcall.contracts.Life;
import org.rollcall.contracts.Warning;
import org.rollcall.contracts.WarningType;

/**
 * Nothing is said of a party outside its life (DESIGN.md, "What must always hold", 8): wholly outside every claim it is
 * refused; partly outside, or inside some authorities' claims only, it is recorded with a warning.
 */
final class LifeRule {

    private static final LocalDate FIRST_DAY = LocalDate.of(0, 1, 1);

    private LifeRule() {}

    static boolean isOutside(Life life, DateBound on) {
        return life.cover(on) == Life.Cover.OUTSIDE;
    }

    static Rejection outside(String field, KnownParty party, DateBound on) {
        return new Rejection.OutsideLife(field, party.name(), on, party.life().words(), party.livingRelatives(on));
    }

    static List<Warning> doubts(String name, Life life, DateBound on) {
        if (life.cover(on) != Life.Cover.PARTLY) {
            return List.of();
        }
        return List.of(WarningType.PARTLY_OUTSIDE_LIFE.of(
                on + " does not lie wholly inside the life of " + name + " that the record follows: " + life.words()));
    }

    /** Of what begins on a day. */
    static Verdict begins(String field, KnownParty party, DateBound on) {
        return isOutside(party.life(), on)
                ? Verdict.refused(outside(field, party, on))
                : Verdict.doubtful(doubts(party.name(), party.life(), on));
    }

    /** Of what ends: its last day is the one before, and a party that no longer lives ends nothing. */
    static Verdict ends(String field, KnownParty party, DateBound until) {
        var last = lastDay(until);
        return isOutside(party.life(), last)
                ? Verdict.refused(outside(field, party, until))
                : Verdict.doubtful(doubts(party.name(), party.life(), last));
    }

    /** Of a place that passes on: its holder lives no longer, and the forum may have decided later than it died. */
    static Verdict passes(KnownParty party, DateBound on) {
        var last = lastDay(on);
        return party.life().cover(last) == Life.Cover.INSIDE
                ? Verdict.FINE
                : Verdict.doubtful(List.of(WarningType.PARTLY_OUTSIDE_LIFE.of("The place of " + party.name()
                        + " passes on " + on + ", and its life is not known to reach to that day: "
                        + party.life().words())));
    }

    /** The last day of what ends on {@code until}, the first day of absence. */
    static DateBound lastDay(DateBound until) {
        return DateBound.between(dayBefore(until.earliest()), dayBefore(until.latest()));
    }

    private static LocalDate dayBefore(LocalDate day) {
        return day.equals(LocalDate.MIN) || day.equals(LocalDate.MAX) || day.equals(FIRST_DAY) ? day : day.minusDays(1);
    }
}
