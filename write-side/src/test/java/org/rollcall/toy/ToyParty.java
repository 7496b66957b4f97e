package org.rollcall.toy;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;
import static org.axonframework.modelling.command.AggregateLifecycle.getVersion;

import java.util.List;
import java.util.stream.Stream;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.rollcall.contracts.FactId;
import org.rollcall.contracts.PartyEvent;
import org.rollcall.contracts.Warning;
import org.rollcall.writeside.Outcome;
import org.rollcall.writeside.store.Remembering;

/** A party that says what it was made of. */
public class ToyParty implements Remembering<List<PartyEvent>> {

    public record Append(@TargetAggregateIdentifier String stream, FactId fact, PartyEvent event) {}

    @AggregateIdentifier
    private String stream;

    private List<PartyEvent> state = List.of();

    public ToyParty() {}

    @Override
    public List<PartyEvent> state() {
        return state;
    }

    @Override
    public void resume(String stream, List<PartyEvent> state) {
        this.stream = stream;
        this.state = state;
    }

    @CommandHandler
    public Outcome handle(Append command) {
        var before = state.stream()
                .map(event -> new Warning("toy", event.toString()))
                .toList();
        apply(command.event());
        return new Outcome(command.fact(), command.stream(), getVersion(), List.of(command.event()), before);
    }

    @EventSourcingHandler
    void on(PartyEvent event) {
        stream = event.party().stream();
        state = Stream.concat(state.stream(), Stream.of(event)).toList();
    }
}
