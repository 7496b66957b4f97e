package org.rollcall.projection.views;

import static org.rollcall.projection.views.Columns.time;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.rollcall.contracts.Event;
import org.rollcall.contracts.EventNames;
import org.rollcall.contracts.FactId;
import org.rollcall.contracts.ForumEvent.ForumFactContested;
import org.rollcall.contracts.MembershipEvent;
import org.rollcall.contracts.PartyEvent.PartyFactContested;
import org.rollcall.contracts.RecordedEvent;
import org.rollcall.contracts.Source;
import org.rollcall.contracts.Subject;
import org.rollcall.contracts.Upcasts;
import org.rollcall.contracts.WireJson;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The tables {@code fact} and {@code fact_subject}: each event, and under which subjects it is found. */
final class FactTable {

    private static final String[] CONTESTS = Stream.of(ForumFactContested.class, PartyFactContested.class)
            .flatMap(type -> EventNames.of(type).stream())
            .toArray(String[]::new);

    private final JdbcClient views;

    FactTable(JdbcClient views) {
        this.views = views;
    }

    /** A fact's name: ids are unique in a stream. */
    record InStream(String stream, FactId fact) {}

    /** What may have been said of a subject: what it is found by. */
    record Chain(String stream, String subject) {
        Chain(String stream, Subject subject) {
            this(stream, subject.key());
        }
    }

    /** A fact is found under a subject. */
    record Link(InStream fact, String subject, long logIndex) {}

    void append(List<Told> events) {
        views.sql("""
                        INSERT INTO fact (stream, fact, about, sequence, log_index, id, store_index, type, event,
                            recorded_by, recorded_at)
                        SELECT * FROM unnest(?::text[], ?::text[], ?::text[], ?::bigint[], ?::bigint[],
                                             ?::text[], ?::bigint[], ?::text[], ?::text[], ?::text[], ?::timestamptz[])
                        """)
                .param(column(events, told -> told.recorded().stream()))
                .param(column(events, told -> told.event().fact().value()))
                .param(column(events, told -> told.about().value()))
                .param(column(events, told -> String.valueOf(told.recorded().sequence())))
                .param(column(events, told -> String.valueOf(told.recorded().logIndex())))
                .param(column(events, told -> told.recorded().id()))
                .param(column(events, told -> String.valueOf(told.recorded().index())))
                .param(column(events, told -> told.recorded().type()))
                .param(column(events, Told::written))
                .param(column(events, told -> told.event().provenance().recordedBy()))
                .param(column(events, told -> told.recorded().recordedAt().toString()))
                .update();
    }

    void link(List<Link> links) {
        views.sql("""
                        INSERT INTO fact_subject (stream, subject, fact, log_index)
                        SELECT * FROM unnest(?::text[], ?::text[], ?::text[], ?::bigint[])
                        ON CONFLICT DO NOTHING
                        """)
                .param(column(links, link -> link.fact().stream()))
                .param(column(links, Link::subject))
                .param(column(links, link -> link.fact().fact().value()))
                .param(column(links, link -> String.valueOf(link.logIndex())))
                .update();
    }

    /** The subjects each of the facts is found under; those that are not there are missing. */
    Map<InStream, Set<String>> subjects(Collection<InStream> facts) {
        var found = new HashMap<InStream, Set<String>>();
        views.sql("""
                        SELECT s.stream, s.fact, s.subject FROM unnest(?::text[], ?::text[]) AS sought (stream, fact)
                        JOIN fact_subject s ON s.stream = sought.stream AND s.fact = sought.fact
                        """)
                .param(column(facts, InStream::stream))
                .param(column(facts, fact -> fact.fact().value()))
                .query((row, n) -> found.computeIfAbsent(
                                new InStream(row.getString("stream"), new FactId(row.getString("fact"))),
                                fact -> new HashSet<>())
                        .add(row.getString("subject")))
                .list();
        return found;
    }

    /** All that was told of the chains until {@code known}, each event once, those of a stream in its order. */
    List<Told> read(Collection<Chain> chains, Instant known) {
        return views.sql("""
                        SELECT f.* FROM (
                            SELECT DISTINCT s.stream, s.fact FROM unnest(?::text[], ?::text[]) AS sought (stream, subject)
                            JOIN fact_subject s ON s.stream = sought.stream AND s.subject = sought.subject
                        ) AS found
                        JOIN fact f ON f.stream = found.stream AND f.fact = found.fact
                        WHERE f.recorded_at <= ?
                        ORDER BY f.stream, f.sequence
                        """)
                .param(column(chains, Chain::stream))
                .param(column(chains, Chain::subject))
                .param(time(known))
                .query((row, n) -> told(row))
                .list();
    }

    /** All of a stream until {@code known}, at most {@code limit} after {@code logIndex}. */
    List<Told> readAll(String stream, Instant known, long logIndex, int limit) {
        return views.sql("""
                        SELECT * FROM fact WHERE stream = ? AND log_index > ? AND recorded_at <= ?
                        ORDER BY log_index LIMIT ?
                        """)
                .param(stream)
                .param(logIndex)
                .param(time(known))
                .param(limit)
                .query((row, n) -> told(row))
                .list();
    }

    /** The same for all chains that some facts of a stream are in. */
    List<Told> readAbout(String stream, Collection<FactId> facts, Instant known) {
        return views.sql("""
                        SELECT f.* FROM (
                            SELECT DISTINCT chain.fact FROM unnest(?::text[]) AS sought (fact)
                            JOIN fact_subject s ON s.stream = ? AND s.fact = sought.fact
                            JOIN fact_subject chain ON chain.stream = s.stream AND chain.subject = s.subject
                        ) AS found
                        JOIN fact f ON f.stream = ? AND f.fact = found.fact
                        WHERE f.recorded_at <= ?
                        ORDER BY f.sequence
                        """)
                .param(column(facts, FactId::value))
                .param(stream)
                .param(stream)
                .param(time(known))
                .query((row, n) -> told(row))
                .list();
    }

    List<String> streamsThatSpeakOf(Subject subject, Instant known) {
        return views.sql("""
                        SELECT DISTINCT s.stream COLLATE "C" AS stream FROM fact_subject s
                        JOIN fact f ON f.stream = s.stream AND f.fact = s.fact
                        WHERE s.subject = ? AND f.recorded_at <= ?
                        ORDER BY stream
                        """)
                .param(subject.key())
                .param(time(known))
                .query((row, number) -> row.getString("stream"))
                .list();
    }

    /** What contests are about, in the order of the first one of each. */
    List<FactId> contested(String stream, Instant known) {
        return views.sql("""
                        SELECT about FROM fact WHERE stream = ? AND recorded_at <= ? AND type = ANY (?)
                        GROUP BY about ORDER BY min(sequence)
                        """)
                .param(stream)
                .param(time(known))
                .param(CONTESTS)
                .query((row, n) -> new FactId(row.getString("about")))
                .list();
    }

    List<Told> readLatest(String stream, Optional<String> recordedBy, Instant known, int limit) {
        return views.sql("""
                        SELECT * FROM fact
                        WHERE stream = :stream AND recorded_at <= :known AND (:by::text IS NULL OR recorded_by = :by)
                        ORDER BY sequence DESC LIMIT :limit
                        """)
                .param("stream", stream)
                .param("known", time(known))
                .param("by", recordedBy.orElse(null))
                .param("limit", limit)
                .query((row, n) -> told(row))
                .list();
    }

    List<String> readRecorders(String stream, Instant known, int limit) {
        return views.sql("""
                        SELECT DISTINCT recorded_by COLLATE "C" AS recorder FROM fact WHERE stream = ? AND recorded_at <= ?
                        ORDER BY recorder LIMIT ?
                        """)
                .param(stream)
                .param(time(known))
                .param(limit)
                .query((row, n) -> row.getString("recorder"))
                .list();
    }

    private static Told told(ResultSet row) throws SQLException {
        var type = row.getString("type");
        var written = row.getString("event");
        var event = (Event) Upcasts.read(type, WireJson.MAPPER.readTree(written))
                .orElseThrow(
                        () -> new IllegalStateException("an event of the unknown type " + type + " is in the views"));
        return new Told(
                new RecordedEvent<>(
                        row.getString("id"),
                        event instanceof MembershipEvent ? Source.MEMBERSHIP : Source.MEETING,
                        type,
                        row.getString("stream"),
                        row.getLong("sequence"),
                        row.getLong("store_index"),
                        row.getLong("log_index"),
                        Columns.time(row, "recorded_at"),
                        event),
                written);
    }

    private static <T> String[] column(Collection<T> rows, Function<T, String> value) {
        return rows.stream().map(value).toArray(String[]::new);
    }
}
