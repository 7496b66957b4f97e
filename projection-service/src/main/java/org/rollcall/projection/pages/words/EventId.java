package org.rollcall.projection.pages.words;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.rollcall.contracts.Source;
import org.rollcall.projection.log.LogEntry;

/** What an event is called in an address: the service that recorded it, and its place in that one's log: {@code membership-12}. */
public record EventId(Source source, long logIndex) {

    private static final Pattern FORM = Pattern.compile("([a-z]{1,20})-([1-9]\\d{0,17})");

    public static EventId of(LogEntry entry) {
        return new EventId(entry.source(), entry.logIndex());
    }

    public static Optional<EventId> parse(String text) {
        var parts = FORM.matcher(text);
        return parts.matches()
                ? Arrays.stream(Source.values())
                        .filter(source -> name(source).equals(parts.group(1)))
                        .findFirst()
                        .map(source -> new EventId(source, Long.parseLong(parts.group(2))))
                : Optional.empty();
    }

    private static String name(Source source) {
        return source.name().toLowerCase(Locale.ROOT);
    }

    public String address() {
        return "/log/" + this;
    }

    @Override
    public String toString() {
        return name(source) + "-" + logIndex;
    }
}
