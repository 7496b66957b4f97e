package org.rollcall.projection.rebuild;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A rebuild of the views.
 *
 * @param done how many messages of the topics were folded, of {@code total} that there are
 * @param rate messages a second
 * @param remaining seconds it will take yet, at that rate
 * @param reason why it failed
 * @param compared of one that is done, each table as it was and as it was made again
 */
public record Rebuild(
        String id,
        State state,
        long done,
        long total,
        long rate,
        Optional<Long> remaining,
        Instant startedAt,
        Optional<Instant> finishedAt,
        Optional<String> reason,
        List<Compared> compared) {

    public enum State {
        RUNNING,
        DONE,
        FAILED
    }

    /**
     * @param before how many rows it had
     * @param after how many it has
     * @param same whether they are the same rows
     */
    public record Compared(String table, long before, long after, boolean same) {}
}
