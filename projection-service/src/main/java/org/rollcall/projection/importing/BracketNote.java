package org.rollcall.projection.importing;

import java.util.List;
import java.util.Optional;
import org.rollcall.contracts.Standing;

/**
 * What stands in brackets behind a name of a list: an acronym, a standing ("observer"), or words about the name ("SAR of
 * China").
 */
record BracketNote(String words, Kind kind) {

    enum Kind {
        ACRONYM,
        OBSERVER,
        GUEST,
        SUSPENDED,
        FOUNDER,
        OTHER
    }

    static List<BracketNote> of(String written) {
        return Brackets.in(written, '(', ')').stream()
                .filter(inside -> !inside.isEmpty())
                .map(inside -> new BracketNote(inside, kind(inside)))
                .toList();
    }

    private static Kind kind(String inside) {
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
            case ACRONYM, SUSPENDED, FOUNDER, OTHER -> Optional.empty();
        };
    }
}
