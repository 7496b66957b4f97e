package org.rollcall.projection.importing;

import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.rollcall.contracts.MeetingEvent.Venue;
import org.rollcall.contracts.MeetingMode;

/** Spells a meeting as a line of a page: date, place, title, documents. Read again it is the same meeting. */
final class MeetingSpelling {

    private MeetingSpelling() {}

    static String of(MeetingEntry entry) {
        return "- " + date(entry.date()) + ", " + place(entry.venue(), entry.mode()) + entry.title()
                + documents(entry.listings());
    }

    private static String date(WrittenDate date) {
        var first = date.first();
        var last = date.last();
        if (date.vague()) {
            return date.stamp().length() == 4 ? date.stamp() : month(first) + " " + first.getYear();
        }
        if (first.equals(last)) {
            return month(first) + " " + first.getDayOfMonth() + ", " + first.getYear();
        }
        if (first.getYear() != last.getYear()) {
            return month(first) + " " + first.getDayOfMonth() + ", " + first.getYear() + " - " + month(last) + " "
                    + last.getDayOfMonth() + ", " + last.getYear();
        }
        var end = first.getMonth() == last.getMonth()
                ? "-" + last.getDayOfMonth()
                : " - " + month(last) + " " + last.getDayOfMonth();
        return month(first) + " " + first.getDayOfMonth() + end + ", " + first.getYear();
    }

    private static String month(LocalDate day) {
        return day.getMonth().getDisplayName(TextStyle.FULL, Locale.ENGLISH);
    }

    private static String place(Venue venue, MeetingMode mode) {
        var where = switch (venue) {
            case Venue.Place place -> place.city() + ", " + place.country() + ", ";
            case Venue.Virtual virtual -> "Virtual Event, ";
            case Venue.Unstated unstated -> "";
        };
        return (mode == MeetingMode.HYBRID ? "Hybrid Event, " : "") + where;
    }

    private static String documents(List<Listing> listings) {
        return listings.stream()
                .map(listing -> " [ "
                        + (listing.title() + " "
                                        + String.join(" ", listing.languages()).toUpperCase(Locale.ROOT))
                                .strip()
                        + " ]")
                .collect(Collectors.joining());
    }
}
