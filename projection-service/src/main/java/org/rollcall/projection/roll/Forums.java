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
import org.rollcall.contracts.FactId;
import org.rollcall.contracts.ForumId;
import org.rollcall.contracts.ForumProfile;
import org.rollcall.contracts.Problem;
import org.rollcall.contracts.ProblemType;
import org.rollcall.contracts.Source;
import org.rollcall.projection.http.Refused;
import org.rollcall.projection.log.Horizons;
import org.rollcall.projection.log.Lasting;
import org.rollcall.projection.views.Columns;
import org.rollcall.projection.views.Grounds;
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
    private final Lasting<Moment, Optional<Forum>> found = new Lasting<>(200);
    private final Lasting<Moment, Instant> begun = new Lasting<>(200);

    private record Moment(ForumId forum, LocalDate day, Instant known) {}

    Forums(JdbcClient views, Horizons horizons, Clock clock) {
        this.views = views;
        this.horizons = horizons;
        this.clock = clock;
    }

    /**
     * A forum as it says of itself on a day.
     *
     * @param fact the one that says so: its establishment, or a change of its profile
     * @param version of all that was said so, for {@code If-Match}
     */
    public record Forum(
            ForumId id,
            String name,
            DateBound established,
            ForumProfile profile,
            FactId fact,
            Grounds grounds,
            long version) {}

    /**
     * Those that were on record at {@code known}, by id, as they were on {@code day}.
     *
     * @param after begin behind this id
     */
    List<Forum> after(Optional<String> after, LocalDate day, Instant known, int limit) {
        return views.sql("""
                        SELECT * FROM forum
                        WHERE recorded @> ? AND in_force @> ? AND forum > ? COLLATE "C"
                        ORDER BY forum COLLATE "C" LIMIT ?
                        """)
                .param(time(known))
                .param(day)
                .param(after.orElse(""))
                .param(limit)
                .query((row, n) -> forum(row))
                .list();
    }

    /** Those of {@code ids} that were on record, by id. */
    List<Forum> of(List<ForumId> ids, LocalDate day, Instant known) {
        return views.sql("""
                        SELECT * FROM forum WHERE forum = ANY (?) AND in_force @> ? AND recorded @> ?
                        ORDER BY forum COLLATE "C"
                        """)
                .param(ids.stream().map(ForumId::value).toArray(String[]::new))
                .param(day)
                .param(time(known))
                .query((row, n) -> forum(row))
                .list();
    }

    /** As it was on {@code day}, as known at {@code known}. */
    public Optional<Forum> find(ForumId id, LocalDate day, Instant known) {
        return found.answer(new Moment(id, day, known), () -> read(id, day, known));
    }

    private Optional<Forum> read(ForumId id, LocalDate day, Instant known) {
        return views.sql("SELECT * FROM forum WHERE forum = ? AND in_force @> ? AND recorded @> ?")
                .param(id.value())
                .param(day)
                .param(time(known))
                .query((row, n) -> forum(row))
                .optional();
    }

    public boolean isOnRecord(ForumId id, Instant known) {
        return views.sql("SELECT EXISTS (SELECT FROM forum WHERE forum = ? AND recorded @> ?)")
                .param(id.value())
                .param(time(known))
                .query(Boolean.class)
                .single();
    }

    /**
     * When the forum came on record.
     *
     * @throws Refused with {@code UNKNOWN_FORUM} if it has not, as far as may be spoken of
     */
    public Instant begins(ForumId id) {
        var moment = new Moment(id, utc(clock.instant()), horizon());
        return begun.answer(moment, () -> readBeginning(moment));
    }

    private Instant readBeginning(Moment moment) {
        return views.sql("SELECT min(lower(recorded)) AS begins FROM forum WHERE forum = ? HAVING count(*) > 0")
                .param(moment.forum().value())
                .query((row, n) -> Columns.time(row, "begins"))
                .optional()
                .filter(begins -> !begins.isAfter(moment.known()))
                .orElseThrow(() -> new Refused(new Problem(
                        ProblemType.UNKNOWN_FORUM,
                        "No forum is called " + moment.forum() + ".",
                        "forum",
                        after(Optional.empty(), moment.day(), moment.known(), 5).stream()
                                .map(forum -> forum.id().value())
                                .toList())));
    }

    private Instant horizon() {
        return horizons.of(Source.MEMBERSHIP).recordedAt();
    }

    /** The day it is at the forum, as far as its time zone was known. */
    public LocalDate today(ForumId forum, Instant known) {
        return day(clock.instant(), forum, known);
    }

    /** The day {@code instant} falls on at the forum, by the time zone it has on that day. */
    public LocalDate day(Instant instant, ForumId forum, Instant known) {
        ZoneId zone = find(forum, utc(instant), known)
                .<ZoneId>map(found -> found.profile().timeZone())
                .orElse(ZoneOffset.UTC);
        return LocalDate.ofInstant(instant, zone);
    }

    /** The day {@code asked} falls on, or today. */
    LocalDate day(Optional<Instant> asked) {
        return utc(asked.orElseGet(clock::instant));
    }

    private static LocalDate utc(Instant instant) {
        return LocalDate.ofInstant(instant, ZoneOffset.UTC);
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
                new FactId(row.getString("fact")),
                Grounds.of(row),
                row.getLong("version"));
    }
}
