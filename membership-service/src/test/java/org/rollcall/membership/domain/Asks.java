package org.rollcall.membership.domain;

import static org.rollcall.membership.domain.Facts.DECIDED;
import static org.rollcall.membership.domain.Facts.FORUM;
import static org.rollcall.membership.domain.Facts.date;
import static org.rollcall.membership.domain.Facts.fact;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.rollcall.contracts.Basis;
import org.rollcall.contracts.DateBound;
import org.rollcall.contracts.DateClaim;
import org.rollcall.contracts.Expected;
import org.rollcall.contracts.FactId;
import org.rollcall.contracts.ForumEvent.GroupRole;
import org.rollcall.contracts.ForumEvent.ProgrammeItem;
import org.rollcall.contracts.ForumEvent.Quantity;
import org.rollcall.contracts.GroupId;
import org.rollcall.contracts.Office;
import org.rollcall.contracts.PartyKind;
import org.rollcall.contracts.Standing;
import org.rollcall.contracts.Term;
import org.rollcall.membership.domain.ForumCommand.ClaimCount;
import org.rollcall.membership.domain.ForumCommand.EstablishForum;
import org.rollcall.membership.domain.GroupCommand.DissolveWorkingGroup;
import org.rollcall.membership.domain.GroupCommand.FoundWorkingGroup;
import org.rollcall.membership.domain.GroupCommand.JoinGroup;
import org.rollcall.membership.domain.GroupCommand.LeaveGroup;
import org.rollcall.membership.domain.OfficeCommand.AppointOffice;
import org.rollcall.membership.domain.OfficeCommand.EndOfTerm;
import org.rollcall.membership.domain.OfficeCommand.EndOffice;
import org.rollcall.membership.domain.ProfileCommand.ChangeProfile;
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

/** What a forum is asked in the specifications, each with an id for its fact. */
final class Asks {

    private static final String WHY = "it has the minutes";

    private Asks() {}

    static EstablishForum establish() {
        return new EstablishForum(
                FORUM, fact("e"), "Budapest Process", date("1993"), Facts.profile(), Expected.ANY, DECIDED);
    }

    static ChangeProfile rename(String fact, String name, String from) {
        return new ChangeProfile(
                FORUM, fact(fact), Optional.of(name), ProfileChanges.NONE, date(from), Expected.ANY, DECIDED);
    }

    static LabelParty label(String fact, KnownParty party, String label, String from, String until) {
        return new LabelParty(FORUM, fact(fact), party, label, date(from), date(until), Expected.ANY, DECIDED);
    }

    static AdmitParty admit(String fact, KnownParty party, Standing standing, String from) {
        return admit(fact, party, standing, Basis.ADMISSION, from, Expected.ANY);
    }

    static AdmitParty admit(
            String fact, KnownParty party, Standing standing, Basis basis, String from, Expected expected) {
        return new AdmitParty(FORUM, fact(fact), party, standing, basis, date(from), expected, DECIDED);
    }

    /** A member from the first day of the forum; the fact is {@code member-party}. */
    static AdmitParty member(KnownParty party) {
        return admit("member-" + party.id(), party, Standing.MEMBER, "1993-01-01");
    }

    static AdmitParty founder(String fact, KnownParty party) {
        return admit(fact, party, Standing.MEMBER, Basis.FOUNDING, "[1991-10-31..1992-12-31]", Expected.ANY);
    }

    static WithdrawParty withdraw(String fact, KnownParty party, Standing standing, String until) {
        return withdraw(fact, party, standing, until, Expected.ANY);
    }

    static WithdrawParty withdraw(String fact, KnownParty party, Standing standing, String until, Expected expected) {
        return new WithdrawParty(FORUM, fact(fact), party, standing, date(until), expected, DECIDED);
    }

    static ExpelParty expel(String fact, KnownParty party, Standing standing, String until) {
        return new ExpelParty(FORUM, fact(fact), party, standing, date(until), Expected.ANY, DECIDED);
    }

    static SuspendParty suspend(String fact, KnownParty party, String from) {
        return new SuspendParty(FORUM, fact(fact), party, Optional.empty(), date(from), Expected.ANY, DECIDED);
    }

    static SuspendParty suspend(String fact, KnownParty party, Standing standing, String from) {
        return new SuspendParty(FORUM, fact(fact), party, Optional.of(standing), date(from), Expected.ANY, DECIDED);
    }

    static ReinstateParty reinstate(String fact, KnownParty party, String on) {
        return new ReinstateParty(FORUM, fact(fact), party, Optional.empty(), date(on), Expected.ANY, DECIDED);
    }

    /** The participation in the new standing is {@code fact-next}. */
    static ChangeStanding change(String fact, KnownParty party, Standing becomes, String on) {
        return change(fact, party, Optional.empty(), becomes, on);
    }

    static ChangeStanding change(String fact, KnownParty party, Optional<Standing> was, Standing becomes, String on) {
        return new ChangeStanding(
                FORUM, fact(fact), party, was, fact(fact + "-next"), becomes, date(on), Expected.ANY, DECIDED);
    }

    static PassPlace pass(String fact, KnownParty predecessor, String on, KnownParty... successors) {
        return pass(fact, predecessor, on, Expected.ANY, successors);
    }

    static PassPlace pass(String fact, KnownParty predecessor, String on, Expected expected, KnownParty... successors) {
        return new PassPlace(
                FORUM, fact(fact), predecessor, Optional.empty(), date(on), heirs(fact, successors), expected, DECIDED);
    }

    static SharePlace share(String fact, KnownParty predecessor, String on, KnownParty... successors) {
        return new SharePlace(
                FORUM,
                fact(fact),
                predecessor,
                Optional.empty(),
                date(on),
                heirs(fact, successors),
                Expected.ANY,
                DECIDED);
    }

    /** Their participations are {@code fact-party}. */
    static List<Heir> heirs(String fact, KnownParty... successors) {
        return Arrays.stream(successors)
                .map(successor -> new Heir(successor, fact(fact + "-" + successor.id())))
                .toList();
    }

    static SetSuccessionAside setAside(String fact, KnownParty predecessor, String on) {
        return new SetSuccessionAside(
                FORUM, fact(fact), predecessor, Optional.empty(), date(on), Expected.ANY, DECIDED);
    }

    static SetSuccessionAside setAside(String fact, KnownParty predecessor, String succession, String on) {
        return new SetSuccessionAside(
                FORUM, fact(fact), predecessor, Optional.of(fact(succession)), date(on), Expected.ANY, DECIDED);
    }

    static AppointOffice appoint(String fact, Office office, KnownParty party, String from) {
        return new AppointOffice(
                FORUM, fact(fact), office, party, Term.UNSTATED, date(from), Optional.empty(), Expected.ANY, DECIDED);
    }

    /** The fact of its end is {@code fact-end}. */
    static AppointOffice appoint(String fact, Office office, KnownParty party, String from, String until) {
        return new AppointOffice(
                FORUM,
                fact(fact),
                office,
                party,
                Term.FIXED,
                date(from),
                Optional.of(new EndOfTerm(fact(fact + "-end"), date(until))),
                Expected.ANY,
                DECIDED);
    }

    static EndOffice end(String fact, String appointment, String until) {
        return end(fact, appointment, until, Expected.ANY);
    }

    static EndOffice end(String fact, String appointment, String until, Expected expected) {
        return new EndOffice(FORUM, fact(fact), fact(appointment), date(until), Facts.ALL_PARTIES, expected, DECIDED);
    }

    static FoundWorkingGroup found(String fact, String id, String name, String... aliases) {
        return new FoundWorkingGroup(
                FORUM, fact(fact), new GroupId(id), name, "", List.of(aliases), date("2010"), Expected.ANY, DECIDED);
    }

    static DissolveWorkingGroup dissolve(String fact, String group, String until) {
        return new DissolveWorkingGroup(FORUM, fact(fact), group, date(until), Expected.ANY, DECIDED);
    }

    static JoinGroup join(String fact, String group, KnownParty party, GroupRole role, String from) {
        return new JoinGroup(FORUM, fact(fact), group, party, role, date(from), Expected.ANY, DECIDED);
    }

    static LeaveGroup leave(String fact, String group, String seat, String until) {
        return new LeaveGroup(
                FORUM, fact(fact), group, fact(seat), date(until), Facts.ALL_PARTIES, Expected.ANY, DECIDED);
    }

    static AdoptProgrammeItem adopt(String fact, ProgrammeItem kind, int number, String from, String... serves) {
        return new AdoptProgrammeItem(
                FORUM,
                fact(fact),
                kind,
                number,
                "Fostering partnership",
                "Istanbul Commitments",
                Arrays.stream(serves).map(Facts::fact).toList(),
                date(from),
                Expected.ANY,
                DECIDED);
    }

    static EndProgrammeItem endItem(String fact, String item, String until) {
        return new EndProgrammeItem(FORUM, fact(fact), fact(item), date(until), Expected.ANY, DECIDED);
    }

    static ClaimCount count(String fact, int count, String by) {
        return count(fact, count, "2020-12-02", by);
    }

    static ClaimCount count(String fact, int count, String on, String by) {
        return new ClaimCount(
                FORUM,
                fact(fact),
                Standing.MEMBER,
                PartyKind.STATE,
                Quantity.MORE_THAN,
                count,
                date(on),
                Expected.ANY,
                Facts.by(by));
    }

    static CorrectFact correct(String fact, String corrected, Changes changes) {
        return correct(fact, corrected, changes, Expected.ANY);
    }

    static CorrectFact correct(String fact, String corrected, Changes changes, Expected expected) {
        return new CorrectFact(
                FORUM, fact(fact), fact(corrected), changes, Facts.ALL_PARTIES, expected, Facts.by("the archive"));
    }

    static Changes from(String from) {
        return dates("from", date(from));
    }

    static Changes until(String until) {
        return dates("until", date(until));
    }

    static Changes on(String on) {
        return dates("on", date(on));
    }

    private static Changes dates(String member, DateBound day) {
        return changes(
                Set.of(member),
                new Changes.Dates(
                        Optional.empty(),
                        Optional.of(day).filter(it -> member.equals("from")),
                        Optional.of(day).filter(it -> member.equals("until")),
                        Optional.of(day).filter(it -> member.equals("on"))),
                Changes.Choices.NONE,
                Optional.empty());
    }

    static Changes standing(Standing standing) {
        var none = Optional.<Standing>empty();
        var choices = new Changes.Choices(
                Optional.of(standing),
                Optional.empty(),
                none,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
        return changes(Set.of("standing"), Changes.Dates.NONE, choices, Optional.empty());
    }

    static Changes successors(List<Heir> heirs) {
        return changes(Set.of("successors"), Changes.Dates.NONE, Changes.Choices.NONE, Optional.of(heirs));
    }

    /** Members that are named and have no value here: for those that cannot be corrected. */
    static Changes given(String... members) {
        return changes(Set.of(members), Changes.Dates.NONE, Changes.Choices.NONE, Optional.empty());
    }

    static Changes words(Set<String> given, Changes.Words words) {
        var none = Changes.NONE;
        return new Changes(
                given,
                none.dates(),
                words,
                none.choices(),
                none.profile(),
                none.successors(),
                none.serves(),
                none.number(),
                none.count(),
                none.followed(),
                none.decided(),
                none.evidence());
    }

    static Changes name(String name) {
        var none = Changes.Words.NONE;
        return words(
                Set.of("name"),
                new Changes.Words(
                        Optional.of(name),
                        none.label(),
                        none.region(),
                        none.aliases(),
                        none.text(),
                        none.programme(),
                        none.authority(),
                        none.source(),
                        none.why()));
    }

    static Changes number(int number) {
        var none = Changes.NONE;
        return new Changes(
                Set.of("number"),
                none.dates(),
                none.words(),
                none.choices(),
                none.profile(),
                none.successors(),
                none.serves(),
                Optional.of(number),
                none.count(),
                none.followed(),
                none.decided(),
                none.evidence());
    }

    static Changes reasons(Optional<DateBound> decided, boolean evidence) {
        var none = Changes.NONE;
        return new Changes(
                Set.of(),
                none.dates(),
                none.words(),
                none.choices(),
                none.profile(),
                none.successors(),
                none.serves(),
                none.number(),
                none.count(),
                none.followed(),
                decided,
                evidence);
    }

    private static Changes changes(
            Set<String> given, Changes.Dates dates, Changes.Choices choices, Optional<List<Heir>> heirs) {
        var none = Changes.NONE;
        return new Changes(
                given,
                dates,
                none.words(),
                choices,
                none.profile(),
                heirs,
                none.serves(),
                none.number(),
                none.count(),
                none.followed(),
                none.decided(),
                none.evidence());
    }

    static RetractFact retract(String fact, String retracted) {
        return new RetractFact(FORUM, fact(fact), fact(retracted), false, Expected.ANY, DECIDED);
    }

    static RetractFact cascade(String fact, String retracted) {
        return new RetractFact(FORUM, fact(fact), fact(retracted), true, Expected.ANY, DECIDED);
    }

    static ContestFact contest(String fact, String contested, String authority, String on, boolean followed) {
        return contest(fact, contested, new DateClaim(authority, date(on), followed, "", followed ? WHY : ""), "");
    }

    static ContestFact contest(String fact, String contested, DateClaim claim, String text) {
        return new ContestFact(
                FORUM, fact(fact), new FactId(contested), claim, text, Facts.ALL_PARTIES, Expected.ANY, DECIDED);
    }
}
