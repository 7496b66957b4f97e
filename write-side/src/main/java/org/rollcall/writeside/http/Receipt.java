package org.rollcall.writeside.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import java.util.List;
import org.rollcall.contracts.Event;
import org.rollcall.contracts.EventNames;
import org.rollcall.contracts.FactId;
import org.rollcall.contracts.Position;
import org.rollcall.contracts.Warning;

/** What a command is answered with that was not refused. */
public sealed interface Receipt {

    long version();

    /**
     * Its events are committed.
     *
     * @param version the sequence, in {@code stream}, of the last event that touched the fact; the {@code ETag}
     * @param position where a reader has to be to see it
     * @param retracted the facts that a retraction took with it; left out of the answer where there are none
     * @param facts all that were recorded, {@code factId} the first of them; left out where it is the only one
     */
    record Recorded(
            FactId factId,
            String stream,
            long version,
            Position position,
            List<Warning> warnings,

            @JsonInclude(JsonInclude.Include.NON_EMPTY) @JsonSetter(nulls = Nulls.AS_EMPTY)
            List<FactId> retracted,

            @JsonInclude(JsonInclude.Include.NON_EMPTY) @JsonSetter(nulls = Nulls.AS_EMPTY)
            List<FactId> facts)
            implements Receipt {
        public Recorded {
            warnings = List.copyOf(warnings);
            retracted = List.copyOf(retracted);
            facts = List.copyOf(facts);
        }
    }

    /**
     * It was only asked what would come of it ({@code ?dryRun=true}); nothing is recorded, and the ids of new facts are no
     * promise.
     *
     * @param version what the sequence of the last of {@code events} would be
     * @param position where a reader has to be to see what it was decided on
     * @param events what would be recorded, in this order; none where the very fact is on record already
     */
    record Tried(
            FactId factId,
            String stream,
            long version,
            Position position,
            List<Warning> warnings,
            @JsonInclude(JsonInclude.Include.NON_EMPTY) List<FactId> retracted,
            List<Would> events)
            implements Receipt {
        public Tried {
            warnings = List.copyOf(warnings);
            retracted = List.copyOf(retracted);
            events = List.copyOf(events);
        }
    }

    /** An event that would be recorded, as it would stand in the log. */
    record Would(String type, Event data) {
        static Would be(Event event) {
            return new Would(EventNames.of(event), event);
        }
    }
}
