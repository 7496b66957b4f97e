package org.rollcall.projection.meetings;

import static org.rollcall.projection.views.Columns.time;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.rollcall.contracts.DateBound;
import org.rollcall.contracts.ForumId;
import org.rollcall.contracts.GroupId;
import org.rollcall.contracts.MeetingId;
import org.rollcall.contracts.MeetingOnRecord;
import org.rollcall.contracts.ProblemType;
import org.rollcall.contracts.SeriesId;
import org.rollcall.contracts.Source;
import org.rollcall.projection.http.Cursor;
import org.rollcall.projection.http.Page;
import org.rollcall.projection.http.Parameters;
import org.rollcall.projection.http.Refused;
import org.rollcall.projection.log.AsOf;
import org.rollcall.projection.log.RecordTime;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which meetings did a forum hold, and which documents came of them? */
@Component
public class MeetingsQuestion {

    private final JdbcClient views;
    private final RecordTime recordTime;

    MeetingsQuestion(JdbcClient views, RecordTime recordTime) {
        this.views = views;
        this.recordTime = recordTime;
    }

    /**
     * Which meetings are asked for.
     *
     * @param from the first day on which one may have taken place
     * @param until the first day after those
     */
    public record Selection(
            Optional<LocalDate> from,
            Optional<LocalDate> until,
            Optional<SeriesId> series,
            Optional<MeetingOnRecord.State> status,
            Optional<GroupId> workingGroup) {

        public static final Selection ALL =
                new Selection(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
    }

    /**
     * Oldest first.
     *
     * @param known empty for now
     * @param after the place in the order to begin behind, of {@link #ask}'s {@code next}; it remembers its {@code known}
     */
    public Page<MeetingView> ask(
            ForumId forum, Selection selection, Optional<Instant> known, Optional<String> after, int limit) {
        var place = Cursor.read(after.orElse(null), 4);
        var asOf = recordTime.at(
                Source.MEETING, place.map(parts -> instant(parts.get(0))).or(() -> known));
        var found = views.sql("""
                        SELECT * FROM meeting
                        WHERE forum = :forum AND recorded @> :known::timestamptz
                          AND (:from::date IS NULL OR last_latest >= :from::date)
                          AND (:until::date IS NULL OR first_earliest < :until::date)
                          AND (:series::text IS NULL OR series @> jsonb_build_array(jsonb_build_object('series', :series::text)))
                          AND (:status::text IS NULL OR status = :status)
                          AND (:workingGroup::text IS NULL OR bodies @> to_jsonb(:workingGroup::text))
                          AND (:afterEarliest::date IS NULL OR (first_earliest, first_latest, meeting COLLATE "C")
                              > (:afterEarliest::date, :afterLatest::date, :afterMeeting::text COLLATE "C"))
                        ORDER BY first_earliest, first_latest, meeting COLLATE "C"
                        LIMIT :limit
                        """)
                .param("forum", forum.value())
                .param("known", time(asOf.known()))
                .param("from", selection.from().map(LocalDate::toString).orElse(null))
                .param("until", selection.until().map(LocalDate::toString).orElse(null))
                .param("series", selection.series().map(SeriesId::value).orElse(null))
                .param("status", selection.status().map(Enum::name).orElse(null))
                .param(
                        "workingGroup",
                        selection.workingGroup().map(GroupId::value).orElse(null))
                .param("afterEarliest", place.map(parts -> parts.get(1)).orElse(null))
                .param("afterLatest", place.map(parts -> parts.get(2)).orElse(null))
                .param("afterMeeting", place.map(parts -> parts.get(3)).orElse(null))
                .param("limit", limit + 1)
                .query(MeetingColumns::meeting)
                .list();
        return page(
                found,
                limit,
                asOf,
                last -> place(asOf.known(), last.first(), last.id().value()));
    }

    private static String place(Instant known, DateBound day, String id) {
        return Cursor.of(known.toString(), infinite(day.earliest()), infinite(day.latest()), id);
    }

    private static String infinite(LocalDate day) {
        if (day.equals(LocalDate.MIN)) {
            return "-infinity";
        }
        return day.equals(LocalDate.MAX) ? "infinity" : day.toString();
    }

    private static Instant instant(String text) {
        return Parameters.instant("cursor", text).orElseThrow();
    }

    /** @throws Refused with {@code UNKNOWN_MEETING} if it was not on record at {@code known} */
    public MeetingAnswer meeting(MeetingId id, Optional<Instant> known) {
        var asOf = recordTime.at(Source.MEETING, known);
        var meeting = views.sql("SELECT * FROM meeting WHERE meeting = ? AND recorded @> ?")
                .param(id.value())
                .param(time(asOf.known()))
                .query(MeetingColumns::meeting)
                .optional()
                .orElseThrow(() -> new Refused(ProblemType.UNKNOWN_MEETING, "No meeting is called " + id + "."));
        var documents = adoptedBy(id, meeting.forum(), asOf.known());
        return new MeetingAnswer(meeting, documents, asOf.known(), asOf.position());
    }

    /**
     * A forum's documents, oldest first.
     *
     * @param known empty for now
     * @param after as for {@link #ask}
     */
    public Page<DocumentView> documents(ForumId forum, Optional<Instant> known, Optional<String> after, int limit) {
        var place = Cursor.read(after.orElse(null), 4);
        var asOf = recordTime.at(
                Source.MEETING, place.map(parts -> instant(parts.get(0))).or(() -> known));
        var found = views.sql("""
                        SELECT * FROM document WHERE forum = :forum AND recorded @> :known::timestamptz
                          AND (:afterEarliest::date IS NULL OR (published_earliest, published_latest, document COLLATE "C")
                              > (:afterEarliest::date, :afterLatest::date, :afterDocument::text COLLATE "C"))
                        ORDER BY published_earliest, published_latest, document COLLATE "C"
                        LIMIT :limit
                        """)
                .param("forum", forum.value())
                .param("known", time(asOf.known()))
                .param("afterEarliest", place.map(parts -> parts.get(1)).orElse(null))
                .param("afterLatest", place.map(parts -> parts.get(2)).orElse(null))
                .param("afterDocument", place.map(parts -> parts.get(3)).orElse(null))
                .param("limit", limit + 1)
                .query(MeetingColumns::document)
                .list();
        return page(
                found,
                limit,
                asOf,
                last -> place(asOf.known(), last.published(), last.id().value()));
    }

    private static <T> Page<T> page(List<T> found, int limit, AsOf asOf, Function<T, String> place) {
        var items = List.copyOf(found.subList(0, Math.min(limit, found.size())));
        var next = found.size() > limit ? Optional.of(place.apply(items.getLast())) : Optional.<String>empty();
        return new Page<>(items, next, asOf.known(), asOf.position(), asOf.recordBegins());
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
}
