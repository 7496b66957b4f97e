package org.rollcall.writeside.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import java.util.List;
import org.rollcall.contracts.FactId;
import org.rollcall.contracts.Position;
import org.rollcall.contracts.Warning;

/**
 * What a command is answered with once its events are committed.
 *
 * @param version the sequence, in {@code stream}, of the last event that touched the fact; the {@code ETag}
 * @param position where a reader has to be to see it
 * @param retracted the facts that a retraction took with it; left out of the answer where there are none
 */
public record Receipt(
        FactId factId,
        String stream,
        long version,
        Position position,
        List<Warning> warnings,

        @JsonInclude(JsonInclude.Include.NON_EMPTY) @JsonSetter(nulls = Nulls.AS_EMPTY)
        List<FactId> retracted) {
    public Receipt {
        warnings = List.copyOf(warnings);
        retracted = List.copyOf(retracted);
    }
}
