package org.rollcall.projection.importing;

import java.time.Year;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.rollcall.contracts.Office;

/**
 * A line that names who chairs or chaired: {@code Current chair: X (2023-2024)}, {@code Past chairs: X (2022), Y (2021)},
 * {@code 2019 Chair: X}, {@code permanent co-chairs: X and Y}.
 *
 * @param isPast whether those named held it before
 * @param isPermanent whether the line says so
 */
record ChairLine(Office office, boolean isPast, boolean isPermanent, List<Holder> holders, Line line) {

    private static final int MOST_WORDS_OF_A_LABEL = 7;
    private static final Set<String> CHAIR =
            Set.of("chair", "chairs", "chairmanship", "presidency", "presidence", "president", "presidents");
    private static final Set<String> PAST = Set.of("past", "former", "previous", "anciens", "ancien", "precedents");

    /**
     * @param name as written, without its term
     * @param term as written; empty where none is
     */
    record Holder(String name, String term, Optional<TermYears> years) {}

    /** @param isKnown whether a name is on record: "Bosnia and Herzegovina" is one, "Australia and Indonesia" are two */
    static List<ChairLine> in(Line line, Predicate<String> isKnown) {
        var lines = new ArrayList<ChairLine>();
        // "current chair: X (2023-2024); past chairs: Y (2022); Z (2021)" is two lines in one
        for (var part : line.content().split(";|,(?= *(?i:past|former|previous) )")) {
            var labelled = in(part, line, isKnown);
            if (labelled.isEmpty() && !lines.isEmpty()) {
                lines.add(lines.removeLast().with(holders(part, "", isKnown)));
            }
            labelled.ifPresent(lines::add);
        }
        return lines;
    }

    private ChairLine with(List<Holder> more) {
        return new ChairLine(
                office,
                isPast,
                isPermanent,
                Stream.concat(holders.stream(), more.stream()).toList(),
                line);
    }

    private static Optional<ChairLine> in(String text, Line line, Predicate<String> isKnown) {
        int colon = text.indexOf(':');
        if (colon <= 0 || text.substring(0, colon).contains("(")) {
            return Optional.empty();
        }
        var label = text.substring(0, colon);
        var words = List.of(Fold.words(label).split(" "));
        if (words.size() > MOST_WORDS_OF_A_LABEL || words.stream().noneMatch(CHAIR::contains)) {
            return Optional.empty();
        }
        var office = Fold.words(label).contains("co chair") || words.contains("copresidence")
                ? Office.CO_CHAIR
                : Office.CHAIR;
        return Optional.of(new ChairLine(
                office,
                words.stream().anyMatch(PAST::contains),
                words.contains("permanent") || words.contains("permanents"),
                holders(
                        text.substring(colon + 1),
                        Years.in(label).map(Year::toString).orElse(""),
                        isKnown),
                line));
    }

    /** @param termOfLabel the year the label gives: "2019 Chair"; empty where it gives none */
    static List<Holder> holders(String list, String termOfLabel, Predicate<String> isKnown) {
        var names = new NamesOnLine(isKnown);
        var holders = new ArrayList<Holder>();
        for (var part : Brackets.list(list)) {
            for (var one : names.joined(part)) {
                for (var name : names.in(Brackets.without(one))) {
                    holder(name, one, termOfLabel).ifPresent(holders::add);
                }
            }
        }
        return List.copyOf(holders);
    }

    private static Optional<Holder> holder(String written, String part, String termOfLabel) {
        var name = MeetingWords.title(List.of(written));
        var inside = Brackets.in(part, '(', ')');
        var term = inside.isEmpty() ? termOfLabel : inside.getLast();
        return name.isEmpty() ? Optional.empty() : Optional.of(new Holder(name, term, TermYears.read(term)));
    }
}
