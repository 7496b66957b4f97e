package org.rollcall.projection.pages.roll;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.rollcall.contracts.Certainty;
import org.rollcall.contracts.Spelling;
import org.rollcall.contracts.Standing;
import org.rollcall.projection.http.Parameters;

/**
 * Which lines of a roll are shown, and in which order within their group. What is none of its kind is as if it were not asked
 * for.
 *
 * @param standing empty for all, as {@code certainty}
 * @param text that names or codes shown have in them; empty for all
 */
public record Selection(Optional<Standing> standing, Optional<Certainty> certainty, String text, Sort sort) {

    public static final Selection ALL = new Selection(Optional.empty(), Optional.empty(), "", Sort.NAME);

    public enum Sort {
        NAME,
        FROM,
        CERTAINTY;

        public String parameter() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    static Selection of(
            @Nullable String standing, @Nullable String certainty, @Nullable String text, @Nullable String sort) {
        return new Selection(
                one(Standing.values(), standing),
                one(Certainty.values(), certainty),
                Parameters.given(text).orElse(""),
                one(Sort.values(), sort).orElse(Sort.NAME));
    }

    private static <E extends Enum<E>> Optional<E> one(E[] all, @Nullable String text) {
        for (var value : all) {
            if (value.name().equalsIgnoreCase(text)) {
                return Optional.of(value);
            }
        }
        return Optional.empty();
    }

    public boolean isAll() {
        return standing.isEmpty() && certainty.isEmpty() && text.isEmpty();
    }

    /** Those groups of which something is left. */
    List<RollPage.Group> of(List<RollPage.Group> groups) {
        return groups.stream()
                .filter(group -> standing.isEmpty() || group.standing() == standing.get())
                .map(group -> new RollPage.Group(
                        group.standing(),
                        group.title(),
                        group.count(),
                        group.rows().stream()
                                .filter(this::takes)
                                .sorted(order())
                                .toList()))
                .filter(group -> !group.rows().isEmpty())
                .toList();
    }

    private boolean takes(RollPage.Row row) {
        return (certainty.isEmpty()
                        || row.mark().equalsIgnoreCase(certainty.get().name()))
                && (text.isEmpty()
                        || Spelling.fold(row.name()).contains(Spelling.fold(text))
                        || row.code().equalsIgnoreCase(text));
    }

    /** As the roll has them, by name, unless something else is asked for; a sort keeps the order of equals. */
    private Comparator<RollPage.Row> order() {
        return switch (sort) {
            case NAME -> (one, other) -> 0;
            case FROM -> Comparator.comparing(row -> row.from().edtf().replaceFirst("^[^\\d]+", ""));
            case CERTAINTY -> Comparator.comparing(RollPage.Row::mark);
        };
    }
}
