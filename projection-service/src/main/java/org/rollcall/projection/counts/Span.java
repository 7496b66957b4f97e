package org.rollcall.projection.counts;

import java.time.LocalDate;
import java.util.stream.Stream;

/** Days, half-open; {@link LocalDate#MIN} and {@link LocalDate#MAX} stand for an open side. */
record Span(LocalDate from, LocalDate until) {

    static final Span NONE = new Span(LocalDate.MAX, LocalDate.MAX);

    boolean contains(LocalDate day) {
        return !day.isBefore(from) && day.isBefore(until);
    }

    /** The days on which it begins and is over, where it does. */
    Stream<LocalDate> bounds() {
        return from.isBefore(until) ? Stream.of(from, until) : Stream.of();
    }
}
