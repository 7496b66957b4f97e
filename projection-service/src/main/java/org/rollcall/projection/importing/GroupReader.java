package org.rollcall.projection.importing;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import org.rollcall.contracts.GroupId;

/** The working groups a page lists. */
final class GroupReader {

    private GroupReader() {}

    static List<WorkingGroup> read(Sections sections, Findings findings) {
        var groups = new ArrayList<WorkingGroup>();
        for (var line : sections.linesOf(Heading.WORKING_GROUPS)) {
            if (Nothing.isSaid(line.content())) {
                Nothing.report(line.content(), line, findings);
            } else if (isAboutAGroup(line)) {
                findings.info(
                        line.number(),
                        "about-a-group",
                        "'" + Findings.brief(line.text()) + "' says something of a working group",
                        "The record has no place for it; nothing was proposed from it.");
            } else if (line.isItem() || !line.unnumbered().equals(line.content())) {
                group(line).ifPresent(group -> {
                    findings.used(line);
                    groups.add(group);
                    BracketNote.of(line.content()).stream()
                            .filter(note -> note.kind() != BracketNote.Kind.ACRONYM)
                            .forEach(note -> findings.info(
                                    line.number(),
                                    "note-in-brackets",
                                    "'(" + Findings.brief(note.words()) + ")' stands behind a working group",
                                    "Not proposed; the words are in the quotation."));
                });
            }
        }
        for (var line : sections.linesOf(Heading.WORKING_GROUPS)) {
            if (!line.isItem()
                    && line.unnumbered().equals(line.content())
                    && Fold.words(line.text()).contains("working group")) {
                compare(line, groups.size(), findings);
            }
        }
        return List.copyOf(groups);
    }

    /** "Chair: X" below a group. */
    private static boolean isAboutAGroup(Line line) {
        int colon = line.content().indexOf(':');
        var label = colon < 0 ? "" : Fold.words(line.content().substring(0, Math.min(colon, 40)));
        return List.of(
                        "chair",
                        "chairs",
                        "co chair",
                        "co chairs",
                        "chaired by",
                        "lead",
                        "lead country",
                        "led by",
                        "members",
                        "participants")
                .contains(label);
    }

    /** "Regional working group for the Silk Routes Region" is about the Silk Routes. */
    private static Optional<WorkingGroup> group(Line line) {
        var name = MeetingWords.title(List.of(Brackets.without(line.unnumbered())));
        var region = name;
        int group = Fold.words(name).startsWith("working group")
                ? 0
                : name.toLowerCase(Locale.ROOT).indexOf("working group");
        if (group >= 0) {
            var behind = name.substring(group + "working group".length()).strip();
            var before = name.substring(0, group).strip();
            region = behind.isEmpty() ? before : withoutPrepositions(behind);
        }
        region = region.replaceFirst("(?i) region$", "");
        var id = Fold.slug(region, 40).replaceFirst("-european$", "-europe");
        if (id.isEmpty() || name.length() > 200) {
            return Optional.empty();
        }
        return Optional.of(new WorkingGroup(new GroupId(id), name, region, List.of(region + " Working Group"), line));
    }

    private static String withoutPrepositions(String behind) {
        var words = new ArrayList<>(List.of(behind.split(" ")));
        while (words.size() > 1 && List.of("for", "on", "the", "of").contains(words.getFirst())) {
            words.removeFirst();
        }
        return String.join(" ", words);
    }

    private static void compare(Line line, int listed, Findings findings) {
        var claimed = Tokens.of(line.text()).stream()
                .map(Ordinals::cardinal)
                .filter(OptionalInt::isPresent)
                .mapToInt(OptionalInt::getAsInt)
                .findFirst();
        if (claimed.isEmpty()) {
            return;
        }
        var what = claimed.getAsInt() + " working groups claimed, " + listed + " listed";
        if (claimed.getAsInt() == listed) {
            findings.info(line.number(), "count-agrees", what, "The list is proposed.");
        } else {
            findings.warning(line.number(), "count-differs", what, "Those that are listed are proposed.");
        }
    }
}
