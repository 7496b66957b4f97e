package org.rollcall.projection.importing;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.rollcall.projection.importing.DateReader.Reading;
import org.rollcall.projection.importing.Tokens.Token;

/** Finds the dates in a line of a meeting, and says what only looks like one. */
final class MeetingDates {

    private static final Pattern BORDER = Pattern.compile("[,;]| [-–—] ");

    private final Line line;
    private final String text;
    private final List<Token> tokens;
    private final Findings findings;
    private final List<WrittenDate> beginning = new ArrayList<>();
    private final List<WrittenDate> within = new ArrayList<>();
    private final List<WrittenDate> bracketed = new ArrayList<>();
    private boolean absurd;

    private MeetingDates(Line line, String text, Findings findings) {
        this.line = line;
        this.text = text;
        this.findings = findings;
        tokens = Tokens.of(text);
    }

    /**
     * Those that begin an entry: at the line's start or behind a comma; where none does, the first anywhere, then the first
     * in brackets, then a month or a year that stands alone between commas.
     */
    static Found in(Line line, String text, Findings findings) {
        var dates = new MeetingDates(line, text, findings);
        var read = dates.read(Optional.empty());
        return new Found(read, dates.absurd);
    }

    /** The same for a line under a heading that is a year: "May 3-4, Lima, Peru, …" below "2018". */
    static List<WrittenDate> of(Line line, String text, int year, Findings findings) {
        return new MeetingDates(line, text, findings).read(Optional.of(year));
    }

    /** All days outside of brackets, in the order of the text. */
    static List<WrittenDate> all(Line line, String text) {
        var dates = new MeetingDates(line, text, new Findings());
        dates.read(Optional.empty());
        return Stream.concat(dates.beginning.stream(), dates.within.stream())
                .sorted(Comparator.comparing(WrittenDate::start))
                .toList();
    }

    /** @param absurd whether something looks like a date and is none: whose line that is cannot be dated by another */
    record Found(List<WrittenDate> dates, boolean absurd) {}

    private List<WrittenDate> read(Optional<Integer> year) {
        int depth = 0;
        for (int at = 0; at < tokens.size(); at++) {
            depth = depth(depth, tokens.get(at));
            switch (DateReader.at(text, tokens, at, year)) {
                case Reading.Read read -> {
                    boolean begins = at == 0
                            || tokens.get(at - 1).isComma()
                            || tokens.get(at - 1).text().equals(";");
                    (depth > 0 ? bracketed : begins ? beginning : within).add(read.date());
                    at = last(read.date().end());
                }
                case Reading.Absurd none -> {
                    if (depth == 0) {
                        absurd = true;
                        report(none);
                        at = last(none.end());
                    }
                }
                case Reading.None none -> {}
            }
        }
        if (!beginning.isEmpty()) {
            // title, place, date: a later date of such a line is not another meeting
            return beginning.getFirst().start() == 0 ? beginning : beginning.subList(0, 1);
        }
        if (!within.isEmpty()) {
            return within.subList(0, 1);
        }
        if (absurd) {
            return List.of();
        }
        return bracketed.isEmpty() ? vague().stream().toList() : bracketed.subList(0, 1);
    }

    /** "May 2016, Lima, Peru, …", "… , Lima, Peru, 2014", the first such part: the month or the year, and nobody knows the day. */
    private Optional<WrittenDate> vague() {
        var parts = BORDER.splitWithDelimiters(text, 0);
        int from = 0;
        for (int at = 0; at < parts.length && parts.length > 1; at++) {
            var words = parts[at].strip();
            int start = from + parts[at].length() - parts[at].stripLeading().length();
            var found = DateReader.vague(words.endsWith(".") ? words.substring(0, words.length() - 1) : words, start);
            if (found.isPresent()) {
                reportVague(found.get());
                return found;
            }
            from += parts[at].length();
        }
        return Optional.empty();
    }

    private void reportVague(WrittenDate date) {
        findings.warning(
                line.number(),
                "vague-date",
                "'" + text.substring(date.start(), date.end()) + "' is all that is said of the meeting's date",
                "Proposed as some day of it.");
    }

    private void report(Reading.Absurd absurd) {
        var meant = absurd.meant().isEmpty() ? "" : "; " + absurd.meant();
        findings.error(
                line.number(),
                "no-such-date",
                "'" + Findings.brief(absurd.words()) + "' is no date" + meant,
                "Not read as one; correct the page's line and import it again.");
    }

    private static int depth(int depth, Token token) {
        return switch (token.text()) {
            case "(", "[", "“" -> depth + 1;
            case ")", "]", "”" -> Math.max(0, depth - 1);
            default -> depth;
        };
    }

    /** The index of the last token that ends by {@code end}. */
    private int last(int end) {
        int at = tokens.size() - 1;
        while (tokens.get(at).end() > end) {
            at--;
        }
        return at;
    }
}
