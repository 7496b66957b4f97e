package org.rollcall.projection.http;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.rollcall.contracts.DateBound;
import org.rollcall.contracts.FactId;
import org.rollcall.contracts.Position;
import org.rollcall.contracts.Problem;
import org.rollcall.contracts.ProblemType;
import org.rollcall.contracts.Spelling;

/** Parameters of questions, read from text; what is none of its kind is refused with what was probably meant. */
public final class Parameters {

    private static final Pattern OTHER_ORDER = Pattern.compile("(\\d{1,2})[./-](\\d{1,2})[./-](\\d{4})");

    private Parameters() {}

    public static Optional<LocalDate> day(String name, @Nullable String text) {
        return given(text).map(given -> {
            try {
                return LocalDate.parse(given);
            } catch (DateTimeException e) {
                throw invalid(name, given, "no day; write it as 1995-01-01", likelyDays(given));
            }
        });
    }

    public static Optional<Instant> instant(String name, @Nullable String text) {
        return given(text).map(given -> {
            // the + of an offset is a space by the time it comes out of a query that did not escape it
            for (var spelling : List.of(given, given.replace(' ', '+'))) {
                try {
                    return OffsetDateTime.parse(spelling).toInstant();
                } catch (DateTimeException e) {
                    continue;
                }
            }
            throw invalid(
                    name,
                    given,
                    "no instant; write it as 2026-11-30T00:00:00Z",
                    likelyDays(given).stream().map(day -> day + "T00:00:00Z").toList());
        });
    }

    public static Optional<Position> position(String name, @Nullable String text) {
        return given(text).map(given -> {
            try {
                return Position.parse(given);
            } catch (IllegalArgumentException e) {
                throw invalid(name, given, "no position; use one that an answer gave, 412.97 say", List.of());
            }
        });
    }

    public static <E extends Enum<E>> Optional<E> oneOf(Class<E> type, String name, @Nullable String text) {
        return given(text)
                .map(given -> Stream.of(type.getEnumConstants())
                        .filter(value -> value.name().equals(given))
                        .findFirst()
                        .orElseThrow(() -> invalid(
                                name, given, "none of " + String.join(", ", names(type)), likely(given, names(type)))));
    }

    /** @param id makes one of its text, or throws {@link IllegalArgumentException} */
    public static <T> Optional<T> id(String name, @Nullable String text, Function<String, T> id) {
        return given(text).map(value -> {
            try {
                return id.apply(value);
            } catch (IllegalArgumentException e) {
                throw invalid(name, value, "no id", List.of());
            }
        });
    }

    /** @throws Refused with {@code UNKNOWN_FACT} if it is no id */
    public static FactId fact(String name, String text) {
        try {
            return new FactId(text);
        } catch (IllegalArgumentException e) {
            throw new Refused(Problem.at(name, ProblemType.UNKNOWN_FACT, "'" + text + "' is no id of a fact."));
        }
    }

    /** What is spelt alike, or else begins so. */
    private static List<String> likely(String given, List<String> names) {
        var spelt = given.replaceAll("[ -]+", "_");
        var alike = Spelling.nearest(spelt, names);
        return alike.isEmpty()
                ? names.stream()
                        .filter(name -> name.startsWith(spelt.toUpperCase(Locale.ROOT)))
                        .toList()
                : alike;
    }

    public static Optional<String> given(@Nullable String text) {
        return Optional.ofNullable(text).map(String::strip).filter(given -> !given.isEmpty());
    }

    /** The values of a parameter that may be given several times, or once with commas between. */
    public static List<String> given(@Nullable List<String> texts) {
        return texts == null
                ? List.of()
                : texts.stream()
                        .map(String::strip)
                        .filter(given -> !given.isEmpty())
                        .toList();
    }

    /** How many are asked for: {@code usual} if that is not said, 1 to {@code most}. */
    public static int limit(@Nullable Integer limit, int usual, int most) {
        var size = limit == null ? usual : limit;
        if (size < 1 || size > most) {
            throw invalid(
                    "limit", String.valueOf(size), "no length of a page, 1 to " + most, List.of(String.valueOf(most)));
        }
        return size;
    }

    public static Refused invalid(String name, String given, String why, List<String> suggestions) {
        return new Refused(
                new Problem(ProblemType.INVALID_FIELD, "'" + given + "' is " + why + ".", name, suggestions));
    }

    private static List<String> names(Class<? extends Enum<?>> type) {
        return Arrays.stream(type.getEnumConstants()).map(Enum::name).toList();
    }

    /** The first day of a month or year, the day of an instant, and the two readings of a day in another order. */
    private static List<String> likelyDays(String given) {
        if (given.length() > 10 && given.charAt(10) == 'T') {
            return likelyDays(given.substring(0, 10));
        }
        var parts = OTHER_ORDER.matcher(given);
        if (parts.matches()) {
            return Stream.of(
                            day(parts.group(3), parts.group(2), parts.group(1)),
                            day(parts.group(3), parts.group(1), parts.group(2)))
                    .flatMap(Optional::stream)
                    .distinct()
                    .toList();
        }
        try {
            var first = DateBound.parse(given).earliest();
            return first.equals(LocalDate.MIN) || first.equals(LocalDate.MAX) ? List.of() : List.of(first.toString());
        } catch (IllegalArgumentException e) {
            return List.of();
        }
    }

    private static Optional<String> day(String year, String month, String day) {
        try {
            return Optional.of(LocalDate.of(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day))
                    .toString());
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
