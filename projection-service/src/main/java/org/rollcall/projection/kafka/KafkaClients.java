package org.rollcall.projection.kafka;

import java.util.HashMap;
import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where Kafka is.
 *
 * @param properties of every client, as Kafka names them: how it signs in, say ({@code security.protocol})
 */
@ConfigurationProperties("rollcall.kafka")
record KafkaClients(String bootstrapServers, @DefaultValue Map<String, String> properties) {

    /** The settings of a client: {@code own}, and what is set for all. */
    Map<String, Object> client(Map<String, Object> own) {
        var settings = new HashMap<String, Object>(own);
        settings.put("bootstrap.servers", bootstrapServers);
        settings.putAll(properties);
        return settings;
    }
}
