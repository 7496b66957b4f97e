package org.rollcall.embedded;

/** A running Kafka, wherever it runs. */
public interface Kafka extends AutoCloseable {

    String bootstrapServers();

    @Override
    void close();
}
