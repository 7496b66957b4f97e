package org.rollcall.projection.importing;

import java.util.ArrayList;
import java.util.List;

/**
 * Takes apart a line on which several meetings stand one behind the other, each with its title first: "2nd Meeting, Rome,
 * Italy, 3 May 2016; 1st Meeting, Paris, France, 4 May 2015".
 */
final class EntriesOnLine {

    private final Line line;
    private final PlaceReader places;

    EntriesOnLine(Line line, PlaceReader places) {
        this.line = line;
        this.places = places;
    }

    /** What each of them says; the text itself where one meeting is all of it, or nobody can tell. */
    List<String> in(String text) {
        var dates = MeetingDates.all(line, text);
        if (dates.size() < 2 || dates.getFirst().start() == 0) {
            return List.of(text);
        }
        var entries = new ArrayList<String>();
        int from = 0;
        for (var date : dates) {
            boolean last = date.equals(dates.getLast());
            int border = last ? text.length() : border(text, date.end());
            if (border < 0 || !isTitleAndPlace(text.substring(from, date.start()))) {
                return List.of(text);
            }
            entries.add(text.substring(from, border).strip());
            from = border + 1;
        }
        return List.copyOf(entries);
    }

    /** Where the comma or semicolon behind a date is; negative where something else follows. */
    private static int border(String text, int end) {
        int at = end;
        while (at < text.length() && text.charAt(at) == ' ') {
            at++;
        }
        return at < text.length() && (text.charAt(at) == ',' || text.charAt(at) == ';') ? at : -1;
    }

    private boolean isTitleAndPlace(String words) {
        return places.trailing(MeetingWords.of(words, line, new Findings()).parts())
                .filter(place -> place.isStated() && !place.rest().isEmpty())
                .isPresent();
    }
}
