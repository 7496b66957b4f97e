package org.rollcall.contracts;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.rollcall.contracts.ForumEvent.ForumStatement;
import org.rollcall.contracts.ForumEvent.PartyAdmitted;
import org.rollcall.contracts.ForumEvent.PartyExpelled;
import org.rollcall.contracts.ForumEvent.PartyReinstated;
import org.rollcall.contracts.ForumEvent.PartySuspended;
import org.rollcall.contracts.ForumEvent.PartyWithdrew;
import org.rollcall.contracts.ForumEvent.PlacePassed;
import org.rollcall.contracts.ForumEvent.PlaceShared;
import org.rollcall.contracts.ForumEvent.StandingChanged;
import org.rollcall.contracts.ForumEvent.Successor;

/**
 * One party on a roll in one standing for a time, as the facts of the forum say it.
 *
 * @param opening the fact that put it there
 * @param ending the fact that ended it, with its cause; empty while it goes on
 * @param suspensions in the order they were recorded
 */
public record Participation(
        FactId id,
        PartyId party,
        Standing standing,
        Basis basis,
        Dated from,
        Dated until,
        FactId opening,
        Optional<Ending> ending,
        List<Suspension> suspensions) {

    public Participation {
        suspensions = List.copyOf(suspensions);
    }

    public record Ending(FactId fact, Cause cause) {}

    /** @param ending the reinstatement; empty while it goes on */
    public record Suspension(FactId fact, Dated from, Dated until, Optional<FactId> ending) {
        public Period period() {
            return new Period(from.followed(), until.followed());
        }
    }

    /** By the dates the record follows. */
    public Period period() {
        return new Period(from.followed(), until.followed());
    }

    /** By all that is claimed: outside it nobody says that the party stood there. */
    public Period anyPeriod() {
        return new Period(from.any(), until.any());
    }

    /** How far a day lies inside it: nobody says that the party stood there, some do, or the record follows that it did. */
    public Life.Cover cover(DateBound on) {
        return anyPeriod().cover(on) == Life.Cover.OUTSIDE
                ? Life.Cover.OUTSIDE
                : period().cover(on) == Life.Cover.INSIDE ? Life.Cover.INSIDE : Life.Cover.PARTLY;
    }

    /** Whether nothing has ended it. */
    public boolean open() {
        return ending.isEmpty();
    }

    /** What the facts say of a participation; empty if none that stands begins it, or a better one replaces it. */
    public static Optional<Participation> of(FactId id, Facts<ForumStatement> facts) {
        var found = new Found(id, facts);
        facts.of(id).forEach(found::take);
        return found.participation();
    }

    /** All of one party, in the order they were recorded. */
    public static List<Participation> of(PartyId party, Facts<ForumStatement> facts) {
        return facts.of(party).stream()
                .flatMap(statement -> begun(statement, party))
                .flatMap(id -> of(id, facts).stream())
                .toList();
    }

    /** All on the roll, whoever's and whenever, in the order they were recorded. */
    public static Stream<Participation> all(Facts<ForumStatement> facts) {
        return facts.all().flatMap(Participation::begun).distinct().flatMap(id -> of(id, facts).stream());
    }

    private static Stream<FactId> begun(ForumStatement statement) {
        return switch (statement) {
            case PartyAdmitted e -> Stream.of(e.fact());
            case StandingChanged e -> Stream.of(e.next());
            case PlacePassed e -> e.successors().stream().map(Successor::participation);
            case PlaceShared e -> e.successors().stream().map(Successor::participation);
            default -> Stream.empty();
        };
    }

    private static Stream<FactId> begun(ForumStatement statement, PartyId party) {
        return switch (statement) {
            case PartyAdmitted e -> Stream.of(e.fact());
            case StandingChanged e -> Stream.of(e.next());
            case PlacePassed e -> begun(e.successors(), party);
            case PlaceShared e -> begun(e.successors(), party);
            default -> Stream.empty();
        };
    }

    private static Stream<FactId> begun(List<Successor> successors, PartyId party) {
        return successors.stream()
                .filter(successor -> successor.party().equals(party))
                .map(Successor::participation);
    }

    /** Gathers what the statements say of one participation, in the order they were first said. */
    private static final class Found {
        private final FactId id;
        private final Facts<ForumStatement> facts;
        private Optional<Participation> begun = Optional.empty();
        private boolean replaced;
        private Dated until = Dated.NEVER;
        private Optional<Ending> ending = Optional.empty();
        private final LinkedHashMap<FactId, Suspension> suspensions = new LinkedHashMap<>();

        Found(FactId id, Facts<ForumStatement> facts) {
            this.id = id;
            this.facts = facts;
        }

        void take(ForumStatement statement) {
            switch (statement) {
                case PartyAdmitted e -> begin(e, e.party(), e.standing(), e.basis());
                case PartyWithdrew e -> end(e, Cause.WITHDRAWAL);
                case PartyExpelled e -> end(e, Cause.EXPULSION);
                case PartySuspended e ->
                    suspensions.put(e.fact(), new Suspension(e.fact(), date(e), Dated.NEVER, Optional.empty()));
                case PartyReinstated e ->
                    suspensions.computeIfPresent(
                            e.suspension(),
                            (fact, open) -> new Suspension(fact, open.from(), date(e), Optional.of(e.fact())));
                case StandingChanged e -> {
                    if (e.next().equals(id)) {
                        begin(e, e.party(), e.becomes(), Basis.CHANGE_OF_STANDING);
                    } else {
                        end(e, Cause.CHANGE_OF_STANDING);
                    }
                }
                case PlacePassed e -> {
                    succeed(e, e.successors(), e.standing());
                    if (e.participation().equals(id)) {
                        end(e, Cause.SUCCESSION);
                    }
                }
                case PlaceShared e -> succeed(e, e.successors(), e.standing());
                default -> {}
            }
        }

        private void succeed(ForumStatement statement, List<Successor> successors, Standing standing) {
            for (var successor : successors) {
                if (successor.participation().equals(id)) {
                    begin(statement, successor.party(), standing, Basis.SUCCESSION);
                }
                replaced |= successor.replaces().contains(id);
            }
        }

        private void begin(ForumStatement statement, PartyId party, Standing standing, Basis basis) {
            begun = Optional.of(new Participation(
                    id,
                    party,
                    standing,
                    basis,
                    date(statement),
                    Dated.NEVER,
                    statement.fact(),
                    Optional.empty(),
                    List.of()));
        }

        private void end(ForumStatement statement, Cause cause) {
            until = date(statement);
            ending = Optional.of(new Ending(statement.fact(), cause));
        }

        private Dated date(ForumStatement statement) {
            return facts.date(statement);
        }

        Optional<Participation> participation() {
            return begun.filter(begun -> !replaced)
                    .map(begun -> new Participation(
                            id,
                            begun.party,
                            begun.standing,
                            begun.basis,
                            begun.from,
                            until,
                            begun.opening,
                            ending,
                            new ArrayList<>(suspensions.values())));
        }
    }
}
