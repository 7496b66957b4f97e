package org.rollcall.projection.importing;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * The words of one meeting besides its date: the parts between its commas, and the documents named among them.
 */
record MeetingWords(List<String> parts, List<Listing> listings) {

    static MeetingWords of(String text, Line line, Findings findings) {
        var listings = new ArrayList<Listing>();
        for (var inside : Brackets.in(text, '[', ']')) {
            listings.add(Listing.read(inside, line));
        }
        var parts = new ArrayList<String>();
        for (var part : Brackets.list(tidy(Brackets.without(text, '[', ']'), line, findings))) {
            if (Listing.isOne(part)) {
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

    /** The parts joined again, without the marks at the end, and those left in front by what stood there. */
    static String title(List<String> parts) {
        var title = String.join(", ", parts).strip();
        while (!title.isEmpty() && ".,;:-–—".indexOf(title.charAt(title.length() - 1)) >= 0) {
            title = title.substring(0, title.length() - 1).strip();
        }
        return title.replaceFirst("^[:;–—-]+ *", "");
    }

    /** The same with a dash between spaces taken for a comma: "Workshop - Bangkok, Thailand". */
    MeetingWords dashesApart() {
        var apart = parts.stream()
                .flatMap(part -> Stream.of(part.split(" [-–—]( |$)|^[-–—] ")))
                .map(String::strip)
                .filter(part -> !part.isEmpty())
                .toList();
        return new MeetingWords(apart, listings);
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
