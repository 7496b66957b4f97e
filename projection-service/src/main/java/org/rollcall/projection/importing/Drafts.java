package org.rollcall.projection.importing;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.rollcall.contracts.WireJson;
import org.rollcall.projection.importing.StoredDraft.Amendment;
import org.rollcall.projection.importing.StoredDraft.Outcome;
import org.rollcall.projection.views.Columns;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

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
                        INSERT INTO projection.import_draft
                            (id, page, request, content, drafted_by, forum, name, proposals, findings)
                        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING
                        """)
                .params(id, sha256, asked, content, by, draft.forum(), draft.name())
                .param(draft.proposals().size())
                .param(draft.findings().stream()
                        .filter(finding -> finding.severity() != Finding.Severity.INFO)
                        .count())
                .update();
        return takenUp(new StoredDraft(id, request, draft, outcomes(id), amendments(id), false));
    }

    /** Whoever brings a page again takes up what was rejected before. */
    StoredDraft takenUp(StoredDraft draft) {
        sql.sql("DELETE FROM projection.import_rejection WHERE draft = ?")
                .param(draft.id())
                .update();
        return new StoredDraft(draft.id(), draft.request(), draft.draft(), draft.outcomes(), draft.amendments(), false);
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

    /** The bytes of a page by what evidence cites it as. */
    byte[] page(String document) {
        return sql.sql("SELECT content FROM projection.imported_page WHERE 'sha256:' || sha256 = ?")
                .param(document)
                .query(byte[].class)
                .single();
    }

    List<Imports.Known> latest(int limit) {
        return sql.sql("""
                        SELECT id, name, forum, request::json ->> 'address' AS address, drafted_at, proposals,
                            (SELECT count(*) FROM projection.import_outcome WHERE draft = draft.id AND accepted) AS accepted,
                            EXISTS (SELECT FROM projection.import_rejection WHERE draft = draft.id) AS rejected
                        FROM projection.import_draft draft ORDER BY drafted_at DESC, id LIMIT ?
                        """)
                .param(limit)
                .query((row, n) -> new Imports.Known(
                        row.getString("id"),
                        row.getString("name"),
                        row.getString("forum"),
                        row.getString("address"),
                        Columns.time(row, "drafted_at"),
                        row.getInt("proposals"),
                        row.getInt("accepted"),
                        row.getBoolean("rejected")))
                .list();
    }

    private StoredDraft draft(ResultSet row) throws SQLException {
        var id = row.getString("id");
        return new StoredDraft(
                id,
                WireJson.MAPPER.readValue(row.getString("request"), Request.class),
                WireJson.MAPPER.readValue(row.getString("content"), Draft.class),
                outcomes(id),
                amendments(id),
                isRejected(id));
    }

    private Map<Integer, Amendment> amendments(String draft) {
        var amendments = new HashMap<Integer, Amendment>();
        sql.sql("SELECT proposal, body, revision FROM projection.import_amendment WHERE draft = ?")
                .param(draft)
                .query((row, n) -> amendments.put(
                        row.getInt("proposal"),
                        new Amendment(WireJson.MAPPER.readTree(row.getString("body")), row.getInt("revision"))))
                .list();
        return amendments;
    }

    private boolean isRejected(String draft) {
        return sql.sql("SELECT EXISTS (SELECT FROM projection.import_rejection WHERE draft = ?)")
                .param(draft)
                .query(Boolean.class)
                .single();
    }

    void amend(String draft, int proposal, JsonNode body, String by) {
        sql.sql("""
                        INSERT INTO projection.import_amendment AS known (draft, proposal, body, revision, amended_by)
                        VALUES (?, ?, ?, 1, ?)
                        ON CONFLICT (draft, proposal) DO UPDATE
                        SET body = excluded.body, revision = known.revision + 1, amended_by = excluded.amended_by,
                            amended_at = now()
                        WHERE known.body <> excluded.body
                        """).params(draft, proposal, body.toString(), by).update();
    }

    void reject(String draft, String reason, String by) {
        sql.sql("""
                        INSERT INTO projection.import_rejection (draft, rejected_by, reason)
                        VALUES (?, ?, ?) ON CONFLICT DO NOTHING
                        """).params(draft, by, reason).update();
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
