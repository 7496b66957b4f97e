package org.rollcall.standalone.oracle;

import static org.rollcall.standalone.oracle.Historian.SOMEHOW;
import static org.rollcall.standalone.oracle.Step.pick;
import static org.rollcall.standalone.oracle.Step.picked;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.rollcall.contracts.Basis;
import org.rollcall.contracts.DateBound;
import org.rollcall.contracts.FactId;
import org.rollcall.contracts.Facts;
import org.rollcall.contracts.ForumEvent;
import org.rollcall.contracts.ForumEvent.ForumEstablished;
import org.rollcall.contracts.ForumEvent.ForumFactContested;
import org.rollcall.contracts.ForumEvent.ForumFactCorrected;
import org.rollcall.contracts.ForumEvent.ForumFactRetracted;
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
import org.rollcall.contracts.ForumId;
import org.rollcall.contracts.Participation;
import org.rollcall.contracts.PartyId;
import org.rollcall.contracts.Standing;

/** What could be recorded of a forum next. */
final class ForumSteps {

    private static final List<Standing> STANDINGS =
            List.of(Standing.MEMBER, Standing.OBSERVER, Standing.MEMBER, Standing.GUEST, Standing.APPLICANT);

    private final ForumId forum;
    private final Facts<ForumStatement> roll;
    private final KnownParties parties;
    private final Step step;
    private final FactId fact;
    private final DateBound on;

    ForumSteps(ForumId forum, Facts<ForumStatement> roll, KnownParties parties, Step step, FactId fact) {
        this.forum = forum;
        this.roll = roll;
        this.parties = parties;
        this.step = step;
        this.fact = fact;
        this.on = Days.bound(step.when());
    }

    Optional<? extends ForumEvent> event() {
        return switch (step.does() % 22) {
            case 0, 1, 2, 3, 4 -> admit();
            case 5, 6, 7 -> pass();
            case 8, 9 -> picked(open(), step.who()).map(this::end);
            case 10, 11 -> picked(open(), step.who()).map(this::suspend);
            case 12 -> reinstate();
            case 13 -> picked(open(), step.who()).map(this::change);
            case 14, 15 -> contest();
            case 16, 17, 18 -> correct();
            default -> retract();
        };
    }

    private Optional<ForumEvent> admit() {
        return Optional.of(new PartyAdmitted(
                fact,
                forum,
                pick(parties.ids(), step.who()),
                pick(STANDINGS, step.what()),
                pick(List.of(Basis.ADMISSION, Basis.FOUNDING, Basis.LISTED), step.how()),
                on,
                SOMEHOW));
    }

    private List<Participation> participations() {
        return Holding.participations(roll);
    }

    private List<Participation> open() {
        return participations().stream().filter(Participation::open).toList();
    }

    private ForumEvent end(Participation place) {
        return step.how() % 3 == 0
                ? new PartyExpelled(fact, forum, place.party(), place.standing(), place.id(), on, SOMEHOW)
                : new PartyWithdrew(fact, forum, place.party(), place.standing(), place.id(), on, SOMEHOW);
    }

    private ForumEvent suspend(Participation place) {
        return new PartySuspended(fact, forum, place.party(), place.standing(), place.id(), on, SOMEHOW);
    }

    private ForumEvent change(Participation place) {
        return new StandingChanged(
                fact,
                forum,
                place.party(),
                place.id(),
                place.standing(),
                participation(0),
                pick(STANDINGS, step.what()),
                on,
                SOMEHOW);
    }

    private FactId participation(int n) {
        return new FactId(fact + "p" + n);
    }

    private Optional<ForumEvent> reinstate() {
        var suspended = participations().stream()
                .flatMap(place -> place.suspensions().stream()
                        .filter(suspension -> suspension.ending().isEmpty())
                        .map(suspension -> new PartyReinstated(
                                fact,
                                forum,
                                place.party(),
                                place.standing(),
                                place.id(),
                                suspension.fact(),
                                on,
                                SOMEHOW)))
                .toList();
        return picked(suspended, step.who()).map(event -> event);
    }

    private Optional<ForumEvent> pass() {
        var places =
                open().stream().filter(place -> !heirs(place.party()).isEmpty()).toList();
        return picked(places, step.who()).map(place -> {
            var heirs = heirs(place.party());
            var successors = IntStream.range(0, 1 + step.what() % heirs.size())
                    .mapToObj(n -> new Successor(heirs.get(n), participation(n), listed(heirs.get(n), place)))
                    .toList();
            return step.how() % 3 == 0
                    ? new PlaceShared(
                            fact, forum, place.party(), place.id(), place.standing(), on, successors, SOMEHOW)
                    : new PlacePassed(
                            fact, forum, place.party(), place.id(), place.standing(), on, successors, SOMEHOW);
        });
    }

    private List<PartyId> heirs(PartyId party) {
        return List.copyOf(parties.successors(party));
    }

    private List<FactId> listed(PartyId heir, Participation place) {
        return open().stream()
                .filter(other -> other.party().equals(heir)
                        && other.standing() == place.standing()
                        && other.from().followed().overlaps(on))
                .map(Participation::id)
                .toList();
    }

    private Optional<ForumEvent> contest() {
        return picked(roll.all().toList(), step.what())
                .map(of -> new ForumFactContested(fact, forum, of.fact(), PartySteps.claim(step, on), "", SOMEHOW));
    }

    private Optional<ForumEvent> correct() {
        var standing = roll.all()
                .flatMap(statement -> Stream.concat(Stream.of(statement), roll.contests(statement.fact()).stream()))
                .toList();
        return picked(standing, step.what())
                .map(now -> new ForumFactCorrected(
                        fact,
                        forum,
                        now.fact(),
                        roll.version(now.fact()).orElseThrow(),
                        Corrections.of(now, on, step)));
    }

    private Optional<ForumEvent> retract() {
        return picked(PartySteps.retractable(recorded(), roll, step), step.what())
                .map(id -> new ForumFactRetracted(fact, forum, id, Holding.dependents(id, roll), SOMEHOW));
    }

    /** Every event that stands, revisions among them, the establishment aside. */
    private List<FactId> recorded() {
        return roll.all()
                .filter(statement -> !(statement instanceof ForumEstablished))
                .flatMap(statement -> PartySteps.family(statement.fact(), roll))
                .distinct()
                .filter(roll::stands)
                .toList();
    }
}
