package org.rollcall.projection.rebuild;

import java.net.URI;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.rollcall.contracts.Problem;
import org.rollcall.contracts.ProblemType;
import org.rollcall.projection.http.Refused;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
class RebuildController {

    private final Rebuilder rebuilder;
    private final Rebuilds rebuilds;
    private final Clock clock;

    RebuildController(Rebuilder rebuilder, Rebuilds rebuilds, Clock clock) {
        this.rebuilder = rebuilder;
        this.rebuilds = rebuilds;
        this.clock = clock;
    }

    /**
     * A rebuild of the views.
     *
     * @param done how many messages of the topics were folded, of {@code total} that there are
     * @param rate messages a second
     * @param remaining seconds it will take yet, at that rate
     * @param reason why it failed
     */
    record Rebuild(
            String id,
            Rebuilds.State state,
            long done,
            long total,
            long rate,
            Optional<Long> remaining,
            Instant startedAt,
            Optional<Instant> finishedAt,
            Optional<String> reason) {}

    /** Begins to make the views again from the topics; its address is in {@code Location}. */
    @PostMapping("/api/rebuilds")
    ResponseEntity<Rebuild> begin() throws SQLException {
        var id = rebuilder.begin().orElseThrow(this::running);
        return ResponseEntity.accepted()
                .location(URI.create("/api/rebuilds/" + id))
                .body(rebuild(id));
    }

    private Refused running() {
        return new Refused(new Problem(
                ProblemType.REBUILD_RUNNING,
                "A rebuild is running"
                        + rebuilds.running().map(id -> ": /api/rebuilds/" + id).orElse("") + ".",
                "",
                List.of()));
    }

    /** How far it has come. */
    @GetMapping("/api/rebuilds/{id}")
    Rebuild rebuild(@PathVariable String id) {
        var noted = rebuilds.find(id)
                .orElseThrow(() -> new Refused(ProblemType.UNKNOWN_REBUILD, "No rebuild is called " + id + "."));
        var took = Duration.between(noted.startedAt(), noted.finishedAt().orElseGet(clock::instant));
        var rate = noted.done() * 1000 / Math.max(1, took.toMillis());
        return new Rebuild(
                noted.id(),
                noted.state(),
                noted.done(),
                noted.total(),
                rate,
                noted.state() == Rebuilds.State.RUNNING && rate > 0
                        ? Optional.of((noted.total() - noted.done()) / rate)
                        : Optional.empty(),
                noted.startedAt(),
                noted.finishedAt(),
                Optional.of(noted.reason()).filter(reason -> !reason.isEmpty()));
    }
}
