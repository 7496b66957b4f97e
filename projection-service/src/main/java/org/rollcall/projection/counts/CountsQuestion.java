package org.rollcall.projection.counts;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.rollcall.contracts.Certainty;
import org.rollcall.contracts.ForumId;
import org.rollcall.contracts.Source;
import org.rollcall.projection.http.Parameters;
import org.rollcall.projection.log.RecordTime;
import org.rollcall.projection.roll.Forums;
import org.springframework.stereotype.Component;

/** How many stood on a forum's roll, and since when? */
@Component
public class CountsQuestion {

    /** More make no chart; and an answer has an end. */
    private static final int MOST = 5_000;

    private final RecordTime recordTime;
    private final Forums forums;
    private final Places places;

    CountsQuestion(RecordTime recordTime, Forums forums, Places places) {
        this.recordTime = recordTime;
        this.forums = forums;
        this.places = places;
    }

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
        var stood = at.isBefore(begins)
                ? List.<Place>of()
                : List.copyOf(places.of(forum, at).byParty().values());
        var end = until.orElseGet(() -> end(stood, today));
        var beginning = from.orElseGet(() -> beginning(stood, forums.find(forum, today, at), end));
        if (!beginning.isBefore(end)) {
            throw Parameters.invalid(
                    until.isPresent() ? "until" : "from",
                    (until.isPresent() ? end : beginning).toString(),
                    "no end of a series that begins on " + beginning + " and ends before " + end,
                    List.of());
        }
        var items = CountSeries.items(stood, beginning, end);
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

    /** The day after the last change that is recorded, or after today. */
    static LocalDate end(Collection<Place> places, LocalDate today) {
        return Stream.concat(places.stream().flatMap(place -> place.bounds().stream()), Stream.of(today))
                .max(LocalDate::compareTo)
                .orElse(today)
                .plusDays(1);
    }

    /** The first day on which somebody may have stood there or, if that is earlier, the forum may have been established. */
    static LocalDate beginning(Collection<Place> places, Optional<Forums.Forum> forum, LocalDate end) {
        var stood = places.stream()
                .flatMap(place ->
                        place.bounds().stream().filter(day -> place.on(day) != Certainty.ABSENT).findFirst().stream());
        var established = forum.stream()
                .map(found -> found.established().earliest())
                .filter(day -> !day.equals(LocalDate.MIN) && !day.equals(LocalDate.MAX));
        return Stream.concat(stood, established).min(LocalDate::compareTo).orElse(end.minusDays(1));
    }
}
