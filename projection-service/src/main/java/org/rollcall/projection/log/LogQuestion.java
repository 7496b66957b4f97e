package org.rollcall.projection.log;

import com.fasterxml.jackson.annotation.JsonRawValue;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.rollcall.contracts.EventNames;
import org.rollcall.contracts.Position;
import org.rollcall.contracts.Spelling;
import org.rollcall.contracts.Upcasts;
import org.rollcall.projection.http.Parameters;
import org.rollcall.projection.http.Refused;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What happened after a position, as far as the horizons? */
@Component
public class LogQuestion {

    /** Every name that is written today, and those that were. */
    private static final List<String> TYPES = Stream.concat(
                    EventNames.all().keySet().stream(), Upcasts.oldNames().keySet().stream())
            .sorted()
            .toList();

    private final Log log;
    private final Horizons horizons;

    LogQuestion(JdbcClient views, Horizons horizons) {
        this.log = new Log(views);
        this.horizons = horizons;
    }

    /**
     * Which events are asked for: of one forum or all, of some types or all.
     *
     * @param types none for all
     */
    public record Selection(Optional<String> forum, Set<String> types) {
        public static final Selection ALL = new Selection(Optional.empty(), Set.of());

        public Selection {
            types = Set.copyOf(types);
        }

        public boolean takes(LogEntry entry) {
            return (forum.isEmpty() || forum.equals(entry.forum()))
                    && (types.isEmpty() || types.contains(entry.type()));
        }
    }

    /**
     * What a reader selects.
     *
     * @param types wire names, of any version; also one that only a newer version knows, if the log holds such an event
     * @throws Refused with {@code INVALID_FIELD} and the probable names for any other
     */
    public Selection select(Optional<String> forum, List<String> types) {
        for (var type : types) {
            if (!TYPES.contains(type) && !log.holds(type)) {
                throw Parameters.invalid("type", type, "no type of event", Spelling.nearest(type, TYPES));
            }
        }
        return new Selection(forum, Set.copyOf(types));
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

    /**
     * Waits until the log has come to {@code position}: a reader that has seen what is not here yet would take its silence for
     * the end.
     *
     * @throws Refused with {@code NOT_YET_VISIBLE} if it does not within the patience set
     */
    public Position reached(Position position) {
        horizons.await(position);
        return position;
    }

    /** The first {@code limit} events after {@code after}, each service's in its own order. */
    public List<Placed> after(Position after, Selection selection, int limit) {
        var placed = new ArrayList<Placed>();
        var position = after;
        for (var entry : log.between(after, horizons.position(), selection, limit)) {
            position = position.advance(entry.source(), entry.storeIndex());
            placed.add(new Placed(entry, position));
        }
        return placed;
    }
}
