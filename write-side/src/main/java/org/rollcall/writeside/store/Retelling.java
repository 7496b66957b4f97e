package org.rollcall.writeside.store;

import java.util.List;
import org.rollcall.contracts.Upcasts;
import org.rollcall.contracts.WireJson;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Tells the listeners of all that is in the store, before the service answers, where a restore put it there: what they keep
 * is made of the events and is in no backup.
 */
final class Retelling implements SmartInitializingSingleton {

    private static final Logger LOG = LoggerFactory.getLogger(Retelling.class);

    private final JdbcClient jdbc;
    private final UnhurriedTransaction transaction;
    private final ObjectProvider<AppendListener> listeners;

    Retelling(JdbcClient jdbc, UnhurriedTransaction transaction, ObjectProvider<AppendListener> listeners) {
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.listeners = listeners;
    }

    @Override
    public void afterSingletonsInstantiated() {
        if (isDue()) {
            transaction.run(this::tell);
        }
    }

    private boolean isDue() {
        return jdbc.sql("SELECT EXISTS (SELECT FROM to_be_told)")
                .query(Boolean.class)
                .single();
    }

    private void tell() {
        // of several instances that start at once, one tells and the others then find it done
        jdbc.sql("SELECT pg_advisory_xact_lock(hashtext('rollcall restored events'), hashtext(current_schema()))")
                .query((row, number) -> 0)
                .list();
        if (!isDue()) {
            return;
        }
        var streams = jdbc.sql("SELECT DISTINCT stream FROM event ORDER BY stream")
                .query((row, number) -> row.getString(1))
                .list();
        for (var stream : streams) {
            var events = events(stream);
            listeners.orderedStream().forEach(listener -> listener.appended(events));
        }
        jdbc.sql("DELETE FROM to_be_told").update();
        LOG.info("What is kept beside the events was made again of {} restored streams", streams.size());
    }

    private List<Appended> events(String stream) {
        return jdbc.sql("SELECT sequence, payload_type, payload FROM event WHERE stream = ? ORDER BY sequence")
                .param(stream)
                .query((row, number) -> new Appended(stream, row.getLong(1), event(row.getString(2), row.getString(3))))
                .list();
    }

    private static Object event(String type, String payload) {
        return Upcasts.read(type, WireJson.MAPPER.readTree(payload))
                .orElseThrow(() -> new IllegalStateException("no event of this version is named " + type));
    }
}
