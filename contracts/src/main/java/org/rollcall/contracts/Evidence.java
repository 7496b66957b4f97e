package org.rollcall.contracts;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.List;

/** Why a fact is believed. Every fact has at least one, and every answer can show it. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
@JsonSubTypes({
    @JsonSubTypes.Type(value = Evidence.Stated.class, name = "STATED"),
    @JsonSubTypes.Type(value = Evidence.Reference.class, name = "REFERENCE"),
    @JsonSubTypes.Type(value = Evidence.Inferred.class, name = "INFERRED"),
    @JsonSubTypes.Type(value = Evidence.Decided.class, name = "DECIDED")
})
public sealed interface Evidence {

    /**
     * A source says so.
     *
     * @param document the source: an address, or {@code sha256:} and the digest of a text that is kept
     * @param line counted from 1; 0 where the source has no lines
     * @param quote the words themselves; may be empty
     * @param asOf the latest day the source speaks for; {@link DateBound#UNKNOWN} where it does not say
     */
    record Stated(String document, int line, String quote, DateBound asOf) implements Evidence {}

    /** A register says so: which one, whose claim in it, and where that can be read. */
    record Reference(String register, String authority, String source) implements Evidence {}

    /** A named rule follows it from its premises (in words a person can check). */
    record Inferred(String rule, int version, List<String> premises) implements Evidence {
        public Inferred {
            premises = List.copyOf(premises);
        }
    }

    /** A person or a meeting decided it: who, and the reason or text of the decision. */
    record Decided(String by, String reason) implements Evidence {}
}
