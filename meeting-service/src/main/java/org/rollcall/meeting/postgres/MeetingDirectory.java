package org.rollcall.meeting.postgres;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.rollcall.contracts.DateBound;
import org.rollcall.contracts.ForumId;
import org.rollcall.contracts.MeetingEvent.Days;
import org.rollcall.contracts.MeetingEvent.OfMeeting;
import org.rollcall.contracts.MeetingEvent.SeriesEntry;
import org.rollcall.contracts.MeetingId;
import org.rollcall.contracts.MeetingOnRecord;
import org.rollcall.meeting.domain.KnownMeeting;
import org.rollcall.writeside.store.AppendListener;
import org.rollcall.writeside.store.Appended;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** All meetings on record, in one table that is written in the transaction of each event: what the whole stream says by then. */
@Component
public class MeetingDirectory implements AppendListener {

    private final JdbcClient jdbc;
    private final MeetingStreams streams;

    MeetingDirectory(JdbcClient jdbc, MeetingStreams streams) {
        this.jdbc = jdbc;
        this.streams = streams;
    }

    public Optional<KnownMeeting> find(MeetingId meeting) {
        return jdbc.sql("SELECT * FROM meeting_directory WHERE meeting = ?")
                .param(meeting.value())
                .query(MeetingDirectory::meeting)
                .optional();
    }

    /** The meetings of the forum that count in one of the series. */
    public List<KnownMeeting> inSameSeries(ForumId forum, List<SeriesEntry> series) {
        return jdbc.sql("""
                SELECT * FROM meeting_directory
                WHERE forum = ? AND series && CAST(? AS text[]) ORDER BY first, meeting""")
                .params(forum.value(), names(series))
                .query(MeetingDirectory::meeting)
                .list();
    }

    /** The meetings of its forum that count in one of the series that a meeting counts in, itself among them. */
    public List<KnownMeeting> inSameSeries(MeetingId meeting) {
        return jdbc.sql("""
                SELECT other.* FROM meeting_directory AS other, meeting_directory AS this
                WHERE this.meeting = ? AND other.forum = this.forum AND other.series && this.series
                ORDER BY other.first, other.meeting""")
                .param(meeting.value())
                .query(MeetingDirectory::meeting)
                .list();
    }

    public List<String> idsOf(ForumId forum) {
        return jdbc.sql("SELECT meeting FROM meeting_directory WHERE forum = ? ORDER BY meeting")
                .param(forum.value())
                .query((row, number) -> row.getString(1))
                .list();
    }

    @Override
    public void appended(List<Appended> events) {
        events.stream()
                .map(Appended::event)
                .filter(OfMeeting.class::isInstance)
                .map(event -> ((OfMeeting) event).meeting())
                .distinct()
                .forEach(meeting -> streams.of(meeting).onRecord().ifPresentOrElse(this::write, () -> remove(meeting)));
    }

    private void write(MeetingOnRecord meeting) {
        jdbc.sql("""
                INSERT INTO meeting_directory (meeting, forum, title, first, last, series, state)
                VALUES (?, ?, ?, ?, ?, ?, ?)
                ON CONFLICT (meeting) DO UPDATE SET forum = excluded.forum, title = excluded.title,
                    first = excluded.first, last = excluded.last, series = excluded.series, state = excluded.state""")
                .params(
                        meeting.id().value(),
                        meeting.forum().value(),
                        meeting.title(),
                        meeting.days().first().toString(),
                        meeting.days().last().toString(),
                        names(meeting.series()),
                        meeting.state().name())
                .update();
    }

    private void remove(MeetingId meeting) {
        jdbc.sql("DELETE FROM meeting_directory WHERE meeting = ?")
                .param(meeting.value())
                .update();
    }

    private static String[] names(List<SeriesEntry> series) {
        return series.stream().map(entry -> entry.series().value()).toArray(String[]::new);
    }

    private static KnownMeeting meeting(ResultSet row, int number) throws SQLException {
        return new KnownMeeting(
                new MeetingId(row.getString("meeting")),
                new ForumId(row.getString("forum")),
                row.getString("title"),
                new Days(DateBound.parse(row.getString("first")), DateBound.parse(row.getString("last"))),
                MeetingOnRecord.State.valueOf(row.getString("state")));
    }
}
