package org.rollcall.contracts;

import java.util.List;
import org.rollcall.contracts.ForumEvent.ForumFactContested;
import org.rollcall.contracts.ForumEvent.ForumFactCorrected;
import org.rollcall.contracts.ForumEvent.ForumFactRetracted;
import org.rollcall.contracts.ForumEvent.ForumStatement;
import org.rollcall.contracts.ForumEvent.PartyAdmitted;
import org.rollcall.contracts.ForumEvent.PartyReinstated;
import org.rollcall.contracts.ForumEvent.PartySuspended;
import org.rollcall.contracts.ForumEvent.PartyWithdrew;
import org.rollcall.contracts.ForumEvent.PlacePassed;
import org.rollcall.contracts.ForumEvent.PlaceShared;
import org.rollcall.contracts.ForumEvent.StandingChanged;
import org.rollcall.contracts.ForumEvent.Successor;

/** Events of a forum in few words: ids are short, dates in EDTF, what is not in question is always the same. */
final class Said {

    static final ForumId FORUM = new ForumId("forum");
    static final Provenance SOMEHOW = Samples.decided("because", "XXXX");

    private Said() {}

    static FactId fact(String id) {
        return new FactId(id);
    }

    static PartyId party(String id) {
        return new PartyId(id);
    }

    static DateBound on(String edtf) {
        return DateBound.parse(edtf);
    }

    static PartyAdmitted admitted(String fact, String party, String from) {
        return new PartyAdmitted(fact(fact), FORUM, party(party), Standing.MEMBER, Basis.ADMISSION, on(from), SOMEHOW);
    }

    static PartyWithdrew withdrew(String fact, String participation, String until) {
        return new PartyWithdrew(
                fact(fact), FORUM, party("austria"), Standing.MEMBER, fact(participation), on(until), SOMEHOW);
    }

    static PartySuspended suspended(String fact, String participation, String from) {
        return new PartySuspended(
                fact(fact), FORUM, party("austria"), Standing.MEMBER, fact(participation), on(from), SOMEHOW);
    }

    static PartyReinstated reinstated(String fact, String participation, String suspension, String on) {
        return new PartyReinstated(
                fact(fact),
                FORUM,
                party("austria"),
                Standing.MEMBER,
                fact(participation),
                fact(suspension),
                on(on),
                SOMEHOW);
    }

    static StandingChanged changed(String fact, String participation, String next, Standing becomes, String on) {
        return new StandingChanged(
                fact(fact),
                FORUM,
                party("austria"),
                fact(participation),
                Standing.MEMBER,
                fact(next),
                becomes,
                on(on),
                SOMEHOW);
    }

    static PlacePassed passed(String fact, String participation, String on, Successor... successors) {
        return new PlacePassed(
                fact(fact),
                FORUM,
                party("czechoslovakia"),
                fact(participation),
                Standing.MEMBER,
                on(on),
                List.of(successors),
                SOMEHOW);
    }

    static PlaceShared shared(String fact, String participation, String on, Successor... successors) {
        return new PlaceShared(
                fact(fact),
                FORUM,
                party("serbia"),
                fact(participation),
                Standing.MEMBER,
                on(on),
                List.of(successors),
                SOMEHOW);
    }

    static Successor successor(String party, String participation, String... replaces) {
        return new Successor(
                party(party),
                fact(participation),
                List.of(replaces).stream().map(FactId::new).toList());
    }

    static ForumFactCorrected corrected(String fact, ForumStatement statement) {
        return new ForumFactCorrected(fact(fact), FORUM, statement.fact(), statement.fact(), statement);
    }

    static ForumFactRetracted retracted(String fact, String retracted, String... dependents) {
        return new ForumFactRetracted(
                fact(fact),
                FORUM,
                fact(retracted),
                List.of(dependents).stream().map(FactId::new).toList(),
                SOMEHOW);
    }

    static ForumFactContested contested(String fact, String contested, String on, boolean followed) {
        return new ForumFactContested(fact(fact), FORUM, fact(contested), claim("archive", on, followed), "", SOMEHOW);
    }

    static DateClaim claim(String authority, String on, boolean followed) {
        return new DateClaim(authority, on(on), followed, "", "");
    }

    static Facts<ForumStatement> facts(ForumEvent... events) {
        var facts = Facts.<ForumStatement>none();
        for (var event : events) {
            facts = facts.with(event);
        }
        return facts;
    }
}
