package org.rollcall.membership.domain;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.rollcall.contracts.DateBound;
import org.rollcall.contracts.FactId;
import org.rollcall.contracts.Participation;
import org.rollcall.contracts.Period;
import org.rollcall.contracts.Seat;

/** How refusals and warnings write what they speak of. */
final class Spelt {

    private Spelt() {}

    /** {@code from 1993 until 2010}; the end only where there is one. */
    static String period(DateBound from, DateBound until) {
        return "from " + from + (until.equals(DateBound.NEVER) ? "" : " until " + until);
    }

    /** {@code from 1993 until 2010 (fact a)}. */
    static String period(Period period, FactId fact) {
        return period(period.from(), period.until()) + " (fact " + fact + ")";
    }

    static String whose(Participation place) {
        return "The place of '" + place.party() + "' as " + place.standing();
    }

    static String whose(Seat seat) {
        return "The seat of '" + seat.party() + "' as " + seat.role() + " in '" + seat.group() + "'";
    }

    /** {@code MEMBER from 1993 (fact a) until 2010 by WITHDRAWAL (fact b)}. */
    static String place(Participation place) {
        return place.standing() + " from " + place.from().followed() + " (fact " + place.opening() + ")"
                + place.ending()
                        .map(end -> " until " + place.until().followed() + " by " + end.cause() + " (fact " + end.fact()
                                + ")")
                        .orElse("");
    }

    /** {@code it stood there as … and stands there as …}, or that it never stood there. */
    static String places(List<Participation> places) {
        return places.isEmpty()
                ? "it never did"
                : places.stream()
                        .map(place -> (place.open() ? "it stands there as " : "it stood there as ") + place(place))
                        .collect(Collectors.joining("; "));
    }

    /** Those that began and ended the places. */
    static List<FactId> facts(List<Participation> places) {
        return places.stream()
                .flatMap(place -> Stream.concat(
                        Stream.of(place.opening()), place.ending().map(Participation.Ending::fact).stream()))
                .distinct()
                .toList();
    }
}
