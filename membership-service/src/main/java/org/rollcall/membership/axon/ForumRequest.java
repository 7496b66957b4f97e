package org.rollcall.membership.axon;

import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.rollcall.membership.domain.ForumCommand;

/** A command on its way to the stream of its forum. */
public record ForumRequest(@TargetAggregateIdentifier String stream, ForumCommand command) {

    public static ForumRequest of(ForumCommand command) {
        return new ForumRequest(command.forum().stream(), command);
    }
}
