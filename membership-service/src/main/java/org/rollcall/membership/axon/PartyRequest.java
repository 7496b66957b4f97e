package org.rollcall.membership.axon;

import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.rollcall.membership.domain.PartyCommand;

/** A command on its way to the stream of its party. */
public record PartyRequest(@TargetAggregateIdentifier String stream, PartyCommand command) {

    public static PartyRequest of(PartyCommand command) {
        return new PartyRequest(command.party().stream(), command);
    }
}
