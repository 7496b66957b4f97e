package org.rollcall.contracts;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** The stable id of a forum ({@code budapest-process}). */
public record ForumId(@JsonValue String value) implements Subject {

    @JsonCreator
    public ForumId {
        Ids.check(value);
    }

    /** The stream this forum is written to. */
    public String stream() {
        return "forum/" + value;
    }

    @Override
    public String toString() {
        return value;
    }
}
