package org.rollcall.projection;

import static org.rollcall.projection.Events.fact;

import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import org.rollcall.contracts.*;
import org.rollcall.contracts.DocumentEvent.*;
import org.rollcall.contracts.MeetingEvent.*;

/**
 * The lives of a few meetings and documents, with every kind of event and every kind of revision, in any order: much of it no
 * service would let through.
 */
final class RandomMeetings {

    private static final int MEETINGS = 5;
    private static final int DOCUMENTS = 3;
    private static final int PARTIES = 6;

    private final Random random;
    private final List<MeetingEvent> events = new ArrayList<>();
    private int facts;

    private RandomMeetings(long seed) {
        random = new Random(seed);
    }

    static List<MeetingEvent> of(long seed, int size) {
        var record = new RandomMeetings(seed);
        while (record.events.size() < size) {
            record.next().ifPresent(record.events::add);
        }
        return record.events;
    }

    static List<String> tables() {
        return List.of("meeting", "attendance", "document");
    }

    private Optional<MeetingEvent> next() {
        int kind = random.nextInt(10);
        if (kind < 7 || events.isEmpty()) {
            return Optional.of(random.nextInt(6) == 0 ? ofDocument() : statement(id(), meeting()));
        }
        var target = events.get(random.nextInt(events.size()));
        return kind == 7 ? correction(target) : Optional.of(retraction(target));
    }

    private FactId id() {
        return fact("m" + facts++);
    }

    private MeetingId meeting() {
        return new MeetingId("meeting-" + random.nextInt(MEETINGS));
    }

    /** A meeting stays with its forum. */
    private static ForumId forum(MeetingId of) {
        return new ForumId("f" + Math.floorMod(of.value().hashCode(), 2));
    }

    private PartyId party() {
        return new PartyId("p" + random.nextInt(PARTIES));
    }

    private <E extends Enum<E>> E one(E[] values) {
        return values[random.nextInt(values.length)];
    }

    private Provenance why() {
        return random.nextBoolean() ? Events.stated() : Events.decided("secretariat-" + random.nextInt(3));
    }

    private DateBound date() {
        var year = 2001 + random.nextInt(20);
        return switch (random.nextInt(6)) {
            case 0 -> DateBound.UNKNOWN;
            case 1 -> DateBound.parse(String.valueOf(year));
            case 2 -> DateBound.parse(year + "-0" + (1 + random.nextInt(9)));
            default -> DateBound.parse(year + "-0" + (1 + random.nextInt(9)) + "-1" + random.nextInt(10));
        };
    }

    private Days days() {
        var first = date();
        return new Days(first, first);
    }

    private Hours hours() {
        return random.nextBoolean()
                ? Hours.UNSTATED
                : new Hours.Between(
                        LocalTime.of(9, random.nextInt(60)), LocalTime.of(17, 0), ZoneId.of("Europe/Vienna"));
    }

    private Venue venue() {
        return switch (random.nextInt(4)) {
            case 0 -> new Venue.Virtual();
            case 1 -> new Venue.Unstated();
            default -> new Venue.Place("City " + random.nextInt(3), "Türkiye");
        };
    }

    private List<SeriesEntry> series() {
        return List.of(new SeriesEntry(
                new SeriesId("series-" + random.nextInt(2)),
                random.nextBoolean() ? OptionalInt.of(1 + random.nextInt(9)) : OptionalInt.empty()));
    }

    private MeetingStatement statement(FactId id, MeetingId of) {
        var forum = forum(of);
        return switch (random.nextInt(16)) {
            case 0 ->
                new MeetingPlanned(
                        id,
                        of,
                        forum,
                        "Plan " + facts,
                        one(MeetingKind.values()),
                        days(),
                        venue(),
                        one(MeetingMode.values()),
                        series(),
                        List.of(new GroupId("g")),
                        List.of(),
                        why());
            case 1, 2 ->
                new MeetingScheduled(
                        id,
                        of,
                        forum,
                        "Meeting " + facts,
                        one(MeetingKind.values()),
                        days(),
                        hours(),
                        venue(),
                        one(MeetingMode.values()),
                        series(),
                        List.of(),
                        List.of(party()),
                        why());
            case 3 -> new MeetingPostponed(id, of, forum, "reason " + facts, why());
            case 4 -> new MeetingRescheduled(id, of, forum, days(), hours(), why());
            case 5 -> new MeetingRelocated(id, of, forum, venue(), why());
            case 6 -> new MeetingModeChanged(id, of, forum, one(MeetingMode.values()), venue(), why());
            case 7 -> new MeetingHosted(id, of, forum, List.of(party()), why());
            case 8 -> new MeetingChaired(id, of, forum, List.of(chair()), why());
            case 9 -> new MeetingHeld(id, of, forum, days(), why());
            case 10 -> new MeetingCancelled(id, of, forum, "reason " + facts, why());
            case 11 -> new AgendaSet(id, of, forum, List.of(new AgendaItem("1", "Item " + facts, "")), why());
            case 12 ->
                new DecisionTaken(
                        id,
                        of,
                        forum,
                        one(DecisionKind.values()),
                        "Decision " + facts,
                        "1",
                        List.of(fact("n1")),
                        List.of(),
                        why());
            default ->
                new AttendanceRecorded(
                        id,
                        of,
                        forum,
                        party(),
                        one(Presence.values()),
                        one(Standing.values()),
                        random.nextBoolean() ? OptionalInt.of(random.nextInt(9)) : OptionalInt.empty(),
                        date(),
                        new Position(facts, 0),
                        why());
        };
    }

    private Chair chair() {
        return random.nextBoolean() ? new Chair.ByParty(party()) : new Chair.ByOffice(one(Office.values()));
    }

    private DocumentEvent ofDocument() {
        return document(id(), new DocumentId("document-" + random.nextInt(DOCUMENTS)));
    }

    private DocumentStatement document(FactId id, DocumentId of) {
        var forum = new ForumId("f" + Math.floorMod(of.value().hashCode(), 2));
        if (random.nextInt(3) == 0) {
            return new EditionPublished(id, of, forum, Edition.in(random.nextBoolean() ? "fr" : "ru"), date(), why());
        }
        return new DocumentPublished(
                id,
                of,
                forum,
                "Document " + facts,
                one(DocumentKind.values()),
                List.of(Edition.in("en")),
                random.nextBoolean() ? new Adoption.ByMeeting(meeting()) : new Adoption.StandingAlone(),
                date(),
                why());
    }

    /** Another version of a fact: mostly another statement of its kind, sometimes of another one. */
    private Optional<MeetingEvent> correction(MeetingEvent of) {
        return switch (of) {
            case MeetingStatement e ->
                Optional.of(
                        new MeetingFactCorrected(id(), e.meeting(), e.forum(), e.fact(), version(e.fact()), like(e)));
            case DocumentStatement e ->
                Optional.of(new DocumentFactCorrected(
                        id(), e.document(), e.forum(), e.fact(), version(e.fact()), document(e.fact(), e.document())));
            default -> Optional.empty();
        };
    }

    private MeetingStatement like(MeetingStatement of) {
        var other = statement(of.fact(), of.meeting());
        for (int tries = 0; tries < 40 && other.getClass() != of.getClass(); tries++) {
            other = statement(of.fact(), of.meeting());
        }
        return other;
    }

    /** The fact itself or, as often, some correction of it. */
    private FactId version(FactId of) {
        var versions = new ArrayList<FactId>(List.of(of));
        events.stream()
                .filter(e -> e instanceof Event.Correction correction
                        && correction.corrected().equals(of))
                .forEach(e -> versions.add(e.fact()));
        return versions.get(random.nextInt(versions.size()));
    }

    private MeetingEvent retraction(MeetingEvent of) {
        return switch (of) {
            case OfMeeting e -> new MeetingFactRetracted(id(), e.meeting(), e.forum(), e.fact(), dependents(e), why());
            case DocumentEvent e ->
                new DocumentFactRetracted(id(), e.document(), e.forum(), e.fact(), List.of(), why());
        };
    }

    private List<FactId> dependents(OfMeeting of) {
        return events.stream()
                .filter(e -> e instanceof OfMeeting other
                        && other.meeting().equals(of.meeting())
                        && !other.fact().equals(of.fact())
                        && random.nextInt(20) == 0)
                .map(Event::fact)
                .toList();
    }
}
