package org.rollcall.standalone.oracle;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.rollcall.contracts.Basis;
import org.rollcall.contracts.Cause;
import org.rollcall.contracts.Certainty;
import org.rollcall.contracts.DateBound;
import org.rollcall.contracts.DateClaim;
import org.rollcall.contracts.FactId;
import org.rollcall.contracts.ForumEvent.PartyAdmitted;
import org.rollcall.contracts.ForumEvent.PartyExpelled;
import org.rollcall.contracts.ForumEvent.PartyReinstated;
import org.rollcall.contracts.ForumEvent.PartySuspended;
import org.rollcall.contracts.ForumEvent.PartyWithdrew;
import org.rollcall.contracts.ForumEvent.PlacePassed;
import org.rollcall.contracts.ForumEvent.PlaceShared;
import org.rollcall.contracts.ForumEvent.StandingChanged;
import org.rollcall.contracts.ForumEvent.Successor;
import org.rollcall.contracts.MembershipEvent;
import org.rollcall.contracts.MembershipEvent.Contest;
import org.rollcall.contracts.MembershipEvent.Correction;
import org.rollcall.contracts.MembershipEvent.Retraction;
import org.rollcall.contracts.MembershipEvent.Statement;
import org.rollcall.contracts.PartyEvent.LifeClaimed;
import org.rollcall.contracts.PartyEvent.PartyRegistered;
import org.rollcall.contracts.PartyEvent.PartySeparated;
import org.rollcall.contracts.PartyEvent.SuccessionStatement;
import org.rollcall.contracts.PartyId;
import org.rollcall.contracts.Standing;

/**
 * What a record of one forum and its parties says of a day, read from the whole of it for each question anew: the rules of
 * docs/time.md once more, as plainly as they can be put. It shares nothing with what it judges but the records of events and the
 * two days of a bound.
 */
final class Oracle {

    /** All that was told until the moment asked about, in order. */
    private final List<MembershipEvent> told;

    /** What stands of it, each statement in the version that stands, in the order it was first made. */
    private final List<Statement> said;

    Oracle(List<Told> record, Instant known) {
        told = record.stream()
                .filter(event -> !event.at().isAfter(known))
                .<MembershipEvent>map(Told::event)
                .toList();
        said = told.stream().filter(this::stands).flatMap(this::version).toList();
    }

    record Told(MembershipEvent event, Instant at) {}

    enum Status {
        ACTIVE,
        SUSPENDED,
        POSSIBLY_SUSPENDED
    }

    record Line(
            FactId participation,
            PartyId party,
            Standing standing,
            Certainty certainty,
            Status status,
            Basis basis,
            Optional<Cause> cause,
            FactId opening) {}

    /** Who stands on the roll on a day. */
    List<Line> roll(LocalDate on) {
        return said.stream()
                .flatMap(Oracle::places)
                .filter(place -> !isReplaced(place.id))
                .flatMap(place -> line(place, on))
                .toList();
    }

    // ---- what stands: an event stands unless a retraction of it stands; the last correction that stands is what a
    // fact says

    private boolean stands(MembershipEvent event) {
        return told.stream()
                .noneMatch(other -> other instanceof Retraction retraction
                        && (retraction.retracted().equals(event.fact())
                                || retraction.dependents().contains(event.fact()))
                        && stands(other));
    }

    private Stream<Statement> version(MembershipEvent event) {
        return event instanceof Statement first
                ? Stream.of(told.stream()
                        .filter(other -> other instanceof Correction correction
                                && correction.corrected().equals(event.fact())
                                && stands(other))
                        .map(correction -> ((Correction) correction).statement())
                        .reduce(first, (earlier, later) -> later))
                : Stream.of();
    }

    // ---- when: the record follows the last followed claim beside a fact, else the fact's own; possible is whatever
    // any claims

    private Stream<DateClaim> claims(Statement statement) {
        return said.stream()
                .filter(other ->
                        other instanceof Contest contest && contest.contested().equals(statement.fact()))
                .map(contest -> ((Contest) contest).claim())
                .filter(claim -> !claim.on().equals(DateBound.UNKNOWN));
    }

    private DateBound followed(Statement statement) {
        return claims(statement)
                .filter(DateClaim::followed)
                .map(DateClaim::on)
                .reduce(statement.when(), (earlier, later) -> later);
    }

    private LocalDate earliest(Statement statement) {
        return claims(statement)
                .map(claim -> claim.on().earliest())
                .reduce(statement.when().earliest(), (one, other) -> one.isBefore(other) ? one : other);
    }

    private LocalDate latest(Statement statement) {
        return claims(statement)
                .map(claim -> claim.on().latest())
                .reduce(statement.when().latest(), (one, other) -> one.isAfter(other) ? one : other);
    }

    /** As what begins with one statement and ends, if it does, with another. */
    private Certainty between(Statement begin, Optional<Statement> end, LocalDate on) {
        var certain = !followed(begin).latest().isAfter(on)
                && end.stream().allMatch(last -> on.isBefore(followed(last).earliest()));
        var possible = !earliest(begin).isAfter(on) && end.stream().allMatch(last -> on.isBefore(latest(last)));
        return certain ? Certainty.CERTAIN : possible ? Certainty.POSSIBLE : Certainty.ABSENT;
    }

    // ---- the roll

    private record Place(FactId id, PartyId party, Standing standing, Basis basis, Statement begin) {}

    private static Stream<Place> places(Statement statement) {
        return switch (statement) {
            case PartyAdmitted e -> Stream.of(new Place(e.fact(), e.party(), e.standing(), e.basis(), e));
            case StandingChanged e ->
                Stream.of(new Place(e.next(), e.party(), e.becomes(), Basis.CHANGE_OF_STANDING, e));
            case PlacePassed e -> places(e.successors(), e.standing(), e);
            case PlaceShared e -> places(e.successors(), e.standing(), e);
            default -> Stream.of();
        };
    }

    private static Stream<Place> places(List<Successor> successors, Standing standing, Statement begin) {
        return successors.stream()
                .map(heir -> new Place(heir.participation(), heir.party(), standing, Basis.SUCCESSION, begin));
    }

    private boolean isReplaced(FactId participation) {
        return said.stream()
                .flatMap(statement -> switch (statement) {
                    case PlacePassed e -> e.successors().stream();
                    case PlaceShared e -> e.successors().stream();
                    default -> Stream.<Successor>of();
                })
                .anyMatch(successor -> successor.replaces().contains(participation));
    }

    private Stream<Line> line(Place place, LocalDate on) {
        var end = said.stream()
                .filter(statement -> causeOf(place.id, statement).isPresent())
                .reduce((earlier, later) -> later);
        var certainty = lesser(between(place.begin, end, on), life(place.party, on));
        return certainty == Certainty.ABSENT
                ? Stream.of()
                : Stream.of(new Line(
                        place.id,
                        place.party,
                        place.standing,
                        certainty,
                        status(place.id, on),
                        place.basis,
                        end.flatMap(last -> causeOf(place.id, last)),
                        place.begin.fact()));
    }

    private record End(FactId participation, Cause cause) {}

    private static Stream<End> ends(Statement statement) {
        return switch (statement) {
            case PartyWithdrew e -> Stream.of(new End(e.participation(), Cause.WITHDRAWAL));
            case PartyExpelled e -> Stream.of(new End(e.participation(), Cause.EXPULSION));
            case StandingChanged e -> Stream.of(new End(e.participation(), Cause.CHANGE_OF_STANDING));
            case PlacePassed e -> Stream.of(new End(e.participation(), Cause.SUCCESSION));
            default -> Stream.of();
        };
    }

    private static Optional<Cause> causeOf(FactId participation, Statement statement) {
        return ends(statement)
                .filter(end -> end.participation.equals(participation))
                .map(End::cause)
                .findFirst();
    }

    private Status status(FactId participation, LocalDate on) {
        var suspended = said.stream()
                .filter(statement -> statement instanceof PartySuspended e
                        && e.participation().equals(participation))
                .map(statement -> between(statement, reinstatement(statement.fact()), on))
                .toList();
        return suspended.contains(Certainty.CERTAIN)
                ? Status.SUSPENDED
                : suspended.contains(Certainty.POSSIBLE) ? Status.POSSIBLY_SUSPENDED : Status.ACTIVE;
    }

    private Optional<Statement> reinstatement(FactId suspension) {
        return said.stream()
                .filter(statement ->
                        statement instanceof PartyReinstated e && e.suspension().equals(suspension))
                .reduce((earlier, later) -> later);
    }

    private static Certainty lesser(Certainty one, Certainty other) {
        return one.compareTo(other) > 0 ? one : other;
    }

    // ---- the lives of parties: certain where the followed claim says so, possible where any does

    private record Life(String authority, DateBound from, DateBound until, boolean followed) {

        boolean certain(LocalDate on) {
            return !from.latest().isAfter(on) && on.isBefore(until.earliest());
        }

        boolean possible(LocalDate on) {
            return !from.earliest().isAfter(on) && on.isBefore(until.latest());
        }

        boolean mayShareADayWith(Life other) {
            return from.earliest().isBefore(other.until.latest())
                    && other.from.earliest().isBefore(until.latest());
        }
    }

    Certainty life(PartyId party, LocalDate on) {
        var lives = lives(party);
        var certain = lives.isEmpty() || lives.stream().anyMatch(life -> life.followed && life.certain(on));
        var possible = lives.stream().anyMatch(life -> life.possible(on));
        return certain ? Certainty.CERTAIN : possible ? Certainty.POSSIBLE : Certainty.ABSENT;
    }

    private List<Life> lives(PartyId party) {
        var ends = said.stream()
                .filter(statement -> statement instanceof SuccessionStatement e
                        && e.party().equals(party)
                        && !(e instanceof PartySeparated))
                .map(SuccessionStatement.class::cast)
                .sorted(Comparator.comparing(
                                (SuccessionStatement end) -> followed(end).earliest())
                        .thenComparing(end -> followed(end).latest()))
                .toList();
        var lives = new ArrayList<Life>();
        for (var statement : said) {
            if (statement instanceof PartyRegistered e && e.party().equals(party)) {
                e.lives()
                        .forEach(life -> lives.add(
                                ended(new Life(life.authority(), life.from(), life.until(), life.followed()), ends)));
            }
            if (statement instanceof LifeClaimed e && e.party().equals(party)) {
                claimed(e).forEach(life -> takeItsPlace(ended(life, ends), lives));
            }
        }
        for (var end : ends) {
            if (lives.stream().noneMatch(life -> beganBefore(end, life))) {
                lives.add(new Life("", DateBound.UNKNOWN, followed(end), true));
            }
        }
        return lives;
    }

    /** The claim itself, and whoever claims another beginning of that life; one of them is followed, if it is. */
    private List<Life> claimed(LifeClaimed fact) {
        var claim = fact.claim();
        var others = claims(fact).toList();
        var last = claim.followed()
                ? others.stream().filter(DateClaim::followed).reduce((earlier, later) -> later)
                : Optional.<DateClaim>empty();
        var lives = new ArrayList<Life>();
        lives.add(new Life(claim.authority(), claim.from(), claim.until(), claim.followed() && last.isEmpty()));
        others.forEach(other -> lives.add(new Life(
                other.authority(), other.on(), claim.until(), last.stream().anyMatch(one -> one == other))));
        return lives;
    }

    private static void takeItsPlace(Life life, List<Life> lives) {
        if (life.followed) {
            lives.replaceAll(other ->
                    other.mayShareADayWith(life) ? new Life(other.authority, other.from, other.until, false) : other);
        }
        lives.add(life);
    }

    /** What goes on ends with the first end after it began: when its own authority says so, else when the record does. */
    private Life ended(Life life, List<SuccessionStatement> ends) {
        if (!life.until.equals(DateBound.NEVER)) {
            return life;
        }
        for (var end : ends) {
            if (beganBefore(end, life)) {
                var until = Stream.concat(end.claims().stream(), claims(end))
                        .filter(claim -> claim.authority().equals(life.authority))
                        .map(DateClaim::on)
                        .reduce(followed(end), (earlier, later) -> later);
                return new Life(life.authority, life.from, until, life.followed);
            }
        }
        return life;
    }

    private boolean beganBefore(SuccessionStatement end, Life life) {
        return life.from.earliest().isBefore(followed(end).latest());
    }
}
