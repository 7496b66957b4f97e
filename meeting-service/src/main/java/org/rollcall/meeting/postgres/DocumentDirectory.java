package org.rollcall.meeting.postgres;

import java.util.List;
import java.util.Optional;
import org.rollcall.contracts.DocumentEvent;
import org.rollcall.contracts.DocumentId;
import org.rollcall.contracts.DocumentOnRecord;
import org.rollcall.contracts.ForumId;
import org.rollcall.writeside.store.AppendListener;
import org.rollcall.writeside.store.Appended;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** All documents on record, in one table that is written in the transaction of each event: what the whole stream says by then. */
@Component
public class DocumentDirectory implements AppendListener {

    private final JdbcClient jdbc;
    private final MeetingStreams streams;

    DocumentDirectory(JdbcClient jdbc, MeetingStreams streams) {
        this.jdbc = jdbc;
        this.streams = streams;
    }

    public Optional<ForumId> forumOf(DocumentId document) {
        return jdbc.sql("SELECT forum FROM document_directory WHERE document = ?")
                .param(document.value())
                .query((row, number) -> new ForumId(row.getString(1)))
                .optional();
    }

    public List<String> idsOf(ForumId forum) {
        return jdbc.sql("SELECT document FROM document_directory WHERE forum = ? ORDER BY document")
                .param(forum.value())
                .query((row, number) -> row.getString(1))
                .list();
    }

    @Override
    public void appended(List<Appended> events) {
        events.stream()
                .map(Appended::event)
                .filter(DocumentEvent.class::isInstance)
                .map(event -> ((DocumentEvent) event).document())
                .distinct()
                .forEach(document ->
                        streams.of(document).onRecord().ifPresentOrElse(this::write, () -> remove(document)));
    }

    private void write(DocumentOnRecord document) {
        jdbc.sql("""
                INSERT INTO document_directory (document, forum) VALUES (?, ?)
                ON CONFLICT (document) DO UPDATE SET forum = excluded.forum""").params(document.id().value(), document.forum().value()).update();
    }

    private void remove(DocumentId document) {
        jdbc.sql("DELETE FROM document_directory WHERE document = ?")
                .param(document.value())
                .update();
    }
}
