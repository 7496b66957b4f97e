package org.rollcall.projection.importing;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.rollcall.contracts.Standing;

/** What a forum says of itself: the member {@code profile} of the command that puts it on record. */
final class ProfileReader {

    private final Sections sections;
    private final Findings findings;
    private final Map<String, Object> profile = new LinkedHashMap<>();

    private ProfileReader(Sections sections, Findings findings) {
        this.sections = sections;
        this.findings = findings;
    }

    static Map<String, Object> read(Sections sections, Findings findings) {
        var reader = new ProfileReader(sections, findings);
        reader.type();
        reader.text("objectives", Heading.OBJECTIVES);
        reader.text("currentFocus", Heading.CURRENT_FOCUS);
        reader.contact();
        reader.labels();
        return reader.profile;
    }

    private void type() {
        sections.of(Heading.TYPE).stream().limit(1).forEach(section -> {
            var value = section.heading().value();
            profile.put("type", Brackets.without(value));
            profile.put(
                    "regions",
                    Brackets.in(value, '(', ')').stream()
                            .flatMap(ProfileReader::regions)
                            .distinct()
                            .toList());
        });
        sections.of(Heading.REGION).stream().limit(1).forEach(section -> {
            var regions = regions(section.heading().value()).toList();
            if (profile.getOrDefault("regions", List.of()).equals(List.of())) {
                profile.put("regions", regions);
            }
        });
        sections.of(Heading.ASSOCIATION)
                .forEach(section -> findings.info(
                        section.headingLine().number(),
                        "association",
                        "'" + Findings.brief(section.headingLine().text()) + "'",
                        "A profile has no place for it; nothing was proposed from it."));
    }

    /** "regions covered: Europe and Asia", "Europe - Asia - Americas". */
    private static Stream<String> regions(String inside) {
        var list = inside.substring(inside.indexOf(':') + 1);
        // a bracket that was opened on another line
        return Stream.of(list.split(" and |,| [-–—] ?|[–—]"))
                .map(region -> region.replaceFirst("\\)$", "").strip())
                .filter(region -> !region.isEmpty());
    }

    /** All the lines under a heading as they stand: what is a list in them stays one. */
    private void text(String member, Heading heading) {
        var lines = sections.linesOf(heading);
        lines.forEach(findings::used);
        if (!lines.isEmpty()) {
            profile.put(member, lines.stream().map(Line::text).collect(Collectors.joining("\n")));
        }
    }

    private void contact() {
        var lines = sections.linesOf(Heading.CONTACT);
        if (lines.isEmpty()) {
            return;
        }
        lines.forEach(findings::used);
        var contact = ContactReader.read(lines, findings);
        profile.put("contact", contact);
        timeZone(lines);
    }

    /** The zone named after a town of the address: what the forum's "today" is counted in. */
    private void timeZone(List<Line> address) {
        for (var line : address) {
            // a postal address has a number in it; a name ("Budapest Process Secretariat") has none
            if (line.text().contains(":") || line.text().chars().noneMatch(Character::isDigit)) {
                continue;
            }
            var words = " " + Fold.words(line.text()) + " ";
            var zones = ZoneId.getAvailableZoneIds().stream()
                    .filter(id -> id.matches("(Europe|Asia|Africa|America|Australia|Pacific)/[A-Za-z_]+"))
                    .filter(id -> words.contains(" " + Fold.words(id.substring(id.indexOf('/') + 1)) + " "))
                    .toList();
            if (zones.size() == 1) {
                profile.put("timeZone", zones.getFirst());
                findings.info(
                        line.number(),
                        "time-zone-of-the-address",
                        "No time zone is stated; the address is in a town that gives one its name",
                        "Proposed: " + zones.getFirst() + ".");
                return;
            }
        }
    }

    private void labels() {
        var labels = new LinkedHashMap<String, String>();
        for (var section : sections.all()) {
            var standing =
                    section.heading().heading().name().startsWith("OBSERVER") ? Standing.OBSERVER : Standing.MEMBER;
            section.ownWord().ifPresent(word -> {
                var before = labels.putIfAbsent(standing.name(), word);
                findings.info(
                        section.headingLine().number(),
                        "own-word",
                        "The forum's own word is '" + word + "'",
                        before == null
                                ? "Proposed as its label for " + standing + "."
                                : "A profile has one label for each standing, and '" + before + "' is it.");
            });
        }
        if (!labels.isEmpty()) {
            profile.put("labels", labels);
        }
    }

    /** Lines of the profile that are evidence for it. */
    static List<Line> sources(Sections sections) {
        var lines = new ArrayList<Line>();
        for (var heading : List.of(Heading.TYPE, Heading.ESTABLISHED)) {
            sections.of(heading).forEach(section -> lines.add(section.headingLine()));
        }
        for (var heading : List.of(Heading.OBJECTIVES, Heading.CURRENT_FOCUS, Heading.CONTACT)) {
            sections.linesOf(heading).stream().limit(1).forEach(lines::add);
        }
        return lines;
    }
}
