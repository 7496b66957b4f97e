package org.rollcall.projection.importing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Takes apart a line of a list that has several names on it: columns that lost their borders, names between commas, names
 * that ran into one another. What is one known name stays one; what cannot be told apart stays as it is.
 */
final class NamesOnLine {

    private static final int MOST_WORDS = 16;
    private static final int LONGEST_GLUED = 100;

    /** A misspelt name is no longer than this; what is would take long to compare with all names. */
    private static final int LONGEST_MISSPELT = 40;

    private final Names names;

    NamesOnLine(Names names) {
        this.names = names;
    }

    /** The names in their order; the text itself where it is one name, or nobody's. */
    List<String> in(String text) {
        if (isName(text)) {
            return List.of(text);
        }
        var columns = parts(text, " {2,}|;|\\|");
        if (columns.size() > 1) {
            return columns.stream().flatMap(column -> in(column).stream()).toList();
        }
        for (var listed : List.of(commas(text), parts(text, " [-–—•/] "))) {
            if (listed.size() > 1 && (areMostlyNames(listed) || listed.stream().allMatch(this::isNameOrAcronym))) {
                return listed;
            }
        }
        return apart(Brackets.words(text)).orElse(List.of(text));
    }

    /** What stands behind a heading's colon: every comma divides there, and an "and" before the last name. */
    List<String> list(String text) {
        if (isName(text)) {
            return List.of(text);
        }
        return parts(text, " {2,}|;|\\|").stream()
                .flatMap(column -> commas(column).stream())
                .flatMap(part -> in(part).stream())
                .toList();
    }

    private static List<String> parts(String text, String border) {
        return Stream.of(text.split(border))
                .map(String::strip)
                .filter(part -> !part.isEmpty())
                .toList();
    }

    /** "A, B and C" and "A, B, and C" are three; "Netherlands, The" is in one. */
    private List<String> commas(String text) {
        var parts = new ArrayList<String>();
        for (var part : Brackets.list(text)) {
            if (Fold.words(part).equals("the") && !parts.isEmpty()) {
                parts.add(parts.removeLast() + ", " + part);
            } else {
                var two = joined(part);
                parts.addAll(
                        two.size() == 1 || two.stream().allMatch(this::isName)
                                ? two
                                : List.of(part.replaceFirst("^(and|et|&) ", "")));
            }
        }
        return parts;
    }

    private boolean areMostlyNames(List<String> parts) {
        long known = parts.stream().filter(this::isName).count();
        return known == parts.size() || (known > 1 && 2 * known > parts.size());
    }

    private boolean isNameOrAcronym(String part) {
        return isName(part) || BracketNote.isAcronym(part);
    }

    /** Two names with "and" between, unless it is one that has the word in it. */
    List<String> joined(String words) {
        var part = words.replaceFirst("^(and|et|&) ", "");
        for (var joint : List.of(" and ", " et ", " & ")) {
            int at = part.lastIndexOf(joint);
            if (at >= 0 && !isName(part)) {
                return List.of(
                        part.substring(0, at).strip(),
                        part.substring(at + joint.length()).strip());
            }
        }
        return List.of(part);
    }

    /** A known name, with or without a note in brackets behind it. */
    boolean isName(String text) {
        var outside = Brackets.without(text);
        return names.isKnown(text) || (!outside.isEmpty() && names.isKnown(outside));
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

    /** One known name before or behind one that is spelt nearly as one is. */
    private Optional<List<String>> oneUnknown(List<String> words) {
        for (int length = words.size() - 1; length > 0; length--) {
            var front = String.join(" ", words.subList(0, length));
            var behind = String.join(" ", words.subList(words.size() - length, words.size()));
            if (isName(front)) {
                var rest = String.join(" ", words.subList(length, words.size()));
                return isMisspelt(rest) ? Optional.of(List.of(front, rest)) : Optional.empty();
            }
            if (isName(behind)) {
                var rest = String.join(" ", words.subList(0, words.size() - length));
                return isMisspelt(rest) ? Optional.of(List.of(rest, behind)) : Optional.empty();
            }
        }
        return Optional.empty();
    }

    private boolean isMisspelt(String text) {
        return text.length() <= LONGEST_MISSPELT
                && names.resolve(text, LocalDate.MAX) instanceof Names.Match.Unknown unknown
                && unknown.isMisspelt();
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
