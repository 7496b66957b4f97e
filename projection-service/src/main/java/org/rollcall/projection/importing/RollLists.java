package org.rollcall.projection.importing;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.rollcall.contracts.PartyKind;
import org.rollcall.contracts.Standing;

/**
 * The lines of a page that make up the roll, as they are written.
 *
 * @param founders in the order of the note that names them
 * @param lists which there are
 */
record RollLists(List<Listed> present, List<Listed> founders, PageLists lists) {

    /** @param known needed to take apart "Belarus and Yugoslavia" */
    static RollLists read(Sections sections, Names known, Findings findings) {
        var present = new ArrayList<Listed>();
        var founders = new ArrayList<Listed>();
        var lists = new PageLists();
        for (var section : sections.all()) {
            natureOf(section.heading()).ifPresent(nature -> {
                var list = new RollList(section, nature, known, findings);
                list.read();
                present.addAll(list.present());
                founders.addAll(list.founders());
                lists.add(nature, section, list);
                compare(section, list.listed(), nature, findings);
            });
            if (section.heading().heading() == Heading.PARTNERS
                    && natureOf(section.heading()).isEmpty()) {
                reportPartners(section, findings);
            }
        }
        Limit.check(present.size() + founders.size(), "parties");
        return new RollLists(List.copyOf(present), List.copyOf(founders), lists);
    }

    private static void reportPartners(Section section, Findings findings) {
        var lines = new ArrayList<>(section.lines());
        if (!section.heading().value().isEmpty()) {
            lines.addFirst(section.headingLine());
        }
        lines.forEach(line -> findings.info(
                line.number(),
                "partner",
                "'" + Findings.brief(line.text()) + "' stands among the partners",
                "A partner has no standing on the roll; nothing was proposed from it."));
    }

    record Nature(Standing standing, PartyKind kind) {
        Listed listing(String name, Line line) {
            return new Listed(name, line, standing, kind);
        }
    }

    private static Optional<Nature> natureOf(Heading.Found found) {
        return switch (found.heading()) {
            case MEMBERS, MEMBER_STATES -> Optional.of(new Nature(Standing.MEMBER, PartyKind.STATE));
            case MEMBER_ORGANISATIONS -> Optional.of(new Nature(Standing.MEMBER, PartyKind.ORGANISATION));
            case MEMBER_MECHANISMS -> Optional.of(new Nature(Standing.MEMBER, PartyKind.MECHANISM));
            case OBSERVERS, OBSERVER_STATES -> Optional.of(new Nature(Standing.OBSERVER, PartyKind.STATE));
            case OBSERVER_ORGANISATIONS -> Optional.of(new Nature(Standing.OBSERVER, PartyKind.ORGANISATION));
            case OBSERVER_MECHANISMS -> Optional.of(new Nature(Standing.OBSERVER, PartyKind.MECHANISM));
            case GUESTS -> Optional.of(new Nature(Standing.GUEST, PartyKind.STATE));
            // a partner has no standing, unless the page says that it is invited
            case PARTNERS ->
                Fold.words(found.rest()).contains("invited")
                        ? Optional.of(new Nature(Standing.GUEST, PartyKind.ORGANISATION))
                        : Optional.empty();
            case TYPE,
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
                    CONTACT -> Optional.empty();
        };
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
