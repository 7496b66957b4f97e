package org.rollcall.meeting.kafka;

import org.springframework.boot.context.properties.ConfigurationProperties;

/** @param bootstrapServers where Kafka is */
@ConfigurationProperties("rollcall.kafka")
record FeedProperties(String bootstrapServers) {}
