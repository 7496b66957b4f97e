package org.rollcall.contracts;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** The stable id of a document: one work, in one or more languages. */
public record DocumentId(@JsonValue String value) implements Subject {

    @JsonCreator
    public DocumentId {
        Ids.check(value);
    }

    /** The stream this document is written to. */
    public String stream() {
        return "document/" + value;
    }

    @Override
    public String toString() {
        return value;
    }
}
