package org.rollcall.projection.explain;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.rollcall.contracts.Certainty;
import org.rollcall.contracts.Dated;
import org.rollcall.contracts.Facts;
import org.rollcall.contracts.LifeClaim;
import org.rollcall.contracts.PartyEvent.LifeClaimed;
import org.rollcall.contracts.PartyEvent.PartyCoded;
import org.rollcall.contracts.PartyEvent.PartyFactContested;
import org.rollcall.contracts.PartyEvent.PartyNamed;
import org.rollcall.contracts.PartyEvent.PartyRegistered;
import org.rollcall.contracts.PartyEvent.PartyStatement;
import org.rollcall.contracts.PartyEvent.SuccessionStatement;
import org.rollcall.contracts.PartyId;
import org.rollcall.contracts.PartyOnRecord;
import org.rollcall.projection.explain.Reason.Effect;

/** What a party's own record says of when it lives and who came out of it. Pure. */
final class LifeReasons {

    private final Revised<PartyStatement> record;
    private final Facts<PartyStatement> facts;

    LifeReasons(Revised<PartyStatement> record) {
        this.record = record;
        this.facts = record.facts();
    }

    /** Whether nobody claims that the party lives on the day, in a life in which one of its lines began. */
    private boolean isDead(LocalDate day, List<Dated> beginnings) {
        return PartyOnRecord.of(facts)
                .map(PartyOnRecord::life)
                .filter(life -> life.on(day) == Certainty.ABSENT
                        || !beginnings.isEmpty()
                                && beginnings.stream()
                                        .allMatch(
                                                began -> life.lastingFrom(began).on(day) == Certainty.ABSENT))
                .isPresent();
    }

    /**
     * All that says whether the party lives on the day: no line reaches further.
     *
     * @param beginnings of its lines
     */
    Stream<Reason> of(PartyId party, LocalDate day, List<Dated> beginnings) {
        var dead = isDead(day, beginnings);
        return record.reasons(party, statement -> switch (statement) {
            case PartyRegistered e -> limits(e.lives(), dead, day);
            case LifeClaimed e -> limits(List.of(e.claim()), dead, day);
            case SuccessionStatement e -> e.endsLife() ? Optional.of(ruledOut(dead && over(e, day))) : Optional.empty();
            case PartyNamed e -> Optional.empty();
            case PartyCoded e -> Optional.empty();
            case PartyFactContested e -> Optional.empty();
        });
    }

    /**
     * The same of a party from which a line came, or may come.
     *
     * @param heirs those who came out of it, directly, and stand in the line
     */
    Stream<Reason> ofPredecessor(PartyId party, Set<PartyId> heirs) {
        return record.reasons(party, statement -> switch (statement) {
            case PartyRegistered e -> e.lives().isEmpty() ? Optional.empty() : Optional.of(Effect.LIMITS);
            case LifeClaimed e -> Optional.of(Effect.LIMITS);
            case SuccessionStatement e -> {
                var givesRise = !Collections.disjoint(e.successors(), heirs);
                yield e.endsLife()
                        ? Optional.of(Effect.LIMITS)
                        : Optional.of(Effect.GIVES_RISE).filter(effect -> givesRise);
            }
            case PartyNamed e -> Optional.empty();
            case PartyCoded e -> Optional.empty();
            case PartyFactContested e -> Optional.empty();
        });
    }

    private static Optional<Effect> limits(List<LifeClaim> lives, boolean dead, LocalDate day) {
        if (lives.isEmpty()) {
            return Optional.empty();
        }
        var allowed = lives.stream().anyMatch(life -> life.period().on(day) != Certainty.ABSENT);
        return Optional.of(ruledOut(dead && !allowed));
    }

    /** By all that anybody claims of its date. */
    private boolean over(SuccessionStatement succession, LocalDate day) {
        return PartyOnRecord.of(facts).stream()
                .flatMap(party -> party.successions().stream())
                .filter(found -> found.fact().equals(succession.fact()))
                .anyMatch(found -> found.on().any().certainlyBy(day));
    }

    private static Effect ruledOut(boolean so) {
        return so ? Effect.RULES_OUT : Effect.LIMITS;
    }
}
