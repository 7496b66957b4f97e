package org.rollcall.contracts;

import java.util.Locale;

/** A service that records events: its CloudEvents source and the topic its relay publishes to. */
public enum Source {
    MEMBERSHIP,
    MEETING;

    /** {@code rollcall.membership.v1}: keyed by stream, one partition's order is its streams' order. */
    public String topic() {
        return "rollcall." + name().toLowerCase(Locale.ROOT) + ".v1";
    }

    /** {@code /rollcall/membership}. */
    public String uri() {
        return "/rollcall/" + name().toLowerCase(Locale.ROOT);
    }

    /** @throws IllegalArgumentException if no service has that uri */
    public static Source ofUri(String uri) {
        for (var source : values()) {
            if (source.uri().equals(uri)) {
                return source;
            }
        }
        throw new IllegalArgumentException("no service of Rollcall is the source " + uri);
    }
}
