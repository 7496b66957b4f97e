package org.rollcall.projection.importing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.rollcall.contracts.ForumId;
import org.rollcall.contracts.MeetingId;
import org.rollcall.contracts.SeriesId;

/** Gives the meetings of a page their ids and nature, and looks over their dates and numbers. */
final class Meetings {

    private Meetings() {}

    /** In the order of their days; an id is made of the forum, the first day and what met, and never of the page's order. */
    static List<Meeting> of(ForumId forum, List<MeetingEntry> entries, List<WorkingGroup> groups, Findings findings) {
        var meetings = new ArrayList<Meeting>();
        var ids = new HashMap<String, Integer>();
        var inOrder = entries.stream()
                .sorted(Comparator.comparing(
                                (MeetingEntry entry) -> entry.date().first())
                        .thenComparing(MeetingEntry::title))
                .toList();
        for (var entry : inOrder) {
            var nature = MeetingNature.of(entry.title(), groups);
            var id = forum + "-" + entry.date().stamp() + "-" + what(nature);
            int same = ids.merge(id, 1, Integer::sum);
            meetings.add(new Meeting(new MeetingId(same == 1 ? id : id + "-" + same), entry, nature));
        }
        reportNumbers(meetings, findings);
        reportSpellings(entries, findings);
        return List.copyOf(meetings);
    }

    private static String what(MeetingNature nature) {
        return nature.series().isEmpty()
                ? nature.kind().name().toLowerCase(Locale.ROOT).replace('_', '-')
                : nature.series().getFirst().series().value();
    }

    /** Numbers of order that occur twice, that lack between others, and that do not grow with the days. */
    private static void reportNumbers(List<Meeting> meetings, Findings findings) {
        var bySeries = new LinkedHashMap<SeriesId, TreeMap<Integer, List<Meeting>>>();
        for (var meeting : meetings) {
            for (var entry : meeting.nature().series()) {
                entry.ordinal()
                        .ifPresent(ordinal -> bySeries.computeIfAbsent(entry.series(), series -> new TreeMap<>())
                                .computeIfAbsent(ordinal, number -> new ArrayList<>())
                                .add(meeting));
            }
        }
        bySeries.forEach((series, numbers) -> report(series, numbers, findings));
        reportKnown(meetings, findings);
    }

    /** Which numbers of each series the page gives, and which of its meetings have none. */
    private static void reportKnown(List<Meeting> meetings, Findings findings) {
        var known = new LinkedHashMap<SeriesId, List<String>>();
        var unknown = new LinkedHashMap<SeriesId, List<Integer>>();
        for (var meeting : meetings) {
            int line = meeting.entry().line().number();
            for (var entry : meeting.nature().series()) {
                var numbers = known.computeIfAbsent(entry.series(), series -> new ArrayList<>());
                var without = unknown.computeIfAbsent(entry.series(), series -> new ArrayList<>());
                entry.ordinal()
                        .ifPresentOrElse(
                                ordinal -> numbers.add(Ordinals.spell(ordinal) + " (line " + line + ")"),
                                () -> without.add(line));
            }
        }
        known.forEach((series, numbers) -> {
            var without = unknown.getOrDefault(series, List.of());
            var some = numbers.stream().limit(40).toList();
            if (meetings.size() > 1) {
                findings.info(
                        0,
                        "ordinals",
                        "Of the series " + series + " the page numbers "
                                + (some.isEmpty() ? "none" : String.join(", ", some))
                                + (without.isEmpty() ? "" : "; without a number: lines " + Findings.lines(without)),
                        "No number is made up.");
            }
        });
    }

    private static void report(SeriesId series, TreeMap<Integer, List<Meeting>> numbers, Findings findings) {
        numbers.forEach((number, bearers) -> {
            if (bearers.size() > 1) {
                findings.warning(
                        bearers.getLast().entry().line().number(),
                        "ordinal-repeated",
                        "A " + Ordinals.spell(number) + " in the series " + series + " on "
                                + String.join(
                                        " and ",
                                        bearers.stream()
                                                .map(Meetings::dayAndLine)
                                                .toList()),
                        "Both are proposed with the number the page gives them.");
            }
        });
        int line = numbers.lastEntry().getValue().getLast().entry().line().number();
        var missing = IntStream.range(numbers.firstKey(), Math.min(numbers.lastKey(), numbers.firstKey() + 1000))
                .filter(number -> !numbers.containsKey(number))
                .boxed()
                .toList();
        if (!missing.isEmpty()) {
            findings.warning(
                    line,
                    "ordinal-missing",
                    "The series " + series + " has "
                            + spell(numbers.navigableKeySet().stream().toList()) + " and no " + spell(missing),
                    "Nothing was made up.");
        }
        if (numbers.firstKey() > 1) {
            findings.info(
                    line,
                    "ordinals-not-listed",
                    "The series " + series + " begins with its " + Ordinals.spell(numbers.firstKey()) + " here",
                    "What came before is not on the page.");
        }
        var latest = LocalDate.MIN;
        for (var entry : numbers.entrySet()) {
            for (var bearer : entry.getValue()) {
                if (bearer.entry().date().first().isBefore(latest)
                        && entry.getValue().size() == 1) {
                    findings.warning(
                            bearer.entry().line().number(),
                            "ordinal-out-of-order",
                            "The " + Ordinals.spell(entry.getKey()) + " of the series " + series
                                    + " was before one with a lower number",
                            "Proposed with the number the page gives.");
                }
            }
            latest = entry.getValue().getFirst().entry().date().first();
        }
    }

    private static String dayAndLine(Meeting meeting) {
        return meeting.entry().date().first() + " (line "
                + meeting.entry().line().number() + ")";
    }

    private static String spell(List<Integer> numbers) {
        var some = numbers.stream().limit(12).map(Ordinals::spell).toList();
        return String.join(", ", some) + (numbers.size() > 12 ? " and more" : "");
    }

    private static void reportSpellings(List<MeetingEntry> entries, Findings findings) {
        var lines = new LinkedHashMap<String, TreeSet<Integer>>();
        for (var entry : entries) {
            lines.computeIfAbsent(entry.date().spelling(), shape -> new TreeSet<>())
                    .add(entry.dated().number());
        }
        if (lines.size() > 1) {
            var each = lines.entrySet().stream()
                    .map(spelling ->
                            "'" + spelling.getKey() + "' on " + Findings.lines(List.copyOf(spelling.getValue())))
                    .toList();
            findings.info(
                    entries.getFirst().line().number(),
                    "date-spellings",
                    "Dates in " + lines.size() + " spellings: " + String.join("; ", each),
                    "All of them were read.");
        }
    }
}
