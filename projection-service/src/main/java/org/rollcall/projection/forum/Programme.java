package org.rollcall.projection.forum;

import static org.rollcall.projection.views.Columns.bound;
import static org.rollcall.projection.views.Columns.json;
import static org.rollcall.projection.views.Columns.time;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.rollcall.contracts.Certainty;
import org.rollcall.contracts.FactId;
import org.rollcall.contracts.ForumEvent;
import org.rollcall.contracts.ForumId;
import org.rollcall.projection.views.Grounds;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;

/** What has a forum set out to do? */
@Component
public class Programme {

    private static final TypeReference<List<FactId>> FACTS = new TypeReference<>() {};

    private final JdbcClient views;

    Programme(JdbcClient views) {
        this.views = views;
    }

    /** What is set on {@code day}, as known at {@code known}: commitments, goals, actions, each in the order of its text. */
    public List<ProgrammeItem> on(ForumId forum, LocalDate day, Instant known) {
        return views.sql("""
                        SELECT *, certain @> :day AS sure FROM programme_item
                        WHERE forum = :forum AND possible @> :day AND recorded @> :known
                        ORDER BY array_position(ARRAY['COMMITMENT', 'PRIORITY_GOAL', 'ACTION'], kind),
                            programme COLLATE "C", number, item COLLATE "C"
                        """)
                .param("forum", forum.value())
                .param("day", day)
                .param("known", time(known))
                .query((row, n) -> item(row))
                .list();
    }

    private static ProgrammeItem item(ResultSet row) throws SQLException {
        var grounds = Grounds.of(row);
        return new ProgrammeItem(
                ForumEvent.ProgrammeItem.valueOf(row.getString("kind")),
                row.getInt("number"),
                row.getString("text"),
                row.getString("programme"),
                json(row, "serves", FACTS),
                row.getBoolean("sure") ? Certainty.CERTAIN : Certainty.POSSIBLE,
                bound(row, "from"),
                bound(row, "until"),
                grounds.evidence(),
                new FactId(row.getString("item")),
                grounds.facts(),
                row.getLong("version"),
                grounds.claims(),
                grounds.warnings());
    }
}
