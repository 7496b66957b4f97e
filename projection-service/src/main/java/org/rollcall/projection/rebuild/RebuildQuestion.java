package org.rollcall.projection.rebuild;

import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.rollcall.contracts.Problem;
import org.rollcall.contracts.ProblemType;
import org.rollcall.projection.http.Refused;
import org.springframework.stereotype.Component;

/** How far is a rebuild, and did it make the same? And how one begins. */
@Component
public class RebuildQuestion {

    private final Rebuilder rebuilder;
    private final Rebuilds rebuilds;
    private final Clock clock;

    RebuildQuestion(Rebuilder rebuilder, Rebuilds rebuilds, Clock clock) {
        this.rebuilder = rebuilder;
        this.rebuilds = rebuilds;
        this.clock = clock;
    }

    /**
     * Begins to make the views again from the topics.
     *
     * @return its id
     * @throws Refused with {@code REBUILD_RUNNING} if one runs
     */
    public String begin() {
        try {
            return rebuilder.begin().orElseThrow(this::running);
        } catch (SQLException e) {
            throw new IllegalStateException("The database does not answer: " + e.getMessage(), e);
        }
    }

    private Refused running() {
        return new Refused(new Problem(
                ProblemType.REBUILD_RUNNING,
                "A rebuild is running"
                        + rebuilds.running().map(id -> ": /api/rebuilds/" + id).orElse("") + ".",
                "",
                List.of()));
    }

    /** @throws Refused with {@code UNKNOWN_REBUILD} */
    public Rebuild of(String id) {
        return rebuilds.find(id)
                .map(this::told)
                .orElseThrow(() -> new Refused(ProblemType.UNKNOWN_REBUILD, "No rebuild is called " + id + "."));
    }

    /** The last ones, newest first. */
    public List<Rebuild> latest(int limit) {
        return rebuilds.latest(limit).stream().map(this::told).toList();
    }

    private Rebuild told(Rebuilds.Noted noted) {
        var took = Duration.between(noted.startedAt(), noted.finishedAt().orElseGet(clock::instant));
        var rate = noted.done() * 1000 / Math.max(1, took.toMillis());
        return new Rebuild(
                noted.id(),
                noted.state(),
                noted.done(),
                noted.total(),
                rate,
                noted.state() == Rebuild.State.RUNNING && rate > 0
                        ? Optional.of((noted.total() - noted.done()) / rate)
                        : Optional.empty(),
                noted.startedAt(),
                noted.finishedAt(),
                Optional.of(noted.reason()).filter(reason -> !reason.isEmpty()),
                noted.compared());
    }
}
