package org.rollcall.contracts;

import java.time.LocalDate;
import java.util.List;

/**
 * When a fact is true, by all that is claimed of it.
 *
 * @param followed the date the record follows
 * @param any from the earliest to the latest day of any claim, the followed one among them
 */
public record Dated(DateBound followed, DateBound any) {

    public static final Dated NEVER = of(DateBound.NEVER);

    public static Dated of(DateBound undisputed) {
        return new Dated(undisputed, undisputed);
    }

    /** The fact's own date beside the claims against it: the last that is followed is, else its own. */
    static Dated of(DateBound own, List<DateClaim> claims) {
        var followed = own;
        LocalDate earliest = own.earliest();
        LocalDate latest = own.latest();
        for (var claim : claims) {
            if (claim.on().equals(DateBound.UNKNOWN)) {
                continue;
            }
            followed = claim.followed() ? claim.on() : followed;
            earliest = claim.on().earliest().isBefore(earliest) ? claim.on().earliest() : earliest;
            latest = claim.on().latest().isAfter(latest) ? claim.on().latest() : latest;
        }
        return new Dated(followed, DateBound.between(earliest, latest));
    }
}
