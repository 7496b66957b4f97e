package org.rollcall.meeting.domain;

import static org.rollcall.meeting.domain.Given.FORUM;
import static org.rollcall.meeting.domain.Given.PROVENANCE;
import static org.rollcall.meeting.domain.Given.day;

import java.util.List;
import java.util.stream.Stream;
import org.rollcall.contracts.Basis;
import org.rollcall.contracts.DateBound;
import org.rollcall.contracts.Dated;
import org.rollcall.contracts.FactId;
import org.rollcall.contracts.Facts;
import org.rollcall.contracts.ForumEvent.ForumStatement;
import org.rollcall.contracts.ForumEvent.PartyAdmitted;
import org.rollcall.contracts.ForumEvent.PartyLabelled;
import org.rollcall.contracts.ForumEvent.PartySuspended;
import org.rollcall.contracts.ForumEvent.StandingChanged;
import org.rollcall.contracts.LifeClaim;
import org.rollcall.contracts.MembershipEvent;
import org.rollcall.contracts.PartyCode;
import org.rollcall.contracts.PartyId;
import org.rollcall.contracts.PartyKind;
import org.rollcall.contracts.PartyName;
import org.rollcall.contracts.PartyOnRecord;
import org.rollcall.contracts.PartyOnRecord.Succession;
import org.rollcall.contracts.PartyOnRecord.SuccessionKind;
import org.rollcall.contracts.Position;
import org.rollcall.contracts.Standing;

/** A roll to ask: members, observers and others of the forum of {@link Given}, and two parties that came out of a third. */
final class RollOfTheDay {

    static final Position POSITION = new Position(412, 0);

    private static final PartyOnRecord CZECHOSLOVAKIA = new PartyOnRecord(
            new PartyId("czechoslovakia"),
            PartyKind.STATE,
            List.of(named("Czechoslovakia", "XXXX")),
            List.of(),
            List.of("CSFR"),
            List.of(life("1918-10-28", "1993-01-01")),
            List.of(new Succession(
                    new FactId("dissolution"),
                    SuccessionKind.DISSOLUTION,
                    Dated.of(day("1993-01-01")),
                    List.of(),
                    List.of(new PartyId("czech-republic"), new PartyId("slovakia")))));

    private RollOfTheDay() {}

    /** As of the meeting in October 2019. */
    static Roll roll(MembershipEvent... more) {
        var facts = Stream.concat(
                        Stream.of(
                                admitted("austria", Standing.MEMBER, "1993"),
                                admitted("czech-republic", Standing.MEMBER, "1993-01-01"),
                                admitted("iran", Standing.OBSERVER, "2013"),
                                admitted("slovakia", Standing.MEMBER, "[1993..2020-12-02]"),
                                admitted("turkey", Standing.MEMBER, "1993"),
                                new PartyLabelled(
                                        new FactId("label"),
                                        FORUM,
                                        new PartyId("turkey"),
                                        "Republic of Turkey",
                                        day("1993"),
                                        DateBound.NEVER,
                                        PROVENANCE)),
                        Stream.of(more))
                .reduce(Facts.<ForumStatement>none(), Facts::with, (one, other) -> other);
        return new Roll(facts, register(), POSITION);
    }

    static Register register() {
        return new Register(List.of(
                CZECHOSLOVAKIA,
                party("austria", "Austria", "AUT", "1918-11-12"),
                party("czech-republic", "Czech Republic", "CZE", "1993-01-01"),
                party("slovakia", "Slovakia", "SVK", "1993-01-01"),
                party("iran", "Iran", "IRN", "1816-01-01"),
                party("iraq", "Iraq", "IRQ", "1932-10-03"),
                party("turkey", "Turkey", "TUR", "1923-10-29"),
                party("ruritania", "Ruritania", "RUR", "[2019-01-01..2020-01-01]"),
                party("example-one", "Example Office", "EXA", "1990"),
                party("example-two", "Example Office", "EXB", "1990")));
    }

    private static PartyOnRecord party(String id, String name, String code, String from) {
        return new PartyOnRecord(
                new PartyId(id),
                PartyKind.STATE,
                List.of(named(name, "XXXX")),
                List.of(new PartyCode(PartyCode.Scheme.ALPHA_3, code, DateBound.UNKNOWN, DateBound.NEVER)),
                List.of(),
                List.of(life(from, "..")),
                List.of());
    }

    private static PartyName named(String name, String from) {
        return new PartyName(PartyName.Form.SHORT, name, day(from));
    }

    private static LifeClaim life(String from, String until) {
        return new LifeClaim("gleditsch-ward", day(from), day(until), true, "");
    }

    static PartyAdmitted admitted(String party, Standing standing, String from) {
        return new PartyAdmitted(
                participation(party), FORUM, new PartyId(party), standing, Basis.ADMISSION, day(from), PROVENANCE);
    }

    static FactId participation(String party) {
        return new FactId("place-of-" + party);
    }

    static PartySuspended suspended(String party, String from) {
        return new PartySuspended(
                new FactId("suspension-of-" + party),
                FORUM,
                new PartyId(party),
                Standing.MEMBER,
                participation(party),
                day(from),
                PROVENANCE);
    }

    static StandingChanged changed(String party, Standing was, Standing becomes, String on) {
        return new StandingChanged(
                new FactId("change-of-" + party),
                FORUM,
                new PartyId(party),
                participation(party),
                was,
                new FactId("next-place-of-" + party),
                becomes,
                day(on),
                PROVENANCE);
    }
}
