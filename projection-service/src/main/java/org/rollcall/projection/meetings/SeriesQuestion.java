package org.rollcall.projection.meetings;

import static org.rollcall.projection.views.Columns.bound;
import static org.rollcall.projection.views.Columns.time;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;
import org.rollcall.contracts.ForumId;
import org.rollcall.contracts.MeetingId;
import org.rollcall.contracts.MeetingOnRecord;
import org.rollcall.contracts.Position;
import org.rollcall.contracts.SeriesId;
import org.rollcall.contracts.Source;
import org.rollcall.projection.log.RecordTime;
import org.rollcall.projection.meetings.Series.Numbered;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** In which series do a forum's meetings count, and do their numbers add up? */
@Component
public class SeriesQuestion {

    /** More meetings than any forum holds; a series beyond would be cut, and said to be. */
    private static final int MOST = 10_000;

    private final JdbcClient views;
    private final RecordTime recordTime;

    SeriesQuestion(JdbcClient views, RecordTime recordTime) {
        this.views = views;
        this.recordTime = recordTime;
    }

    /**
     * @param series by id
     * @param complete whether all of the forum's meetings are there
     * @param recordBegins when the first event was recorded, if {@code known} lies before
     */
    public record Answer(
            ForumId forum,
            List<Series> series,
            boolean complete,
            Instant known,
            Position position,
            Optional<Instant> recordBegins) {}

    /** @param known empty for now */
    public Answer ask(ForumId forum, Optional<Instant> known) {
        var asOf = recordTime.at(Source.MEETING, known);
        var bySeries = new TreeMap<String, List<Numbered>>();
        var found = views.sql("""
                        SELECT meeting, title, status, first_earliest, first_latest, last_earliest, last_latest,
                               entry ->> 'series' AS in_series, (entry ->> 'ordinal')::integer AS ordinal
                        FROM meeting, jsonb_array_elements(series) AS entry
                        WHERE forum = ? AND recorded @> ?
                        ORDER BY first_earliest, first_latest, meeting COLLATE "C" LIMIT ?
                        """)
                .param(forum.value())
                .param(time(asOf.known()))
                .param(MOST + 1)
                .query((row, n) -> {
                    var ordinal = row.getObject("ordinal", Integer.class);
                    return bySeries.computeIfAbsent(row.getString("in_series"), id -> new ArrayList<>())
                            .add(new Numbered(
                                    new MeetingId(row.getString("meeting")),
                                    row.getString("title"),
                                    bound(row, "first"),
                                    bound(row, "last"),
                                    MeetingOnRecord.State.valueOf(row.getString("status")),
                                    ordinal == null ? OptionalInt.empty() : OptionalInt.of(ordinal)));
                })
                .list();
        return new Answer(
                forum,
                bySeries.entrySet().stream()
                        .map(series -> new Series(
                                new SeriesId(series.getKey()),
                                List.copyOf(series.getValue()),
                                SeriesFindings.of(series.getValue())))
                        .toList(),
                found.size() <= MOST,
                asOf.known(),
                asOf.position(),
                asOf.recordBegins());
    }
}
