package org.rollcall.projection.counts;

import static org.rollcall.projection.views.Columns.begun;
import static org.rollcall.projection.views.Columns.time;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.rollcall.contracts.Certainty;
import org.rollcall.contracts.Dated;
import org.rollcall.contracts.ForumId;
import org.rollcall.contracts.PartyId;
import org.rollcall.contracts.Source;
import org.rollcall.contracts.Standing;
import org.rollcall.projection.http.Parameters;
import org.rollcall.projection.log.RecordTime;
import org.rollcall.projection.parties.Parties;
import org.rollcall.projection.parties.PartyView;
import org.rollcall.projection.roll.Forums;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How many stood on a forum's roll, and since when? */
@Component
public class CountsQuestion {

    /** More make no chart; and an answer has an end. */
    private static final int MOST = 5_000;

    private final JdbcClient views;
    private final RecordTime recordTime;
    private final Forums forums;
    private final Parties parties;

    CountsQuestion(JdbcClient views, RecordTime recordTime, Forums forums, Parties parties) {
        this.views = views;
        this.recordTime = recordTime;
        this.forums = forums;
        this.parties = parties;
    }

    private record Row(PartyId party, Standing standing, Dated began, Span certain, Span possible) {}

    /**
     * @param from empty for the first day on which somebody may have stood there, or the first on which the forum may have
     *     been established if that is earlier; the day before {@code until} where neither is known
     * @param until empty for the day after the last change that is recorded, or after today (the day of {@code known} if that
     *     is given) if that is later
     * @param known empty for now
     * @throws org.rollcall.projection.http.Refused with {@code UNKNOWN_FORUM}; with {@code INVALID_FIELD} if {@code until} is
     *     not after {@code from}, or more than 5,000 items lie between
     */
    public CountSeries ask(
            ForumId forum, Optional<LocalDate> from, Optional<LocalDate> until, Optional<Instant> known) {
        var begins = forums.begins(forum);
        var asOf = recordTime.at(Source.MEMBERSHIP, known);
        var at = asOf.known();
        var today = known.map(asked -> forums.day(at, forum, at)).orElseGet(() -> forums.today(forum, at));
        var places = at.isBefore(begins) ? List.<Place>of() : places(forum, at);
        var end = until.orElseGet(() -> end(places, today));
        var beginning = from.orElseGet(() -> beginning(forum, places, today, at, end));
        if (!beginning.isBefore(end)) {
            throw Parameters.invalid(
                    until.isPresent() ? "until" : "from",
                    (until.isPresent() ? end : beginning).toString(),
                    "no end of a series that begins on " + beginning + " and ends before " + end,
                    List.of());
        }
        var items = CountSeries.items(places, beginning, end);
        if (items.size() > MOST) {
            throw Parameters.invalid(
                    "until",
                    end.toString(),
                    "too far from " + beginning + ": the counts change " + items.size() + " times between, and " + MOST
                            + " are answered at most",
                    List.of(items.get(MOST).on().toString()));
        }
        return new CountSeries(
                forum,
                beginning,
                end,
                at,
                items,
                asOf.position(),
                Optional.of(begins).filter(at::isBefore));
    }

    private static LocalDate end(List<Place> places, LocalDate today) {
        return Stream.concat(places.stream().flatMap(place -> place.bounds().stream()), Stream.of(today))
                .max(LocalDate::compareTo)
                .orElse(today)
                .plusDays(1);
    }

    private LocalDate beginning(ForumId forum, List<Place> places, LocalDate today, Instant known, LocalDate end) {
        var stood = places.stream()
                .flatMap(place ->
                        place.bounds().stream().filter(day -> place.on(day) != Certainty.ABSENT).findFirst().stream());
        var established = forums.find(forum, today, known).stream()
                .map(found -> found.established().earliest())
                .filter(day -> !day.equals(LocalDate.MIN) && !day.equals(LocalDate.MAX));
        return Stream.concat(stood, established).min(LocalDate::compareTo).orElse(end.minusDays(1));
    }

    private List<Place> places(ForumId forum, Instant known) {
        var rows = rows(forum, known);
        var lives = parties.of(rows.stream().map(Row::party).distinct().toList(), known);
        var lines = new LinkedHashMap<Map.Entry<PartyId, Standing>, List<Place.Line>>();
        for (var row : rows) {
            var life = party(row.party(), lives).life().lastingFrom(row.began());
            lines.computeIfAbsent(Map.entry(row.party(), row.standing()), place -> new ArrayList<>())
                    .add(new Place.Line(row.certain(), row.possible(), life));
        }
        return lines.entrySet().stream()
                .map(place -> new Place(
                        place.getKey().getValue(),
                        party(place.getKey().getKey(), lives).kind(),
                        place.getValue()))
                .toList();
    }

    private static PartyView party(PartyId id, Map<PartyId, PartyView> parties) {
        return Optional.ofNullable(parties.get(id))
                .orElseThrow(() ->
                        new IllegalStateException("the party " + id + " stands on a roll and is not in the views"));
    }

    private List<Row> rows(ForumId forum, Instant known) {
        return views.sql("""
                        SELECT *, isempty(certain) AS never_certain,
                            lower(certain) AS certain_from, upper(certain) AS certain_until,
                            lower(possible) AS possible_from, upper(possible) AS possible_until
                        FROM participation WHERE forum = ? AND recorded @> ? AND NOT isempty(possible)
                        """)
                .param(forum.value())
                .param(time(known))
                .query((row, n) -> new Row(
                        new PartyId(row.getString("party")),
                        Standing.valueOf(row.getString("standing")),
                        begun(row),
                        row.getBoolean("never_certain") ? Span.NONE : span(row, "certain"),
                        span(row, "possible")))
                .list();
    }

    private static Span span(ResultSet row, String name) throws SQLException {
        return new Span(
                or(row.getObject(name + "_from", LocalDate.class), LocalDate.MIN),
                or(row.getObject(name + "_until", LocalDate.class), LocalDate.MAX));
    }

    private static LocalDate or(@Nullable LocalDate day, LocalDate open) {
        return day == null ? open : day;
    }
}
