package org.rollcall.projection.importing;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The words of one meeting besides its date: the parts between its commas, and the documents named among them.
 */
record MeetingWords(List<String> parts, List<Listing> listings) {

    private static final Set<String> CALLED_OFF = Set.of(
            "postponed",
            "cancelled",
            "canceled",
            "called off",
            "not held",
            "annule",
            "annulee",
            "reporte",
            "reportee",
            "aplazada",
            "cancelada");
    private static final Pattern CALLED_OFF_BEFORE = Pattern.compile("\\(?(\\p{L}+(?: \\p{L}+)?)\\)? ?[:–—-] ?(.+)");

    /** "10:00", "9.30-17.00 CET". */
    private static final Pattern HOURS = Pattern.compile(
            "\\d{1,2}[:.h]\\d{2}(?: ?[-–—] ?\\d{1,2}[:.h]\\d{2})? ?(?:h|am|pm)?(?: \\(?\\p{Lu}{2,5}\\)?)?");

    /** "Hungary and online", "Hungary (hybrid)". */
    private static final Pattern AND_ONLINE = Pattern.compile(
            "(.+?) ?(?:(?:and|et|&|/) ?(?:online|virtual|virtually|en ligne)|\\((?:hybrid|hybride|and online)\\))",
            Pattern.CASE_INSENSITIVE);

    static MeetingWords of(String text, Line line, Findings findings) {
        var listings = new ArrayList<Listing>();
        for (var inside : Brackets.in(text, '[', ']')) {
            listings.add(Listing.read(inside, line));
        }
        var parts = new ArrayList<String>();
        for (var part : Brackets.list(tidy(Brackets.without(text, '[', ']'), line, findings), ",;")) {
            if (HOURS.matcher(part).matches()) {
                findings.info(
                        line.number(),
                        "hours-not-read",
                        "'" + Findings.brief(part) + "' is a time of the day",
                        "Not proposed: say the hours when the meeting is recorded.");
            } else if (Listing.isOne(part)) {
                listings.add(Listing.read(part, line));
            } else {
                parts.add(part);
            }
        }
        return new MeetingWords(List.copyOf(parts), List.copyOf(listings));
    }

    MeetingWords with(MeetingWords behind) {
        return new MeetingWords(
                Stream.concat(parts.stream(), behind.parts.stream()).toList(),
                Stream.concat(listings.stream(), behind.listings.stream()).toList());
    }

    /** The same with columns for commas: "Rome | Italy", "Prague, Czech Republic  1st Conference". */
    MeetingWords columnsApart() {
        return split(part -> Stream.of(part.split(" {2,}|\\|")));
    }

    /** The same with a full stop taken for a comma: "Fourth Meeting. Virtual". */
    MeetingWords sentencesApart() {
        return split(part -> Stream.of(part.split("\\. ")));
    }

    /** The same with a comma where a country ends before a colon or bracket, or a town begins behind one. */
    MeetingWords countriesApart(Predicate<String> isCountry) {
        var apart = new ArrayList<String>();
        for (int at = 0; at < parts.size(); at++) {
            var part = parts.get(at);
            int colon = part.indexOf(": ");
            int bracket = part.indexOf(") ");
            int last = part.lastIndexOf(": ");
            var online = AND_ONLINE.matcher(part);
            boolean isTownBehind =
                    last > 0 && at + 1 < parts.size() && isCountry.test(title(List.of(parts.get(at + 1))));
            if (online.matches() && isCountry.test(online.group(1))) {
                apart.add(online.group(1));
                apart.add("hybrid");
            } else if (colon > 0 && isCountry.test(part.substring(0, colon).strip())) {
                apart.add(part.substring(0, colon));
                apart.add(part.substring(colon + 1));
            } else if (bracket > 0
                    && Brackets.in(part.substring(0, bracket + 1), '(', ')').stream()
                            .anyMatch(isCountry)) {
                apart.add(part.substring(0, bracket + 1));
                apart.add(part.substring(bracket + 1));
            } else if (isTownBehind) {
                apart.add(part.substring(0, last));
                apart.add(part.substring(last + 1));
            } else {
                apart.add(part);
            }
        }
        return new MeetingWords(
                apart.stream()
                        .map(String::strip)
                        .filter(part -> !part.isEmpty())
                        .toList(),
                listings);
    }

    private MeetingWords split(Function<String, Stream<String>> apart) {
        return new MeetingWords(
                parts.stream()
                        .flatMap(apart)
                        .map(String::strip)
                        .filter(part -> !part.isEmpty())
                        .toList(),
                listings);
    }

    /** Whether a title says that the meeting was not held on its day. */
    static boolean isCalledOff(String title) {
        return Brackets.in(title, '(', ')').stream().map(Fold::words).anyMatch(CALLED_OFF::contains);
    }

    /** "Postponed: 5th Meeting" is the "5th Meeting (postponed)". */
    static String calledOffBehind(String title) {
        var found = CALLED_OFF_BEFORE.matcher(title);
        return found.matches() && CALLED_OFF.contains(Fold.words(found.group(1)))
                ? title(List.of(found.group(2))) + " (" + found.group(1).toLowerCase(Locale.ROOT) + ")"
                : title;
    }

    /** The parts joined again, without the marks at the end, and those left in front by what stood there. */
    static String title(List<String> parts) {
        var title = String.join(", ", parts).strip();
        while (!title.isEmpty() && ".,;:-–—".indexOf(title.charAt(title.length() - 1)) >= 0) {
            title = title.substring(0, title.length() - 1).strip();
        }
        return title.replaceFirst("^[,:;–—-]+ *", "");
    }

    /** The same with a dash between spaces taken for a comma: "Workshop - Bangkok, Thailand". */
    MeetingWords dashesApart() {
        return split(part -> Stream.of(part.split(" [-–—]( |$)|^[-–—] ")));
    }

    /** An apostrophe that slipped off the word it ends goes back to it. */
    private static String tidy(String text, Line line, Findings findings) {
        int slipped = text.indexOf("s '");
        if (slipped < 0 || text.indexOf('\'', slipped + 3) >= 0) {
            return text;
        }
        findings.info(
                line.number(),
                "stray-apostrophe",
                "An apostrophe stands before a word instead of behind the one it ends",
                "Put back behind the word it ends.");
        return text.substring(0, slipped + 1) + "' " + text.substring(slipped + 3);
    }
}
