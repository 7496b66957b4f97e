package org.rollcall.contracts;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** The id of a series of meetings within its forum ({@code senior-officials}). */
public record SeriesId(@JsonValue String value) {

    @JsonCreator
    public SeriesId {
        Ids.check(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
