package org.rollcall.membership.domain;

import static org.rollcall.membership.domain.Facts.DECIDED;
import static org.rollcall.membership.domain.Facts.FORUM;
import static org.rollcall.membership.domain.Facts.fact;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;
import org.rollcall.contracts.Basis;
import org.rollcall.contracts.DateBound;
import org.rollcall.contracts.DateClaim;
import org.rollcall.contracts.Expected;
import org.rollcall.contracts.FactId;
import org.rollcall.contracts.ForumEvent.ForumFactRetracted;
import org.rollcall.contracts.ForumEvent.ForumStatement;
import org.rollcall.contracts.ForumEvent.GroupJoined;
import org.rollcall.contracts.ForumEvent.GroupRole;
import org.rollcall.contracts.ForumEvent.OfficeAppointed;
import org.rollcall.contracts.ForumEvent.PartyAdmitted;
import org.rollcall.contracts.ForumEvent.PlacePassed;
import org.rollcall.contracts.ForumEvent.PlaceShared;
import org.rollcall.contracts.ForumEvent.ProgrammeItem;
import org.rollcall.contracts.ForumEvent.ProgrammeItemAdopted;
import org.rollcall.contracts.GroupId;
import org.rollcall.contracts.Office;
import org.rollcall.contracts.Participation;
import org.rollcall.contracts.Standing;
import org.rollcall.contracts.Term;
import org.rollcall.membership.domain.Forum.Established;
import org.rollcall.membership.domain.ForumCommand.EstablishForum;
import org.rollcall.membership.domain.GroupCommand.DissolveWorkingGroup;
import org.rollcall.membership.domain.GroupCommand.FoundWorkingGroup;
import org.rollcall.membership.domain.GroupCommand.JoinGroup;
import org.rollcall.membership.domain.GroupCommand.LeaveGroup;
import org.rollcall.membership.domain.OfficeCommand.AppointOffice;
import org.rollcall.membership.domain.OfficeCommand.EndOfTerm;
import org.rollcall.membership.domain.OfficeCommand.EndOffice;
import org.rollcall.membership.domain.ProfileCommand.LabelParty;
import org.rollcall.membership.domain.ProgrammeCommand.AdoptProgrammeItem;
import org.rollcall.membership.domain.ProgrammeCommand.EndProgrammeItem;
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

/**
 * What may be asked of a forum in any order: mostly of one that is established, by few parties on few days, so that they get in
 * each other's way, and mostly about what is on record by then.
 */
final class ForumHistories {

    private static final List<KnownParty> PARTIES = List.of(
            Facts.CZECHOSLOVAKIA, Facts.CZECH_REPUBLIC, Facts.SLOVAKIA, Facts.UKRAINE, Facts.YUGOSLAVIA, Facts.CROATIA);
    private static final List<String> GROUPS = List.of("one", "two");

    private ForumHistories() {}

    /** A command, once it is known which fact it will be and what is on record by then. */
    interface Ask {
        ForumCommand of(FactId id, Established forum);
    }

    static Arbitrary<List<Ask>> asks(int least, int most) {
        return Arbitraries.frequencyOf(
                        Tuple.of(8, admissions()),
                        Tuple.of(6, departures()),
                        Tuple.of(5, suspensions()),
                        Tuple.of(3, changes()),
                        Tuple.of(4, successions()),
                        Tuple.of(3, offices()),
                        Tuple.of(5, groups()),
                        Tuple.of(3, programmes()),
                        Tuple.of(1, labels()),
                        Tuple.of(6, corrections()),
                        Tuple.of(4, contests()),
                        Tuple.of(9, retractions()))
                .list()
                .ofMinSize(least)
                .ofMaxSize(most);
    }

    /** What every history begins with: a forum with two founders and a working group that one of them leads. */
    static List<ForumCommand> beginning() {
        var day = DateBound.parse("1992-06-01");
        return List.of(
                new EstablishForum(FORUM, fact("e"), "Process", day, Facts.profile(), Expected.ANY, DECIDED),
                founder("b1", Facts.CZECHOSLOVAKIA, day),
                founder("b2", Facts.YUGOSLAVIA, day),
                new FoundWorkingGroup(
                        FORUM, fact("b3"), new GroupId("one"), "one", "", List.of(), day, Expected.ANY, DECIDED),
                new JoinGroup(FORUM, fact("b4"), "one", Facts.YUGOSLAVIA, GroupRole.LEAD, day, Expected.ANY, DECIDED));
    }

    private static AdmitParty founder(String id, KnownParty party, DateBound from) {
        return new AdmitParty(FORUM, fact(id), party, Standing.MEMBER, Basis.FOUNDING, from, Expected.ANY, DECIDED);
    }

    /** One of the facts that ever were, retracted or not; mostly one that stands. */
    private static FactId any(int number, Established forum) {
        var standing = forum.facts().all().map(ForumStatement::fact).toList();
        return number % 7 == 0 ? fact("f" + number) : standing.get(number % standing.size());
    }

    private static FactId one(int number, Class<? extends ForumStatement> type, Established forum) {
        var such = forum.facts()
                .all()
                .filter(type::isInstance)
                .map(ForumStatement::fact)
                .toList();
        return such.isEmpty() ? fact("none") : such.get(number % such.size());
    }

    /** One that stands on the roll, in the standing it has there. */
    private static Optional<Participation> place(int number, Established forum) {
        var places = PARTIES.stream()
                .flatMap(party -> Participation.of(party.id(), forum.facts()).stream())
                .toList();
        return places.isEmpty() ? Optional.empty() : Optional.of(places.get(number % places.size()));
    }

    private static KnownParty party(Participation place) {
        return Facts.ALL_PARTIES.get(place.party()).orElseThrow();
    }

    private static Arbitrary<Ask> admissions() {
        return Combinators.combine(parties(), standings(), Arbitraries.of(Basis.class), days())
                .as((party, standing, basis, from) ->
                        (id, forum) -> new AdmitParty(FORUM, id, party, standing, basis, from, Expected.ANY, DECIDED));
    }

    private static Arbitrary<Ask> departures() {
        return Combinators.combine(numbers(), days(), Arbitraries.of(true, false))
                .as((number, until, freely) -> (id, forum) -> {
                    var place = place(number, forum);
                    var party = place.map(ForumHistories::party).orElse(Facts.UKRAINE);
                    var standing = place.map(Participation::standing).orElse(Standing.GUEST);
                    return freely
                            ? new WithdrawParty(FORUM, id, party, standing, until, Expected.ANY, DECIDED)
                            : new ExpelParty(FORUM, id, party, standing, until, Expected.ANY, DECIDED);
                });
    }

    private static Arbitrary<Ask> suspensions() {
        return Combinators.combine(numbers(), days(), Arbitraries.of(true, true, false))
                .as((number, on, begins) -> (id, forum) -> {
                    var place = place(number, forum);
                    var party = place.map(ForumHistories::party).orElse(Facts.UKRAINE);
                    var standing = place.map(Participation::standing);
                    return begins
                            ? new SuspendParty(FORUM, id, party, standing, on, Expected.ANY, DECIDED)
                            : new ReinstateParty(FORUM, id, party, standing, on, Expected.ANY, DECIDED);
                });
    }

    private static Arbitrary<Ask> changes() {
        return Combinators.combine(numbers(), standings(), days()).as((number, becomes, on) -> (id, forum) -> {
            var place = place(number, forum);
            return new ChangeStanding(
                    FORUM,
                    id,
                    place.map(ForumHistories::party).orElse(Facts.UKRAINE),
                    place.map(Participation::standing),
                    fact(id + "-next"),
                    becomes,
                    on,
                    Expected.ANY,
                    DECIDED);
        });
    }

    private static Arbitrary<Ask> successions() {
        var predecessors = Arbitraries.of(Facts.CZECHOSLOVAKIA, Facts.YUGOSLAVIA);
        return Combinators.combine(predecessors, days(), Arbitraries.of(0, 1).set(), Arbitraries.of(true, false))
                .as((predecessor, on, chosen, passes) -> (id, forum) -> {
                    var heirs = heirs(
                            id,
                            chosen.stream()
                                    .sorted()
                                    .map(number -> descendant(number, predecessor))
                                    .toList());
                    if (heirs.isEmpty()) {
                        return new SetSuccessionAside(
                                FORUM, id, predecessor, Optional.empty(), on, Expected.ANY, DECIDED);
                    }
                    return passes
                            ? new PassPlace(FORUM, id, predecessor, Optional.empty(), on, heirs, Expected.ANY, DECIDED)
                            : new SharePlace(
                                    FORUM, id, predecessor, Optional.empty(), on, heirs, Expected.ANY, DECIDED);
                });
    }

    private static KnownParty descendant(int number, KnownParty predecessor) {
        var relatives = predecessor.relatives();
        return Facts.ALL_PARTIES
                .get(relatives.get(number % relatives.size()).id())
                .orElseThrow();
    }

    private static List<Heir> heirs(FactId id, List<KnownParty> successors) {
        return successors.stream()
                .map(heir -> new Heir(heir, fact(id + "-" + heir.id())))
                .toList();
    }

    private static Arbitrary<Ask> offices() {
        var appointments = Combinators.combine(parties(), Arbitraries.of(Office.class), days(), days())
                .as((party, office, from, until) -> (Ask) (id, forum) -> new AppointOffice(
                        FORUM,
                        id,
                        office,
                        party,
                        Term.UNSTATED,
                        from,
                        until.isDay() ? Optional.of(new EndOfTerm(fact(id + "-end"), until)) : Optional.empty(),
                        Expected.ANY,
                        DECIDED));
        var ends = Combinators.combine(numbers(), days()).as((number, until) -> (Ask) (id, forum) -> new EndOffice(
                FORUM, id, one(number, OfficeAppointed.class, forum), until, Facts.ALL_PARTIES, Expected.ANY, DECIDED));
        return Arbitraries.oneOf(appointments, ends);
    }

    private static Arbitrary<Ask> groups() {
        var named = Arbitraries.of(GROUPS);
        var founded = Combinators.combine(named, days()).as((group, from) -> (Ask) (id, forum) -> new FoundWorkingGroup(
                FORUM, id, new GroupId(group), group, "", List.of(), from, Expected.ANY, DECIDED));
        var dissolved = Combinators.combine(named, days()).as((group, until) ->
                (Ask) (id, forum) -> new DissolveWorkingGroup(FORUM, id, group, until, Expected.ANY, DECIDED));
        var joined = Combinators.combine(named, parties(), Arbitraries.of(GroupRole.class), days())
                .as((group, party, role, from) ->
                        (Ask) (id, forum) -> new JoinGroup(FORUM, id, group, party, role, from, Expected.ANY, DECIDED));
        var left = Combinators.combine(named, numbers(), days())
                .as((group, number, until) -> (Ask) (id, forum) -> new LeaveGroup(
                        FORUM,
                        id,
                        group,
                        one(number, GroupJoined.class, forum),
                        until,
                        Facts.ALL_PARTIES,
                        Expected.ANY,
                        DECIDED));
        return Arbitraries.oneOf(founded, founded, dissolved, joined, joined, joined, left);
    }

    private static Arbitrary<Ask> programmes() {
        var adopted = Combinators.combine(Arbitraries.integers().between(1, 2), days(), numbers())
                .as((number, from, serves) -> (Ask) (id, forum) -> new AdoptProgrammeItem(
                        FORUM,
                        id,
                        number == 1 ? ProgrammeItem.PRIORITY_GOAL : ProgrammeItem.ACTION,
                        number,
                        "Text",
                        "Programme",
                        number == 1 ? List.of() : List.of(one(serves, ProgrammeItemAdopted.class, forum)),
                        from,
                        Expected.ANY,
                        DECIDED));
        var ended = Combinators.combine(numbers(), days())
                .as((number, until) -> (Ask) (id, forum) -> new EndProgrammeItem(
                        FORUM, id, one(number, ProgrammeItemAdopted.class, forum), until, Expected.ANY, DECIDED));
        return Arbitraries.oneOf(adopted, adopted, ended);
    }

    private static Arbitrary<Ask> labels() {
        return Combinators.combine(parties(), days(), days())
                .as((party, from, until) ->
                        (id, forum) -> new LabelParty(FORUM, id, party, "Label", from, until, Expected.ANY, DECIDED));
    }

    private static Arbitrary<Ask> corrections() {
        var dates = Combinators.combine(numbers(), days()).as((number, day) -> (Ask) (id, forum) -> {
            var corrected = any(number, forum);
            return correct(id, corrected, moved(corrected, day, forum));
        });
        var standings = Combinators.combine(numbers(), standings()).as((number, standing) ->
                (Ask) (id, forum) -> correct(id, one(number, PartyAdmitted.class, forum), Asks.standing(standing)));
        var successors = Combinators.combine(numbers(), Arbitraries.of(0, 1).set())
                .as((number, chosen) -> (Ask) (id, forum) -> correct(
                        id,
                        one(number, number % 2 == 0 ? PlacePassed.class : PlaceShared.class, forum),
                        Asks.successors(heirs(
                                id,
                                chosen.stream()
                                        .sorted()
                                        .map(heir -> descendant(
                                                heir, number % 2 == 0 ? Facts.CZECHOSLOVAKIA : Facts.YUGOSLAVIA))
                                        .toList()))));
        return Arbitraries.frequencyOf(Tuple.of(4, dates), Tuple.of(1, standings), Tuple.of(2, successors));
    }

    /** Another day under the name that such a fact has for its day. */
    private static Changes moved(FactId fact, DateBound day, Established forum) {
        return switch (forum.facts().says(fact).map(ForumStatementRule::dayOf).orElse("on")) {
            case "from" -> Asks.from(day.toString());
            case "until" -> Asks.until(day.toString());
            default -> Asks.on(day.toString());
        };
    }

    private static CorrectFact correct(FactId id, FactId corrected, Changes changes) {
        return new CorrectFact(FORUM, id, corrected, changes, Facts.ALL_PARTIES, Expected.ANY, Facts.by("the archive"));
    }

    private static Arbitrary<Ask> contests() {
        return Combinators.combine(numbers(), days(), Arbitraries.of(true, false))
                .as((number, on, followed) -> (id, forum) -> new ContestFact(
                        FORUM,
                        id,
                        any(number, forum),
                        new DateClaim("an-archive", on, followed, "", ""),
                        "",
                        Facts.ALL_PARTIES,
                        Expected.ANY,
                        DECIDED));
    }

    /** Of facts, of what was told about them (corrections, claims), and often of retractions that stand. */
    private static Arbitrary<Ask> retractions() {
        return Combinators.combine(numbers(), numbers(), Arbitraries.of(true, false))
                .as((number, told, cascade) -> (id, forum) -> {
                    var fact = any(number, forum);
                    var after = forum.facts().toldAfter(fact);
                    var gone = retracted(forum);
                    var retracted = told % 2 == 0 && !gone.isEmpty()
                            ? gone.get(number % gone.size())
                            : told % 3 == 0 || after.isEmpty() ? fact : after.get(told % after.size());
                    return new RetractFact(FORUM, id, retracted, cascade, Expected.ANY, DECIDED);
                });
    }

    private static List<FactId> retracted(Established forum) {
        return IntStream.range(0, 40)
                .mapToObj(number -> fact("f" + number))
                .filter(forum.facts()::stands)
                .filter(id -> forum.facts().event(id).orElseThrow() instanceof ForumFactRetracted)
                .toList();
    }

    private static Arbitrary<Integer> numbers() {
        return Arbitraries.integers().between(0, 41);
    }

    private static Arbitrary<KnownParty> parties() {
        return Arbitraries.of(PARTIES);
    }

    private static Arbitrary<Standing> standings() {
        return Arbitraries.of(Standing.MEMBER, Standing.MEMBER, Standing.OBSERVER, Standing.GUEST);
    }

    private static Arbitrary<DateBound> days() {
        var day = Arbitraries.integers()
                .between(0, 14)
                .map(months -> LocalDate.of(1992, 6, 1).plusMonths(months));
        var exact = day.map(DateBound::day);
        var vague = Combinators.combine(day, day)
                .as((one, other) ->
                        one.isBefore(other) ? DateBound.between(one, other) : DateBound.between(other, one));
        var open = day.map(earliest -> DateBound.between(earliest, LocalDate.MAX));
        return Arbitraries.frequencyOf(Tuple.of(4, exact), Tuple.of(2, vague), Tuple.of(1, open));
    }
}
