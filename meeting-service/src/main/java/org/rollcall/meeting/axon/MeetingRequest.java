package org.rollcall.meeting.axon;

import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.rollcall.meeting.domain.MeetingCommand;

/** A command on its way to the stream of its meeting. */
public record MeetingRequest(@TargetAggregateIdentifier String stream, MeetingCommand command) {

    public static MeetingRequest of(MeetingCommand command) {
        return new MeetingRequest(command.meeting().stream(), command);
    }
}
