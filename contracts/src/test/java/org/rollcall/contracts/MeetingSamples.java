package org.rollcall.contracts;

import static org.rollcall.contracts.Samples.BUDAPEST_PROCESS;
import static org.rollcall.contracts.Samples.decided;
import static org.rollcall.contracts.Samples.stated;

import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.rollcall.contracts.DocumentEvent.*;
import org.rollcall.contracts.MeetingEvent.*;

/** What the golden files of meetings in full say, as events. */
final class MeetingSamples {

    private static final MeetingId MINISTERIAL_2018 = new MeetingId("ministerial-conference-2018");
    private static final DocumentId DECLARATION = new DocumentId("istanbul-declaration");
    private static final FactId SCHEDULED = fact("scheduled-ministerial-2018");
    private static final Venue ISTANBUL = new Venue.Place("Istanbul", "Turkey");

    private MeetingSamples() {}

    static Stream<Record> events() {
        return Stream.concat(Stream.concat(courses(), particulars()), ofDocuments());
    }

    private static Stream<Record> courses() {
        return Stream.of(
                new MeetingPlanned(
                        fact("planned-ministerial-2018"),
                        MINISTERIAL_2018,
                        BUDAPEST_PROCESS,
                        "Ministerial Conference 2018",
                        MeetingKind.MINISTERIAL_CONFERENCE,
                        days("2018", "2018"),
                        new Venue.Unstated(),
                        MeetingMode.IN_PERSON,
                        List.of(new SeriesEntry(new SeriesId("ministerial-conferences"), OptionalInt.of(6))),
                        List.of(),
                        List.of(new PartyId("turkey")),
                        decided("programme of work", "2017-11")),
                new MeetingPostponed(
                        fact("postponed-ministerial-2018"),
                        MINISTERIAL_2018,
                        BUDAPEST_PROCESS,
                        "The host asked for more time.",
                        decided("letter of the host", "2018-09-04")),
                new MeetingRescheduled(
                        fact("rescheduled-ministerial-2018"),
                        MINISTERIAL_2018,
                        BUDAPEST_PROCESS,
                        days("2019-02-19", "2019-02-20"),
                        new Hours.Between(LocalTime.of(10, 0), LocalTime.of(12, 30), ZoneId.of("Europe/Istanbul")),
                        decided("invitation", "2018-12-03")),
                new MeetingRelocated(
                        fact("relocated-ministerial-2018"),
                        MINISTERIAL_2018,
                        BUDAPEST_PROCESS,
                        ISTANBUL,
                        decided("invitation", "2018-12-03")),
                new MeetingModeChanged(
                        fact("hybrid-ministerial-2018"),
                        MINISTERIAL_2018,
                        BUDAPEST_PROCESS,
                        MeetingMode.HYBRID,
                        ISTANBUL,
                        decided("some take part from their capitals", "2019-02-01")),
                new MeetingHosted(
                        fact("host-ministerial-2018"),
                        MINISTERIAL_2018,
                        BUDAPEST_PROCESS,
                        List.of(new PartyId("turkey")),
                        decided("letter of the host", "2018-01")));
    }

    private static Stream<Record> particulars() {
        return Stream.of(
                new MeetingChaired(
                        fact("chair-ministerial-2018"),
                        MINISTERIAL_2018,
                        BUDAPEST_PROCESS,
                        List.of(new Chair.ByParty(new PartyId("turkey")), new Chair.ByOffice(Office.CO_CHAIR)),
                        decided("opening of the conference", "2019-02-19")),
                new AttendanceRecorded(
                        fact("attendance-iran"),
                        MINISTERIAL_2018,
                        BUDAPEST_PROCESS,
                        new PartyId("iran"),
                        Presence.PRESENT,
                        Standing.OBSERVER,
                        OptionalInt.of(3),
                        DateBound.parse("2019-02-19"),
                        new Position(412, 0),
                        decided("list of participants", "XXXX")),
                new AgendaSet(
                        fact("agenda-ministerial-2018"),
                        MINISTERIAL_2018,
                        BUDAPEST_PROCESS,
                        List.of(
                                new AgendaItem("1", "Opening", ""),
                                new AgendaItem("2", "Five commitments", "Presented by the Chair")),
                        decided("draft agenda", "2019-01-15")),
                new DecisionTaken(
                        fact("decision-call-for-action"),
                        MINISTERIAL_2018,
                        BUDAPEST_PROCESS,
                        DecisionKind.ADOPTED_TEXT,
                        "The ministers adopted the Istanbul Commitments and the Call for Action.",
                        "2",
                        List.of(fact("item-goal-1")),
                        List.of(new DocumentId("call-for-action")),
                        stated(176, "Istanbul Commitments and its Call for Action")),
                new MeetingFactCorrected(
                        fact("correction-rescheduled"),
                        MINISTERIAL_2018,
                        BUDAPEST_PROCESS,
                        fact("rescheduled-ministerial-2018"),
                        fact("rescheduled-ministerial-2018"),
                        new MeetingRescheduled(
                                fact("rescheduled-ministerial-2018"),
                                MINISTERIAL_2018,
                                BUDAPEST_PROCESS,
                                days("2019-02-19", "2019-02-19"),
                                Hours.UNSTATED,
                                stated(150, "February 19, 2019, Istanbul, Turkey"))),
                new MeetingFactRetracted(
                        fact("retraction-scheduling"),
                        MINISTERIAL_2018,
                        BUDAPEST_PROCESS,
                        SCHEDULED,
                        List.of(fact("held-ministerial-2018")),
                        decided("recorded under another name before", "XXXX")));
    }

    private static Stream<Record> ofDocuments() {
        var georgian = new Edition(
                "ka",
                "",
                Optional.of(new StoredFile(
                        "2c26b46b68ffc68ff99b453c1d30413413422d706483bfa0f98a5e886266e7ae",
                        20_480,
                        "application/pdf")));
        return Stream.of(
                new EditionPublished(
                        fact("edition-declaration-ka"),
                        DECLARATION,
                        BUDAPEST_PROCESS,
                        georgian,
                        DateBound.parse("2013-06"),
                        decided("translation received", "XXXX")),
                new DocumentFactCorrected(
                        fact("correction-edition-ka"),
                        DECLARATION,
                        BUDAPEST_PROCESS,
                        fact("edition-declaration-ka"),
                        fact("edition-declaration-ka"),
                        new EditionPublished(
                                fact("edition-declaration-ka"),
                                DECLARATION,
                                BUDAPEST_PROCESS,
                                georgian,
                                DateBound.parse("2013-07-01"),
                                decided("date of the letter", "XXXX"))),
                new DocumentFactRetracted(
                        fact("retraction-edition-ka"),
                        DECLARATION,
                        BUDAPEST_PROCESS,
                        fact("edition-declaration-ka"),
                        List.of(),
                        decided("the file was another text", "XXXX")));
    }

    private static FactId fact(String id) {
        return new FactId(id);
    }

    private static Days days(String first, String last) {
        return new Days(DateBound.parse(first), DateBound.parse(last));
    }
}
