package org.rollcall.projection.kafka;

import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;

/** Whether the views have what the topics had when this instance came. */
@Component("projections")
class ViewsHealth implements HealthIndicator {

    private final LiveReading reading;

    ViewsHealth(LiveReading reading) {
        this.reading = reading;
    }

    @Override
    public Health health() {
        return reading.isCaughtUp()
                ? Health.up().build()
                : Health.outOfService().build();
    }
}
