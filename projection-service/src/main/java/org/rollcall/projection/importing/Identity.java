package org.rollcall.projection.importing;

import java.util.ArrayList;
import java.util.Optional;
import org.rollcall.contracts.ForumId;

/** Which forum a page describes, by the page's own words. */
record Identity(ForumId id, String name, Line line) {

    private static final int LONGEST_ID = 40;

    /** Stands in where the page names no forum, so that all else is read and reported. */
    static Identity unnamed(Sections sections) {
        return new Identity(
                new ForumId("unnamed"), "The forum", sections.all().getFirst().headingLine());
    }

    /**
     * What the importer was told, else whose words the lists' headings quote ("Referred by the X as …"), else whom the
     * objectives introduce ("The X is …"), else the line above the first heading.
     *
     * @param told empty where nobody did
     */
    static Optional<Identity> of(Sections sections, String told, Findings findings) {
        var first = sections.all().getFirst().headingLine();
        var candidates = new ArrayList<Identity>();
        if (!told.isBlank()) {
            of(told, first).ifPresent(candidates::add);
        }
        for (var section : sections.all()) {
            section.whoseWord().flatMap(name -> of(name, section.headingLine())).ifPresent(candidates::add);
        }
        for (var line : sections.linesOf(Heading.OBJECTIVES)) {
            introduced(line).flatMap(name -> of(name, line)).ifPresent(candidates::add);
        }
        sections.title().flatMap(line -> of(line.text(), line)).ifPresent(candidates::add);
        if (candidates.isEmpty()) {
            findings.error(
                    0,
                    "forum-unnamed",
                    "The page does not say which forum it describes",
                    "Nothing is proposed: give the forum's name with the page.");
            return Optional.empty();
        }
        var chosen = candidates.getFirst();
        candidates.stream()
                .filter(other -> !other.id().equals(chosen.id()))
                .map(Identity::name)
                .distinct()
                .forEach(other -> findings.warning(
                        chosen.line().number(),
                        "forum-named-differently",
                        "The forum is called '" + chosen.name() + "' and also '" + other + "'",
                        "Read as '" + chosen.name() + "'."));
        return Optional.of(chosen);
    }

    private static Optional<Identity> of(String name, Line line) {
        var slug = Fold.slug(name, LONGEST_ID);
        return slug.isEmpty() || name.length() > 200
                ? Optional.empty()
                : Optional.of(new Identity(new ForumId(slug), name.strip(), line));
    }

    private static Optional<String> introduced(Line line) {
        int is = line.text().indexOf(" is ");
        return line.text().startsWith("The ") && is > 4 && is < 100
                ? Optional.of(line.text().substring(4, is))
                : Optional.empty();
    }
}
