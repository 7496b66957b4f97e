package org.rollcall.projection.importing;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.rollcall.projection.importing.DateReader.Reading;
import org.rollcall.projection.importing.Tokens.Token;

/**
 * Reads a list of meetings: a line is date, place, title, or title, place, date. Lines that ran together are taken apart
 * again: a title alone belongs to the next entry that has none, and a second date within a line begins another entry.
 */
final class MeetingLines {

    private final PlaceReader places;
    private final Findings findings;
    private final List<MeetingEntry> entries = new ArrayList<>();
    private Optional<Line> titleAlone = Optional.empty();

    private MeetingLines(Predicate<String> isCountry, Findings findings) {
        places = new PlaceReader(isCountry);
        this.findings = findings;
    }

    /** @param isCountry whether a name is that of a state on record */
    static List<MeetingEntry> read(List<Line> lines, Predicate<String> isCountry, Findings findings) {
        var reader = new MeetingLines(isCountry, findings);
        lines.stream().filter(line -> !isLink(line, findings)).forEach(reader::read);
        reader.giveUpTitle();
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
        var dates = dates(line, text);
        if (dates.isEmpty()) {
            giveUpTitle();
            titleAlone = Optional.of(line);
            return;
        }
        findings.used(line);
        if (!text.substring(0, dates.getFirst().start()).isBlank()) {
            readTitleFirst(line, text, dates.getFirst());
            return;
        }
        for (int n = 0; n < dates.size(); n++) {
            int end = n + 1 < dates.size() ? dates.get(n + 1).start() : text.length();
            readDateFirst(line, dates.get(n), text.substring(dates.get(n).end(), end), dates.size() > 1);
        }
    }

    /** Those that begin an entry: at the line's start or behind a comma; where none does, the first anywhere. */
    private List<WrittenDate> dates(Line line, String text) {
        var tokens = Tokens.of(text);
        var beginning = new ArrayList<WrittenDate>();
        var within = new ArrayList<WrittenDate>();
        int depth = 0;
        for (int at = 0; at < tokens.size(); at++) {
            depth = depth(depth, tokens.get(at));
            if (depth > 0) {
                continue;
            }
            switch (DateReader.at(text, tokens, at)) {
                case Reading.Read read -> {
                    boolean begins = at == 0 || tokens.get(at - 1).isComma();
                    (begins ? beginning : within).add(read.date());
                    at = last(tokens, read.date().end());
                }
                case Reading.Absurd absurd ->
                    findings.error(
                            line.number(),
                            "no-such-date",
                            "'" + Findings.brief(absurd.words()) + "' is no date",
                            "Not read as one; correct the page's line and import it again.");
                case Reading.None none -> {}
            }
        }
        if (beginning.isEmpty()) {
            return within.stream().limit(1).toList();
        }
        // title, place, date: a later date of such a line is not another meeting
        return beginning.getFirst().start() == 0 ? beginning : beginning.subList(0, 1);
    }

    private static int depth(int depth, Token token) {
        return switch (token.text()) {
            case "(", "[", "“" -> depth + 1;
            case ")", "]", "”" -> Math.max(0, depth - 1);
            default -> depth;
        };
    }

    /** The index of the last token that ends by {@code end}. */
    private static int last(List<Token> tokens, int end) {
        int at = tokens.size() - 1;
        while (tokens.get(at).end() > end) {
            at--;
        }
        return at;
    }

    private void readDateFirst(Line line, WrittenDate date, String rest, boolean runTogether) {
        var words = MeetingWords.of(rest, line, findings);
        var place = places.leading(words.parts());
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

    private void readTitleFirst(Line line, String text, WrittenDate date) {
        giveUpTitle();
        var words =
                MeetingWords.of(text.substring(0, date.start()) + ", " + text.substring(date.end()), line, findings);
        add(line, date, places.trailing(words.parts()), "", words, List.of(line));
    }

    private void add(
            Line line, WrittenDate date, PlaceReader.Place place, String given, MeetingWords words, List<Line> lines) {
        var title = given.isEmpty() ? MeetingWords.title(place.rest()) : given;
        if (title.isEmpty()) {
            findings.warning(line.number(), "meeting-without-title", "The meeting has no title", "Called 'Meeting'.");
        }
        if (!place.doubt().isEmpty()) {
            findings.warning(
                    line.number(), "place-unsure", place.doubt(), "Proposed as " + place.venue() + ": look at it.");
        }
        Limit.check(entries.size(), "meetings");
        entries.add(new MeetingEntry(
                date, place.venue(), place.mode(), title.isEmpty() ? "Meeting" : title, words.listings(), lines));
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
