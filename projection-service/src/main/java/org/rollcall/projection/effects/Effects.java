package org.rollcall.projection.effects;

import static org.rollcall.projection.views.Columns.bound;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.rollcall.contracts.Certainty;
import org.rollcall.contracts.DateBound;
import org.rollcall.contracts.FactId;
import org.rollcall.contracts.ForumId;
import org.rollcall.contracts.PartyId;
import org.rollcall.contracts.Source;
import org.rollcall.projection.log.Horizons;
import org.rollcall.projection.roll.Forums;
import org.rollcall.projection.views.Columns;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What takes effect today, at each forum, and when is the next day that something does? Of a change whose day is not known for
 * sure only two days count: the last on which it can have happened, when it certainly has, and the first, when it may.
 */
@Component
public class Effects {

    /** A day is not yet over, or has begun already, in some time zone; and no zone is further from UTC than a day. */
    private static final int DAYS_AROUND = 2;

    private final JdbcClient views;
    private final Horizons horizons;
    private final Forums forums;

    Effects(JdbcClient views, Horizons horizons, Forums forums) {
        this.views = views;
        this.horizons = horizons;
        this.forums = forums;
    }

    /** What was recorded before this day began at the forum, and takes effect on it; in the order of forums and facts. */
    public List<Effect> today(Instant now) {
        var today = LocalDate.ofInstant(now, ZoneOffset.UTC);
        var zones = new Zones(now);
        return views
                .sql("""
                        SELECT forum, change, fact, party, on_earliest, on_latest, lower(recorded) AS since FROM effect
                        WHERE upper_inf(recorded)
                          AND (on_latest BETWEEN :from AND :until OR on_earliest BETWEEN :from AND :until)
                        UNION ALL
                        SELECT DISTINCT p.forum, e.change, e.fact, e.party, e.on_earliest, e.on_latest,
                            greatest(lower(e.recorded), lower(p.recorded)) AS since
                        FROM party_effect e JOIN participation p ON p.party = e.party AND upper_inf(p.recorded)
                          AND p.possible && daterange(e.on_earliest - 1, e.on_latest, '[]')
                        WHERE upper_inf(e.recorded)
                          AND (e.on_latest BETWEEN :from AND :until OR e.on_earliest BETWEEN :from AND :until)
                        ORDER BY forum, fact, change, party
                        """)
                .param("from", today.minusDays(DAYS_AROUND))
                .param("until", today.plusDays(DAYS_AROUND))
                .query((row, n) -> effect(row, zones))
                .list()
                .stream()
                .flatMap(Optional::stream)
                .toList();
    }

    private static Optional<Effect> effect(ResultSet row, Zones zones) throws SQLException {
        var forum = new ForumId(row.getString("forum"));
        var on = zones.today(forum);
        var begins = on.atStartOfDay(zones.of(forum)).toInstant();
        var certainty = certainty(bound(row, "on"), on);
        if (certainty == Certainty.ABSENT || !Columns.time(row, "since").isBefore(begins)) {
            return Optional.empty();
        }
        return Optional.of(new Effect(
                forum,
                Change.valueOf(row.getString("change")),
                new FactId(row.getString("fact")),
                Optional.ofNullable(row.getString("party")).map(PartyId::new),
                on,
                certainty,
                begins));
    }

    private static Certainty certainty(DateBound bound, LocalDate day) {
        if (bound.latest().equals(day)) {
            return Certainty.CERTAIN;
        }
        return bound.earliest().equals(day) ? Certainty.POSSIBLE : Certainty.ABSENT;
    }

    /**
     * An instant after {@code now}, and not after the first one at which a day begins at some forum that something takes effect
     * on; empty if there is no such day.
     */
    public Optional<Instant> next(Instant now) {
        var today = LocalDate.ofInstant(now, ZoneOffset.UTC);
        var zones = new Zones(now);
        // wherever it is, the first of these begins later than now, and the last later than the first
        var first = firstDay(today.plusDays(DAYS_AROUND));
        var around = daysBetween(today.minusDays(1), today.plusDays(1));
        var then = first.map(day -> daysBetween(day, day.plusDays(DAYS_AROUND))).orElse(List.of());
        return Stream.concat(around.stream(), then.stream())
                .map(day -> day.on().atStartOfDay(zones.of(day.forum())).toInstant())
                .filter(begins -> begins.isAfter(now))
                .min(Instant::compareTo)
                .or(() -> first.map(day -> day.atStartOfDay(ZoneOffset.UTC).toInstant()));
    }

    private record Day(ForumId forum, LocalDate on) {}

    private Optional<LocalDate> firstDay(LocalDate from) {
        return views.sql("""
                        SELECT min(day) FROM (
                            SELECT min(on_earliest) FROM effect WHERE upper_inf(recorded) AND on_earliest >= :from
                            UNION ALL
                            SELECT min(on_latest) FROM effect WHERE upper_inf(recorded) AND on_latest >= :from
                            UNION ALL
                            SELECT min(on_earliest) FROM party_effect WHERE upper_inf(recorded) AND on_earliest >= :from
                            UNION ALL
                            SELECT min(on_latest) FROM party_effect WHERE upper_inf(recorded) AND on_latest >= :from
                        ) AS days (day) WHERE isfinite(day)
                        """)
                .param("from", from)
                .query((row, n) -> Optional.ofNullable(row.getObject(1, LocalDate.class)))
                .single();
    }

    private List<Day> daysBetween(LocalDate from, LocalDate until) {
        return views.sql("""
                        SELECT forum, on_earliest FROM effect
                        WHERE upper_inf(recorded) AND on_earliest BETWEEN :from AND :until
                        UNION
                        SELECT forum, on_latest FROM effect
                        WHERE upper_inf(recorded) AND on_latest BETWEEN :from AND :until
                        UNION
                        SELECT p.forum, day FROM party_effect e CROSS JOIN LATERAL (VALUES (on_earliest), (on_latest)) AS d (day)
                        JOIN participation p ON p.party = e.party AND upper_inf(p.recorded)
                        WHERE upper_inf(e.recorded) AND day BETWEEN :from AND :until
                          AND (on_earliest BETWEEN :from AND :until OR on_latest BETWEEN :from AND :until)
                        """)
                .param("from", from)
                .param("until", until)
                .query((row, n) -> new Day(new ForumId(row.getString(1)), row.getObject(2, LocalDate.class)))
                .list();
    }

    /** The time zone of each forum that is asked for, by its profile of today. */
    private final class Zones {

        private final Instant now;
        private final Instant known = horizons.of(Source.MEMBERSHIP).recordedAt();
        private final Map<ForumId, ZoneId> byForum = new HashMap<>();

        Zones(Instant now) {
            this.now = now;
        }

        ZoneId of(ForumId forum) {
            return byForum.computeIfAbsent(
                    forum,
                    id -> forums.find(id, LocalDate.ofInstant(now, ZoneOffset.UTC), known)
                            .<ZoneId>map(found -> found.profile().timeZone())
                            .orElse(ZoneOffset.UTC));
        }

        LocalDate today(ForumId forum) {
            return LocalDate.ofInstant(now, of(forum));
        }
    }
}
