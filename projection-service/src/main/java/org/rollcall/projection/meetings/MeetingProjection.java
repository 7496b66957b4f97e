package org.rollcall.projection.meetings;

import static org.rollcall.projection.views.Columns.json;
import static org.rollcall.projection.views.Columns.time;

import org.rollcall.contracts.DocumentEvent;
import org.rollcall.contracts.MeetingEvent;
import org.rollcall.contracts.RecordedEvent;
import org.rollcall.projection.views.Projection;
import org.rollcall.projection.views.ProvenanceColumns;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The meetings, a row for each version of one, and the documents. */
@Component
final class MeetingProjection implements Projection.OfMeetings {

    @Override
    public void apply(RecordedEvent<MeetingEvent> recorded, JdbcClient views) {
        switch (recorded.data()) {
            case MeetingEvent.MeetingScheduled e -> schedule(e, recorded, views);
            case MeetingEvent.MeetingHeld e -> hold(e, recorded, views);
            case MeetingEvent.MeetingCancelled e -> cancel(e, recorded, views);
            case DocumentEvent.DocumentPublished e -> publish(e, recorded, views);
            case MeetingEvent.OfMeeting e -> {}
            case DocumentEvent e -> {}
        }
    }

    private static void schedule(
            MeetingEvent.MeetingScheduled event, RecordedEvent<MeetingEvent> recorded, JdbcClient views) {
        views.sql("""
                        UPDATE meeting SET recorded = tstzrange(lower(recorded), :at)
                        WHERE meeting = :meeting AND upper_inf(recorded)
                        """)
                .param("meeting", event.meeting().value())
                .param("at", time(recorded.recordedAt()))
                .update();
        believed(recorded, views.sql("""
                        INSERT INTO meeting (meeting, forum, title, kind, status,
                            first_earliest, first_latest, last_earliest, last_latest, venue, mode, series, bodies,
                            reason, decided, evidence, warnings, fact, version, recorded)
                        VALUES (:meeting, :forum, :title, :kind, 'SCHEDULED',
                            :firstEarliest, :firstLatest, :lastEarliest, :lastLatest,
                            :venue::jsonb, :mode, :series::jsonb, :bodies::jsonb,
                            '', :decided, :evidence::jsonb, :warnings::jsonb, :fact, :version, tstzrange(:at, NULL))
                        """))
                .param("meeting", event.meeting().value())
                .param("forum", event.forum().value())
                .param("title", event.title())
                .param("kind", event.kind().name())
                .param("firstEarliest", event.days().first().earliest())
                .param("firstLatest", event.days().first().latest())
                .param("lastEarliest", event.days().last().earliest())
                .param("lastLatest", event.days().last().latest())
                .param("venue", json(event.venue()))
                .param("mode", event.mode().name())
                .param("series", json(event.series()))
                .param("bodies", json(event.bodies()))
                .param("fact", event.fact().value())
                .update();
    }

    private static void hold(MeetingEvent.MeetingHeld event, RecordedEvent<MeetingEvent> recorded, JdbcClient views) {
        believed(recorded, views.sql("""
                        WITH closed AS (
                            UPDATE meeting SET recorded = tstzrange(lower(recorded), :at)
                            WHERE meeting = :meeting AND upper_inf(recorded)
                            RETURNING *
                        )
                        INSERT INTO meeting (meeting, forum, title, kind, status,
                            first_earliest, first_latest, last_earliest, last_latest, venue, mode, series, bodies,
                            reason, decided, evidence, warnings, fact, version, recorded)
                        SELECT meeting, forum, title, kind, 'HELD',
                            :firstEarliest::date, :firstLatest::date, :lastEarliest::date, :lastLatest::date,
                            venue, mode, series, bodies, reason,
                            CASE WHEN :decided = 'XXXX' THEN decided ELSE :decided END,
                            evidence || :evidence::jsonb, warnings || :warnings::jsonb,
                            fact, :version, tstzrange(:at, NULL)
                        FROM closed
                        """))
                .param("meeting", event.meeting().value())
                .param("firstEarliest", event.days().first().earliest())
                .param("firstLatest", event.days().first().latest())
                .param("lastEarliest", event.days().last().earliest())
                .param("lastLatest", event.days().last().latest())
                .update();
    }

    private static void cancel(
            MeetingEvent.MeetingCancelled event, RecordedEvent<MeetingEvent> recorded, JdbcClient views) {
        believed(recorded, views.sql("""
                        WITH closed AS (
                            UPDATE meeting SET recorded = tstzrange(lower(recorded), :at)
                            WHERE meeting = :meeting AND upper_inf(recorded)
                            RETURNING *
                        )
                        INSERT INTO meeting (meeting, forum, title, kind, status,
                            first_earliest, first_latest, last_earliest, last_latest, venue, mode, series, bodies,
                            reason, decided, evidence, warnings, fact, version, recorded)
                        SELECT meeting, forum, title, kind, 'CANCELLED',
                            first_earliest, first_latest, last_earliest, last_latest,
                            venue, mode, series, bodies, :reason,
                            CASE WHEN :decided = 'XXXX' THEN decided ELSE :decided END,
                            evidence || :evidence::jsonb, warnings || :warnings::jsonb,
                            fact, :version, tstzrange(:at, NULL)
                        FROM closed
                        """))
                .param("meeting", event.meeting().value())
                .param("reason", event.reason())
                .update();
    }

    private static void publish(
            DocumentEvent.DocumentPublished event, RecordedEvent<MeetingEvent> recorded, JdbcClient views) {
        believed(recorded, views.sql("""
                        INSERT INTO document (document, forum, title, kind, languages, adoption,
                            published_earliest, published_latest, evidence, warnings, fact, version, recorded)
                        VALUES (:document, :forum, :title, :kind, :languages::jsonb, :adoption::jsonb,
                            :earliest, :latest, :evidence::jsonb, :warnings::jsonb, :fact, :version,
                            tstzrange(:at, NULL))
                        """))
                .param("document", event.document().value())
                .param("forum", event.forum().value())
                .param("title", event.title())
                .param("kind", event.kind().name())
                .param(
                        "languages",
                        json(event.editions().stream()
                                .map(DocumentEvent.Edition::language)
                                .filter(language -> !language.equals(DocumentEvent.Edition.UNDETERMINED))
                                .toList()))
                .param("adoption", json(event.adoption()))
                .param("earliest", event.published().earliest())
                .param("latest", event.published().latest())
                .param("fact", event.fact().value())
                .update();
    }

    private static JdbcClient.StatementSpec believed(
            RecordedEvent<MeetingEvent> recorded, JdbcClient.StatementSpec statement) {
        var provenance = recorded.data().provenance();
        return statement
                .param("decided", provenance.decided().toString())
                .param("evidence", ProvenanceColumns.evidence(provenance))
                .param("warnings", ProvenanceColumns.warnings(provenance))
                .param("version", recorded.sequence())
                .param("at", time(recorded.recordedAt()));
    }
}
