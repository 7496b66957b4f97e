package org.rollcall.writeside.relay;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** Where the record is published, and how its topic is made where it does not exist. */
@ConfigurationProperties("rollcall.kafka")
public record KafkaTopicProperties(
        String bootstrapServers,
        @DefaultValue("3") int partitions,
        @DefaultValue("1") short replication) {}
