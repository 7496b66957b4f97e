package org.rollcall.writeside.relay;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Clock;
import java.util.function.ToDoubleFunction;
import org.rollcall.contracts.Source;
import org.rollcall.writeside.store.AppendListener;
import org.rollcall.writeside.store.ServiceDatabase;
import org.rollcall.writeside.store.Traces;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The relay of a service; see the package. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({RelayProperties.class, KafkaTopicProperties.class})
public class RelayConfiguration {

    @Bean
    Relay relay(
            Source source,
            ServiceDatabase database,
            KafkaTopicProperties kafka,
            RelayProperties properties,
            Traces traces) {
        return new Relay(source, database::connectAlone, kafka, properties, traces, Clock.systemUTC());
    }

    @Bean
    AppendListener wakeAfterCommit(Relay relay) {
        return new WakeAfterCommit(relay);
    }

    @Bean
    HealthIndicator relayHealthIndicator(Relay relay) {
        return () -> {
            var status = relay.status();
            // a relay that stands by or waits for Kafka is no reason to send commands elsewhere
            return Health.up()
                    .withDetail("active", status.active())
                    .withDetail("recorded", status.recorded())
                    .withDetail("published", status.published())
                    .withDetail("lag", status.lag())
                    .withDetail("gapSeconds", status.gapSeconds())
                    .withDetail("kafka", status.kafka().isEmpty() ? "answers" : status.kafka())
                    .build();
        };
    }

    @Bean
    MeterBinder relayMeters(Relay relay) {
        return registry -> {
            gauge("rollcall.relay.active", relay, it -> it.status().active() ? 1 : 0)
                    .register(registry);
            gauge("rollcall.relay.recorded", relay, it -> it.status().recorded())
                    .register(registry);
            gauge("rollcall.relay.published", relay, it -> it.status().published())
                    .register(registry);
            gauge("rollcall.relay.lag", relay, it -> it.status().lag()).register(registry);
            gauge("rollcall.relay.gap", relay, it -> it.status().gapSeconds())
                    .baseUnit("seconds")
                    .register(registry);
        };
    }

    private static Gauge.Builder<Relay> gauge(String name, Relay relay, ToDoubleFunction<Relay> value) {
        return Gauge.builder(name, relay, value);
    }
}
