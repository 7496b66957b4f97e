package org.rollcall.meeting.postgres;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.rollcall.contracts.Position;
import org.rollcall.contracts.Source;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The copy of membership-service's log: what has arrived of it, event by event, and how far each partition was read. */
@Component
public class RollCopy {

    private final JdbcClient jdbc;

    RollCopy(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * How far the copy is whole: nothing is missing up to that event.
     *
     * @param logIndex of that event; 0 for none
     * @param eventId of that event; empty for none
     */
    public record Horizon(long logIndex, long storeIndex, String eventId, Instant recordedAt) {

        public static final Horizon NOTHING = new Horizon(0, 0, "", Instant.EPOCH);

        public Position position() {
            return Position.of(Source.MEMBERSHIP, storeIndex);
        }
    }

    /** The horizon, found from the one that was seen last; empty if what was seen is there no longer. */
    Optional<Horizon> since(Horizon seen) {
        return isThere(seen) ? Optional.of(beyondWhatWasSeen(seen)) : Optional.empty();
    }

    private boolean isThere(Horizon seen) {
        return seen.logIndex() == 0
                || jdbc.sql("SELECT event_id FROM membership_event WHERE log_index = ?")
                        .param(seen.logIndex())
                        .query(String.class)
                        .optional()
                        .filter(seen.eventId()::equals)
                        .isPresent();
    }

    private Horizon beyondWhatWasSeen(Horizon seen) {
        return jdbc.sql("""
                        SELECT log_index, store_index, event_id, recorded_at
                        FROM (SELECT *, row_number() OVER (ORDER BY log_index) AS place
                              FROM membership_event WHERE log_index > :seen) AS later
                        WHERE log_index = :seen + place
                        ORDER BY log_index DESC LIMIT 1""")
                .param("seen", seen.logIndex())
                .query(RollCopy::horizon)
                .optional()
                .orElse(seen);
    }

    private static Horizon horizon(ResultSet row, int number) throws SQLException {
        return new Horizon(
                row.getLong("log_index"),
                row.getLong("store_index"),
                row.getString("event_id"),
                row.getObject("recorded_at", OffsetDateTime.class).toInstant());
    }

    /** How many events are kept beyond the horizon, behind a gap. */
    public long beyond(Horizon horizon) {
        return jdbc.sql("SELECT count(*) FROM membership_event WHERE log_index > ?")
                .param(horizon.logIndex())
                .query(Long.class)
                .single();
    }

    /**
     * Keeps what is not kept yet; whatever has a place in the log first stays there.
     *
     * @return the places of the log where another event is
     */
    public List<Long> keep(List<KeptEvent> events) {
        var kept = jdbc.sql("""
                        INSERT INTO membership_event
                            (log_index, store_index, event_id, stream, sequence, recorded_at, type, payload)
                        SELECT * FROM unnest(
                            CAST(? AS bigint[]), CAST(? AS bigint[]), CAST(? AS text[]), CAST(? AS text[]),
                            CAST(? AS bigint[]), CAST(? AS timestamptz[]), CAST(? AS text[]), CAST(? AS json[]))
                        ON CONFLICT DO NOTHING""")
                .params(
                        each(events, KeptEvent::logIndex),
                        each(events, KeptEvent::storeIndex),
                        each(events, KeptEvent::eventId),
                        each(events, KeptEvent::stream),
                        each(events, KeptEvent::sequence),
                        each(events, KeptEvent::recordedAt),
                        each(events, KeptEvent::type),
                        each(events, KeptEvent::payload))
                .update();
        return kept == events.size() ? List.of() : occupied(events);
    }

    private List<Long> occupied(List<KeptEvent> events) {
        return jdbc.sql("""
                        SELECT heard.log_index
                        FROM unnest(CAST(? AS bigint[]), CAST(? AS text[])) AS heard (log_index, event_id)
                        LEFT JOIN membership_event USING (log_index)
                        WHERE membership_event.event_id IS DISTINCT FROM heard.event_id""")
                .params(each(events, KeptEvent::logIndex), each(events, KeptEvent::eventId))
                .query((row, number) -> row.getLong(1))
                .list();
    }

    private static @Nullable String[] each(List<KeptEvent> events, Function<KeptEvent, @Nullable Object> member) {
        return events.stream()
                .map(member)
                .map(value -> value == null ? null : value.toString())
                .toArray(String[]::new);
    }

    /** As if nothing had ever come. */
    public void empty() {
        jdbc.sql("DELETE FROM membership_event").update();
        jdbc.sql("DELETE FROM feed_offset").update();
    }

    /** The offset to go on from in each partition of that topic; none, hence the start, where nothing was read or kept. */
    public Map<Integer, Long> offsets(String topicId) {
        var offsets = new HashMap<Integer, Long>();
        jdbc.sql("""
                SELECT partition, next_offset FROM feed_offset
                WHERE topic_id = ? AND EXISTS (SELECT FROM membership_event)""").param(topicId).query(row -> {
            offsets.put(row.getInt(1), row.getLong(2));
        });
        return offsets;
    }

    public void noteOffset(String topicId, int partition, long next) {
        jdbc.sql("""
                INSERT INTO feed_offset (topic_id, partition, next_offset) VALUES (?, ?, ?)
                ON CONFLICT (topic_id, partition) DO UPDATE SET next_offset = excluded.next_offset""").params(topicId, partition, next).update();
    }

    /** Whether somebody emptied it after something of that topic was read. */
    public boolean isEmptied(String topicId) {
        return jdbc.sql("""
                        SELECT EXISTS (SELECT FROM feed_offset WHERE topic_id = ?)
                            AND NOT EXISTS (SELECT FROM membership_event)""").param(topicId).query(Boolean.class).single();
    }

    public void forgetOffsets(String topicId) {
        jdbc.sql("DELETE FROM feed_offset WHERE topic_id = ?").param(topicId).update();
    }
}
