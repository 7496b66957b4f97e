package org.rollcall.meeting.axon;

import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.rollcall.meeting.domain.DocumentCommand;

/** A command on its way to the stream of its document. */
public record DocumentRequest(@TargetAggregateIdentifier String stream, DocumentCommand command) {

    public static DocumentRequest of(DocumentCommand command) {
        return new DocumentRequest(command.document().stream(), command);
    }
}
