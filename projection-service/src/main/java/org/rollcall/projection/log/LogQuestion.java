package org.rollcall.projection.log;

import com.fasterxml.jackson.annotation.JsonRawValue;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.rollcall.contracts.Position;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What happened after a position, as far as the horizons? */
@Component
public class LogQuestion {

    private final Log log;
    private final Horizons horizons;

    LogQuestion(JdbcClient views, Horizons horizons) {
        this.log = new Log(views);
        this.horizons = horizons;
    }

    /** Which events are asked for: of one forum, of one type, or all. */
    public record Selection(Optional<String> forum, Optional<String> type) {
        public static final Selection ALL = new Selection(Optional.empty(), Optional.empty());

        public boolean takes(LogEntry entry) {
            return (forum.isEmpty() || forum.equals(entry.forum()))
                    && (type.isEmpty() || type.get().equals(entry.type()));
        }
    }

    /**
     * An event, and where a reader is who has seen all up to it.
     *
     * @param position to go on after
     */
    public record Placed(LogEntry entry, Position position) {}

    /** @param next to go on after; never missing, since more may come */
    public record Events(List<Event> items, Position next) {}

    /** CloudEvents JSON as it is kept. */
    public record Event(@JsonValue @JsonRawValue String json) {}

    public Events ask(Position after, Selection selection, int limit) {
        var found = after(after, selection, limit);
        return new Events(
                found.stream().map(placed -> new Event(placed.entry().event())).toList(),
                found.isEmpty() ? after : found.getLast().position());
    }

    /** How far reading may go now. */
    public Position horizon() {
        return horizons.position();
    }

    /** The first {@code limit} events after {@code after}, each service's in its own order. */
    public List<Placed> after(Position after, Selection selection, int limit) {
        var placed = new ArrayList<Placed>();
        var position = after;
        for (var entry : log.between(after, horizons.position(), selection.forum(), selection.type(), limit)) {
            position = position.advance(entry.source(), entry.storeIndex());
            placed.add(new Placed(entry, position));
        }
        return placed;
    }
}
