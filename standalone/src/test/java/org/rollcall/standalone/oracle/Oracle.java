package org.rollcall.standalone.oracle;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.rollcall.contracts.Basis;
import org.rollcall.contracts.Cause;
import org.rollcall.contracts.Certainty;
import org.rollcall.contracts.DateBound;
import org.rollcall.contracts.DateClaim;
import org.rollcall.contracts.Event.Contest;
import org.rollcall.contracts.Event.Correction;
import org.rollcall.contracts.Event.Retraction;
import org.rollcall.contracts.Event.Statement;
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
import org.rollcall.contracts.PartyId;
import org.rollcall.contracts.Standing;

/**
 * What a record of one forum and its parties says of a day, read from the whole of it for each question anew: the rules of
 * docs/time.md once more, as plainly as they can be put. It shares nothing with what it judges but the records of events and the
 * two days of a bound. Parties are read by {@link OracleOfParties}.
 */
final class Oracle {

    /** All that was told until the moment asked about, in order. */
    private final List<MembershipEvent> told;

    /** What stands of it, each statement in the version that stands, in the order it was first made. */
    private final List<Statement> said;

    final OracleOfParties parties;

    Oracle(List<Told> record, Instant known) {
        told = record.stream()
                .filter(event -> !event.at().isAfter(known))
                .<MembershipEvent>map(Told::event)
                .toList();
        said = told.stream().filter(this::stands).flatMap(this::version).toList();
        parties = new OracleOfParties(this);
    }

    record Told(MembershipEvent event, Instant at) {}

    enum Status {
        ACTIVE,
        POSSIBLY_SUSPENDED,
        SUSPENDED
    }

    /** @param facts all that stand and say it */
    record Line(
            FactId participation,
            PartyId party,
            String name,
            Optional<String> code,
            Standing standing,
            Certainty certainty,
            Status status,
            DateBound from,
            DateBound until,
            Basis basis,
            Optional<Cause> cause,
            FactId opening,
            Set<FactId> facts) {}

    List<MembershipEvent> told() {
        return told;
    }

    List<Statement> said() {
        return said;
    }

    /** Who stands on the roll on a day. */
    List<Line> roll(LocalDate on) {
        return places().flatMap(place -> line(place, on)).toList();
    }

    // ---- what stands: an event stands unless a retraction of it stands; the last correction that stands is what a
    // fact says

    boolean stands(MembershipEvent event) {
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

    private Stream<Statement> contests(Statement statement) {
        return said.stream()
                .filter(other -> other instanceof Contest contest
                        && contest.contested().equals(statement.fact())
                        && !contest.claim().on().equals(DateBound.UNKNOWN));
    }

    List<DateClaim> claims(Statement statement) {
        return contests(statement).map(contest -> ((Contest) contest).claim()).toList();
    }

    DateBound followed(Statement statement) {
        return claims(statement).stream()
                .filter(DateClaim::followed)
                .map(DateClaim::on)
                .reduce(statement.when(), (earlier, later) -> later);
    }

    LocalDate earliest(Statement statement) {
        return claims(statement).stream()
                .map(claim -> claim.on().earliest())
                .reduce(statement.when().earliest(), Oracle::first);
    }

    LocalDate latest(Statement statement) {
        return claims(statement).stream()
                .map(claim -> claim.on().latest())
                .reduce(statement.when().latest(), Oracle::last);
    }

    static LocalDate first(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? one : other;
    }

    static LocalDate last(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }

    /** Of what begins with one statement and ends, if it does, with another. */
    private Certainty between(Statement begin, Optional<Statement> end, LocalDate on) {
        var certain = !followed(begin).latest().isAfter(on)
                && end.stream().allMatch(last -> on.isBefore(followed(last).earliest()));
        var possible = !earliest(begin).isAfter(on) && end.stream().allMatch(last -> on.isBefore(latest(last)));
        return certain ? Certainty.CERTAIN : possible ? Certainty.POSSIBLE : Certainty.ABSENT;
    }

    // ---- the roll: places that a statement gives, less those that another is the better knowledge of

    record Place(FactId id, PartyId party, Standing standing, Basis basis, Statement begin) {}

    Stream<Place> places() {
        return said.stream()
                .flatMap(Oracle::places)
                .filter(place -> replacing(place.id).isEmpty());
    }

    static Stream<Place> places(Statement statement) {
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

    /** The decision by which another place is the better knowledge of this one. */
    Optional<FactId> replacing(FactId participation) {
        return said.stream()
                .filter(statement -> successors(statement).stream()
                        .anyMatch(heir -> heir.replaces().contains(participation)))
                .map(Statement::fact)
                .findFirst();
    }

    private static List<Successor> successors(Statement statement) {
        return switch (statement) {
            case PlacePassed e -> e.successors();
            case PlaceShared e -> e.successors();
            default -> List.of();
        };
    }

    Optional<Statement> end(FactId participation) {
        return said.stream()
                .filter(statement -> causeOf(participation, statement).isPresent())
                .reduce((earlier, later) -> later);
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

    private Stream<Line> line(Place place, LocalDate on) {
        var end = end(place.id);
        var certainty = lesser(between(place.begin, end, on), parties.life(place.party, place.begin, on));
        var shown = parties.cut(place.party, place.begin, end.map(this::followed));
        return certainty == Certainty.ABSENT
                ? Stream.of()
                : Stream.of(new Line(
                        place.id,
                        place.party,
                        parties.name(place.party, on),
                        parties.code(place.party, on),
                        place.standing,
                        certainty,
                        status(place.id, on),
                        shown.getFirst(),
                        shown.getLast(),
                        place.basis,
                        end.flatMap(last -> causeOf(place.id, last)),
                        place.begin.fact(),
                        facts(place.id)));
    }

    private static Certainty lesser(Certainty one, Certainty other) {
        return one.compareTo(other) > 0 ? one : other;
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

    /** All that speaks of a participation, and the claim that is followed of each date, if one is. */
    private Set<FactId> facts(FactId participation) {
        return said.stream()
                .filter(statement -> speaksOf(participation, statement))
                .flatMap(statement -> Stream.concat(
                        Stream.of(statement),
                        contests(statement)
                                .filter(contest -> ((Contest) contest).claim().followed())
                                .reduce((earlier, later) -> later)
                                .stream()))
                .map(Statement::fact)
                .collect(Collectors.toSet());
    }

    private static boolean speaksOf(FactId participation, Statement statement) {
        var isAbout = switch (statement) {
            case PartySuspended e -> e.participation().equals(participation);
            case PartyReinstated e -> e.participation().equals(participation);
            case PlaceShared e -> e.participation().equals(participation);
            default -> causeOf(participation, statement).isPresent();
        };
        return isAbout || places(statement).anyMatch(place -> place.id.equals(participation));
    }
}
