package org.rollcall.membership.axon;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;
import static org.axonframework.modelling.command.AggregateLifecycle.getVersion;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateRoot;
import org.axonframework.modelling.command.CreationPolicy;
import org.jspecify.annotations.Nullable;
import org.rollcall.contracts.PartyEvent;
import org.rollcall.membership.domain.Decision.Accepted;
import org.rollcall.membership.domain.Decision.Rejected;
import org.rollcall.membership.domain.Party;
import org.rollcall.membership.domain.PartyDecider;
import org.rollcall.writeside.Outcome;
import org.rollcall.writeside.Refused;
import org.rollcall.writeside.store.Remembering;

/**
 * The stream of a party, as Axon sees it. One handler for all commands: Axon routes by the class of what it is sent, which is
 * {@link PartyRequest}, and that no command is forgotten is seen to by the compiler in {@link PartyDecider#decide}.
 */
@AggregateRoot(type = PartyAggregate.TYPE)
public class PartyAggregate implements Remembering<Party> {

    public static final String TYPE = "party";

    /** Null until the first event: Axon asks it which stream that event belongs to, and waits if it cannot say yet. */
    @AggregateIdentifier
    private @Nullable String stream;

    private Party state = Party.UNREGISTERED;

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    Outcome handle(PartyRequest request) {
        var command = request.command();
        return switch (PartyDecider.decide(command, state)) {
            case Accepted<PartyEvent> accepted -> {
                accepted.events().forEach(event -> apply(event));
                yield new Outcome(
                        command.fact(),
                        request.stream(),
                        getVersion(),
                        accepted.events(),
                        accepted.warnings(),
                        accepted.retracted());
            }
            case Rejected<PartyEvent> rejected ->
                throw new Refused(rejected.rejection().problem());
        };
    }

    @EventSourcingHandler
    void on(PartyEvent event) {
        stream = event.party().stream();
        state = PartyDecider.evolve(state, event);
    }

    @Override
    public Party state() {
        return state;
    }

    @Override
    public void resume(String stream, Party state) {
        this.stream = stream;
        this.state = state;
    }
}
