package org.rollcall.membership.domain;

import static org.rollcall.membership.domain.Facts.DECIDED;
import static org.rollcall.membership.domain.Facts.FORUM;
import static org.rollcall.membership.domain.Facts.date;
import static org.rollcall.membership.domain.Facts.fact;

import java.util.Arrays;
import java.util.List;
import org.rollcall.contracts.Basis;
import org.rollcall.contracts.ForumEvent.Quantity;
import org.rollcall.contracts.GroupId;
import org.rollcall.contracts.Office;
import org.rollcall.contracts.PartyKind;
import org.rollcall.contracts.Standing;
import org.rollcall.contracts.Term;
import org.rollcall.membership.domain.ForumCommand.AdmitParty;
import org.rollcall.membership.domain.ForumCommand.AppointOffice;
import org.rollcall.membership.domain.ForumCommand.ClaimCount;
import org.rollcall.membership.domain.ForumCommand.EndOffice;
import org.rollcall.membership.domain.ForumCommand.EstablishForum;
import org.rollcall.membership.domain.ForumCommand.FoundWorkingGroup;
import org.rollcall.membership.domain.ForumCommand.Heir;
import org.rollcall.membership.domain.ForumCommand.PassPlace;
import org.rollcall.membership.domain.ForumCommand.WithdrawParty;

/** What a forum is asked in the specifications, each with an id for its fact. */
final class Asks {

    private Asks() {}

    static EstablishForum establish() {
        return new EstablishForum(
                FORUM, fact("e"), "Budapest Process", date("1993"), Facts.profile(), Expected.ANY, DECIDED);
    }

    static AdmitParty admit(String fact, KnownParty party, Standing standing, String from) {
        return admit(fact, party, standing, Basis.ADMISSION, from, Expected.ANY);
    }

    static AdmitParty admit(
            String fact, KnownParty party, Standing standing, Basis basis, String from, Expected expected) {
        return new AdmitParty(FORUM, fact(fact), party, standing, basis, date(from), expected, DECIDED);
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

    static PassPlace pass(String fact, KnownParty predecessor, String on, KnownParty... successors) {
        return pass(fact, predecessor, on, Expected.ANY, successors);
    }

    static PassPlace pass(String fact, KnownParty predecessor, String on, Expected expected, KnownParty... successors) {
        List<Heir> heirs = Arrays.stream(successors)
                .map(successor -> new Heir(successor, fact(fact + "-" + successor.id())))
                .toList();
        return new PassPlace(FORUM, fact(fact), predecessor, Standing.MEMBER, date(on), heirs, expected, DECIDED);
    }

    static AppointOffice appoint(String fact, Office office, KnownParty party, String from) {
        return new AppointOffice(FORUM, fact(fact), office, party, Term.UNSTATED, date(from), Expected.ANY, DECIDED);
    }

    static EndOffice end(String fact, String appointment, String until) {
        return end(fact, appointment, until, Expected.ANY);
    }

    static EndOffice end(String fact, String appointment, String until, Expected expected) {
        return new EndOffice(FORUM, fact(fact), fact(appointment), date(until), expected, DECIDED);
    }

    static FoundWorkingGroup found(String fact, String id, String name, String... aliases) {
        return new FoundWorkingGroup(
                FORUM, fact(fact), new GroupId(id), name, "", List.of(aliases), date("2010"), Expected.ANY, DECIDED);
    }

    static ClaimCount count(String fact, int count, String by) {
        return new ClaimCount(
                FORUM,
                fact(fact),
                Standing.MEMBER,
                PartyKind.STATE,
                Quantity.MORE_THAN,
                count,
                date("2020-12-02"),
                Expected.ANY,
                Facts.by(by));
    }
}
