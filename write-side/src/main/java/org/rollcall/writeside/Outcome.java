package org.rollcall.writeside;

import java.util.List;
import org.rollcall.contracts.Event;
import org.rollcall.contracts.FactId;
import org.rollcall.contracts.Warning;

/**
 * What an aggregate's command handler returns.
 *
 * @param fact the fact that was recorded or edited
 * @param stream the stream it is in ({@code forum/budapest-process})
 * @param version the sequence, in that stream, of the last event that touched the fact
 * @param events what is recorded; none where the very fact is on record already
 * @param warnings what was doubtful and recorded all the same
 * @param retracted the facts that a retraction took with it
 */
public record Outcome(
        FactId fact,
        String stream,
        long version,
        List<? extends Event> events,
        List<Warning> warnings,
        List<FactId> retracted) {
    public Outcome {
        events = List.copyOf(events);
        warnings = List.copyOf(warnings);
        retracted = List.copyOf(retracted);
    }

    /** Of what takes nothing with it. */
    public Outcome(FactId fact, String stream, long version, List<? extends Event> events, List<Warning> warnings) {
        this(fact, stream, version, events, warnings, List.of());
    }
}
