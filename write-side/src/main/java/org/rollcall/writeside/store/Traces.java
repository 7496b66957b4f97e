package org.rollcall.writeside.store;

import io.micrometer.tracing.Span;
import io.micrometer.tracing.Tracer;
import io.micrometer.tracing.propagation.Propagator;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Takes the trace of a request along with the events that it led to, as W3C's {@code traceparent}: in the event's metadata
 * in the store, and in the message. Where no traces are sent it does nothing, and nothing is stored.
 */
public final class Traces {

    /** Of the metadata of an event, and of a CloudEvent. */
    public static final String PARENT = "traceparent";

    private final @Nullable Tracer tracer;
    private final @Nullable Propagator propagator;

    /** Both null where no traces are sent. */
    Traces(@Nullable Tracer tracer, @Nullable Propagator propagator) {
        this.tracer = tracer;
        this.propagator = propagator;
    }

    public static Traces none() {
        return new Traces(null, null);
    }

    /** The trace that this thread works for, if there is one. */
    Optional<String> current() {
        if (tracer == null || propagator == null) {
            return Optional.empty();
        }
        var span = tracer.currentSpan();
        return span == null ? Optional.empty() : parent(span);
    }

    /** A message that goes out as part of a trace; empty where it is part of none. Its sender ends it. */
    public Optional<Span> publishing(String type, Optional<String> parent) {
        var continued = propagator;
        return continued == null
                ? Optional.empty()
                : parent.map(text -> continued
                        .extract(Map.of(PARENT, text), (carrier, name) -> carrier.get(name))
                        .name("publish " + type)
                        .kind(Span.Kind.PRODUCER)
                        .start());
    }

    /** What the messages of a span name as their parent. */
    public Optional<String> parent(Span span) {
        var carrier = new HashMap<String, String>();
        if (propagator != null) {
            propagator.inject(span.context(), carrier, (into, name, value) -> carrier.put(name, value));
        }
        return Optional.ofNullable(carrier.get(PARENT));
    }
}
