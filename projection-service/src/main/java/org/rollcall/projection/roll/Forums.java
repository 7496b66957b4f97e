package org.rollcall.projection.roll;

import static org.rollcall.projection.views.Columns.bound;
import static org.rollcall.projection.views.Columns.json;
import static org.rollcall.projection.views.Columns.time;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.rollcall.contracts.DateBound;
import org.rollcall.contracts.Evidence;
import org.rollcall.contracts.FactId;
import org.rollcall.contracts.ForumId;
import org.rollcall.contracts.ForumProfile;
import org.rollcall.contracts.Problem;
import org.rollcall.contracts.ProblemType;
import org.rollcall.contracts.Source;
import org.rollcall.projection.http.Refused;
import org.rollcall.projection.log.Horizons;
import org.rollcall.projection.views.Columns;
import org.rollcall.projection.views.ProvenanceColumns;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;

/** The forums on record. */
@Component
public class Forums {

    private static final TypeReference<ForumProfile> PROFILE = new TypeReference<>() {};

    private final JdbcClient views;
    private final Horizons horizons;
    private final Clock clock;

    Forums(JdbcClient views, Horizons horizons, Clock clock) {
        this.views = views;
        this.horizons = horizons;
        this.clock = clock;
    }

    /** @param recordedFrom since when this is what is known */
    public record Forum(
            ForumId id,
            String name,
            DateBound established,
            ForumProfile profile,
            List<Evidence> evidence,
            FactId fact,
            long version,
            Instant recordedFrom) {}

    /**
     * Those that were on record at {@code known}, by id.
     *
     * @param after begin behind this id
     */
    List<Forum> after(Optional<String> after, Instant known, int limit) {
        return views.sql("""
                        SELECT *, lower(recorded) AS since FROM forum
                        WHERE recorded @> ? AND forum > ? COLLATE "C" ORDER BY forum COLLATE "C" LIMIT ?
                        """)
                .param(time(known))
                .param(after.orElse(""))
                .param(limit)
                .query((row, n) -> forum(row))
                .list();
    }

    public Optional<Forum> find(ForumId id, Instant known) {
        return views.sql("SELECT *, lower(recorded) AS since FROM forum WHERE forum = ? AND recorded @> ?")
                .param(id.value())
                .param(time(known))
                .query((row, n) -> forum(row))
                .optional();
    }

    /**
     * When the forum came on record.
     *
     * @throws Refused with {@code UNKNOWN_FORUM} if it has not, as far as may be spoken of
     */
    public Instant begins(ForumId id) {
        return views.sql("SELECT min(lower(recorded)) AS begins FROM forum WHERE forum = ? HAVING count(*) > 0")
                .param(id.value())
                .query((row, n) -> Columns.time(row, "begins"))
                .optional()
                .filter(begins -> !begins.isAfter(horizon()))
                .orElseThrow(() -> new Refused(new Problem(
                        ProblemType.UNKNOWN_FORUM,
                        "No forum is called " + id + ".",
                        "forum",
                        after(Optional.empty(), horizon(), 5).stream()
                                .map(forum -> forum.id().value())
                                .toList())));
    }

    private Instant horizon() {
        return horizons.of(Source.MEMBERSHIP).recordedAt();
    }

    /** The day it is at the forum, as far as its time zone was known. */
    public LocalDate today(Optional<Forum> forum) {
        return day(clock.instant(), forum);
    }

    /** The day {@code instant} falls on at the forum. */
    public static LocalDate day(Instant instant, Optional<Forum> forum) {
        ZoneId zone = forum.<ZoneId>map(known -> known.profile().timeZone()).orElse(ZoneOffset.UTC);
        return LocalDate.ofInstant(instant, zone);
    }

    /** @throws Refused with {@code UNKNOWN_FORUM} for what is no id at all */
    public static ForumId id(String text) {
        try {
            return new ForumId(text);
        } catch (IllegalArgumentException e) {
            throw new Refused(Problem.at("forum", ProblemType.UNKNOWN_FORUM, "'" + text + "' is no id of a forum."));
        }
    }

    private static Forum forum(ResultSet row) throws SQLException {
        return new Forum(
                new ForumId(row.getString("forum")),
                row.getString("name"),
                bound(row, "established"),
                json(row, "profile", PROFILE),
                ProvenanceColumns.evidence(row),
                new FactId(row.getString("fact")),
                row.getLong("version"),
                Columns.time(row, "since"));
    }
}
