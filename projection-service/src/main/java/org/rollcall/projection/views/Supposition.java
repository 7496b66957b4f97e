package org.rollcall.projection.views;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.rollcall.contracts.Event;
import org.rollcall.contracts.Problem;
import org.rollcall.contracts.ProblemType;
import org.rollcall.contracts.RecordedEvent;
import org.rollcall.contracts.Source;
import org.rollcall.contracts.Upcasts;
import org.rollcall.contracts.WireJson;
import org.rollcall.projection.http.Refused;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/**
 * What the views would say if something were recorded: it is folded into them in a transaction, asked for there, and rolled
 * back. Nobody else ever sees it, and nobody waits for it.
 */
@Component
public class Supposition {

    private static final int ATTEMPTS = 3;

    /** Far beyond whatever is really recorded, so that it never stands in the way of that. */
    private static final long BEYOND = Long.MAX_VALUE / 2;

    private final Views views;
    private final List<Projection> projections;
    private final Clock clock;

    Supposition(Views views, List<Projection> projections, Clock clock) {
        this.views = views;
        this.projections = projections;
        this.clock = clock;
    }

    /**
     * Events that are supposed, as a service says it would record them.
     *
     * @param stream all are of
     * @param last the sequence that the last of them would have
     */
    public record Supposed(Source source, String stream, long last, List<JsonNode> events) {

        public Supposed {
            events = List.copyOf(events);
        }

        /** Those that this version understands, in their order. */
        public List<Event> read() {
            return events.stream().flatMap(event -> read(event).stream()).toList();
        }

        private static Optional<Event> read(JsonNode event) {
            return Upcasts.read(
                            event.path("type").asString(""), event.path("data").deepCopy())
                    .filter(Event.class::isInstance)
                    .map(Event.class::cast);
        }
    }

    /**
     * The answer to a question that is asked as if it were recorded.
     *
     * @param question what is asked on this thread, as of the moment it is given
     * @throws Refused with {@code CONCURRENT_CHANGE} if something else was recorded meanwhile, or is just being
     */
    public <A> A ask(Supposed supposed, Function<Instant, A> question) {
        var moment = moment();
        for (int left = ATTEMPTS; left > 0; left--) {
            try {
                return once(supposed, moment, question);
            } catch (TransientDataAccessException busy) {
                // what is really recorded goes first
            } catch (DuplicateKeyException | IllegalStateException overtaken) {
                break;
            }
        }
        throw new Refused(Problem.of(
                ProblemType.CONCURRENT_CHANGE,
                "The record changed while it was looked what would follow; please try again."));
    }

    /** After all that is recorded. */
    private Instant moment() {
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        return views.sql()
                .sql("SELECT max(recorded_at) AS last FROM horizon WHERE recorded_at IS NOT NULL HAVING count(*) > 0")
                .query((row, n) -> Columns.time(row, "last"))
                .optional()
                .filter(now::isBefore)
                .orElse(now)
                .plusSeconds(1);
    }

    private <A> A once(Supposed supposed, Instant moment, Function<Instant, A> question) {
        var answer = views.transaction().execute(status -> {
            status.setRollbackOnly();
            views.sql().sql("SET LOCAL lock_timeout = '200ms'").update();
            ViewsSchema.holdSwap(views.sql());
            var told = told(supposed, moment);
            if (!told.isEmpty()) {
                projections.forEach(projection -> projection.apply(told, views.sql()));
            }
            return question.apply(at(moment, Math.max(0, told.size() - 1)));
        });
        if (answer == null) {
            throw new IllegalArgumentException("a question has an answer");
        }
        return answer;
    }

    /** No two events are recorded at the same time. */
    private static Instant at(Instant moment, int place) {
        return moment.plus(place, ChronoUnit.MICROS);
    }

    private static List<Told> told(Supposed supposed, Instant moment) {
        var events = supposed.read();
        var told = new ArrayList<Told>();
        for (int i = 0; i < events.size(); i++) {
            var written = supposed.events().get(i);
            var place = BEYOND + i;
            told.add(new Told(
                    new RecordedEvent<>(
                            "supposed-" + i,
                            supposed.source(),
                            written.path("type").asString(""),
                            supposed.stream(),
                            supposed.last() - events.size() + 1 + i,
                            place,
                            place,
                            at(moment, i),
                            events.get(i)),
                    WireJson.MAPPER.writeValueAsString(written.path("data"))));
        }
        return told;
    }
}
