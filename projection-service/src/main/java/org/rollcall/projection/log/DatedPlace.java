package org.rollcall.projection.log;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.rollcall.contracts.DateBound;
import org.rollcall.projection.http.Cursor;
import org.rollcall.projection.http.Page;
import org.rollcall.projection.http.Parameters;
import org.rollcall.projection.views.Days;

/**
 * A place in a list that is ordered by a date and then by an id.
 *
 * @param known the moment the list speaks of, on all its pages
 * @param day of the last item before it
 * @param id of the last item before it
 */
public record DatedPlace(Instant known, DateBound day, String id) {

    private static final int PARTS = 4;

    /** The place a cursor names, refused if it is none. */
    public static Optional<DatedPlace> read(Optional<String> cursor) {
        return Cursor.read(cursor.orElse(null), PARTS).map(parts -> {
            try {
                return new DatedPlace(
                        Parameters.instant("cursor", parts.get(0)).orElseThrow(),
                        new DateBound(day(parts.get(1)), day(parts.get(2))),
                        parts.get(3));
            } catch (DateTimeException | IllegalArgumentException e) {
                throw Parameters.invalid(
                        "cursor", cursor.orElse(""), "no cursor; use the 'next' of the page before", List.of());
            }
        });
    }

    private static LocalDate day(String text) {
        return switch (text) {
            case "first" -> LocalDate.MIN;
            case "last" -> LocalDate.MAX;
            default -> LocalDate.parse(text);
        };
    }

    private static String text(LocalDate day) {
        return day.equals(LocalDate.MIN) ? "first" : day.equals(LocalDate.MAX) ? "last" : day.toString();
    }

    private String cursor() {
        return Cursor.of(known.toString(), text(day.earliest()), text(day.latest()), id);
    }

    /** As PostgreSQL writes it. */
    public String earliest() {
        return Days.text(day.earliest());
    }

    /** As PostgreSQL writes it. */
    public String latest() {
        return Days.text(day.latest());
    }

    /**
     * The first {@code limit} of what was found.
     *
     * @param found one more than that, if there are more
     * @param asOf {@code known} of which is that of the places
     */
    public static <T> Page<T> page(
            List<T> found, int limit, AsOf asOf, Function<T, DateBound> day, Function<T, String> id) {
        var items = List.copyOf(found.subList(0, Math.min(limit, found.size())));
        var next = found.size() > limit
                ? Optional.of(
                        new DatedPlace(asOf.known(), day.apply(items.getLast()), id.apply(items.getLast())).cursor())
                : Optional.<String>empty();
        return new Page<>(items, next, asOf.known(), asOf.position(), asOf.recordBegins());
    }
}
