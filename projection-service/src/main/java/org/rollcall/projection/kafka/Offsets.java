package org.rollcall.projection.kafka;

import java.util.Comparator;
import java.util.Map;
import java.util.OptionalLong;
import java.util.TreeMap;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Where reading goes on, kept in the views with the rows that were read: the only truth about it. */
public final class Offsets {

    private final JdbcClient views;
    private final String broker;
    // in one order, so that two writers never wait for each other crosswise
    private final Map<TopicPartition, Long> next =
            new TreeMap<>(Comparator.comparing(TopicPartition::topic).thenComparing(TopicPartition::partition));

    public Offsets(JdbcClient views, String broker) {
        this.views = views;
        this.broker = broker;
    }

    void note(ConsumerRecord<?, ?> message) {
        next.merge(new TopicPartition(message.topic(), message.partition()), message.offset() + 1, Math::max);
    }

    /** Never backwards: a reader that lost its partition may still be writing. */
    void save() {
        next.forEach((partition, offset) -> views.sql("""
                        INSERT INTO kafka_offset (broker, topic, partition, next_offset) VALUES (?, ?, ?, ?)
                        ON CONFLICT (broker, topic, partition)
                        DO UPDATE SET next_offset = greatest(kafka_offset.next_offset, excluded.next_offset)
                        """)
                .param(broker)
                .param(partition.topic())
                .param(partition.partition())
                .param(offset)
                .update());
    }

    /** The topic is read from its start when its partitions are next given to anybody. */
    void forget(String topic) {
        views.sql("DELETE FROM kafka_offset WHERE broker = ? AND topic = ?")
                .param(broker)
                .param(topic)
                .update();
    }

    /** Empty for a partition that was never read. */
    public OptionalLong next(TopicPartition partition) {
        return views.sql("SELECT next_offset FROM kafka_offset WHERE broker = ? AND topic = ? AND partition = ?")
                .param(broker)
                .param(partition.topic())
                .param(partition.partition())
                .query(Long.class)
                .optional()
                .map(OptionalLong::of)
                .orElseGet(OptionalLong::empty);
    }
}
