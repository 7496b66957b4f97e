package org.rollcall.writeside;

import java.util.List;
import org.rollcall.contracts.FactId;
import org.rollcall.contracts.Warning;

/**
 * What an aggregate's command handler returns.
 *
 * @param fact the fact that was recorded or edited
 * @param stream the stream it is in ({@code forum/budapest-process})
 * @param version the sequence, in that stream, of the last event that touched the fact
 * @param warnings what was doubtful and recorded all the same
 */
public record Outcome(FactId fact, String stream, long version, List<Warning> warnings) {
    public Outcome {
        warnings = List.copyOf(warnings);
    }
}
