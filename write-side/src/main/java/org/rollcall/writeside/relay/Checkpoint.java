package org.rollcall.writeside.relay;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;

/** How far one topic is filled: every event up to {@code logIndex} was acknowledged, and where each partition stood then. */
final class Checkpoint {

    private static final String INSERT = """
            INSERT INTO relay_checkpoint (cluster_id, topic_id, log_index, offsets) VALUES (?, ?, 0, ?)
            ON CONFLICT DO NOTHING""";

    private static final String UPDATE =
            "UPDATE relay_checkpoint SET log_index = ?, offsets = ? WHERE cluster_id = ? AND topic_id = ?";

    private final Topic.Identity topic;
    private long logIndex;
    private long[] offsets;

    private Checkpoint(Topic.Identity topic, long logIndex, long[] offsets) {
        this.topic = topic;
        this.logIndex = logIndex;
        // partitions may be added to a topic
        this.offsets = Arrays.copyOf(offsets, topic.partitions());
        Arrays.fill(this.offsets, Math.min(offsets.length, topic.partitions()), topic.partitions(), -1);
    }

    static Checkpoint of(Connection connection, Topic.Identity topic) throws SQLException {
        var none = new long[topic.partitions()];
        Arrays.fill(none, -1);
        try (var insert = connection.prepareStatement(INSERT)) {
            insert.setString(1, topic.cluster());
            insert.setString(2, topic.topic());
            insert.setArray(3, array(connection, none));
            insert.executeUpdate();
        }
        try (var query = connection.prepareStatement(
                "SELECT log_index, offsets FROM relay_checkpoint WHERE cluster_id = ? AND topic_id = ?")) {
            query.setString(1, topic.cluster());
            query.setString(2, topic.topic());
            try (var row = query.executeQuery()) {
                row.next();
                var offsets = (Long[]) row.getArray(2).getArray();
                return new Checkpoint(
                        topic,
                        row.getLong(1),
                        Arrays.stream(offsets).mapToLong(Long::longValue).toArray());
            }
        }
    }

    Topic.Identity topic() {
        return topic;
    }

    long logIndex() {
        return logIndex;
    }

    /** The offset last acknowledged in a partition, -1 for none. */
    long offset(int partition) {
        return offsets[partition];
    }

    /** Moves to {@code logIndex}, forward after an acknowledgement, backward where the topic lost something. */
    void move(Connection connection, long toLogIndex, long[] toOffsets) throws SQLException {
        try (var update = connection.prepareStatement(UPDATE)) {
            update.setLong(1, toLogIndex);
            update.setArray(2, array(connection, toOffsets));
            update.setString(3, topic.cluster());
            update.setString(4, topic.topic());
            update.executeUpdate();
        }
        logIndex = toLogIndex;
        offsets = toOffsets.clone();
    }

    long[] offsets() {
        return offsets.clone();
    }

    private static java.sql.Array array(Connection connection, long[] values) throws SQLException {
        return connection.createArrayOf("bigint", Arrays.stream(values).boxed().toArray());
    }
}
