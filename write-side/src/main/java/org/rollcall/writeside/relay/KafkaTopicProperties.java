package org.rollcall.writeside.relay;

import java.util.HashMap;
import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where the record is published, and how its topic is made where it does not exist.
 *
 * @param properties of every client, as Kafka names them: how it signs in, say ({@code security.protocol})
 */
@ConfigurationProperties("rollcall.kafka")
public record KafkaTopicProperties(
        String bootstrapServers,
        @DefaultValue("3") int partitions,
        @DefaultValue("1") short replication,
        @DefaultValue Map<String, String> properties) {

    /** The settings of a client: {@code own}, and what is set for all. */
    Map<String, Object> client(Map<String, Object> own) {
        var settings = new HashMap<String, Object>(own);
        settings.put("bootstrap.servers", bootstrapServers);
        settings.putAll(properties);
        return settings;
    }
}
