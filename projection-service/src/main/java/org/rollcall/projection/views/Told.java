package org.rollcall.projection.views;

import org.rollcall.contracts.Event;
import org.rollcall.contracts.Event.Contest;
import org.rollcall.contracts.Event.Correction;
import org.rollcall.contracts.Event.Retraction;
import org.rollcall.contracts.FactId;
import org.rollcall.contracts.RecordedEvent;

/**
 * An event as it was recorded.
 *
 * @param written its data as JSON, in the version it was written in; {@code recorded} has it in the newest
 */
public record Told(RecordedEvent<Event> recorded, String written) {

    public Event event() {
        return recorded.data();
    }

    /** The fact it belongs to: itself, the corrected or contested one, or what was retracted. */
    public FactId about() {
        return switch (event()) {
            case Correction correction -> correction.corrected();
            case Contest contest -> contest.contested();
            case Retraction retraction -> retraction.retracted();
            default -> event().fact();
        };
    }
}
