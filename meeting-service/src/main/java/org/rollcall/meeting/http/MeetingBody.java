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
import org.rollcall.contracts.MeetingEvent.Presence;
import org.rollcall.contracts.MeetingEvent.SeriesEntry;
import org.rollcall.contracts.MeetingEvent.Venue;
import org.rollcall.contracts.MeetingId;
import org.rollcall.contracts.MeetingKind;
import org.rollcall.contracts.MeetingMode;
import org.rollcall.contracts.Office;
import org.rollcall.contracts.Position;
import org.rollcall.contracts.Standing;

/** The bodies of requests. Every one may say {@code evidence}, {@code decided} and {@code reason}. */
interface MeetingBody {

    @Nullable
    List<Evidence> evidence();

    @Nullable
    DateBound decided();

    @Nullable
    String reason();

    /** Of a request whose body says nothing of that kind. */
    record Reasons(
            @Nullable List<Evidence> evidence,
            @Nullable DateBound decided,
            @Nullable String reason) implements MeetingBody {}

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
            @Nullable List<String> hosts,
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
            @Nullable List<String> hosts,
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
            List<String> hosts,
            @Nullable List<Evidence> evidence,
            @Nullable DateBound decided,
            @Nullable String reason) implements MeetingBody {}

    record Chairing(
            List<InTheChair> chairs,
            @Nullable List<Evidence> evidence,
            @Nullable DateBound decided,
            @Nullable String reason)
            implements MeetingBody {}

    /** A party, or an office of the forum: one of them. */
    record InTheChair(@Nullable String party, @Nullable Office office) {}

    /** @param first missing where it was held as scheduled; {@code last} missing for one day */
    record Holding(
            @Nullable DateBound first,
            @Nullable DateBound last,
            @Nullable List<Evidence> evidence,
            @Nullable DateBound decided,
            @Nullable String reason)
            implements MeetingBody {}

    /**
     * Those who came, one by one or as a whole.
     *
     * @param all everybody who stands on the roll in this standing on the meeting's day
     * @param presence of all of them, where nothing else is said of one; missing for {@code PRESENT}
     * @param except of whom nothing is said
     * @param possible whether those are meant too that only may have stood there
     * @param atLeast the position of the roll that has to be asked
     */
    record Attending(
            @Nullable List<Delegation> delegations,
            @Nullable Standing all,
            @Nullable Presence presence,
            @Nullable List<String> except,
            @Nullable Boolean possible,
            @Nullable Position atLeast,
            @Nullable List<Evidence> evidence,
            @Nullable DateBound decided,
            @Nullable String reason)
            implements MeetingBody {}

    /**
     * @param party its id, a name or a code
     * @param attendsAs missing for what the roll says
     * @param delegates how many persons came; missing where nobody counted
     */
    record Delegation(
            String party,
            @Nullable Presence presence,
            @Nullable Standing attendsAs,
            @Nullable Integer delegates) {}

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

    /** @param address where the work can be read in that language */
    record InLanguage(String language, @Nullable String address) {}

    /** @param published missing where nobody says */
    record EditionAdded(
            String language,
            @Nullable String address,
            @Nullable DateBound published,
            @Nullable List<Evidence> evidence,
            @Nullable DateBound decided,
            @Nullable String reason)
            implements MeetingBody {}

    /**
     * @param languages it is in, where nothing more is to be said of them than that; else {@code editions}
     * @param meeting the one that adopted it; missing for a document that stands alone
     */
    record Publication(
            @Nullable DocumentId id,
            String title,
            DocumentKind kind,
            @Nullable List<String> languages,
            @Nullable List<InLanguage> editions,
            @Nullable MeetingId meeting,
            DateBound published,
            @Nullable List<Evidence> evidence,
            @Nullable DateBound decided,
            @Nullable String reason)
            implements MeetingBody {}
}
