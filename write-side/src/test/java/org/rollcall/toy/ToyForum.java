package org.rollcall.toy;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;
import static org.axonframework.modelling.command.AggregateLifecycle.getVersion;

import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.rollcall.contracts.DateBound;
import org.rollcall.contracts.FactId;
import org.rollcall.contracts.ForumEvent;
import org.rollcall.contracts.ForumId;
import org.rollcall.contracts.ForumProfile;
import org.rollcall.contracts.MembershipEvent;
import org.rollcall.contracts.PartyKind;
import org.rollcall.contracts.Problem;
import org.rollcall.contracts.ProblemType;
import org.rollcall.contracts.Provenance;
import org.rollcall.contracts.Standing;
import org.rollcall.contracts.Warning;
import org.rollcall.writeside.Outcome;
import org.rollcall.writeside.Refused;
import org.rollcall.writeside.store.Remembering;

/** The shell and the domain of the toy in one. */
public class ToyForum implements Remembering<ToyForum.State> {

    public record Establish(
            @TargetAggregateIdentifier String stream, ForumId forum, String name, Provenance provenance) {}

    public record Claim(
            @TargetAggregateIdentifier String stream,
            ForumId forum,
            FactId fact,
            int count,
            OptionalLong expected,
            Provenance provenance) {}

    public record State(boolean established, long version, int claimed) {}

    @AggregateIdentifier
    private String stream;

    private State state = new State(false, -1, 0);

    public ToyForum() {}

    @Override
    public State state() {
        return state;
    }

    @Override
    public void resume(String stream, State state) {
        this.stream = stream;
        this.state = state;
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    public Outcome handle(Establish command) {
        if (state.established()) {
            throw new Refused(Problem.at(
                    "id", ProblemType.FORUM_ALREADY_ESTABLISHED, "The forum " + command.forum() + " is on record."));
        }
        var fact = new FactId("established-" + command.forum());
        var event = new ForumEvent.ForumEstablished(
                fact,
                command.forum(),
                command.name(),
                DateBound.parse("1993"),
                new ForumProfile(
                        "",
                        List.of(),
                        "",
                        "",
                        new ForumProfile.Contact(List.of(), "", "", "", ""),
                        Map.of(),
                        ZoneId.of("Europe/Vienna")),
                command.provenance());
        apply(event);
        return new Outcome(fact, command.stream(), getVersion(), List.of(event), List.of());
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    public Outcome handle(Claim command) {
        if (!state.established()) {
            throw new Refused(Problem.at("forum", ProblemType.UNKNOWN_FORUM, "No forum " + command.forum() + "."));
        }
        if (command.expected().isPresent() && command.expected().getAsLong() != state.version()) {
            throw new Refused(
                    Problem.at("If-Match", ProblemType.STALE_VERSION, "The version now is " + state.version() + "."));
        }
        if (command.count() == 13) {
            throw new IllegalStateException("thirteen: a bug on purpose");
        }
        var event = counted(command);
        apply(event);
        return new Outcome(
                command.fact(),
                command.stream(),
                getVersion(),
                List.of(event),
                List.of(new Warning("toy", "claimed " + state.claimed())));
    }

    public static MembershipEvent counted(Claim command) {
        return new ForumEvent.CountClaimed(
                command.fact(),
                command.forum(),
                Standing.MEMBER,
                PartyKind.STATE,
                ForumEvent.Quantity.EXACTLY,
                command.count(),
                DateBound.UNKNOWN,
                command.provenance());
    }

    @EventSourcingHandler
    void on(MembershipEvent event) {
        var version = state.version() + 1;
        switch (event) {
            case ForumEvent.ForumEstablished it -> {
                stream = it.forum().stream();
                state = new State(true, version, state.claimed());
            }
            case ForumEvent.CountClaimed it ->
                state = new State(state.established(), version, state.claimed() + it.count());
            default -> throw new IllegalStateException("not here: " + event);
        }
    }
}
