package org.rollcall.projection.importing;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.rollcall.contracts.ForumEvent.Quantity;
import org.rollcall.contracts.PartyKind;
import org.rollcall.contracts.Standing;

/** How many there are by a page's own claim, in headings and in running text. */
record CountClaim(Standing standing, PartyKind kind, Quantity quantity, int count, Line line) {

    private static final Set<String> STATES = Set.of("governments", "states", "countries");

    static List<CountClaim> read(Sections sections, Findings findings) {
        var counts = new ArrayList<CountClaim>();
        for (var section : sections.all()) {
            section.claimed().ifPresent(count -> ofHeading(section, count, counts));
        }
        sections.linesOf(Heading.OBJECTIVES).forEach(line -> inText(line, counts, findings));
        reportElsewhere(sections, findings);
        return List.copyOf(counts);
    }

    private static void ofHeading(Section section, int count, List<CountClaim> counts) {
        var line = section.headingLine();
        switch (section.heading().heading()) {
            case MEMBERS, MEMBER_STATES -> counts.add(exactly(Standing.MEMBER, PartyKind.STATE, count, line));
            case MEMBER_ORGANISATIONS -> counts.add(exactly(Standing.MEMBER, PartyKind.ORGANISATION, count, line));
            case MEMBER_MECHANISMS -> counts.add(exactly(Standing.MEMBER, PartyKind.MECHANISM, count, line));
            case OBSERVERS, OBSERVER_STATES -> counts.add(exactly(Standing.OBSERVER, PartyKind.STATE, count, line));
            case OBSERVER_ORGANISATIONS -> counts.add(exactly(Standing.OBSERVER, PartyKind.ORGANISATION, count, line));
            case OBSERVER_MECHANISMS -> counts.add(exactly(Standing.OBSERVER, PartyKind.MECHANISM, count, line));
            case GUESTS -> counts.add(exactly(Standing.GUEST, PartyKind.STATE, count, line));
            case PARTNERS,
                    TYPE,
                    REGION,
                    ASSOCIATION,
                    ESTABLISHED,
                    OBJECTIVES,
                    CURRENT_FOCUS,
                    CHAIR,
                    WORKING_GROUPS,
                    SECRETARIAT,
                    MEETINGS,
                    DOCUMENTS,
                    CONTACT -> {}
        }
    }

    private static CountClaim exactly(Standing standing, PartyKind kind, int count, Line line) {
        return new CountClaim(standing, kind, Quantity.EXACTLY, count, line);
    }

    /** "It includes over 50 governments". */
    private static void inText(Line line, List<CountClaim> counts, Findings findings) {
        var words = List.of(Fold.words(line.text()).split(" "));
        for (int at = 1; at + 1 < words.size(); at++) {
            var number = words.get(at);
            if (number.matches("\\d{1,3}")
                    && STATES.contains(words.get(at + 1))
                    && words.subList(0, at).contains("includes")) {
                var quantity = quantity(words.get(at - 1));
                var claim = new CountClaim(Standing.MEMBER, PartyKind.STATE, quantity, Integer.parseInt(number), line);
                counts.add(claim);
                findings.info(
                        line.number(),
                        "count-in-text",
                        "'" + words.get(at - 1) + " " + number + " " + words.get(at + 1) + "' claimed; "
                                + counts.stream()
                                        .filter(other -> other.quantity == Quantity.EXACTLY
                                                && other.standing == Standing.MEMBER
                                                && other.kind == PartyKind.STATE)
                                        .map(other -> other.count + " on line " + other.line.number())
                                        .findFirst()
                                        .orElse("no other number"),
                        "Proposed as a claim of " + quantity + " " + number + ".");
            }
        }
    }

    private static Quantity quantity(String before) {
        return switch (before) {
            case "over", "than" -> Quantity.MORE_THAN;
            case "about", "around", "approximately", "some", "nearly", "almost" -> Quantity.ABOUT;
            default -> Quantity.EXACTLY;
        };
    }

    /** Numbers of those who took part in something are no claims about the roll. */
    private static void reportElsewhere(Sections sections, Findings findings) {
        for (var line : sections.linesOf(Heading.CURRENT_FOCUS)) {
            var words = Fold.words(line.text());
            int participating = words.indexOf("participating countries");
            if (participating >= 0 && words.substring(0, participating).matches(".*\\b\\d{1,3}\\b.*")) {
                findings.info(
                        line.number(),
                        "count-of-participants",
                        "A number of countries that took part in a meeting",
                        "No claim about the roll; the words are kept in the current focus.");
            }
        }
    }
}
