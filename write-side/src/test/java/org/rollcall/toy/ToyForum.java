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

/** The shell and the domain of the toy in one. */
public class ToyForum {

    public record Establish(
            @TargetAggregateIdentifier String stream, ForumId forum, String name, Provenance provenance) {}

    public record Claim(
            @TargetAggregateIdentifier String stream,
            ForumId forum,
            FactId fact,
            int count,
            OptionalLong expected,
            Provenance provenance) {}

    @AggregateIdentifier
    private String stream;

    private boolean established;
    private long version = -1;
    private int claimed;

    public ToyForum() {}

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    public Outcome handle(Establish command) {
        if (established) {
            throw new Refused(Problem.at(
                    "id", ProblemType.FORUM_ALREADY_ESTABLISHED, "The forum " + command.forum() + " is on record."));
        }
        var fact = new FactId("established-" + command.forum());
        apply(new ForumEvent.ForumEstablished(
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
                command.provenance()));
        return new Outcome(fact, command.stream(), getVersion(), List.of());
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    public Outcome handle(Claim command) {
        if (!established) {
            throw new Refused(Problem.at("forum", ProblemType.UNKNOWN_FORUM, "No forum " + command.forum() + "."));
        }
        if (command.expected().isPresent() && command.expected().getAsLong() != version) {
            throw new Refused(Problem.at("If-Match", ProblemType.STALE_VERSION, "The version now is " + version + "."));
        }
        if (command.count() == 13) {
            throw new IllegalStateException("thirteen: a bug on purpose");
        }
        apply(counted(command));
        return new Outcome(
                command.fact(), command.stream(), getVersion(), List.of(new Warning("toy", "claimed " + claimed)));
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
        version++;
        switch (event) {
            case ForumEvent.ForumEstablished it -> {
                stream = it.forum().stream();
                established = true;
            }
            case ForumEvent.CountClaimed it -> claimed += it.count();
            default -> throw new IllegalStateException("not here: " + event);
        }
    }
}
