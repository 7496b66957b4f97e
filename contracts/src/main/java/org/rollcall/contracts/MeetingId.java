package org.rollcall.contracts;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** The stable id of a meeting. */
public record MeetingId(@JsonValue String value) implements Subject {

    @JsonCreator
    public MeetingId {
        Ids.check(value);
    }

    /** The stream this meeting is written to. */
    public String stream() {
        return "meeting/" + value;
    }

    @Override
    public String toString() {
        return value;
    }
}
