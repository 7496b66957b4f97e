package org.rollcall.meeting.http;

import org.rollcall.meeting.kafka.Arrivals;
import org.rollcall.meeting.postgres.Rolls;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;

/**
 * Out of service while the copy of the roll is read for the first time, or anew: what is not in it yet would be refused. A Kafka
 * that does not answer later takes nothing from what has arrived; how far behind it is stands in the details.
 */
@Component("roll")
class RollHealth implements HealthIndicator {

    private final Rolls rolls;
    private final Arrivals arrivals;

    RollHealth(Rolls rolls, Arrivals arrivals) {
        this.rolls = rolls;
        this.arrivals = arrivals;
    }

    @Override
    public Health health() {
        var reading = arrivals.reading();
        var horizon = rolls.horizon();
        var isAwayFromKafka = reading.behind().isEmpty();
        var serves = reading.complete() || isAwayFromKafka && horizon.logIndex() > 0;
        var health = serves ? Health.up() : Health.outOfService();
        reading.behind().ifPresent(behind -> health.withDetail("behind", behind));
        reading.asOf().ifPresent(asOf -> health.withDetail("asOf", asOf));
        return health.withDetail("position", horizon.position().toString())
                .withDetail("current", reading.current())
                .build();
    }
}
