package org.rollcall.meeting.postgres;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.rollcall.contracts.DateBound;
import org.rollcall.contracts.DocumentEvent;
import org.rollcall.contracts.ForumId;
import org.rollcall.contracts.MeetingEvent;
import org.rollcall.contracts.MeetingEvent.Days;
import org.rollcall.contracts.MeetingEvent.MeetingCancelled;
import org.rollcall.contracts.MeetingEvent.MeetingHeld;
import org.rollcall.contracts.MeetingEvent.MeetingScheduled;
import org.rollcall.contracts.MeetingEvent.SeriesEntry;
import org.rollcall.contracts.MeetingId;
import org.rollcall.meeting.domain.KnownMeeting;
import org.rollcall.writeside.store.AppendListener;
import org.rollcall.writeside.store.Appended;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** All meetings on record, in one table that is written in the transaction of each event. */
@Component
public class MeetingDirectory implements AppendListener {

    private final JdbcClient jdbc;

    MeetingDirectory(JdbcClient jdbc) {
        this.jdbc = jdbc;
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

    public List<String> idsOf(ForumId forum) {
        return jdbc.sql("SELECT meeting FROM meeting_directory WHERE forum = ? ORDER BY meeting")
                .param(forum.value())
                .query((row, number) -> row.getString(1))
                .list();
    }

    @Override
    public void appended(List<Appended> events) {
        for (var appended : events) {
            if (appended.event() instanceof MeetingEvent ofMeeting) {
                write(ofMeeting);
            }
        }
    }

    private void write(MeetingEvent event) {
        switch (event) {
            case MeetingScheduled scheduled ->
                jdbc.sql("""
                        INSERT INTO meeting_directory (meeting, forum, title, first, last, series)
                        VALUES (?, ?, ?, ?, ?, ?)""")
                        .params(
                                scheduled.meeting().value(),
                                scheduled.forum().value(),
                                scheduled.title(),
                                scheduled.days().first().toString(),
                                scheduled.days().last().toString(),
                                names(scheduled.series()))
                        .update();
            case MeetingHeld held ->
                jdbc.sql("UPDATE meeting_directory SET first = ?, last = ? WHERE meeting = ?")
                        .params(
                                held.days().first().toString(),
                                held.days().last().toString(),
                                held.meeting().value())
                        .update();
            case MeetingCancelled cancelled ->
                jdbc.sql("UPDATE meeting_directory SET cancelled = true WHERE meeting = ?")
                        .param(cancelled.meeting().value())
                        .update();
            case MeetingEvent.OfMeeting later -> {}
            case DocumentEvent ofDocument -> {}
        }
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
                row.getBoolean("cancelled"));
    }
}
