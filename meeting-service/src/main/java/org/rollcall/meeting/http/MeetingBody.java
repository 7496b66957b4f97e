package org.rollcall.meeting.http;

import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rollcall.contracts.DateBound;
import org.rollcall.contracts.DocumentId;
import org.rollcall.contracts.DocumentKind;
import org.rollcall.contracts.Evidence;
import org.rollcall.contracts.FactId;
import org.rollcall.contracts.ForumId;
import org.rollcall.contracts.GroupId;
import org.rollcall.contracts.MeetingEvent.DecisionKind;
import org.rollcall.contracts.MeetingEvent.SeriesEntry;
import org.rollcall.contracts.MeetingEvent.Venue;
import org.rollcall.contracts.MeetingId;
import org.rollcall.contracts.MeetingKind;
import org.rollcall.contracts.MeetingMode;
import org.rollcall.contracts.Office;
import org.rollcall.contracts.PartyId;

/** The bodies of requests. Every one may say {@code evidence}, {@code decided} and {@code reason}. */
interface MeetingBody {

    @Nullable
    List<Evidence> evidence();

    @Nullable
    DateBound decided();

    @Nullable
    String reason();

    /**
     * @param first may be missing for one that is planned
     * @param last missing for a meeting of one day
     * @param plan whether its days are not fixed
     * @param held whether it took place already
     */
    record Announcing(
            @Nullable MeetingId id,
            ForumId forum,
            String title,
            MeetingKind kind,
            @Nullable DateBound first,
            @Nullable DateBound last,
            @Nullable At hours,
            @Nullable Venue venue,
            @Nullable MeetingMode mode,
            @Nullable List<SeriesEntry> series,
            @Nullable List<GroupId> bodies,
            @Nullable List<PartyId> hosts,
            @Nullable Boolean plan,
            @Nullable Boolean held,
            @Nullable List<Evidence> evidence,
            @Nullable DateBound decided,
            @Nullable String reason)
            implements MeetingBody {}

    /** @param zone missing for that of the forum */
    record At(LocalTime begin, LocalTime end, @Nullable ZoneId zone) {}

    /** The days of a meeting that had none, and what is otherwise than it was planned. */
    record Scheduling(
            @Nullable String title,
            @Nullable MeetingKind kind,
            @Nullable DateBound first,
            @Nullable DateBound last,
            @Nullable At hours,
            @Nullable Venue venue,
            @Nullable MeetingMode mode,
            @Nullable List<SeriesEntry> series,
            @Nullable List<GroupId> bodies,
            @Nullable List<PartyId> hosts,
            @Nullable List<Evidence> evidence,
            @Nullable DateBound decided,
            @Nullable String reason)
            implements MeetingBody {}

    record Rescheduling(
            DateBound first,
            @Nullable DateBound last,
            @Nullable At hours,
            @Nullable List<Evidence> evidence,
            @Nullable DateBound decided,
            @Nullable String reason)
            implements MeetingBody {}

    /** Why it is postponed or cancelled. */
    record Because(
            String reason,
            @Nullable List<Evidence> evidence,
            @Nullable DateBound decided) implements MeetingBody {}

    record Relocation(
            Venue venue,
            @Nullable List<Evidence> evidence,
            @Nullable DateBound decided,
            @Nullable String reason) implements MeetingBody {}

    record ModeChange(
            MeetingMode mode,
            @Nullable Venue venue,
            @Nullable List<Evidence> evidence,
            @Nullable DateBound decided,
            @Nullable String reason)
            implements MeetingBody {}

    record Hosting(
            List<PartyId> hosts,
            @Nullable List<Evidence> evidence,
            @Nullable DateBound decided,
            @Nullable String reason)
            implements MeetingBody {}

    record Chairing(
            List<InTheChair> chairs,
            @Nullable List<Evidence> evidence,
            @Nullable DateBound decided,
            @Nullable String reason)
            implements MeetingBody {}

    /** A party, or an office of the forum: one of them. */
    record InTheChair(@Nullable PartyId party, @Nullable Office office) {}

    /** @param first missing where it was held as scheduled; {@code last} missing for one day */
    record Holding(
            @Nullable DateBound first,
            @Nullable DateBound last,
            @Nullable List<Evidence> evidence,
            @Nullable DateBound decided,
            @Nullable String reason)
            implements MeetingBody {}

    record Agenda(
            List<Item> items,
            @Nullable List<Evidence> evidence,
            @Nullable DateBound decided,
            @Nullable String reason) implements MeetingBody {}

    /** @param number missing for its place in the list */
    record Item(
            @Nullable String number, String title, @Nullable String text) {}

    record Taking(
            DecisionKind kind,
            String text,
            @Nullable String agendaItem,
            @Nullable List<FactId> facts,
            @Nullable List<DocumentId> documents,
            @Nullable List<Evidence> evidence,
            @Nullable DateBound decided,
            @Nullable String reason)
            implements MeetingBody {}

    /** @param meeting the one that adopted it; missing for a document that stands alone */
    record Publication(
            @Nullable DocumentId id,
            String title,
            DocumentKind kind,
            @Nullable List<String> languages,
            @Nullable MeetingId meeting,
            DateBound published,
            @Nullable List<Evidence> evidence,
            @Nullable DateBound decided,
            @Nullable String reason)
            implements MeetingBody {}
}
