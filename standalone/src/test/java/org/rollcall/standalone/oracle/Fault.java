package org.rollcall.standalone.oracle;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.rollcall.contracts.DateBound;
import org.rollcall.contracts.DateClaim;
import org.rollcall.contracts.Event.Correction;
import org.rollcall.contracts.Event.Retraction;
import org.rollcall.contracts.ForumEvent.ForumFactContested;
import org.rollcall.contracts.ForumEvent.ForumFactCorrected;
import org.rollcall.contracts.ForumEvent.ForumStatement;
import org.rollcall.contracts.ForumEvent.PartyAdmitted;
import org.rollcall.contracts.ForumEvent.PartyExpelled;
import org.rollcall.contracts.ForumEvent.PartySuspended;
import org.rollcall.contracts.ForumEvent.PartyWithdrew;
import org.rollcall.contracts.MembershipEvent;
import org.rollcall.contracts.PartyEvent;
import org.rollcall.contracts.PartyEvent.PartyRegistered;

/**
 * A mistake that views could make, made for them: what they are told is what views with that mistake would take from the events
 * that were recorded.
 */
enum Fault {
    PASSES_OVER_THE_RETRACTION_OF_A_CORRECTION {
        @Override
        Optional<MembershipEvent> seen(MembershipEvent event, List<MembershipEvent> before) {
            return event instanceof Retraction retraction
                            && before.stream()
                                    .anyMatch(earlier -> earlier instanceof Correction
                                            && earlier.fact().equals(retraction.retracted()))
                    ? Optional.empty()
                    : Optional.of(event);
        }
    },
    PASSES_OVER_THE_RETRACTION_OF_A_RETRACTION {
        @Override
        Optional<MembershipEvent> seen(MembershipEvent event, List<MembershipEvent> before) {
            return event instanceof Retraction retraction
                            && before.stream()
                                    .anyMatch(earlier -> earlier instanceof Retraction
                                            && earlier.fact().equals(retraction.retracted()))
                    ? Optional.empty()
                    : Optional.of(event);
        }
    },
    LETS_A_LATER_CORRECTION_LOSE_TO_AN_EARLIER_ONE {
        @Override
        Optional<MembershipEvent> seen(MembershipEvent event, List<MembershipEvent> before) {
            return Optional.of(
                    event instanceof ForumFactCorrected correction
                            ? before.stream()
                                    .filter(earlier -> earlier instanceof ForumFactCorrected other
                                            && other.corrected().equals(correction.corrected()))
                                    .<MembershipEvent>map(first -> new ForumFactCorrected(
                                            correction.fact(),
                                            correction.forum(),
                                            correction.corrected(),
                                            correction.replaces(),
                                            ((ForumFactCorrected) first).statement()))
                                    .findFirst()
                                    .orElse(event)
                            : event);
        }
    },
    TAKES_UNTIL_FOR_THE_LAST_DAY {
        @Override
        ForumStatement seen(ForumStatement statement) {
            return switch (statement) {
                case PartyWithdrew e ->
                    new PartyWithdrew(
                            e.fact(),
                            e.forum(),
                            e.party(),
                            e.standing(),
                            e.participation(),
                            nextDay(e.until()),
                            e.provenance());
                case PartyExpelled e ->
                    new PartyExpelled(
                            e.fact(),
                            e.forum(),
                            e.party(),
                            e.standing(),
                            e.participation(),
                            nextDay(e.until()),
                            e.provenance());
                default -> statement;
            };
        }
    },
    TAKES_THE_FIRST_POSSIBLE_DAY_FOR_CERTAIN {
        @Override
        ForumStatement seen(ForumStatement statement) {
            return statement instanceof PartyAdmitted e && !e.from().earliest().equals(LocalDate.MIN)
                    ? new PartyAdmitted(
                            e.fact(),
                            e.forum(),
                            e.party(),
                            e.standing(),
                            e.basis(),
                            DateBound.day(e.from().earliest()),
                            e.provenance())
                    : statement;
        }
    },
    PASSES_OVER_RIVAL_CLAIMS {
        @Override
        ForumStatement seen(ForumStatement statement) {
            return statement instanceof ForumFactContested e
                    ? new ForumFactContested(
                            e.fact(),
                            e.forum(),
                            e.contested(),
                            new DateClaim(
                                    e.claim().authority(),
                                    DateBound.UNKNOWN,
                                    e.claim().followed(),
                                    ""),
                            e.text(),
                            e.provenance())
                    : statement;
        }
    },
    PASSES_OVER_SUSPENSIONS {
        @Override
        ForumStatement seen(ForumStatement statement) {
            return statement instanceof PartySuspended e
                    ? new PartySuspended(
                            e.fact(),
                            e.forum(),
                            e.party(),
                            e.standing(),
                            e.participation(),
                            DateBound.NEVER,
                            e.provenance())
                    : statement;
        }
    },
    LETS_PARTIES_LIVE_FOR_EVER {
        @Override
        Optional<MembershipEvent> seen(MembershipEvent event, List<MembershipEvent> before) {
            return switch (event) {
                case PartyRegistered e ->
                    Optional.of(new PartyRegistered(
                            e.fact(),
                            e.party(),
                            e.kind(),
                            e.names(),
                            e.codes(),
                            e.aliases(),
                            List.of(),
                            e.provenance()));
                case PartyEvent e -> Optional.empty();
                default -> Optional.of(event);
            };
        }
    };

    /** @param before what was recorded before, as it was */
    Optional<MembershipEvent> seen(MembershipEvent event, List<MembershipEvent> before) {
        return Optional.of(
                switch (event) {
                    case ForumStatement e -> seen(e);
                    case ForumFactCorrected e ->
                        new ForumFactCorrected(e.fact(), e.forum(), e.corrected(), e.replaces(), seen(e.statement()));
                    default -> event;
                });
    }

    ForumStatement seen(ForumStatement statement) {
        return statement;
    }

    private static DateBound nextDay(DateBound bound) {
        return bound.earliest().equals(LocalDate.MIN) || bound.latest().equals(LocalDate.MAX)
                ? bound
                : DateBound.between(bound.earliest().plusDays(1), bound.latest().plusDays(1));
    }
}
