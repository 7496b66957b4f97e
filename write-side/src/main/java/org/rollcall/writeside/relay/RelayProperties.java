package org.rollcall.writeside.relay;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How the relay works.
 *
 * @param enabled whether this instance takes part at all
 * @param batch events recorded, and sent, at once
 * @param pollAtLeast the pause after something came; doubled until {@code pollAtMost} while nothing comes
 * @param pollAtMost the longest an event of another process waits to be seen
 * @param gapAlarm an index that stays missing that long (an open transaction) is logged
 * @param acknowledgement how long Kafka may take to acknowledge a batch before it counts as away
 * @param backOff the longest pause between two attempts to reach Kafka or to become the active relay
 * @param compareEvery how often an idle relay compares Kafka with the store
 */
@ConfigurationProperties("rollcall.relay")
public record RelayProperties(
        @DefaultValue("true") boolean enabled,
        @DefaultValue("500") int batch,
        @DefaultValue("1ms") Duration pollAtLeast,
        @DefaultValue("50ms") Duration pollAtMost,
        @DefaultValue("5s") Duration gapAlarm,
        @DefaultValue("10s") Duration acknowledgement,
        @DefaultValue("5s") Duration backOff,
        @DefaultValue("10s") Duration compareEvery) {}
