package org.rollcall.meeting.postgres;

import java.util.List;
import org.rollcall.contracts.DocumentId;
import org.rollcall.contracts.MeetingEvent;
import org.rollcall.contracts.MeetingId;
import org.rollcall.contracts.Upcasts;
import org.rollcall.contracts.WireJson;
import org.rollcall.meeting.domain.Document;
import org.rollcall.meeting.domain.Meeting;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads whole streams from the store, every version of every event; what the transaction appended itself among them. */
@Component
final class MeetingStreams {

    private final JdbcClient jdbc;

    MeetingStreams(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Meeting of(MeetingId meeting) {
        return events(meeting.stream()).stream().reduce(Meeting.UNKNOWN, Meeting::evolve, (one, other) -> other);
    }

    Document of(DocumentId document) {
        return events(document.stream()).stream().reduce(Document.UNKNOWN, Document::evolve, (one, other) -> other);
    }

    private List<MeetingEvent> events(String stream) {
        return jdbc.sql("SELECT payload_type, payload FROM event WHERE stream = ? ORDER BY sequence")
                .param(stream)
                .query((row, number) -> event(row.getString(1), row.getString(2)))
                .list();
    }

    private static MeetingEvent event(String type, String payload) {
        return Upcasts.read(type, WireJson.MAPPER.readTree(payload))
                .map(MeetingEvent.class::cast)
                .orElseThrow(() -> new IllegalStateException("no event of this version is named " + type));
    }
}
