package org.rollcall.contracts;

import static org.rollcall.contracts.Samples.BUDAPEST_PROCESS;
import static org.rollcall.contracts.Samples.REGISTER;
import static org.rollcall.contracts.Samples.decided;
import static org.rollcall.contracts.Samples.stated;

import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.rollcall.contracts.ForumEvent.*;
import org.rollcall.contracts.PartyEvent.*;

/** What the golden files of membership in full say, as events. */
final class MembershipSamples {

    private static final FactId MEMBER_AUSTRIA = new FactId("member-austria");

    private MembershipSamples() {}

    static Stream<Record> events() {
        return Stream.concat(ofParties(), ofForums());
    }

    private static Stream<Record> ofParties() {
        return Stream.of(
                new PartyCoded(
                        fact("code-romania-rou"),
                        party("romania"),
                        new PartyCode(PartyCode.Scheme.ALPHA_3, "ROU", on("2002-02-01"), DateBound.NEVER),
                        REGISTER),
                new LifeClaimed(
                        fact("life-estonia-1991"),
                        party("estonia"),
                        new LifeClaim(
                                "correlates-of-war",
                                on("1991-09-06"),
                                DateBound.NEVER,
                                false,
                                "",
                                "dates the recognition, not the restoration"),
                        REGISTER),
                new PartyUnited(
                        fact("union-yemen-arab-republic"),
                        party("yemen-arab-republic"),
                        on("1990-05-22"),
                        List.of(claim("correlates-of-war", "1990-05-22", true)),
                        party("yemen"),
                        REGISTER),
                new PartyAbsorbed(
                        fact("absorption-german-democratic-republic"),
                        party("german-democratic-republic"),
                        on("1990-10-03"),
                        List.of(),
                        party("germany"),
                        REGISTER),
                new PartyFactContested(
                        fact("claim-ukraine-cow"),
                        party("soviet-union"),
                        fact("separation-ukraine"),
                        claim("correlates-of-war", "1991-12-26", false),
                        "",
                        REGISTER),
                new PartyFactCorrected(
                        fact("correction-name-north-macedonia"),
                        party("north-macedonia"),
                        fact("name-north-macedonia"),
                        fact("name-north-macedonia"),
                        new PartyNamed(
                                fact("name-north-macedonia"),
                                party("north-macedonia"),
                                new PartyName(PartyName.Form.SHORT, "North Macedonia", on("2019-02-14")),
                                decided("the day the United Nations took note", "2019-02-14"))),
                new PartyFactRetracted(
                        fact("retraction-correction-name"),
                        party("north-macedonia"),
                        fact("correction-name-north-macedonia"),
                        List.of(),
                        decided("the name was in force on 12 February", "XXXX")));
    }

    private static Stream<Record> ofForums() {
        return Stream.of(
                new ProfileChanged(
                        fact("profile-2021"),
                        BUDAPEST_PROCESS,
                        "Budapest Process",
                        new ForumProfile(
                                "Interregional forum on migration",
                                List.of("Europe", "Asia"),
                                "",
                                "",
                                new ForumProfile.Contact(List.of(), "", "", "info@example.org", ""),
                                Map.of(Standing.MEMBER, "Participating States"),
                                ZoneId.of("Europe/Vienna")),
                        on("2021"),
                        decided("new secretariat address", "XXXX")),
                new PartyLabelled(
                        fact("label-north-macedonia"),
                        BUDAPEST_PROCESS,
                        party("north-macedonia"),
                        "the former Yugoslav Republic of Macedonia",
                        DateBound.UNKNOWN,
                        on("2019-02-12"),
                        stated(99, "the former Yugoslav Republic of Macedonia")),
                new PartyExpelled(
                        fact("expulsion-australia"),
                        BUDAPEST_PROCESS,
                        party("australia"),
                        Standing.OBSERVER,
                        fact("observer-australia"),
                        on("2022-07"),
                        decided("decision of the Senior Officials", "2022-06-30")),
                new PartySuspended(
                        fact("suspension-austria"),
                        BUDAPEST_PROCESS,
                        party("austria"),
                        Standing.MEMBER,
                        MEMBER_AUSTRIA,
                        on("2001"),
                        decided("decision of the Senior Officials", "XXXX")),
                new PartyReinstated(
                        fact("reinstatement-austria"),
                        BUDAPEST_PROCESS,
                        party("austria"),
                        Standing.MEMBER,
                        MEMBER_AUSTRIA,
                        fact("suspension-austria"),
                        on("2002-03-01"),
                        decided("decision of the Senior Officials", "XXXX")),
                new StandingChanged(
                        fact("standing-austria"),
                        BUDAPEST_PROCESS,
                        party("austria"),
                        MEMBER_AUSTRIA,
                        Standing.MEMBER,
                        fact("observer-austria"),
                        Standing.OBSERVER,
                        on("2010-05"),
                        decided("at its own request", "XXXX")),
                new PlaceShared(
                        fact("place-serbia"),
                        BUDAPEST_PROCESS,
                        party("serbia"),
                        fact("member-serbia"),
                        Standing.MEMBER,
                        on("2006-06-03"),
                        List.of(new Successor(party("montenegro"), fact("member-montenegro"), List.of())),
                        decided("Montenegro takes a place of its own", "2006-06-14")),
                new SuccessionSetAside(
                        fact("set-aside-soviet-union"),
                        BUDAPEST_PROCESS,
                        party("soviet-union"),
                        fact("separation-ukraine"),
                        on("1992-01-01"),
                        decided("Ukraine was a founder itself", "XXXX")),
                new WorkingGroupDissolved(
                        fact("end-silk-routes"),
                        BUDAPEST_PROCESS,
                        new GroupId("silk-routes"),
                        on("2024"),
                        decided("its work is done", "XXXX")),
                new GroupJoined(
                        fact("lead-turkey"),
                        BUDAPEST_PROCESS,
                        new GroupId("silk-routes"),
                        party("turkey"),
                        GroupRole.LEAD,
                        on("2010-11"),
                        decided("chosen by the group", "XXXX")),
                new GroupLeft(
                        fact("lead-turkey-end"),
                        BUDAPEST_PROCESS,
                        new GroupId("silk-routes"),
                        party("turkey"),
                        fact("lead-turkey"),
                        on("2020"),
                        decided("handed over", "XXXX")),
                new ProgrammeItemAdopted(
                        fact("commitment-1"),
                        BUDAPEST_PROCESS,
                        ProgrammeItem.COMMITMENT,
                        1,
                        "Fostering partnership",
                        "Istanbul Commitments",
                        List.of(fact("goal-1")),
                        on("2019-02-19"),
                        stated(30, "five key commitments")),
                new ProgrammeItemEnded(
                        fact("commitment-1-end"),
                        BUDAPEST_PROCESS,
                        fact("commitment-1"),
                        on("2024-02"),
                        decided("the plan was for five years", "XXXX")),
                new ForumFactContested(
                        fact("claim-austria-archive"),
                        BUDAPEST_PROCESS,
                        MEMBER_AUSTRIA,
                        claim("national-archive", "1993-02-16", true),
                        "The letter of accession is of that day.",
                        decided("found in the archive", "XXXX")),
                new ForumFactCorrected(
                        fact("correction-member-austria"),
                        BUDAPEST_PROCESS,
                        MEMBER_AUSTRIA,
                        MEMBER_AUSTRIA,
                        new PartyAdmitted(
                                MEMBER_AUSTRIA,
                                BUDAPEST_PROCESS,
                                party("austria"),
                                Standing.MEMBER,
                                Basis.FOUNDING,
                                on("1993-02-16"),
                                decided("the minutes of the conference", "1993-02-16"))),
                new ForumFactRetracted(
                        fact("retraction-member-austria"),
                        BUDAPEST_PROCESS,
                        MEMBER_AUSTRIA,
                        List.of(fact("suspension-austria"), fact("reinstatement-austria")),
                        decided("recorded by mistake", "XXXX")));
    }

    private static FactId fact(String id) {
        return new FactId(id);
    }

    private static PartyId party(String id) {
        return new PartyId(id);
    }

    private static DateBound on(String edtf) {
        return DateBound.parse(edtf);
    }

    private static DateClaim claim(String authority, String on, boolean followed) {
        return new DateClaim(authority, DateBound.parse(on), followed, "", "");
    }
}
