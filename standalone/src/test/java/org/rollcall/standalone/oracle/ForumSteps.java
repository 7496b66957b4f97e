package org.rollcall.standalone.oracle;

import static org.rollcall.standalone.oracle.Historian.SOMEHOW;
import static org.rollcall.standalone.oracle.Step.pick;
import static org.rollcall.standalone.oracle.Step.picked;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.rollcall.contracts.Basis;
import org.rollcall.contracts.DateBound;
import org.rollcall.contracts.Expected;
import org.rollcall.contracts.FactId;
import org.rollcall.contracts.Facts;
import org.rollcall.contracts.ForumEvent.ForumEstablished;
import org.rollcall.contracts.ForumEvent.ForumStatement;
import org.rollcall.contracts.ForumEvent.PartyAdmitted;
import org.rollcall.contracts.ForumEvent.PartyLabelled;
import org.rollcall.contracts.ForumEvent.PlacePassed;
import org.rollcall.contracts.ForumEvent.PlaceShared;
import org.rollcall.contracts.ForumEvent.StandingChanged;
import org.rollcall.contracts.ForumEvent.Successor;
import org.rollcall.contracts.Participation;
import org.rollcall.contracts.Participation.Suspension;
import org.rollcall.contracts.PartyId;
import org.rollcall.contracts.Standing;
import org.rollcall.membership.domain.Changes;
import org.rollcall.membership.domain.Forum.Established;
import org.rollcall.membership.domain.ForumCommand;
import org.rollcall.membership.domain.Parties;
import org.rollcall.membership.domain.ProfileCommand.LabelParty;
import org.rollcall.membership.domain.RevisionCommand.ContestFact;
import org.rollcall.membership.domain.RevisionCommand.CorrectFact;
import org.rollcall.membership.domain.RevisionCommand.RetractFact;
import org.rollcall.membership.domain.RollCommand.AdmitParty;
import org.rollcall.membership.domain.RollCommand.ChangeStanding;
import org.rollcall.membership.domain.RollCommand.ExpelParty;
import org.rollcall.membership.domain.RollCommand.ReinstateParty;
import org.rollcall.membership.domain.RollCommand.SuspendParty;
import org.rollcall.membership.domain.RollCommand.WithdrawParty;
import org.rollcall.membership.domain.SuccessionCommand.Heir;
import org.rollcall.membership.domain.SuccessionCommand.PassPlace;
import org.rollcall.membership.domain.SuccessionCommand.SetSuccessionAside;
import org.rollcall.membership.domain.SuccessionCommand.SharePlace;

/** What could be asked of a forum next. */
final class ForumSteps {

    private static final List<Standing> STANDINGS =
            List.of(Standing.MEMBER, Standing.OBSERVER, Standing.MEMBER, Standing.GUEST, Standing.APPLICANT);
    private static final List<Basis> BASES = List.of(Basis.ADMISSION, Basis.FOUNDING, Basis.LISTED);

    private final Established forum;
    private final KnownParties parties;
    private final Step step;
    private final FactId fact;
    private final DateBound on;

    /** @param fact the id of what is recorded, if it is */
    ForumSteps(Established forum, KnownParties parties, Step step, FactId fact) {
        this.forum = forum;
        this.parties = parties;
        this.step = step;
        this.fact = fact;
        this.on = Days.bound(step.when());
    }

    Optional<? extends ForumCommand> command() {
        return switch (step.does()) {
            case 0, 1, 2, 3, 4, 5 -> Optional.of(admit());
            case 6, 7, 8, 9 -> succeed();
            case 10, 11 -> picked(open(), step.who()).map(this::end);
            case 12, 13 -> picked(open(), step.who()).map(this::suspend);
            case 14, 15 -> picked(suspended(), step.who()).map(this::reinstate);
            case 16, 17, 18 -> picked(open(), step.who()).map(this::change);
            case 19 -> Optional.of(label());
            case 20, 21 -> contest();
            case 22, 23, 24, 25 -> correct();
            default -> retract();
        };
    }

    private Facts<ForumStatement> facts() {
        return forum.facts();
    }

    private AdmitParty admit() {
        return new AdmitParty(
                forum.id(),
                fact,
                parties.known(pick(parties.ids(), step.who())),
                pick(STANDINGS, step.what()),
                pick(BASES, step.how()),
                on,
                Expected.ANY,
                SOMEHOW);
    }

    /** Those on the roll that nothing has ended yet. */
    private List<Participation> open() {
        return participations().filter(Participation::open).toList();
    }

    private Stream<Participation> participations() {
        return parties.ids().stream().flatMap(party -> Participation.of(party, facts()).stream());
    }

    private List<Participation> suspended() {
        return participations()
                .filter(place ->
                        place.suspensions().stream().map(Suspension::ending).anyMatch(Optional::isEmpty))
                .toList();
    }

    private ForumCommand end(Participation place) {
        var party = parties.known(place.party());
        return step.how() % 3 == 0
                ? new ExpelParty(forum.id(), fact, party, place.standing(), on, Expected.ANY, SOMEHOW)
                : new WithdrawParty(forum.id(), fact, party, place.standing(), on, Expected.ANY, SOMEHOW);
    }

    private ForumCommand suspend(Participation place) {
        return new SuspendParty(
                forum.id(),
                fact,
                parties.known(place.party()),
                Optional.of(place.standing()),
                on,
                Expected.ANY,
                SOMEHOW);
    }

    private ForumCommand reinstate(Participation place) {
        return new ReinstateParty(
                forum.id(),
                fact,
                parties.known(place.party()),
                Optional.of(place.standing()),
                on,
                Expected.ANY,
                SOMEHOW);
    }

    private ForumCommand change(Participation place) {
        return new ChangeStanding(
                forum.id(),
                fact,
                parties.known(place.party()),
                Optional.of(place.standing()),
                participation(0),
                pick(STANDINGS, step.what()),
                on,
                Expected.ANY,
                SOMEHOW);
    }

    private FactId participation(int n) {
        return new FactId(fact + "p" + n);
    }

    private Optional<? extends ForumCommand> succeed() {
        var places = open().stream()
                .filter(place -> !parties.successors(place.party()).isEmpty())
                .toList();
        return picked(places, step.who()).map(place -> {
            var predecessor = parties.known(place.party());
            var standing = Optional.of(place.standing());
            var heirs = heirs(place.party());
            return switch (step.how() % 5) {
                case 0, 1 -> new PassPlace(forum.id(), fact, predecessor, standing, on, heirs, Expected.ANY, SOMEHOW);
                case 2, 3 -> new SharePlace(forum.id(), fact, predecessor, standing, on, heirs, Expected.ANY, SOMEHOW);
                default ->
                    new SetSuccessionAside(
                            forum.id(),
                            fact,
                            predecessor,
                            Optional.of(
                                    pick(predecessor.successions(), step.what()).fact()),
                            on,
                            Expected.ANY,
                            SOMEHOW);
            };
        });
    }

    /** Some of those that came out of it; none where nobody did, as far as is still believed. */
    private List<Heir> heirs(PartyId predecessor) {
        var successors = List.copyOf(parties.successors(predecessor));
        return IntStream.range(0, Math.min(successors.size(), 1 + step.what() % 3))
                .mapToObj(n -> new Heir(parties.known(successors.get(n)), participation(n)))
                .toList();
    }

    private ForumCommand label() {
        return new LabelParty(
                forum.id(),
                fact,
                parties.known(pick(parties.ids(), step.who())),
                "Label " + step.what(),
                on,
                step.until() % 2 == 0 ? Days.bound(step.until()) : DateBound.NEVER,
                Expected.ANY,
                SOMEHOW);
    }

    private Optional<ForumCommand> contest() {
        return picked(facts().all().toList(), step.what())
                .map(said -> new ContestFact(
                        forum.id(),
                        fact,
                        said.fact(),
                        PartySteps.claim(step, on),
                        "why",
                        everybody(),
                        Expected.ANY,
                        SOMEHOW));
    }

    private Optional<ForumCommand> correct() {
        var standing = facts().all()
                .flatMap(said -> Stream.concat(Stream.of(said), facts().contests(said.fact()).stream()))
                .toList();
        return picked(standing, step.what())
                .map(said -> new CorrectFact(
                        forum.id(), fact, said.fact(), changes(said), everybody(), Expected.ANY, SOMEHOW));
    }

    private Parties everybody() {
        return Parties.of(parties.known(parties.ids()));
    }

    private Changes changes(ForumStatement said) {
        var day = Optional.of(on);
        var dates = said instanceof PartyLabelled
                ? new Changes.Dates(Optional.empty(), day, Optional.empty(), Optional.empty())
                : new Changes.Dates(day, day, day, day);
        return new Changes(
                Set.of(),
                dates,
                Changes.NONE.words(),
                choices(said),
                Changes.NONE.profile(),
                heirs(said),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                step.until() % 2 == 0 ? Optional.of(step.until() % 4 == 0) : Optional.empty(),
                Optional.empty(),
                false);
    }

    private Changes.Choices choices(ForumStatement said) {
        var standing = Optional.of(pick(STANDINGS, step.until()));
        var basis = Optional.of(pick(BASES, step.how()));
        return new Changes.Choices(
                said instanceof PartyAdmitted && step.until() % 3 == 0 ? standing : Optional.empty(),
                said instanceof PartyAdmitted && step.until() % 5 == 0 ? basis : Optional.empty(),
                said instanceof StandingChanged && step.until() % 3 == 0 ? standing : Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    private Optional<List<Heir>> heirs(ForumStatement said) {
        if (step.until() % 3 != 0) {
            return Optional.empty();
        }
        return switch (said) {
            case PlacePassed e -> Optional.of(others(e.predecessor(), e.successors()));
            case PlaceShared e -> Optional.of(others(e.predecessor(), e.successors()));
            default -> Optional.empty();
        };
    }

    /** Some of those that came out of it, who are heirs already as they are. */
    private List<Heir> others(PartyId predecessor, List<Successor> now) {
        return heirs(predecessor).stream()
                .map(heir -> now.stream()
                        .filter(successor ->
                                successor.party().equals(heir.party().id()))
                        .findFirst()
                        .map(successor -> new Heir(heir.party(), successor.participation()))
                        .orElse(heir))
                .toList();
    }

    private Optional<ForumCommand> retract() {
        return picked(PartySteps.retractable(recorded(), facts(), step), step.what())
                .map(id -> new RetractFact(forum.id(), fact, id, step.how() % 4 != 0, Expected.ANY, SOMEHOW));
    }

    /** Every event that stands, revisions among them, the establishment aside. */
    private List<FactId> recorded() {
        return facts().all()
                .filter(said -> !(said instanceof ForumEstablished))
                .flatMap(said -> PartySteps.family(said.fact(), facts()))
                .distinct()
                .filter(facts()::stands)
                .toList();
    }
}
