package org.rollcall.projection.importing;

import java.time.Instant;
import java.util.List;
import org.rollcall.contracts.ForumId;
import org.rollcall.projection.views.Columns;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which pages of a forum lie there with proposals that nobody has accepted or put aside? */
@Component
public class OpenDrafts {

    /** Of all drafts the latest are looked at. */
    private static final int LOOKED_AT = 50;

    private final JdbcClient sql;

    OpenDrafts(JdbcClient sql) {
        this.sql = sql;
    }

    /**
     * @param open proposals that are not on record
     * @param findings that a person should look at
     */
    public record OpenDraft(String id, String name, Instant draftedAt, int open, int findings) {}

    /** The latest first. */
    public List<OpenDraft> of(ForumId forum) {
        return sql
                .sql("""
                        SELECT id, drafted_at, name, findings, proposals
                                - (SELECT count(*) FROM projection.import_outcome WHERE draft = id AND accepted) AS open
                        FROM (SELECT * FROM projection.import_draft
                              WHERE NOT EXISTS (SELECT FROM projection.import_rejection WHERE draft = id)
                              ORDER BY drafted_at DESC LIMIT :most) AS draft
                        WHERE forum = :forum
                        ORDER BY drafted_at DESC
                        """)
                .param("most", LOOKED_AT)
                .param("forum", forum.value())
                .query((row, n) -> new OpenDraft(
                        row.getString("id"),
                        row.getString("name"),
                        Columns.time(row, "drafted_at"),
                        row.getInt("open"),
                        row.getInt("findings")))
                .list()
                .stream()
                .filter(draft -> draft.open() > 0)
                .toList();
    }
}
