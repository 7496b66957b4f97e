package org.rollcall.projection.importing;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Takes apart a line of a list that has several names on it: columns that lost their borders, names between commas, names
 * that ran into one another. What is one known name stays one; what cannot be told apart stays as it is.
 */
final class NamesOnLine {

    private static final int MOST_WORDS = 16;
    private static final int LONGEST_GLUED = 100;

    private final Predicate<String> isKnown;

    /** @param isKnown whether a name is on record */
    NamesOnLine(Predicate<String> isKnown) {
        this.isKnown = isKnown;
    }

    /** The names in their order; the text itself where it is one name, or nobody's. */
    List<String> in(String text) {
        if (isName(text)) {
            return List.of(text);
        }
        var columns = Stream.of(text.split(" {2,}|;|\\|"))
                .map(String::strip)
                .filter(part -> !part.isEmpty())
                .toList();
        if (columns.size() > 1) {
            return columns.stream().flatMap(column -> in(column).stream()).toList();
        }
        var listed = Brackets.list(text);
        if (listed.size() > 1 && listed.stream().allMatch(this::isName)) {
            return listed;
        }
        return apart(Brackets.words(text)).orElse(List.of(text));
    }

    /** Two names with "and" between, unless it is one that has the word in it. */
    List<String> joined(String part) {
        for (var joint : List.of(" and ", " et ", " & ")) {
            int at = part.lastIndexOf(joint);
            if (at >= 0 && !isName(part)) {
                return List.of(
                        part.substring(0, at).strip(),
                        part.substring(at + joint.length()).strip());
            }
        }
        return List.of(part.startsWith("and ") ? part.substring(4) : part);
    }

    /** A known name, with or without a note in brackets behind it. */
    boolean isName(String text) {
        var outside = Brackets.without(text);
        return isKnown.test(text) || (!outside.isEmpty() && isKnown.test(outside));
    }

    /** The fewest known names that are all of the words; empty where there are none, or two ways to cut as few. */
    private Optional<List<String>> apart(List<String> words) {
        int size = words.size();
        if (size < 2 || size > MOST_WORDS) {
            return size == 1 ? glued(words.getFirst()) : Optional.empty();
        }
        var best = new ArrayList<Optional<Cut>>();
        best.add(Optional.of(new Cut(List.of(), false)));
        for (int end = 1; end <= size; end++) {
            Optional<Cut> found = Optional.empty();
            for (int begin = 0; begin < end; begin++) {
                var before = best.get(begin);
                var name = String.join(" ", words.subList(begin, end));
                if (before.isPresent() && isName(name)) {
                    found = Optional.of(fewer(found, before.get().with(name)));
                }
            }
            best.add(found);
        }
        return best.getLast()
                .filter(cut -> !cut.isDoubtful() && cut.names().size() > 1)
                .map(Cut::names)
                .or(() -> oneUnknown(words));
    }

    /** @param isDoubtful whether another cut makes as few names */
    private record Cut(List<String> names, boolean isDoubtful) {
        Cut with(String name) {
            var longer = new ArrayList<>(names);
            longer.add(name);
            return new Cut(List.copyOf(longer), isDoubtful);
        }
    }

    private static Cut fewer(Optional<Cut> known, Cut other) {
        if (known.isEmpty() || known.get().names().size() > other.names().size()) {
            return other;
        }
        boolean same = known.get().names().size() == other.names().size();
        return same ? new Cut(known.get().names(), true) : known.get();
    }

    /** One known name before or behind others that nobody knows: a misspelt one, probably. */
    private Optional<List<String>> oneUnknown(List<String> words) {
        for (int length = words.size() - 1; length > 0; length--) {
            var front = String.join(" ", words.subList(0, length));
            var behind = String.join(" ", words.subList(words.size() - length, words.size()));
            if (isName(front) && isCapital(words.get(length))) {
                return Optional.of(List.of(front, String.join(" ", words.subList(length, words.size()))));
            }
            if (isName(behind) && isCapital(words.getFirst())) {
                return Optional.of(List.of(String.join(" ", words.subList(0, words.size() - length)), behind));
            }
        }
        return Optional.empty();
    }

    private static boolean isCapital(String word) {
        return Character.isUpperCase(word.charAt(0));
    }

    /** "TogoLiberia". */
    private Optional<List<String>> glued(String word) {
        for (int at = 1; at < word.length() && word.length() <= LONGEST_GLUED; at++) {
            if (Character.isLowerCase(word.charAt(at - 1)) && Character.isUpperCase(word.charAt(at))) {
                var front = word.substring(0, at);
                var behind = word.substring(at);
                if (isName(front) && isName(behind)) {
                    return Optional.of(List.of(front, behind));
                }
            }
        }
        return Optional.empty();
    }
}
