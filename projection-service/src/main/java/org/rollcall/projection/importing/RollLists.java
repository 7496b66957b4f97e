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
        for (int at = 0; at < sections.all().size(); at++) {
            var section = sections.all().get(at);
            var within = within(sections.all(), at, lists);
            within.ifPresent(nature -> reportWithin(section, findings));
            within.or(() -> natureOf(section.heading())).ifPresent(nature -> {
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
        lines.forEach(line -> reportPartner(line, findings));
    }

    private static void reportPartner(Line line, Findings findings) {
        var what = "'" + Findings.brief(line.text()) + "' stands among the partners";
        if (MeetingDates.all(line, line.content()).isEmpty()) {
            findings.info(
                    line.number(),
                    "partner",
                    what,
                    "A partner has no standing on the roll; nothing was proposed from it.");
        } else {
            findings.warning(
                    line.number(),
                    "dated-among-partners",
                    what + ", and has a date",
                    "Nothing was proposed from it: if meetings begin here, put 'Meetings' above them and import the page"
                            + " again.");
        }
    }

    /**
     * "Observers", and under it nothing but "Participating countries: …" on a page that has listed its members: those are
     * the observers.
     */
    private static Optional<Nature> within(List<Section> sections, int at, PageLists lists) {
        var section = sections.get(at);
        boolean isUnderObservers = at > 0
                && sections.get(at - 1).heading().heading() == Heading.OBSERVERS
                && sections.get(at - 1).lines().isEmpty()
                && sections.get(at - 1).heading().value().isEmpty();
        return section.heading().heading() == Heading.MEMBER_STATES
                        && isUnderObservers
                        && lists.of(Standing.MEMBER, PartyKind.STATE).isPresent()
                ? Optional.of(new Nature(Standing.OBSERVER, PartyKind.STATE))
                : Optional.empty();
    }

    private static void reportWithin(Section section, Findings findings) {
        findings.warning(
                section.headingLine().number(),
                "list-within-observers",
                "'" + Findings.brief(section.headingLine().text()) + "' stands under the observers, and the members are"
                        + " listed above",
                "Those it names are read as OBSERVER: look at it.");
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
