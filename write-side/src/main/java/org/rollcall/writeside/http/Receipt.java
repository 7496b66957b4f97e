package org.rollcall.writeside.http;

import java.util.List;
import org.rollcall.contracts.FactId;
import org.rollcall.contracts.Position;
import org.rollcall.contracts.Warning;

/**
 * What a command is answered with once its events are committed.
 *
 * @param version the sequence, in {@code stream}, of the last event that touched the fact; the {@code ETag}
 * @param position where a reader has to be to see it
 */
public record Receipt(FactId factId, String stream, long version, Position position, List<Warning> warnings) {
    public Receipt {
        warnings = List.copyOf(warnings);
    }
}
