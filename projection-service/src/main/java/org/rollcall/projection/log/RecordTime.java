package org.rollcall.projection.log;

import static org.rollcall.projection.views.Columns.time;

import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;
import org.rollcall.contracts.Position;
import org.rollcall.contracts.Source;
import org.rollcall.projection.views.Columns;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What "known" means: a moment of the record, cut at the horizon of the service asked about. Up to the horizon nothing is
 * added any more, so several statements that are asked as of one moment agree without a transaction around them.
 */
@Component
public class RecordTime {

    private final JdbcClient views;
    private final Horizons horizons;

    RecordTime(JdbcClient views, Horizons horizons) {
        this.views = views;
        this.horizons = horizons;
    }

    /** @param known the moment asked for; empty for now */
    public AsOf at(Source source, Optional<Instant> known) {
        var horizon = horizons.of(source);
        var moment = known.filter(asked -> asked.isBefore(horizon.recordedAt())).orElse(horizon.recordedAt());
        if (moment.equals(horizon.recordedAt())) {
            return new AsOf(moment, Position.of(source, horizon.storeIndex()), Optional.empty());
        }
        var last = views.sql("""
                        SELECT store_index FROM log WHERE source = ? AND recorded_at <= ?
                        ORDER BY recorded_at DESC LIMIT 1
                        """)
                .param(source.name())
                .param(time(moment))
                .query(Long.class)
                .optional();
        return new AsOf(
                moment, Position.of(source, last.orElse(0L)), last.isPresent() ? Optional.empty() : begins(source));
    }

    /**
     * The same for an answer that is made of what both services recorded: the later of their horizons is "now", and each is
     * read as far as its own reaches.
     */
    public OfBoth ofBoth(Optional<Instant> known) {
        var latest = Stream.of(Source.values())
                .map(source -> horizons.of(source).recordedAt())
                .max(Comparator.naturalOrder())
                .orElseThrow();
        var moment = known.filter(asked -> asked.isBefore(latest)).orElse(latest);
        return new OfBoth(moment, at(Source.MEMBERSHIP, Optional.of(moment)), at(Source.MEETING, Optional.of(moment)));
    }

    /** @param known the moment asked for, never later than the later horizon */
    public record OfBoth(Instant known, AsOf membership, AsOf meeting) {

        public Position position() {
            return new Position(
                    membership.position().membership(), meeting.position().meeting());
        }
    }

    private Optional<Instant> begins(Source source) {
        return views.sql("SELECT recorded_at FROM log WHERE source = ? AND log_index = 1")
                .param(source.name())
                .query((row, n) -> Columns.time(row, "recorded_at"))
                .optional();
    }
}
