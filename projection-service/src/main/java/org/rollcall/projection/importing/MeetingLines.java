package org.rollcall.projection.importing;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Reads a list of meetings: a line is date, place, title, or title, place, date. Lines that ran together are taken apart
 * again: a title alone belongs to the next entry that has none, and a second date within a line begins another entry.
 */
final class MeetingLines {

    private final PlaceReader places;
    private final Findings findings;
    private final List<MeetingEntry> entries = new ArrayList<>();
    private Optional<Line> titleAlone = Optional.empty();
    private Optional<Line> untitled = Optional.empty();

    private MeetingLines(Predicate<String> isCountry, Findings findings) {
        places = new PlaceReader(isCountry);
        this.findings = findings;
    }

    /** @param isCountry whether a name is that of a state on record */
    static List<MeetingEntry> read(List<Line> lines, Predicate<String> isCountry, Findings findings) {
        var reader = new MeetingLines(isCountry, findings);
        lines.stream().filter(line -> !isLink(line, findings)).forEach(reader::read);
        reader.giveUpTitle();
        reader.giveUpUntitled();
        return List.copyOf(reader.entries);
    }

    private static boolean isLink(Line line, Findings findings) {
        boolean address = line.text().contains("http://") || line.text().contains("https://");
        boolean introduction = Fold.words(line.text()).startsWith("for more information");
        if (address || introduction) {
            findings.info(
                    line.number(),
                    "link",
                    "'" + Findings.brief(line.text()) + "' leads to another page",
                    "Not followed; what stands there is not in this draft.");
        }
        return address || introduction;
    }

    private void read(Line line) {
        var text = line.content();
        var found = MeetingDates.in(line, text, findings);
        var dates = found.dates();
        if (dates.isEmpty()) {
            if (found.absurd()) {
                giveUpTitle();
                titleAlone = Optional.of(line);
                giveUpTitle();
            } else if (!continues(line)) {
                giveUpTitle();
                titleAlone = Optional.of(line);
            }
            return;
        }
        findings.used(line);
        if (!text.substring(0, dates.getFirst().start()).isBlank()) {
            readDateWithin(line, text, dates.getFirst());
            return;
        }
        for (int n = 0; n < dates.size(); n++) {
            int end = n + 1 < dates.size() ? dates.get(n + 1).start() : text.length();
            readDateFirst(line, dates.get(n), text.substring(dates.get(n).end(), end), dates.size() > 1);
        }
    }

    private void readDateFirst(Line line, WrittenDate date, String rest, boolean runTogether) {
        var words = MeetingWords.of(rest, line, findings);
        var place = places.anywhere(words.parts());
        if (!place.isStated()) {
            var apart = places.anywhere(words.dashesApart().parts());
            place = apart.isStated() && apart.doubt().isEmpty() ? apart : place;
        }
        var lines = List.of(line);
        var title = MeetingWords.title(place.rest());
        if (title.isEmpty() && titleAlone.isPresent()) {
            var alone = titleAlone.get();
            titleAlone = Optional.empty();
            findings.used(alone);
            title = MeetingWords.title(List.of(alone.content()));
            lines = List.of(alone, line);
            findings.warning(
                    alone.number(),
                    "run-together",
                    "'" + Findings.brief(title) + "' stands on line " + alone.number()
                            + " without date and place, and line "
                            + line.number() + " begins with a date and a place without a title"
                            + (runTogether ? " and goes on with another meeting" : ""),
                    "Taken apart: " + date.first() + " is that meeting's"
                            + (runTogether ? ", what follows on line " + line.number() + " is another." : "."));
        } else if (titleAlone.isPresent()) {
            giveUpTitle();
        }
        add(line, date, place, title, words, lines);
    }

    /** Title, place, date; or place, date, title; or title, date, place. */
    private void readDateWithin(Line line, String text, WrittenDate date) {
        giveUpTitle();
        var opened = text.substring(0, date.start());
        var closed = text.substring(date.end());
        int open = opened.lastIndexOf('(');
        if (open >= 0 && opened.indexOf(')', open) < 0) {
            // place and date in brackets behind the title
            opened = opened.substring(0, open) + "," + opened.substring(open + 1);
            closed = closed.replaceFirst("\\)", ",");
        }
        var before = MeetingWords.of(opened, line, findings);
        var after = MeetingWords.of(closed, line, findings);
        var words = before.with(after);
        var place = within(before, after)
                .or(() -> within(before.dashesApart(), after.dashesApart()))
                .orElseGet(() -> PlaceReader.unstated(words.parts()));
        add(line, date, place, "", words, List.of(line));
    }

    private Optional<PlaceReader.Place> within(MeetingWords before, MeetingWords after) {
        return places.leading(before.parts())
                .filter(found -> found.rest().isEmpty() && !after.parts().isEmpty())
                .map(found -> found.with(after.parts()))
                .or(() -> places.trailing(before.parts()).map(found -> found.with(both(found.rest(), after.parts()))))
                .or(() -> places.leading(after.parts()).map(found -> found.with(both(before.parts(), found.rest()))));
    }

    private static List<String> both(List<String> some, List<String> more) {
        return Stream.concat(some.stream(), more.stream()).toList();
    }

    /** A line that is no item of its own, behind an entry without a title, is that title. */
    private boolean continues(Line line) {
        if (untitled.isEmpty() || line.isItem()) {
            return false;
        }
        var entry = entries.removeLast();
        var lines = Stream.concat(entry.lines().stream(), Stream.of(line)).toList();
        entries.add(new MeetingEntry(
                entry.date(),
                entry.venue(),
                entry.mode(),
                MeetingWords.title(List.of(line.text())),
                entry.listings(),
                lines));
        untitled = Optional.empty();
        findings.used(line);
        return true;
    }

    private void add(
            Line line, WrittenDate date, PlaceReader.Place place, String given, MeetingWords words, List<Line> lines) {
        var title = given.isEmpty() ? MeetingWords.title(place.rest()) : given;
        giveUpUntitled();
        untitled = title.isEmpty() ? Optional.of(line) : Optional.empty();
        if (!place.doubt().isEmpty()) {
            findings.warning(
                    line.number(), "place-unsure", place.doubt(), "Proposed as " + place.venue() + ": look at it.");
        }
        Limit.check(entries.size(), "meetings");
        entries.add(new MeetingEntry(
                date, place.venue(), place.mode(), title.isEmpty() ? "Meeting" : title, words.listings(), lines));
    }

    /** An entry that no line gave a title. */
    private void giveUpUntitled() {
        untitled.ifPresent(line -> findings.warning(
                line.number(), "meeting-without-title", "The meeting has no title", "Called 'Meeting'."));
        untitled = Optional.empty();
    }

    /** A title that no entry took. */
    private void giveUpTitle() {
        titleAlone.ifPresent(line -> findings.warning(
                line.number(),
                "meeting-without-date",
                "'" + Findings.brief(line.text()) + "' stands among the meetings without a date",
                "Nothing was proposed from it."));
        titleAlone = Optional.empty();
    }
}
