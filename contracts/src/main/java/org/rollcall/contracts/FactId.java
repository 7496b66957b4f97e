package org.rollcall.contracts;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** The stable id of one statement of the record. */
public record FactId(@JsonValue String value) implements Subject {

    @JsonCreator
    public FactId {
        Ids.check(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
