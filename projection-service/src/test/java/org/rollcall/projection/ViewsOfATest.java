package org.rollcall.projection;

import com.zaxxer.hikari.HikariDataSource;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.record.TimestampType;
import org.rollcall.embedded.TestParts;
import org.rollcall.projection.kafka.Batches;
import org.rollcall.projection.views.Views;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.JdbcTemplate;

/** A set of views of its own beside the live ones, into which a test puts messages as it likes. */
final class ViewsOfATest implements AutoCloseable {

    private static final AtomicInteger COUNT = new AtomicInteger();

    private final String schema = "views_of_a_test_" + COUNT.incrementAndGet();
    private final HikariDataSource source = new HikariDataSource();
    private final Projected projected;
    private final Views views;

    ViewsOfATest(Projected projected) throws Exception {
        this.projected = projected;
        source.setJdbcUrl(TestParts.postgres().jdbcUrl(projected.database));
        source.setUsername("rollcall_projection");
        source.setPassword(Projected.PASSWORD);
        source.setSchema(schema);
        source.setMaximumPoolSize(1);
        var template = new ClassPathResource("db/projection/views.sql").getContentAsString(StandardCharsets.UTF_8);
        var sql = new JdbcTemplate(source);
        sql.execute((java.sql.Connection connection) -> {
            connection.setAutoCommit(false);
            try (var statement = connection.createStatement()) {
                statement.execute(template.replace("${schema}", schema));
            }
            connection.commit();
            return null;
        });
        views = Views.in(source, false);
    }

    /** As a broker gives them: each with its place in the one partition there is. */
    static List<ConsumerRecord<byte[], byte[]>> messages(List<ProducerRecord<String, byte[]>> sent) {
        var messages = new ArrayList<ConsumerRecord<byte[], byte[]>>();
        for (var message : sent) {
            var key = message.key().getBytes(StandardCharsets.UTF_8);
            messages.add(new ConsumerRecord<>(
                    message.topic(),
                    0,
                    messages.size(),
                    0,
                    TimestampType.CREATE_TIME,
                    key.length,
                    message.value().length,
                    key,
                    message.value(),
                    message.headers(),
                    Optional.empty()));
        }
        return messages;
    }

    void write(List<ConsumerRecord<byte[], byte[]>> messages) {
        projected.service().getBean(Batches.class).write(views, schema, messages);
    }

    /** Which messages were parked, by their offset. */
    List<Long> parked() {
        return views.sql()
                .sql("SELECT kafka_offset FROM projection.parked WHERE broker = ? ORDER BY kafka_offset")
                .param(schema)
                .query(Long.class)
                .list();
    }

    TreeMap<String, String> digest() throws SQLException {
        return projected.digest(schema);
    }

    JdbcTemplate sql() {
        return new JdbcTemplate(source);
    }

    @Override
    public void close() {
        source.close();
    }
}
