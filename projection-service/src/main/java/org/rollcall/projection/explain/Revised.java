package org.rollcall.projection.explain;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.rollcall.contracts.Event;
import org.rollcall.contracts.Event.Contest;
import org.rollcall.contracts.Event.Correction;
import org.rollcall.contracts.Event.Retraction;
import org.rollcall.contracts.Event.Statement;
import org.rollcall.contracts.FactId;
import org.rollcall.contracts.Facts;
import org.rollcall.contracts.PartyId;
import org.rollcall.contracts.RecordedEvent;
import org.rollcall.projection.explain.Reason.Effect;
import org.rollcall.projection.history.Accounts;
import org.rollcall.projection.views.StreamFacts;
import org.rollcall.projection.views.Told;

/**
 * The events of a stream about some parties, with what revised them: what is in force has the effect that its words have,
 * everything else the one of being revised. Pure.
 */
public final class Revised<S extends Statement> {

    private final List<RecordedEvent<Event>> events;
    private final Facts<S> facts;
    private final Accounts accounts;

    public Revised(List<RecordedEvent<Event>> events, Facts<S> facts) {
        this.events = List.copyOf(events);
        this.facts = facts;
        this.accounts = new Accounts(events, facts);
    }

    public Facts<S> facts() {
        return facts;
    }

    public static <S extends Statement> Revised<S> of(StreamFacts.Recorded<S> recorded) {
        return new Revised<>(recorded.events().stream().map(Told::recorded).toList(), recorded.facts());
    }

    Accounts accounts() {
        return accounts;
    }

    /** Every version of every statement about the party, in order, whether it is in force or not. */
    Stream<S> versions(PartyId party) {
        var told = Accounts.toldOf(facts.factsOf(party), facts);
        return events.stream()
                .map(RecordedEvent::data)
                .filter(event -> told.contains(event.fact()))
                .filter(event -> event instanceof Statement || event instanceof Correction)
                .map(this::own);
    }

    @SuppressWarnings("unchecked")
    private S own(Event event) {
        return (S) (event instanceof Correction correction ? correction.statement() : event);
    }

    /**
     * A reason for each event that is about the party and matters.
     *
     * @param effectOf what a statement does that is in force; empty if it does not matter, and neither does what revises it
     */
    Stream<Reason> reasons(PartyId party, Function<S, Optional<Effect>> effectOf) {
        var told = Accounts.toldOf(facts.factsOf(party), facts);
        return events.stream()
                .filter(recorded -> told.contains(recorded.data().fact()))
                .flatMap(
                        recorded -> effect(recorded.data(), effectOf)
                                .map(effect -> new Reason(effect, party, accounts.of(recorded)))
                                .stream());
    }

    @SuppressWarnings("unchecked")
    private Optional<Effect> effect(Event event, Function<S, Optional<Effect>> effectOf) {
        var inForce = effectOf.apply((S) says(event));
        if (inForce.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(
                switch (accounts.became(event.fact()).state()) {
                    case SUPERSEDED -> Effect.REPLACED;
                    case RETRACTED -> Effect.RETRACTED;
                    case STANDS ->
                        event instanceof Retraction
                                ? Effect.RETRACTS
                                : contests(event) ? Effect.CONTESTS : inForce.get();
                });
    }

    /** Whether it is a claim beside a fact, or another version of one. */
    private boolean contests(Event event) {
        return event instanceof Contest
                || event instanceof Correction correction && about(correction.corrected()) instanceof Contest;
    }

    /** What an event says; for a retraction or a contest, what is said by what it is about, now if it stands. */
    private Statement says(Event event) {
        return switch (event) {
            case Correction correction ->
                about(correction.corrected()) instanceof Contest
                        ? says(about(correction.corrected()))
                        : correction.statement();
            case Contest contest ->
                facts.says(contest.contested())
                        .<Statement>map(said -> said)
                        .orElseGet(() -> says(about(contest.contested())));
            case Retraction retraction -> says(about(retraction.retracted()));
            case Statement statement -> statement;
            default -> throw new IllegalStateException(event.fact() + " says nothing and revises nothing");
        };
    }

    private Event about(FactId id) {
        return facts.event(id)
                .orElseThrow(() -> new IllegalStateException("what is told of " + id + " was read without it"));
    }
}
