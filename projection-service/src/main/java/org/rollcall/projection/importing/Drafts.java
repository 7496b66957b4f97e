package org.rollcall.projection.importing;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.rollcall.contracts.WireJson;
import org.rollcall.projection.importing.StoredDraft.Outcome;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps pages, drafts and what became of their proposals, beside the views and not among them. */
@Component
class Drafts {

    private final JdbcClient sql;

    Drafts(JdbcClient sql) {
        this.sql = sql;
    }

    /** Keeps a draft under an id made of its content; the one that is there already stays. */
    StoredDraft keep(byte[] page, Request request, Draft draft, String by) {
        var asked = WireJson.MAPPER.writeValueAsString(request);
        var content = WireJson.MAPPER.writeValueAsString(draft);
        var id = PageText.sha256((asked + content).getBytes(StandardCharsets.UTF_8))
                .substring(0, 32);
        var sha256 = PageText.sha256(page);
        sql.sql("INSERT INTO projection.imported_page (sha256, content) VALUES (?, ?) ON CONFLICT DO NOTHING")
                .param(sha256)
                .param(page)
                .update();
        sql.sql("""
                        INSERT INTO projection.import_draft (id, page, request, content, drafted_by)
                        VALUES (?, ?, ?, ?, ?) ON CONFLICT DO NOTHING
                        """).params(id, sha256, asked, content, by).update();
        return new StoredDraft(id, request, draft, outcomes(id));
    }

    /** The draft of this page whose acceptance has begun: what is on record by it must not be proposed again. */
    Optional<StoredDraft> begun(String sha256) {
        return sql.sql("""
                        SELECT id, request, content FROM projection.import_draft draft
                        WHERE page = ?
                          AND EXISTS (SELECT 1 FROM projection.import_outcome WHERE draft = draft.id AND accepted)
                        ORDER BY drafted_at LIMIT 1
                        """).param(sha256).query((row, n) -> draft(row)).optional();
    }

    Optional<StoredDraft> find(String id) {
        return sql.sql("SELECT id, request, content FROM projection.import_draft WHERE id = ?")
                .param(id)
                .query((row, n) -> draft(row))
                .optional();
    }

    private StoredDraft draft(ResultSet row) throws SQLException {
        var id = row.getString("id");
        return new StoredDraft(
                id,
                WireJson.MAPPER.readValue(row.getString("request"), Request.class),
                WireJson.MAPPER.readValue(row.getString("content"), Draft.class),
                outcomes(id));
    }

    private Map<Integer, Outcome> outcomes(String draft) {
        var outcomes = new HashMap<Integer, Outcome>();
        sql.sql("SELECT proposal, accepted, answer FROM projection.import_outcome WHERE draft = ?")
                .param(draft)
                .query((row, n) -> outcomes.put(
                        row.getInt("proposal"),
                        new Outcome(row.getBoolean("accepted"), WireJson.MAPPER.readTree(row.getString("answer")))))
                .list();
        return outcomes;
    }

    /** Notes what a service answered; what it once accepted stays accepted. */
    void note(String draft, int proposal, Outcome outcome) {
        sql.sql("""
                        INSERT INTO projection.import_outcome AS known (draft, proposal, accepted, answer)
                        VALUES (?, ?, ?, ?)
                        ON CONFLICT (draft, proposal) DO UPDATE
                        SET accepted = excluded.accepted, answer = excluded.answer, answered_at = now()
                        WHERE NOT known.accepted
                        """)
                .params(draft, proposal, outcome.accepted(), outcome.answer().toString())
                .update();
    }
}
