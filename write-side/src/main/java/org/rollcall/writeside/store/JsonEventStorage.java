package org.rollcall.writeside.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Stream;
import org.axonframework.common.jdbc.ConnectionProvider;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.eventhandling.DomainEventData;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventsourcing.eventstore.jdbc.EventSchema;
import org.axonframework.eventsourcing.eventstore.jdbc.JdbcEventStorageEngine;
import org.axonframework.eventsourcing.eventstore.jdbc.statements.TimestampWriter;
import org.axonframework.eventsourcing.eventstore.jpa.SQLStateResolver;
import org.axonframework.serialization.Serializer;

/** Axon's JDBC engine on the table {@code event}: readable JSON, real time stamps, no snapshots. */
final class JsonEventStorage extends JdbcEventStorageEngine {

    private static final String DUPLICATE_KEY = "23505";
    private static final int EVENTS_IN_ONE_READ = 1000;

    private static final String INSERT = """
            INSERT INTO event (event_id, stream, sequence, type, time_stamp, payload_type, payload_revision, payload, meta_data)
            VALUES (?, ?, ?, ?, ?, ?, ?, CAST(? AS json), CAST(? AS json))""";

    JsonEventStorage(ConnectionProvider connections, TransactionManager transactions, Serializer serializer) {
        super(JdbcEventStorageEngine.builder()
                .connectionProvider(connections)
                .transactionManager(transactions)
                .eventSerializer(serializer)
                .snapshotSerializer(serializer)
                .persistenceExceptionResolver(new SQLStateResolver(DUPLICATE_KEY))
                .dataType(String.class)
                .batchSize(EVENTS_IN_ONE_READ)
                .schema(names())
                .appendEvents(JsonEventStorage::insert));
    }

    private static EventSchema names() {
        return EventSchema.builder()
                .eventTable("event")
                .globalIndexColumn("index")
                .eventIdentifierColumn("event_id")
                .aggregateIdentifierColumn("stream")
                .sequenceNumberColumn("sequence")
                .typeColumn("type")
                .timestampColumn("time_stamp")
                .payloadTypeColumn("payload_type")
                .payloadRevisionColumn("payload_revision")
                .payloadColumn("payload")
                .metaDataColumn("meta_data")
                .build();
    }

    private static PreparedStatement insert(
            Connection connection,
            EventSchema schema,
            Class<?> dataType,
            List<? extends EventMessage<?>> events,
            Serializer serializer,
            TimestampWriter time)
            throws SQLException {
        var statement = connection.prepareStatement(INSERT);
        for (var message : events) {
            if (!(message instanceof DomainEventMessage<?> event)) {
                throw new IllegalArgumentException("an event outside any stream cannot be stored: " + message);
            }
            var payload = event.serializePayload(serializer, String.class);
            statement.setString(1, event.getIdentifier());
            statement.setString(2, event.getAggregateIdentifier());
            statement.setLong(3, event.getSequenceNumber());
            statement.setString(4, event.getType());
            time.writeTimestamp(statement, 5, event.getTimestamp());
            statement.setString(6, payload.getType().getName());
            statement.setString(7, payload.getType().getRevision());
            statement.setString(8, payload.getData());
            statement.setString(
                    9, event.serializeMetaData(serializer, String.class).getData());
            statement.addBatch();
        }
        return statement;
    }

    @Override
    protected void writeTimestamp(PreparedStatement statement, int position, Instant time) throws SQLException {
        statement.setObject(position, OffsetDateTime.ofInstant(time, ZoneOffset.UTC));
    }

    @Override
    protected Object readTimeStamp(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    @Override
    @SuppressWarnings("unchecked")
    protected <T> T readPayload(ResultSet row, String column) throws SQLException {
        // getObject would give the driver's own wrapper for json
        return (T) row.getString(column);
    }

    @Override
    protected boolean fetchForAggregateUntilEmpty() {
        // the sequences of a stream have no gaps: a read that is not full was the last
        return false;
    }

    @Override
    protected Stream<? extends DomainEventData<?>> readSnapshotData(String stream) {
        return Stream.empty();
    }
}
