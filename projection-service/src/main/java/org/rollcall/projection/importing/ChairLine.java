package org.rollcall.projection.importing;

import java.time.Year;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.rollcall.contracts.Office;

/**
 * A line that names who chairs or chaired: {@code Current chair: X (2023-2024)}, {@code Past chairs: X (2022), Y (2021)},
 * {@code 2019 Chair: X}, {@code permanent co-chairs: X and Y}.
 *
 * @param when whether those named hold it, held it before or are to hold it
 * @param isPermanent whether the line says so
 */
record ChairLine(Office office, When when, boolean isPermanent, List<Holder> holders, Line line) {

    private static final int MOST_WORDS_OF_A_LABEL = 7;
    private static final Set<String> CHAIR = Set.of(
            "chair",
            "chairs",
            "chairmanship",
            "chairmanships",
            "presidency",
            "presidencies",
            "presidence",
            "presidences",
            "president",
            "presidents");
    private static final Set<String> PAST = Set.of(
            "past",
            "former",
            "previous",
            "anciens",
            "ancien",
            "anciennes",
            "precedents",
            "precedent",
            "precedentes",
            "precedente",
            "passees");
    private static final Set<String> NEXT =
            Set.of("incoming", "next", "future", "upcoming", "elect", "prochain", "prochaine");
    private static final Set<String> CURRENT = Set.of("current", "present", "actuel", "actuelle");
    /** Whose chair is none of the forum. */
    private static final Set<String> OTHERS = Set.of("group", "twg", "committee", "meeting", "vice", "deputy");

    enum When {
        NOW,
        BEFORE,
        LATER
    }

    boolean isPast() {
        return when == When.BEFORE;
    }

    /**
     * @param name as written, without its term
     * @param term as written; empty where none is
     */
    record Holder(String name, String term, Optional<TermYears> years) {

        boolean isPermanent() {
            return Fold.words(term).equals("permanent");
        }
    }

    /** @param known "Bosnia and Herzegovina" is one, "Australia and Indonesia" are two */
    static List<ChairLine> in(Line line, boolean isAmongChairs, Names known) {
        var lines = new ArrayList<ChairLine>();
        var unlabelled = new ArrayList<Holder>();
        // "current chair: X (2023-2024); past chairs: Y (2022); Z (2021)" is two lines in one
        for (var part : line.content().split(";|,(?= *(?i:past|former|previous) )")) {
            var labelled = in(part, line, isAmongChairs, known);
            if (labelled.isEmpty() && !lines.isEmpty()) {
                lines.add(lines.removeLast().with(holders(part, "", known)));
            } else if (labelled.isEmpty()) {
                unlabelled.addAll(holders(part, "", known));
            }
            labelled.ifPresent(lines::add);
        }
        // "X (2023), past chairs: Y (2022)" behind a heading's colon: X is the chair
        if (!lines.isEmpty()
                && isAmongChairs
                && !unlabelled.isEmpty()
                && unlabelled.stream().allMatch(holder -> known.isKnown(holder.name()))) {
            lines.addFirst(new ChairLine(Office.CHAIR, When.NOW, false, List.copyOf(unlabelled), line));
        }
        return lines;
    }

    private ChairLine with(List<Holder> more) {
        return new ChairLine(
                office,
                when,
                isPermanent,
                Stream.concat(holders.stream(), more.stream()).toList(),
                line);
    }

    private static Optional<ChairLine> in(String text, Line line, boolean isAmongChairs, Names known) {
        int colon = text.indexOf(':');
        // "Diaspora (TWG Chair: Ghana)" has its colon in brackets
        if (colon <= 0
                || text.substring(0, colon).lastIndexOf('(')
                        > text.substring(0, colon).lastIndexOf(')')) {
            return Optional.empty();
        }
        var label = Brackets.without(text.substring(0, colon));
        var words = List.of(Fold.words(label).split(" "));
        boolean isTime = words.stream().anyMatch(word -> PAST.contains(word) || CURRENT.contains(word));
        if (words.size() > MOST_WORDS_OF_A_LABEL
                || words.stream().anyMatch(OTHERS::contains)
                || (words.stream().noneMatch(CHAIR::contains) && !(isAmongChairs && isTime))) {
            return Optional.empty();
        }
        var term = Brackets.in(text.substring(0, colon), '(', ')').stream()
                .filter(inside -> TermYears.read(inside).isPresent())
                .findFirst()
                .orElseGet(() -> Years.in(label).map(Year::toString).orElse(""));
        var office = Fold.words(label).contains("co chair") || words.contains("copresidence")
                ? Office.CO_CHAIR
                : Office.CHAIR;
        var holders = holders(text.substring(colon + 1), term, known);
        return Optional.of(new ChairLine(
                office,
                words.stream().anyMatch(PAST::contains)
                        ? When.BEFORE
                        : words.stream().anyMatch(NEXT::contains) ? When.LATER : When.NOW,
                words.contains("permanent")
                        || words.contains("permanents")
                        || holders.stream().anyMatch(Holder::isPermanent),
                holders,
                line));
    }

    /** @param termOfLabel the year the label gives: "2019 Chair"; empty where it gives none */
    static List<Holder> holders(String list, String termOfLabel, Names known) {
        var names = new NamesOnLine(known);
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
        return name.isEmpty() || Nothing.isSaid(name)
                ? Optional.empty()
                : Optional.of(new Holder(name, term, TermYears.read(term)));
    }
}
