package org.rollcall.projection.importing;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.rollcall.contracts.MeetingEvent.Venue;
import org.rollcall.contracts.MeetingMode;

/**
 * Reads a list of meetings: a line is date, place, title, or title, place, date. Lines that ran together are taken apart
 * again: a title alone belongs to the next entry that has none, and a second date within a line begins another entry.
 */
final class MeetingLines {

    private static final Pattern ADDRESS = Pattern.compile("[(<\\[]? ?https?://[^ )>\\]]*(?: ?[)>\\]])?");

    /** "2024: 19th Annual Meeting, Apia, Samoa, 3 to 5 July". */
    private static final Pattern YEAR_BEFORE = Pattern.compile("(\\d{4}) ?(?::|[-–—] ) ?(.+)");

    /** "3 March 2027 (to be confirmed), …". */
    private static final Pattern NOTE = Pattern.compile(" ?\\(([^(),]{1,40})\\) ?(?=,|$)(.*)");

    private final Predicate<String> isCountry;
    private final PlaceReader places;
    private final Findings findings;
    private final List<MeetingEntry> entries = new ArrayList<>();
    private Optional<Line> titleAlone = Optional.empty();
    private Optional<Line> untitled = Optional.empty();

    /** The line that heads the meetings of a year, where they are divided so. */
    private Optional<Line> yearLine = Optional.empty();

    private boolean isOfTheYear;

    private MeetingLines(Predicate<String> isCountry, Findings findings) {
        this.isCountry = isCountry;
        places = new PlaceReader(isCountry);
        this.findings = findings;
    }

    /** @param isCountry whether a name is that of a state on record */
    static List<MeetingEntry> read(List<Line> lines, Predicate<String> isCountry, Findings findings) {
        var reader = new MeetingLines(isCountry, findings);
        lines.forEach(reader::read);
        reader.giveUpTitle();
        reader.giveUpUntitled();
        return List.copyOf(reader.entries);
    }

    private void read(Line line) {
        var text = text(line);
        if (isYear(text)) {
            year(line);
            return;
        }
        var words = ADDRESS.matcher(text).replaceAll("").strip();
        boolean address = words.length() < text.length();
        if ((address && !isDated(line, words)) || Fold.words(text).startsWith("for more information")) {
            findings.info(
                    line.number(),
                    "link",
                    "'" + Findings.brief(line.text()) + "' leads to another page",
                    "Not followed; what stands there is not in this draft.");
            return;
        }
        if (address) {
            findings.info(
                    line.number(),
                    "address-in-line",
                    "'" + Findings.brief(line.text()) + "' has an address in it",
                    "The meeting is read without it; it stays in the quotation.");
        }
        var entries = new EntriesOnLine(line, places).in(words);
        if (entries.size() > 1) {
            findings.warning(
                    line.number(),
                    "run-together",
                    entries.size() + " meetings stand on one line",
                    "Taken apart: " + Findings.brief(String.join(" | ", entries)) + ".");
        }
        entries.forEach(entry -> read(line, entry));
    }

    /** Whether a date is in it, or what was meant to be one. */
    private boolean isDated(Line line, String text) {
        var found = MeetingDates.in(line, text, new Findings());
        return found.absurd()
                || !found.dates().isEmpty()
                || yearLine.flatMap(heading -> Years.in(heading.text()))
                        .filter(year -> !MeetingDates.of(line, text, year.getValue(), new Findings())
                                .isEmpty())
                        .isPresent();
    }

    private void read(Line line, String text) {
        var year = YEAR_BEFORE.matcher(text);
        if (year.matches() && Years.in(year.group(1)).isPresent()) {
            var behind = year.group(2);
            var dates = MeetingDates.of(line, behind, Integer.parseInt(year.group(1)), new Findings());
            if (!dates.isEmpty()) {
                findings.info(
                        line.number(),
                        "year-before",
                        "The year stands at the line's beginning and not in the date",
                        "A date without a year is read as one of " + year.group(1) + ".");
                isOfTheYear = false;
                read(line, behind, dates, false);
                return;
            }
        }
        var found = MeetingDates.in(line, text, findings);
        var dates = found.dates();
        isOfTheYear = false;
        if (dates.isEmpty() && !found.absurd()) {
            dates = ofTheYear(line, text);
            isOfTheYear = !dates.isEmpty();
        }
        read(line, text, dates, found.absurd());
    }

    private void read(Line line, String text, List<WrittenDate> dates, boolean absurd) {
        if (dates.isEmpty()) {
            if (Nothing.isSaid(text)) {
                Nothing.report(text, line, findings);
            } else if (absurd) {
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
        var torn = dates.stream().filter(date -> DateReader.isTorn(text, date)).findFirst();
        torn.ifPresent(date -> findings.warning(
                line.number(),
                "date-unsure",
                "What stands beside '" + text.substring(date.start(), date.end()) + "' may belong to the date",
                "Read as " + date.first() + " to " + date.last() + ": look at it."));
        dates.forEach(date -> Weekdays.contradiction(text, date)
                .ifPresent(words -> findings.warning(
                        line.number(),
                        "weekday-contradicts",
                        words,
                        "The date is proposed as its number says: look at it.")));
        if (!text.substring(0, dates.getFirst().start()).isBlank()) {
            readDateWithin(line, text, dates.getFirst());
            return;
        }
        for (int n = 0; n < dates.size(); n++) {
            int end = n + 1 < dates.size() ? dates.get(n + 1).start() : text.length();
            readDateFirst(line, dates.get(n), text.substring(dates.get(n).end(), end), dates.size() > 1);
        }
    }

    /** Without the number of a numbered list; but "3. November 2018" is a day. */
    private static String text(Line line) {
        var text = line.unnumbered();
        return MonthNames.of(text.split("[ ,.]", 2)[0]).isPresent() ? line.content() : text;
    }

    private static boolean isYear(String text) {
        var words = Fold.words(text);
        return words.length() == 4 && Years.in(words).isPresent();
    }

    private void year(Line line) {
        giveUpTitle();
        yearLine = Optional.of(line);
        findings.info(
                line.number(),
                "year-heading",
                "'" + line.text() + "' divides the meetings by their years",
                "A date below it that has no year is read as one of it.");
    }

    private List<WrittenDate> ofTheYear(Line line, String text) {
        var year = yearLine.flatMap(heading -> Years.in(heading.text()));
        if (year.isEmpty()) {
            return List.of();
        }
        var dates = MeetingDates.of(line, text, year.get().getValue(), findings);
        if (!dates.isEmpty()) {
            findings.info(
                    line.number(),
                    "year-of-the-heading",
                    "The date has no year; the heading on line "
                            + yearLine.get().number() + " has " + year.get(),
                    "Read as a day of " + year.get() + ".");
        }
        return dates;
    }

    private void readDateFirst(Line line, WrittenDate date, String behind, boolean runTogether) {
        var note = NOTE.matcher(behind);
        var rest = behind;
        if (note.matches() && places.leading(List.of(note.group(1))).isEmpty() && !isCountry.test(note.group(1))) {
            findings.warning(
                    line.number(),
                    "note-behind-date",
                    "'(" + Findings.brief(note.group(1)) + ")' stands behind the date",
                    "The date is proposed as it stands: look at it.");
            rest = note.group(2);
        }
        var words = MeetingWords.of(rest, line, findings);
        var place = places.anywhere(words.parts());
        if (!place.isStated() || !place.doubt().isEmpty()) {
            var unsure = place;
            place = apart(words)
                    .map(MeetingWords::parts)
                    .map(places::anywhere)
                    .filter(found -> found.isStated() && found.doubt().isEmpty())
                    .findFirst()
                    .orElse(unsure);
        }
        var lines = List.of(line);
        var title = MeetingWords.title(PlaceReader.noted(place).rest());
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

    /** Other ways to see the borders of the words, where the commas show no place. */
    private Stream<MeetingWords> apart(MeetingWords words) {
        return Stream.of(
                words.dashesApart(),
                words.columnsApart(),
                words.countriesApart(isCountry),
                words.columnsApart().dashesApart().countriesApart(isCountry),
                words.sentencesApart());
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
                .or(() -> {
                    var afters = apart(after).toList();
                    var befores = apart(before).toList();
                    return IntStream.range(0, befores.size())
                            .mapToObj(way -> within(befores.get(way), afters.get(way)))
                            .flatMap(Optional::stream)
                            .findFirst();
                })
                .orElseGet(() -> PlaceReader.unstated(words.parts()));
        add(line, date, place, "", words, List.of(line));
    }

    private Optional<PlaceReader.Place> within(MeetingWords before, MeetingWords after) {
        return places.leading(before.parts())
                .filter(found -> found.rest().isEmpty() && !after.parts().isEmpty())
                .filter(found -> !(found.venue() instanceof Venue.Unstated))
                .map(found -> found.with(after.parts()))
                .or(() -> places.trailing(before.parts()).map(found -> found.with(both(found.rest(), after.parts()))))
                .or(() -> places.leading(after.parts()).map(found -> found.with(both(before.parts(), found.rest()))))
                .or(() -> places.leading(before.parts()).map(found -> found.with(both(found.rest(), after.parts()))));
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
            Line line, WrittenDate date, PlaceReader.Place read, String given, MeetingWords words, List<Line> lines) {
        var place = PlaceReader.noted(read);
        var title = MeetingWords.calledOffBehind(given.isEmpty() ? MeetingWords.title(place.rest()) : given);
        if (MeetingWords.isCalledOff(title)) {
            findings.warning(
                    line.number(),
                    "called-off",
                    "'" + Findings.brief(title) + "' is said not to have been held on its day",
                    "Proposed as a meeting that was not held: record by hand what became of it.");
        }
        var noted = PlaceReader.modeIn(title);
        var mode = place.mode() == MeetingMode.IN_PERSON ? noted.orElse(place.mode()) : place.mode();
        var venue = mode == MeetingMode.VIRTUAL && !place.isStated() ? new Venue.Virtual() : place.venue();
        giveUpUntitled();
        untitled = title.isEmpty() ? Optional.of(line) : Optional.empty();
        if (!place.doubt().isEmpty() && !(venue instanceof Venue.Virtual)) {
            findings.warning(line.number(), "place-unsure", place.doubt(), PlaceReader.proposed(venue));
        }
        if (hasDate(title)) {
            findings.info(
                    line.number(),
                    "date-in-title",
                    "'" + Findings.brief(title) + "' has a date in it besides the meeting's",
                    "Kept in the title; no other meeting was made of it.");
        }
        Limit.check(entries.size(), "meetings");
        entries.add(new MeetingEntry(
                date, venue, mode, title.isEmpty() ? "Meeting" : title, words.listings(), withYear(lines)));
    }

    private static boolean hasDate(String title) {
        var tokens = Tokens.of(title);
        return IntStream.range(0, tokens.size())
                .anyMatch(at -> DateReader.at(title, tokens, at, Optional.empty()) instanceof DateReader.Reading.Read);
    }

    /** The line that has the year is evidence too. */
    private List<Line> withYear(List<Line> lines) {
        return isOfTheYear ? Stream.concat(lines.stream(), yearLine.stream()).toList() : lines;
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
