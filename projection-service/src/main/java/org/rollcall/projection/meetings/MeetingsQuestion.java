package org.rollcall.projection.meetings;

import static org.rollcall.projection.views.Columns.time;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.rollcall.contracts.DateBound;
import org.rollcall.contracts.ForumId;
import org.rollcall.contracts.MeetingId;
import org.rollcall.contracts.Problem;
import org.rollcall.contracts.ProblemType;
import org.rollcall.contracts.Source;
import org.rollcall.projection.attendance.AttendanceQuestion;
import org.rollcall.projection.http.Page;
import org.rollcall.projection.http.Refused;
import org.rollcall.projection.log.AsOf;
import org.rollcall.projection.log.DatedPlace;
import org.rollcall.projection.log.RecordTime;
import org.rollcall.projection.views.Columns;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which meetings did a forum hold, and which documents came of them? */
@Component
public class MeetingsQuestion {

    private final JdbcClient views;
    private final RecordTime recordTime;
    private final AttendanceQuestion attendance;
    private final Misspelt misspelt;

    MeetingsQuestion(JdbcClient views, RecordTime recordTime, AttendanceQuestion attendance, Misspelt misspelt) {
        this.views = views;
        this.recordTime = recordTime;
        this.attendance = attendance;
        this.misspelt = misspelt;
    }

    /**
     * Oldest first.
     *
     * @param known empty for now
     * @param after the {@code next} of the page before; it remembers its {@code known}
     * @throws Refused if there is none because a series, a group or a place is spelt otherwise
     */
    public Page<MeetingView> ask(
            ForumId forum, Selection selection, Optional<Instant> known, Optional<String> after, int limit) {
        var place = DatedPlace.read(after);
        var asOf = recordTime.at(Source.MEETING, place.map(DatedPlace::known).or(() -> known));
        var conditions = selection.conditions();
        var found = views.sql("SELECT * FROM meeting WHERE forum = :forum AND recorded @> :known::timestamptz"
                        + conditions.sql()
                        + (place.isEmpty()
                                ? ""
                                : " AND (first_earliest, first_latest, meeting COLLATE \"C\")"
                                        + " > (:afterEarliest::date, :afterLatest::date, :after::text COLLATE \"C\")")
                        + " ORDER BY first_earliest, first_latest, meeting COLLATE \"C\" LIMIT :limit")
                .params(conditions.parameters())
                .param("forum", forum.value())
                .param("known", time(asOf.known()))
                .param("afterEarliest", place.map(DatedPlace::earliest).orElse(null))
                .param("afterLatest", place.map(DatedPlace::latest).orElse(null))
                .param("after", place.map(DatedPlace::id).orElse(null))
                .param("limit", limit + 1)
                .query(MeetingColumns::meeting)
                .list();
        if (found.isEmpty() && place.isEmpty()) {
            misspelt.refuse(forum, selection);
        }
        return DatedPlace.page(
                found, limit, asOf, MeetingView::first, meeting -> meeting.id().value());
    }

    /**
     * One meeting with the documents it adopted and those who came.
     *
     * @throws Refused with {@code UNKNOWN_MEETING} if it was not on record at {@code known}
     */
    public MeetingAnswer meeting(MeetingId id, Optional<Instant> known) {
        var asOf = recordTime.ofBoth(known);
        var moment = asOf.meeting().known();
        var meeting = views.sql("SELECT * FROM meeting WHERE meeting = ? AND recorded @> ?")
                .param(id.value())
                .param(time(moment))
                .query(MeetingColumns::meeting)
                .optional()
                .orElseThrow(() -> new Refused(ProblemType.UNKNOWN_MEETING, "No meeting is called " + id + "."));
        return new MeetingAnswer(
                meeting,
                adoptedBy(id, meeting.forum(), moment),
                attendance.of(id, day(meeting.first()).orElseGet(() -> AttendanceQuestion.otherwise(asOf)), asOf),
                asOf.known(),
                asOf.position());
    }

    /** @throws Refused with {@code UNKNOWN_MEETING} for what is no id at all */
    public static MeetingId id(String text) {
        try {
            return new MeetingId(text);
        } catch (IllegalArgumentException e) {
            throw new Refused(
                    Problem.at("meeting", ProblemType.UNKNOWN_MEETING, "'" + text + "' is no id of a meeting."));
        }
    }

    /** The day whose names are a meeting's: the last on which it may have begun, as far as that is known. */
    private static Optional<LocalDate> day(DateBound first) {
        return Optional.of(first.latest())
                .filter(day -> !day.equals(LocalDate.MAX))
                .or(() -> Optional.of(first.earliest()).filter(day -> !day.equals(LocalDate.MIN)));
    }

    /**
     * A forum's documents, oldest first.
     *
     * @param known empty for now
     * @param after as for {@link #ask}
     */
    public Page<DocumentView> documents(ForumId forum, Optional<Instant> known, Optional<String> after, int limit) {
        var place = DatedPlace.read(after);
        var asOf = recordTime.at(Source.MEETING, place.map(DatedPlace::known).or(() -> known));
        var found = views.sql("""
                        SELECT * FROM document WHERE forum = :forum AND recorded @> :known::timestamptz
                          AND (:afterEarliest::date IS NULL OR (published_earliest, published_latest, document COLLATE "C")
                              > (:afterEarliest::date, :afterLatest::date, :afterDocument::text COLLATE "C"))
                        ORDER BY published_earliest, published_latest, document COLLATE "C"
                        LIMIT :limit
                        """)
                .param("forum", forum.value())
                .param("known", time(asOf.known()))
                .param("afterEarliest", place.map(DatedPlace::earliest).orElse(null))
                .param("afterLatest", place.map(DatedPlace::latest).orElse(null))
                .param("afterDocument", place.map(DatedPlace::id).orElse(null))
                .param("limit", limit + 1)
                .query(MeetingColumns::document)
                .list();
        return DatedPlace.page(
                found,
                limit,
                asOf,
                DocumentView::published,
                document -> document.id().value());
    }

    private List<DocumentView> adoptedBy(MeetingId meeting, ForumId forum, Instant known) {
        return views.sql("""
                        SELECT * FROM document WHERE forum = ? AND recorded @> ? AND adoption ->> 'meeting' = ?
                        ORDER BY published_earliest, published_latest, document COLLATE "C"
                        """)
                .param(forum.value())
                .param(time(known))
                .param(meeting.value())
                .query(MeetingColumns::document)
                .list();
    }

    /** @param since when the record learned the last of what it says of the meeting */
    public record Recorded(MeetingView meeting, Instant since) {}

    /** The last {@code most} of those asked for, oldest first, each with when it came to be as it is. */
    public List<Recorded> latest(ForumId forum, Selection selection, AsOf asOf, int most) {
        var conditions = selection.conditions();
        var found = views.sql("SELECT *, lower(recorded) AS since FROM meeting"
                        + " WHERE forum = :forum AND recorded @> :known::timestamptz"
                        + conditions.sql()
                        + " ORDER BY first_earliest DESC, first_latest DESC, meeting COLLATE \"C\" DESC LIMIT :most")
                .params(conditions.parameters())
                .param("forum", forum.value())
                .param("known", time(asOf.known()))
                .param("most", most)
                .query((row, n) -> new Recorded(MeetingColumns.meeting(row, n), Columns.time(row, "since")))
                .list();
        return found.reversed();
    }

    /** The same as it is now, the latest first. */
    public List<MeetingView> latestFirst(ForumId forum, Selection selection, int most) {
        return latest(forum, selection, recordTime.at(Source.MEETING, Optional.empty()), most).reversed().stream()
                .map(Recorded::meeting)
                .toList();
    }

    /** How many there are now of those asked for. */
    public long count(ForumId forum, Selection selection) {
        var conditions = selection.conditions();
        return views.sql("SELECT count(*) FROM meeting WHERE forum = :forum AND recorded @> :known::timestamptz"
                        + conditions.sql())
                .params(conditions.parameters())
                .param("forum", forum.value())
                .param(
                        "known",
                        time(recordTime.at(Source.MEETING, Optional.empty()).known()))
                .query(Long.class)
                .single();
    }

    /** The years in which meetings on record now may have begun, in order. */
    public List<Integer> years(ForumId forum) {
        return views.sql("""
                        SELECT DISTINCT extract(year FROM first_earliest)::integer AS year FROM meeting
                        WHERE forum = :forum AND recorded @> :known::timestamptz AND isfinite(first_earliest)
                        ORDER BY year
                        """)
                .param("forum", forum.value())
                .param(
                        "known",
                        time(recordTime.at(Source.MEETING, Optional.empty()).known()))
                .query((row, n) -> row.getInt("year"))
                .list();
    }

    /** For whoever found none: refuses what is spelt nearly as something that is there. */
    public void refuseMisspelt(ForumId forum, Selection selection) {
        misspelt.refuse(forum, selection);
    }
}
