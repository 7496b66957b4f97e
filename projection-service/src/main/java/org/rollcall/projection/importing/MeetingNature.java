package org.rollcall.projection.importing;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.rollcall.contracts.GroupId;
import org.rollcall.contracts.MeetingEvent.SeriesEntry;
import org.rollcall.contracts.MeetingKind;
import org.rollcall.contracts.SeriesId;
import org.rollcall.projection.importing.Tokens.Token;

/** What sort of meeting a title speaks of, the series it counts in, and the working groups that met. */
record MeetingNature(MeetingKind kind, List<SeriesEntry> series, List<GroupId> bodies) {

    private static final Map<String, MeetingKind> WORDS = new LinkedHashMap<>();

    static {
        WORDS.put("vice ministerial", MeetingKind.OTHER);
        WORDS.put("ministerial", MeetingKind.MINISTERIAL_CONFERENCE);
        WORDS.put("conference ministerielle", MeetingKind.MINISTERIAL_CONFERENCE);
        WORDS.put("reunion ministerielle", MeetingKind.MINISTERIAL_CONFERENCE);
        WORDS.put("senior official", MeetingKind.SENIOR_OFFICIALS_MEETING);
        WORDS.put("hauts fonctionnaires", MeetingKind.SENIOR_OFFICIALS_MEETING);
        WORDS.put("working group", MeetingKind.WORKING_GROUP_MEETING);
        WORDS.put("groupe de travail", MeetingKind.WORKING_GROUP_MEETING);
        WORDS.put("thematic", MeetingKind.THEMATIC_MEETING);
        WORDS.put("thematique", MeetingKind.THEMATIC_MEETING);
        WORDS.put("group discussion", MeetingKind.GROUP_DISCUSSION);
        WORDS.put("consultation", MeetingKind.CONSULTATION);
        WORDS.put("drafting group", MeetingKind.DRAFTING_GROUP);
        WORDS.put("webinar", MeetingKind.WEBINAR);
        WORDS.put("webinaire", MeetingKind.WEBINAR);
        // a meeting that prepares another is not of the other's kind
        WORDS.put("preparatory meeting", MeetingKind.OTHER);
        WORDS.put("reunion preparatoire", MeetingKind.OTHER);
    }

    /** How senior officials' meetings call themselves. */
    private static final Pattern SOM = Pattern.compile("\\bsoms?\\b");

    private static final Set<String> MEETING = Set.of(
            "meeting",
            "meetings",
            "conference",
            "forum",
            "session",
            "workshop",
            "seminar",
            "summit",
            "consultations",
            "dialogue",
            "event",
            "training",
            "reunion",
            "atelier",
            "sommet",
            "seminaire",
            "group");
    private static final int LONGEST_SERIES = 40;
    private static final Set<String> ENDS_OF_A_NAME =
            Set.of("on", "of", "in", "for", "to", "with", "at", "sur", "du", "des");

    static MeetingNature of(String title, List<WorkingGroup> groups) {
        var words = Fold.words(Brackets.without(title));
        var kind = kind(words);
        var bodies = bodies(words, groups);
        var series = new ArrayList<SeriesEntry>();
        var ordinal = Ordinals.at(title);
        series(kind, bodies).or(() -> numbered(title)).ifPresent(id -> series.add(new SeriesEntry(id, ordinal)));
        preparatory(title).ifPresent(series::add);
        return new MeetingNature(kind, series, bodies);
    }

    /** Whether words are those of a meeting and not of a place. */
    static boolean isTitle(String words) {
        var folded = Fold.words(words);
        return kind(folded) != MeetingKind.OTHER
                || Ordinals.leading(words).isPresent()
                || Stream.of(folded.split(" ")).anyMatch(MEETING::contains);
    }

    /** The kind whose words come first: a drafting group for a ministerial conference is a drafting group. */
    private static MeetingKind kind(String title) {
        var words = SOM.matcher(title).replaceAll("senior officials");
        var kind = MeetingKind.OTHER;
        int first = Integer.MAX_VALUE;
        for (var entry : WORDS.entrySet()) {
            int at = words.indexOf(entry.getKey());
            if (at >= 0 && at < first) {
                first = at;
                kind = entry.getValue();
            }
        }
        return kind;
    }

    private static List<GroupId> bodies(String words, List<WorkingGroup> groups) {
        if (!words.contains("working group") && !words.contains("groupe de travail")) {
            return List.of();
        }
        var named = groups.stream().filter(group -> group.isNamedIn(words)).toList();
        var those = named.isEmpty() && saysAll(words, groups.size()) ? groups : named;
        return those.stream().map(WorkingGroup::id).toList();
    }

    /** "the Three Regional Working Groups", where there are three. */
    private static boolean saysAll(String words, int groups) {
        return words.contains("working groups")
                && Tokens.of(words).stream()
                        .anyMatch(token -> Ordinals.cardinal(token).equals(OptionalInt.of(groups))
                                || token.text().equals("all"));
    }

    /** A joint meeting of several groups is counted in none of theirs. */
    private static Optional<SeriesId> series(MeetingKind kind, List<GroupId> bodies) {
        return switch (kind) {
            case MINISTERIAL_CONFERENCE -> Optional.of(new SeriesId("ministerial-conference"));
            case SENIOR_OFFICIALS_MEETING -> Optional.of(new SeriesId("senior-officials-meeting"));
            case THEMATIC_MEETING -> Optional.of(new SeriesId("thematic"));
            case WEBINAR -> Optional.of(new SeriesId("webinar"));
            case WORKING_GROUP_MEETING ->
                bodies.size() == 1 ? Optional.of(new SeriesId(bodies.getFirst().value())) : Optional.empty();
            case GROUP_DISCUSSION, CONSULTATION, DRAFTING_GROUP, OTHER -> Optional.empty();
        };
    }

    /** "XIV Intersessional Meeting": what is numbered is one of a series, called by the words behind the number. */
    private static Optional<SeriesId> numbered(String title) {
        var leading = Ordinals.leading(title);
        if (leading.isEmpty()) {
            return Optional.empty();
        }
        var name = new ArrayList<String>();
        var behind = Brackets.without(title.substring(leading.get().end()));
        // a name ends where a place or a subject is set off
        for (var word : Fold.words(behind.split("[.:,;–—]", 2)[0]).split(" ")) {
            if (ENDS_OF_A_NAME.contains(word)) {
                break;
            }
            name.add(word);
        }
        var slug = Fold.slug(String.join(" ", name), LONGEST_SERIES);
        return slug.isEmpty() ? Optional.empty() : Optional.of(new SeriesId(slug));
    }

    /** "Third Preparatory Meeting for the 6th … Ministerial Conference": the third in the series that prepares the sixth. */
    private static Optional<SeriesEntry> preparatory(String title) {
        var tokens = Tokens.of(title);
        for (int at = 0; at < tokens.size(); at++) {
            if (tokens.get(at).text().equalsIgnoreCase("preparatory")) {
                var ordinal = at == 0 ? OptionalInt.empty() : Ordinals.of(tokens.get(at - 1));
                var rest = tokens.subList(at + 1, tokens.size());
                if (rest.stream().anyMatch(token -> token.text().equalsIgnoreCase("ministerial"))) {
                    return Optional.of(
                            new SeriesEntry(new SeriesId("preparatory-" + prepared(rest) + "ministerial"), ordinal));
                }
            }
        }
        return Optional.empty();
    }

    private static String prepared(List<Token> rest) {
        return rest.stream()
                .map(Ordinals::of)
                .filter(OptionalInt::isPresent)
                .map(ordinal -> Ordinals.spell(ordinal.getAsInt()) + "-")
                .findFirst()
                .orElse("");
    }
}
