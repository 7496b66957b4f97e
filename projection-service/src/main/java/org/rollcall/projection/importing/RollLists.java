package org.rollcall.projection.importing;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.rollcall.contracts.PartyKind;
import org.rollcall.contracts.Standing;

/**
 * The lists of a page that make up the roll, as they are written.
 *
 * @param founders in the order of the note that names them
 */
record RollLists(List<Listed> present, List<Listed> founders) {

    /** @param isKnown whether a name is on record; needed to take apart "Belarus and Yugoslavia" */
    static RollLists read(Sections sections, Predicate<String> isKnown, Findings findings) {
        var present = new ArrayList<Listed>();
        var founders = new ArrayList<Listed>();
        for (var section : sections.all()) {
            natureOf(section.heading().heading()).ifPresent(nature -> {
                int before = present.size();
                inline(section).forEach(name -> present.add(nature.listing(name, section.headingLine())));
                for (var line : section.lines()) {
                    if (isFoundersNote(line)) {
                        findings.used(line);
                        founders(line, isKnown).forEach(name -> founders.add(nature.listing(name, line)));
                    } else if (line.isItem() || isKnown.test(line.text())) {
                        findings.used(line);
                        present.add(nature.listing(line.content(), line));
                    }
                }
                compare(section, present.size() - before, nature, findings);
            });
        }
        Limit.check(present.size() + founders.size(), "parties");
        return new RollLists(List.copyOf(present), List.copyOf(founders));
    }

    private record Nature(Standing standing, PartyKind kind) {
        Listed listing(String name, Line line) {
            return new Listed(name, line, standing, kind);
        }
    }

    private static Optional<Nature> natureOf(Heading heading) {
        return switch (heading) {
            case MEMBERS, MEMBER_STATES -> Optional.of(new Nature(Standing.MEMBER, PartyKind.STATE));
            case MEMBER_ORGANISATIONS -> Optional.of(new Nature(Standing.MEMBER, PartyKind.ORGANISATION));
            case MEMBER_MECHANISMS -> Optional.of(new Nature(Standing.MEMBER, PartyKind.MECHANISM));
            case OBSERVERS, OBSERVER_STATES -> Optional.of(new Nature(Standing.OBSERVER, PartyKind.STATE));
            case OBSERVER_ORGANISATIONS -> Optional.of(new Nature(Standing.OBSERVER, PartyKind.ORGANISATION));
            case GUESTS -> Optional.of(new Nature(Standing.GUEST, PartyKind.STATE));
            // who is invited now and then stands in no standing that the page names
            case PARTNERS -> Optional.empty();
            case TYPE,
                    ASSOCIATION,
                    ESTABLISHED,
                    OBJECTIVES,
                    CURRENT_FOCUS,
                    CHAIR,
                    WORKING_GROUPS,
                    SECRETARIAT,
                    MEETINGS,
                    DOCUMENTS,
                    CONTACT -> Optional.empty();
        };
    }

    /** "Observer States: Iran, Pakistan". */
    private static List<String> inline(Section section) {
        var rest = section.heading().rest();
        return rest.contains(":") ? Brackets.list(section.heading().value()) : List.of();
    }

    private static boolean isFoundersNote(Line line) {
        return line.text().contains(":")
                && Fold.words(line.text().substring(0, Math.min(60, line.text().length())))
                        .contains("founding");
    }

    private static List<String> founders(Line line, Predicate<String> isKnown) {
        var list = line.text().substring(line.text().lastIndexOf(':') + 1).strip();
        var names = new ArrayList<String>();
        for (var part : Brackets.list(list.endsWith(".") ? list.substring(0, list.length() - 1) : list)) {
            if (Fold.words(part).equals("the") && !names.isEmpty()) {
                names.add(names.removeLast() + ", " + part);
            } else {
                names.addAll(apart(part, isKnown));
            }
        }
        return names;
    }

    /** Two names with "and" between, unless it is one that has the word in it. */
    private static List<String> apart(String part, Predicate<String> isKnown) {
        int and = part.lastIndexOf(" and ");
        if (isKnown.test(part) || and < 0) {
            return List.of(part.startsWith("and ") ? part.substring(4) : part);
        }
        return List.of(part.substring(0, and).strip(), part.substring(and + 5).strip());
    }

    private static void compare(Section section, int listed, Nature nature, Findings findings) {
        int line = section.headingLine().number();
        var claimed = section.claimed();
        if (claimed.isEmpty()) {
            return;
        }
        int count = claimed.getAsInt();
        var what = count + " claimed in the heading, " + listed + " listed (" + nature.standing() + ", " + nature.kind()
                + ")";
        if (listed == 0) {
            findings.warning(
                    line, "count-without-list", what, "The claim is proposed; nobody is put on the roll for it.");
        } else if (listed != count) {
            findings.warning(line, "count-differs", what, "The claim and the list are both proposed as they stand.");
        } else {
            findings.info(line, "count-agrees", what, "The claim is proposed beside the list.");
        }
    }
}
