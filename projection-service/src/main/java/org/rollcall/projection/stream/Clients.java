package org.rollcall.projection.stream;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.stereotype.Component;

/** How many follow the stream here. */
@Component
public class Clients implements MeterBinder {

    private final AtomicInteger now = new AtomicInteger();

    Clients() {}

    @Override
    public void bindTo(MeterRegistry meters) {
        Gauge.builder("rollcall.streams.open", now, AtomicInteger::get)
                .description("Readers that follow the stream at this instance")
                .register(meters);
    }

    public int now() {
        return now.get();
    }

    void came() {
        now.incrementAndGet();
    }

    void went() {
        now.decrementAndGet();
    }
}
