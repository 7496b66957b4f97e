package org.rollcall.writeside.http;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How long a repeated request gets the answer that was given.
 *
 * @param keep from the first answer on; afterwards the same {@code Idempotency-Key} is a new one
 * @param cleanEvery how often an instance looks for older ones
 */
@ConfigurationProperties("rollcall.idempotency")
public record IdempotencyProperties(
        @DefaultValue("30d") Duration keep,
        @DefaultValue("1d") Duration cleanEvery) {

    public IdempotencyProperties {
        if (!keep.isPositive() || !cleanEvery.isPositive()) {
            throw new IllegalArgumentException(
                    "rollcall.idempotency.keep and .clean-every are durations above zero, such as 30d");
        }
    }
}
