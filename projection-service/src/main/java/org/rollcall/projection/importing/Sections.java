package org.rollcall.projection.importing;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.rollcall.contracts.ProblemType;
import org.rollcall.projection.http.Refused;

/**
 * A page cut at its headings.
 *
 * @param title the line that names the forum above the first heading, where there is one
 */
record Sections(Optional<Line> title, List<Section> all) {

    /** Cuts the page; reports what stands above it, orphan bullets and lines that are doubled within a section. */
    static Sections of(Page page, Findings findings) {
        var lines = page.lines();
        int start = start(lines);
        var title = title(lines, start);
        reportNavigation(lines.subList(0, start), title, findings);
        var sections = new ArrayList<Section>();
        var orphans = new ArrayList<Integer>();
        for (var line : lines.subList(start, lines.size())) {
            if (line.isBlank()) {
                continue;
            }
            if (line.isOrphanDash()) {
                orphans.add(line.number());
                findings.used(line);
                continue;
            }
            var heading = Heading.in(line);
            if (heading.isPresent()) {
                Limit.check(sections.size(), "headings");
                sections.add(new Section(heading.get(), new ArrayList<>()));
                var behind = behindColon(heading.get());
                sections.getLast().lines().addAll(behind);
                if (behind.isEmpty()) {
                    findings.used(line);
                }
                reportNote(heading.get(), findings);
            } else {
                sections.getLast().lines().add(line);
            }
        }
        if (!orphans.isEmpty()) {
            findings.info(
                    orphans.getFirst(),
                    "orphan-dash",
                    "A bullet with nothing behind it, on " + lineOrLines(orphans),
                    "Skipped.");
        }
        return new Sections(
                title,
                sections.stream()
                        .map(section -> withoutRepeats(section, findings))
                        .toList());
    }

    /** "Secretariat: the X", "Chairing country (2019): X": what might as well stand on the next line. */
    private static List<Line> behindColon(Heading.Found found) {
        int line = found.line().number();
        if (!found.heading().hasLineBehindColon()
                || !found.rest().contains(":")
                || found.value().isEmpty()) {
            return List.of();
        }
        if (found.heading() == Heading.WORKING_GROUPS && !Nothing.isSaid(found.value())) {
            return Stream.of(found.value().split(";"))
                    .map(group -> new Line(line, "- " + group.strip()))
                    .filter(Line::isItem)
                    .toList();
        }
        // "Chairing country (2019): X" says when, "Presidency Pro Tempore (PPT): X" does not
        var notes = found.notes().stream()
                .filter(note -> TermYears.read(note).isPresent())
                .map(note -> " (" + note + ")")
                .collect(Collectors.joining());
        return List.of(new Line(line, found.value() + (found.heading() == Heading.CHAIR ? notes : "")));
    }

    private static boolean isCountOrKnown(String note) {
        var tokens = Tokens.of(note);
        return tokens.isEmpty()
                || Ordinals.cardinal(tokens.getFirst()).isPresent()
                || BracketNote.isAcronym(note)
                || Fold.words(note).contains("invited");
    }

    /** Words in brackets behind a heading that nothing is read from. */
    private static void reportNote(Heading.Found found, Findings findings) {
        boolean isChair = found.heading() == Heading.CHAIR && !found.value().isEmpty();
        found.notes().stream()
                .filter(note -> !(isChair && TermYears.read(note).isPresent()) && !isCountOrKnown(note))
                .forEach(note -> findings.info(
                        found.line().number(),
                        "note-in-heading",
                        "'(" + Findings.brief(note) + ")' stands behind the heading",
                        "Nothing was made of it."));
    }

    /** The line of "Type:", above which such pages have the site's navigation; else the first heading. */
    private static int start(List<Line> lines) {
        int type = indexOf(lines, found -> found.heading() == Heading.TYPE);
        int start = type >= 0 ? type : indexOf(lines, found -> true);
        if (start < 0) {
            throw new Refused(
                    ProblemType.UNREADABLE_PAGE,
                    "The page has none of the headings of such a page (Type, Established, Member States, Meetings,"
                            + " …).");
        }
        return start;
    }

    private static int indexOf(List<Line> lines, Predicate<Heading.Found> wanted) {
        for (int at = 0; at < lines.size(); at++) {
            if (Heading.in(lines.get(at)).filter(wanted).isPresent()) {
                return at;
            }
        }
        return -1;
    }

    private static Optional<Line> title(List<Line> lines, int start) {
        return start == 0
                ? Optional.empty()
                : Optional.of(lines.get(start - 1))
                        .filter(line -> !line.isBlank() && !line.isItem() && !line.isOrphanDash());
    }

    private static void reportNavigation(List<Line> above, Optional<Line> title, Findings findings) {
        title.ifPresent(findings::used);
        var skipped = above.stream()
                .filter(line -> !line.isBlank())
                .filter(line -> !title.equals(Optional.of(line)))
                .toList();
        if (!skipped.isEmpty()) {
            skipped.forEach(findings::used);
            findings.info(
                    skipped.getFirst().number(),
                    "navigation",
                    skipped.size() + " lines of the site's navigation above the description, lines "
                            + skipped.getFirst().number() + " to "
                            + skipped.getLast().number(),
                    "Skipped.");
        }
    }

    private static Section withoutRepeats(Section section, Findings findings) {
        var seen = new HashSet<String>();
        var once = new ArrayList<Line>();
        for (var line : section.lines()) {
            if (seen.add(line.text())) {
                once.add(line);
            } else {
                findings.warning(
                        line.number(),
                        "doubled-line",
                        "'" + Findings.brief(line.text()) + "' stands twice under one heading",
                        "Read once.");
            }
        }
        return new Section(section.heading(), List.copyOf(once));
    }

    private static String lineOrLines(List<Integer> numbers) {
        return (numbers.size() == 1 ? "line " : "lines ") + Findings.lines(numbers);
    }

    List<Section> of(Heading heading) {
        return all.stream()
                .filter(section -> section.heading().heading() == heading)
                .toList();
    }

    List<Line> linesOf(Heading heading) {
        return of(heading).stream().flatMap(section -> section.lines().stream()).toList();
    }
}
