package org.rollcall.contracts;

import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.rollcall.contracts.DocumentEvent.Adoption;
import org.rollcall.contracts.DocumentEvent.DocumentPublished;
import org.rollcall.contracts.DocumentEvent.Edition;
import org.rollcall.contracts.DocumentEvent.StoredFile;
import org.rollcall.contracts.ForumEvent.CountClaimed;
import org.rollcall.contracts.ForumEvent.ForumEstablished;
import org.rollcall.contracts.ForumEvent.OfficeAppointed;
import org.rollcall.contracts.ForumEvent.OfficeEnded;
import org.rollcall.contracts.ForumEvent.PartyAdmitted;
import org.rollcall.contracts.ForumEvent.PartyWithdrew;
import org.rollcall.contracts.ForumEvent.PlacePassed;
import org.rollcall.contracts.ForumEvent.Quantity;
import org.rollcall.contracts.ForumEvent.Successor;
import org.rollcall.contracts.ForumEvent.WorkingGroupFounded;
import org.rollcall.contracts.MeetingEvent.Days;
import org.rollcall.contracts.MeetingEvent.Hours;
import org.rollcall.contracts.MeetingEvent.MeetingCancelled;
import org.rollcall.contracts.MeetingEvent.MeetingHeld;
import org.rollcall.contracts.MeetingEvent.MeetingScheduled;
import org.rollcall.contracts.MeetingEvent.SeriesEntry;
import org.rollcall.contracts.MeetingEvent.Venue;
import org.rollcall.contracts.PartyEvent.PartyContinued;
import org.rollcall.contracts.PartyEvent.PartyDissolved;
import org.rollcall.contracts.PartyEvent.PartyNamed;
import org.rollcall.contracts.PartyEvent.PartyRegistered;
import org.rollcall.contracts.PartyEvent.PartySeparated;

/** What each golden file says, as an event. A golden is never edited: neither is the event beside it. */
final class Samples {

    static final ForumId BUDAPEST_PROCESS = new ForumId("budapest-process");
    private static final String PAGE = "sha256:9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08";

    static final Provenance REGISTER = new Provenance(
            List.of(new Evidence.Reference(
                    "register-of-parties", "gleditsch-ward", "https://ksgleditsch.com/statelist.html")),
            DateBound.UNKNOWN,
            "rollcall",
            List.of());

    private Samples() {}

    static Stream<Record> events() {
        return Stream.of(first(), MembershipSamples.events(), MeetingSamples.events())
                .flatMap(events -> events);
    }

    private static Stream<Record> first() {
        return Stream.of(
                new PartyRegistered(
                        new FactId("party-czechoslovakia"),
                        new PartyId("czechoslovakia"),
                        PartyKind.STATE,
                        List.of(
                                new PartyName(PartyName.Form.SHORT, "Czechoslovakia", DateBound.UNKNOWN),
                                new PartyName(
                                        PartyName.Form.FORMAL,
                                        "Czech and Slovak Federative Republic",
                                        DateBound.parse("1990-04-23"))),
                        List.of(
                                new PartyCode(
                                        PartyCode.Scheme.ALPHA_2,
                                        "CS",
                                        DateBound.UNKNOWN,
                                        DateBound.parse("1993-06-15")),
                                new PartyCode(
                                        PartyCode.Scheme.WITHDRAWN,
                                        "CSHH",
                                        DateBound.parse("1993-06-15"),
                                        DateBound.NEVER)),
                        List.of("CSFR", "ČSFR"),
                        List.of(
                                new LifeClaim(
                                        "gleditsch-ward",
                                        DateBound.parse("1918-11-14"),
                                        DateBound.NEVER,
                                        true,
                                        "https://ksgleditsch.com/statelist.html",
                                        "the record follows its list for the lives of states"),
                                new LifeClaim(
                                        "declaration-of-independence",
                                        DateBound.parse("1918-10-28"),
                                        DateBound.NEVER,
                                        false,
                                        "",
                                        "")),
                        REGISTER),
                new PartyNamed(
                        new FactId("name-north-macedonia"),
                        new PartyId("north-macedonia"),
                        new PartyName(PartyName.Form.SHORT, "North Macedonia", DateBound.parse("2019-02-12")),
                        REGISTER),
                new PartyDissolved(
                        new FactId("dissolution-czechoslovakia"),
                        new PartyId("czechoslovakia"),
                        DateBound.parse("1993-01-01"),
                        List.of(new DateClaim(
                                "gleditsch-ward",
                                DateBound.parse("1993-01-01"),
                                true,
                                "https://ksgleditsch.com/statelist.html",
                                "all lists agree")),
                        List.of(new PartyId("czech-republic"), new PartyId("slovakia")),
                        REGISTER),
                new PartyContinued(
                        new FactId("continuation-soviet-union"),
                        new PartyId("soviet-union"),
                        DateBound.parse("[1991-12-21..1991-12-26]"),
                        List.of(
                                new DateClaim("alma-ata-declaration", DateBound.parse("1991-12-21"), false, "", ""),
                                new DateClaim(
                                        "council-of-republics",
                                        DateBound.parse("1991-12-26"),
                                        true,
                                        "",
                                        "the act that ended it")),
                        new PartyId("russian-federation"),
                        REGISTER),
                new PartySeparated(
                        new FactId("separation-montenegro"),
                        new PartyId("serbia"),
                        DateBound.parse("2006-06-03"),
                        List.of(new DateClaim(
                                "declaration-of-independence", DateBound.parse("2006-06-03"), true, "", "")),
                        List.of(new PartyId("montenegro")),
                        REGISTER),
                new ForumEstablished(
                        new FactId("forum-budapest-process"),
                        BUDAPEST_PROCESS,
                        "Budapest Process",
                        DateBound.parse("1993"),
                        new ForumProfile(
                                "Interregional forum on migration",
                                List.of("Europe", "Asia"),
                                "An interregional dialogue on migration from Europe to the Silk Routes region.",
                                "Irregular migration and labor migration",
                                new ForumProfile.Contact(
                                        List.of("ICMPD Headquarters", "Gonzagagasse 1, 5th floor", "A-1010 Vienna"),
                                        "+43 1 504 46 77 - 0",
                                        "+43 1 504 46 77 - 2375",
                                        "budapestprocess@icmpd.org",
                                        "http://www.budapestprocess.org"),
                                Map.of(Standing.MEMBER, "Participating States", Standing.OBSERVER, "Observers"),
                                ZoneId.of("Europe/Vienna")),
                        stated(4, "Established: 1993")),
                new PartyAdmitted(
                        new FactId("member-austria"),
                        BUDAPEST_PROCESS,
                        new PartyId("austria"),
                        Standing.MEMBER,
                        Basis.FOUNDING,
                        DateBound.parse("[1991-10-31..1993-12-31]"),
                        new Provenance(
                                List.of(
                                        new Evidence.Stated(
                                                PAGE,
                                                120,
                                                "Founding States: Albania, Austria",
                                                DateBound.parse("2020-12-02")),
                                        new Evidence.Inferred(
                                                "founder",
                                                1,
                                                List.of("first conference 1991-10-31", "established 1993"))),
                                DateBound.UNKNOWN,
                                "importer",
                                List.of())),
                new PartyWithdrew(
                        new FactId("withdrawal-australia"),
                        BUDAPEST_PROCESS,
                        new PartyId("australia"),
                        Standing.OBSERVER,
                        new FactId("observer-australia"),
                        DateBound.parse("2022-07"),
                        decided("letter of withdrawal", "2022-06-30")),
                new PlacePassed(
                        new FactId("place-czechoslovakia"),
                        BUDAPEST_PROCESS,
                        new PartyId("czechoslovakia"),
                        new FactId("member-czechoslovakia"),
                        Standing.MEMBER,
                        DateBound.parse("1993-01-01"),
                        List.of(
                                new Successor(
                                        new PartyId("czech-republic"),
                                        new FactId("member-czech-republic-2"),
                                        List.of(new FactId("member-czech-republic"))),
                                new Successor(new PartyId("slovakia"), new FactId("member-slovakia-2"), List.of())),
                        decided("both take the place of their predecessor", "XXXX")),
                new OfficeAppointed(
                        new FactId("co-chair-hungary"),
                        BUDAPEST_PROCESS,
                        Office.CO_CHAIR,
                        new PartyId("hungary"),
                        Term.PERMANENT,
                        DateBound.parse("2006"),
                        stated(7, "co-chaired by Hungary since 2006")),
                new OfficeEnded(
                        new FactId("co-chair-hungary-end"),
                        BUDAPEST_PROCESS,
                        new FactId("co-chair-hungary"),
                        DateBound.parse("[2024-01-01..]"),
                        decided("the co-chair rotates", "2023-12")),
                new WorkingGroupFounded(
                        new FactId("group-silk-routes"),
                        BUDAPEST_PROCESS,
                        new GroupId("silk-routes"),
                        "Regional working group for the Silk Routes Region",
                        "Silk Routes",
                        List.of("Silk Routes Working Group"),
                        DateBound.parse("[..2020-12-02]"),
                        stated(27, "Regional working group for the Silk Routes Region")),
                new CountClaimed(
                        new FactId("claim-governments"),
                        BUDAPEST_PROCESS,
                        Standing.MEMBER,
                        PartyKind.STATE,
                        Quantity.MORE_THAN,
                        50,
                        DateBound.parse("2020-12-02"),
                        stated(6, "It includes over 50 governments")),
                new MeetingScheduled(
                        new FactId("meeting-skopje-2019"),
                        new MeetingId("skopje-2019"),
                        BUDAPEST_PROCESS,
                        "Joint Meeting of the Three Regional Working Groups",
                        MeetingKind.WORKING_GROUP_MEETING,
                        new Days(DateBound.parse("2019-10-09"), DateBound.parse("2019-10-10")),
                        new Hours.Between(LocalTime.of(9, 30), LocalTime.of(13, 0), ZoneId.of("Europe/Skopje")),
                        new Venue.Place("Skopje", "North Macedonia"),
                        MeetingMode.IN_PERSON,
                        List.of(
                                new SeriesEntry(new SeriesId("silk-routes"), OptionalInt.of(12)),
                                new SeriesEntry(new SeriesId("black-sea"), OptionalInt.empty())),
                        List.of(new GroupId("silk-routes"), new GroupId("south-east-europe"), new GroupId("black-sea")),
                        List.of(new PartyId("north-macedonia")),
                        new Provenance(
                                List.of(new Evidence.Stated(
                                        PAGE,
                                        149,
                                        "October 9-10, 2019, Skopje, North Macedonia",
                                        DateBound.parse("2020-12-02"))),
                                DateBound.UNKNOWN,
                                "importer",
                                List.of(new Warning(
                                        "same-days-in-series",
                                        "Another meeting of the series is on record on these days.")))),
                new MeetingHeld(
                        new FactId("held-senior-officials-2020"),
                        new MeetingId("senior-officials-2020"),
                        BUDAPEST_PROCESS,
                        new Days(DateBound.parse("2020-12-02"), DateBound.parse("2020-12-02")),
                        stated(141, "December 2, 2020, Virtual Event, Senior Officials Meeting")),
                new MeetingCancelled(
                        new FactId("cancelled-spring-2020"),
                        new MeetingId("spring-2020"),
                        BUDAPEST_PROCESS,
                        "The meeting cannot take place because of the pandemic.",
                        decided("announced by the secretariat", "2020-03")),
                new DocumentPublished(
                        new FactId("document-istanbul-declaration"),
                        new DocumentId("istanbul-declaration"),
                        BUDAPEST_PROCESS,
                        "Istanbul Ministerial Declaration on a Silk Routes Partnership for Migration",
                        DocumentKind.DECLARATION,
                        List.of(
                                new Edition(
                                        "en",
                                        "https://www.budapestprocess.org/istanbul-declaration.pdf",
                                        Optional.of(new StoredFile(
                                                "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
                                                184_320,
                                                "application/pdf"))),
                                Edition.in("ru")),
                        new Adoption.ByMeeting(new MeetingId("istanbul-2013")),
                        DateBound.parse("2013-04-19"),
                        stated(183, "Istanbul Ministerial Declaration [ en | ru ]")));
    }

    static String nameOf(Record event) {
        return switch (event) {
            case MembershipEvent membership -> EventNames.of(membership);
            case MeetingEvent meeting -> EventNames.of(meeting);
            default -> throw new IllegalArgumentException(event + " is no event");
        };
    }

    static Provenance stated(int line, String quote) {
        return new Provenance(
                List.of(new Evidence.Stated(PAGE, line, quote, DateBound.parse("2020-12-02"))),
                DateBound.UNKNOWN,
                "importer",
                List.of());
    }

    static Provenance decided(String reason, String decided) {
        return new Provenance(
                List.of(new Evidence.Decided("secretariat", reason)), DateBound.parse(decided), "user-7", List.of());
    }
}
