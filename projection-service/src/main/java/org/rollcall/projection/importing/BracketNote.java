package org.rollcall.projection.importing;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.rollcall.contracts.DateBound;
import org.rollcall.contracts.Standing;

/**
 * What stands in brackets behind a name of a list: an acronym, a standing ("observer"), or words about the name ("SAR of
 * China").
 */
record BracketNote(String words, Kind kind) {

    private static final Set<String> SINCE = Set.of("since", "joined", "from", "depuis", "desde");
    private static final Set<String> IN = Set.of("in", "en", "on", "le");
    private static final Set<String> ENDED =
            Set.of("until", "till", "left", "withdrew", "withdrawn", "jusqu", "jusquen");

    enum Kind {
        ACRONYM,
        OBSERVER,
        GUEST,
        SUSPENDED,
        FOUNDER,
        /** "since 2012", "observer since 2006" */
        SINCE,
        /** "until 2014", "2003-2010": there no more */
        LEFT,
        OTHER
    }

    static List<BracketNote> of(String written) {
        return Stream.concat(Brackets.in(written, '(', ')').stream(), Brackets.in(written, '[', ']').stream())
                .filter(inside -> !inside.isEmpty())
                .map(inside -> new BracketNote(inside, kind(inside)))
                .toList();
    }

    private static Kind kind(String inside) {
        var standing = standing(inside);
        if (standing == Kind.SUSPENDED) {
            return standing;
        }
        var since = since(inside);
        if (isOver(inside) || (since.isPresent() && isDenied(inside))) {
            return Kind.LEFT;
        }
        return since.isPresent() ? Kind.SINCE : standing;
    }

    private static boolean isDenied(String inside) {
        return Stream.of(Fold.words(inside).split(" ")).anyMatch(Set.of("not", "no", "former", "ex")::contains);
    }

    private static Kind standing(String inside) {
        var words = " " + Fold.words(inside) + " ";
        if (words.contains(" observer ") || words.startsWith(" observateur") || words.startsWith(" observatrice")) {
            return Kind.OBSERVER;
        }
        if (words.contains(" guest ") || words.startsWith(" invite")) {
            return Kind.GUEST;
        }
        if (words.contains(" suspended ") || words.startsWith(" suspendu")) {
            return Kind.SUSPENDED;
        }
        if (words.contains(" founding ") || words.contains(" founder ") || words.contains(" fondateur ")) {
            return Kind.FOUNDER;
        }
        return isAcronym(inside) ? Kind.ACRONYM : Kind.OTHER;
    }

    /** When it began, where the note says that and no end. */
    Optional<DateBound> since() {
        return since(words);
    }

    private static Optional<DateBound> since(String inside) {
        var open = TermYears.read(inside).filter(years -> years.until().equals(DateBound.NEVER));
        if (open.isPresent()) {
            return open.map(TermYears::from);
        }
        var tokens = Tokens.of(inside);
        for (int at = 0; at + 1 < tokens.size(); at++) {
            if (SINCE.contains(Fold.words(tokens.get(at).text()))) {
                int next = IN.contains(Fold.words(tokens.get(at + 1).text())) ? at + 2 : at + 1;
                if (next < tokens.size()) {
                    return DateReader.alone(inside.substring(tokens.get(next).start()))
                            .map(WrittenDate::begins);
                }
            }
        }
        return Optional.empty();
    }

    private static boolean isOver(String inside) {
        var first = Fold.words(inside).split(" ")[0];
        boolean isYearAlone = Tokens.of(inside).size() == 1;
        return (ENDED.contains(first) && Years.in(inside).isPresent())
                || TermYears.read(inside)
                        .filter(years -> !isYearAlone && !years.until().equals(DateBound.NEVER))
                        .isPresent();
    }

    /** The standing the words name besides: "observer since 2006". */
    Optional<Standing> named() {
        return switch (standing(words)) {
            case OBSERVER -> Optional.of(Standing.OBSERVER);
            case GUEST -> Optional.of(Standing.GUEST);
            case ACRONYM, SUSPENDED, FOUNDER, SINCE, LEFT, OTHER -> Optional.empty();
        };
    }

    /** A single word with at least two capitals: "CoE", "FRONTEX". */
    static boolean isAcronym(String inside) {
        return !inside.contains(" ")
                && inside.length() <= 15
                && inside.chars().filter(Character::isUpperCase).count() >= 2;
    }

    Optional<Standing> standing() {
        return switch (kind) {
            case OBSERVER -> Optional.of(Standing.OBSERVER);
            case GUEST -> Optional.of(Standing.GUEST);
            case SINCE -> named();
            case ACRONYM, SUSPENDED, FOUNDER, LEFT, OTHER -> Optional.empty();
        };
    }
}
