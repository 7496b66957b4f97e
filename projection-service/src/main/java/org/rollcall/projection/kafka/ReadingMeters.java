package org.rollcall.projection.kafka;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import org.rollcall.contracts.Source;
import org.springframework.stereotype.Component;

/** What is measured of reading: how far behind this instance is, and whether it has caught up since it came. */
@Component
class ReadingMeters implements MeterBinder {

    private final LiveReading reading;

    ReadingMeters(LiveReading reading) {
        this.reading = reading;
    }

    @Override
    public void bindTo(MeterRegistry meters) {
        for (var source : Source.values()) {
            Gauge.builder("rollcall.views.lag", reading, it -> it.lag(source))
                    .tag("source", source.name().toLowerCase(java.util.Locale.ROOT))
                    .description("Messages of the topic that this instance has yet to read")
                    .register(meters);
        }
        Gauge.builder("rollcall.views.caught.up", reading, it -> it.isCaughtUp() ? 1 : 0)
                .description("Whether the views have what the topics had when this instance came")
                .register(meters);
    }
}
