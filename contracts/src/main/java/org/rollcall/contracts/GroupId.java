package org.rollcall.contracts;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** The id of a working group within its forum ({@code silk-routes}). */
public record GroupId(@JsonValue String value) implements Subject {

    @JsonCreator
    public GroupId {
        Ids.check(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
