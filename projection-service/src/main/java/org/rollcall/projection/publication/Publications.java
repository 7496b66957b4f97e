package org.rollcall.projection.publication;

import java.time.Instant;
import java.util.List;
import org.rollcall.contracts.ForumId;
import org.rollcall.projection.views.Columns;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Whether an operator has opened the roll of a forum, and who did what when. */
@Component
public class Publications {

    private final JdbcClient sql;

    Publications(JdbcClient sql) {
        this.sql = sql;
    }

    /** @param by the opaque subject of who did it */
    public record Change(boolean open, Instant at, String by) {}

    /** Closed until somebody opens it; asked of the database, so that what one instance closes no other shows. */
    public boolean isOpen(ForumId forum) {
        return sql.sql("SELECT open FROM projection.publication WHERE forum = ? ORDER BY id DESC LIMIT 1")
                .param(forum.value())
                .query(Boolean.class)
                .optional()
                .orElse(false);
    }

    /** Nothing happens where it is so already. */
    public void set(ForumId forum, boolean open, String by) {
        sql.sql("""
                        INSERT INTO projection.publication (forum, open, changed_by)
                        SELECT :forum, :open, :by WHERE :open <> coalesce(
                            (SELECT open FROM projection.publication WHERE forum = :forum ORDER BY id DESC LIMIT 1), false)
                        """)
                .param("forum", forum.value())
                .param("open", open)
                .param("by", by)
                .update();
    }

    /** Oldest first. */
    List<Change> history(ForumId forum) {
        return sql.sql("SELECT open, changed_at, changed_by FROM projection.publication WHERE forum = ? ORDER BY id")
                .param(forum.value())
                .query((row, n) -> new Change(
                        row.getBoolean("open"), Columns.time(row, "changed_at"), row.getString("changed_by")))
                .list();
    }
}
