package org.rollcall.membership.postgres;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which forums are on record, by the store itself. */
@Component
public final class ForumStreams {

    /** As many as anybody is told which of them was meant. */
    private static final int MOST = 1000;

    private final JdbcClient jdbc;

    ForumStreams(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public List<String> ids() {
        return jdbc.sql("""
                        SELECT substring(stream FROM length(type) + 2) FROM event WHERE type = 'forum' AND sequence = 0
                        ORDER BY index LIMIT ?""")
                .param(MOST)
                .query((row, number) -> row.getString(1))
                .list();
    }
}
