package org.rollcall.contracts;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.regex.Pattern;

/**
 * How far a reader has come: for each service, the store index of the last event it has seen, 0 for none. Compared by
 * component. Opaque to clients; written as {@code 412.97}.
 */
public record Position(long membership, long meeting) {

    public static final Position START = new Position(0, 0);

    private static final Pattern FORM = Pattern.compile("(\\d{1,18})\\.(\\d{1,18})");

    public Position {
        if (membership < 0 || meeting < 0) {
            throw new IllegalArgumentException("a position has no negative component");
        }
    }

    public static Position of(Source source, long index) {
        return switch (source) {
            case MEMBERSHIP -> new Position(index, 0);
            case MEETING -> new Position(0, index);
        };
    }

    /** @throws IllegalArgumentException if the text was not given out as a position */
    @JsonCreator
    public static Position parse(String text) {
        var parts = FORM.matcher(text.strip());
        if (!parts.matches()) {
            throw new IllegalArgumentException("'" + text + "' is no position; use one that an answer gave");
        }
        return new Position(Long.parseLong(parts.group(1)), Long.parseLong(parts.group(2)));
    }

    public long component(Source source) {
        return switch (source) {
            case MEMBERSHIP -> membership;
            case MEETING -> meeting;
        };
    }

    /** Whether a reader here has seen everything a reader at {@code other} has. */
    public boolean reaches(Position other) {
        return membership >= other.membership && meeting >= other.meeting;
    }

    /** This position, moved forward to {@code index} of one service; never backwards. */
    public Position advance(Source source, long index) {
        return switch (source) {
            case MEMBERSHIP -> new Position(Math.max(membership, index), meeting);
            case MEETING -> new Position(membership, Math.max(meeting, index));
        };
    }

    @JsonValue
    @Override
    public String toString() {
        return membership + "." + meeting;
    }
}
