package org.rollcall.projection.kafka;

import io.micrometer.tracing.Span;
import io.micrometer.tracing.propagation.Propagator;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Goes on with the traces that messages belong to, up to where the views have them. Where no traces are sent it does nothing. */
@Component
class Traces {

    private static final String PARENT = "traceparent";

    private final List<Propagator> propagator;

    Traces(
            ObjectProvider<Propagator> propagator,
            @Value("${management.opentelemetry.tracing.export.otlp.endpoint:}") String sentTo) {
        this.propagator =
                sentTo.isBlank() ? List.of() : propagator.stream().limit(1).toList();
    }

    /** One for each message that is part of a trace; to be ended when the views have it. */
    List<Span> viewing(List<ConsumerRecord<byte[], byte[]>> messages) {
        return propagator.stream()
                .flatMap(continued -> messages.stream()
                        .filter(message -> !EventReader.header(message, PARENT).isEmpty())
                        .map(message -> continued
                                .extract(
                                        Map.of(PARENT, EventReader.header(message, PARENT)),
                                        (carrier, name) -> carrier.get(name))
                                .name("view " + EventReader.header(message, "type"))
                                .kind(Span.Kind.CONSUMER)
                                .start()))
                .toList();
    }
}
