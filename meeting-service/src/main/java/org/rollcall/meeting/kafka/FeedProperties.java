package org.rollcall.meeting.kafka;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param bootstrapServers where Kafka is
 * @param compareEvery how often it is looked whether the topic is still the same, and the copy has all that was read of it
 * @param properties of every client, as Kafka names them: how it signs in, say ({@code security.protocol})
 */
@ConfigurationProperties("rollcall.kafka")
record FeedProperties(
        String bootstrapServers,
        @DefaultValue("10s") Duration compareEvery,
        @DefaultValue Map<String, String> properties) {

    /** The settings of a client: {@code own}, and what is set for all. */
    Map<String, Object> client(Map<String, Object> own) {
        var settings = new HashMap<String, Object>(own);
        settings.put("bootstrap.servers", bootstrapServers);
        settings.putAll(properties);
        return settings;
    }
}
