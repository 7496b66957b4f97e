package org.rollcall.projection.pages.home;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.rollcall.contracts.ForumId;
import org.rollcall.contracts.MeetingEvent;
import org.rollcall.contracts.Source;
import org.rollcall.projection.log.Horizons;
import org.rollcall.projection.log.Lasting;
import org.rollcall.projection.pages.words.Words;
import org.rollcall.projection.views.Columns;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;

/** The meetings of a forum around a day: the next ones, and the latest. However many there are, only these are read. */
@Component
class MeetingsNear {

    private static final TypeReference<MeetingEvent.Venue> VENUE = new TypeReference<>() {};

    private final JdbcClient views;
    private final Horizons horizons;
    private final Lasting<Around, List<ForumPage.Meeting>> answers = new Lasting<>(100);
    private final Words words;

    MeetingsNear(JdbcClient views, Horizons horizons, Words words) {
        this.views = views;
        this.horizons = horizons;
        this.words = words;
    }

    private record Around(ForumId forum, LocalDate day, boolean before, int limit, Instant known) {}

    /** Those that are not over on the day, the nearest first. */
    List<ForumPage.Meeting> next(ForumId forum, LocalDate day, int limit) {
        var around =
                new Around(forum, day, false, limit, horizons.of(Source.MEETING).recordedAt());
        return answers.answer(around, () -> next(around));
    }

    private List<ForumPage.Meeting> next(Around around) {
        return views.sql("""
                        SELECT * FROM meeting
                        WHERE forum = ? AND recorded @> ? AND last_latest >= ? AND isfinite(last_latest)
                          AND status NOT IN ('CANCELLED', 'POSTPONED')
                        ORDER BY first_earliest, first_latest, meeting COLLATE "C" LIMIT ?
                        """)
                .params(around.forum().value(), Columns.time(around.known()), around.day(), around.limit())
                .query((row, n) -> meeting(row))
                .list();
    }

    /** Those that were over on the day, the latest first. */
    List<ForumPage.Meeting> latest(ForumId forum, LocalDate day, int limit) {
        var around =
                new Around(forum, day, true, limit, horizons.of(Source.MEETING).recordedAt());
        return answers.answer(around, () -> latest(around));
    }

    private List<ForumPage.Meeting> latest(Around around) {
        return views.sql("""
                        SELECT * FROM meeting
                        WHERE forum = ? AND recorded @> ? AND (last_latest < ? OR NOT isfinite(last_latest))
                        ORDER BY first_earliest DESC, first_latest DESC, meeting COLLATE "C" DESC LIMIT ?
                        """)
                .params(around.forum().value(), Columns.time(around.known()), around.day(), around.limit())
                .query((row, n) -> meeting(row))
                .list();
    }

    long count(ForumId forum) {
        return views.sql("SELECT count(*) FROM meeting WHERE forum = ? AND recorded @> ?")
                .params(forum.value(), Columns.time(horizons.of(Source.MEETING).recordedAt()))
                .query(Long.class)
                .single();
    }

    private ForumPage.Meeting meeting(ResultSet row) throws SQLException {
        var status = row.getString("status");
        return new ForumPage.Meeting(
                row.getString("meeting"),
                row.getString("title"),
                words.days(new MeetingEvent.Days(Columns.bound(row, "first"), Columns.bound(row, "last"))),
                words.venue(Columns.json(row, "venue", VENUE)),
                words.say("status." + status),
                status.toLowerCase(Words.LOCALE));
    }
}
