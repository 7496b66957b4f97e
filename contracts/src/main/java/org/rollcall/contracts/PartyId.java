package org.rollcall.contracts;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** The stable id of a party ({@code czech-republic}); it never changes, whatever the party is called. */
public record PartyId(@JsonValue String value) implements Subject {

    @JsonCreator
    public PartyId {
        Ids.check(value);
    }

    /** The stream this party is written to. */
    public String stream() {
        return "party/" + value;
    }

    @Override
    public String toString() {
        return value;
    }
}
