package org.rollcall.embedded;

import org.testcontainers.kafka.KafkaContainer;

/** The official image, for tests. */
final class BrokerContainer implements Kafka {

    static final String IMAGE = "apache/kafka:4.3.1";

    private final KafkaContainer container;

    private BrokerContainer(KafkaContainer container) {
        this.container = container;
    }

    static BrokerContainer start() {
        var container = new KafkaContainer(IMAGE)
                .withStartupTimeout(TestParts.LONGEST_START)
                .withEnv("KAFKA_AUTO_CREATE_TOPICS_ENABLE", "false")
                .withEnv("KAFKA_GROUP_INITIAL_REBALANCE_DELAY_MS", "0");
        container.start();
        return new BrokerContainer(container);
    }

    @Override
    public String bootstrapServers() {
        return container.getBootstrapServers();
    }

    @Override
    public void close() {
        container.stop();
    }
}
