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
import org.rollcall.contracts.ForumEvent;
import org.rollcall.membership.domain.Decision.Accepted;
import org.rollcall.membership.domain.Decision.Rejected;
import org.rollcall.membership.domain.Forum;
import org.rollcall.membership.domain.ForumDecider;
import org.rollcall.writeside.Outcome;
import org.rollcall.writeside.Refused;
import org.rollcall.writeside.store.Remembering;

/**
 * The stream of a forum, as Axon sees it. One handler for all commands: Axon routes by the class of what it is sent, which is
 * {@link ForumRequest}, and that no command is forgotten is seen to by the compiler in {@link ForumDecider#decide}.
 */
@AggregateRoot(type = ForumAggregate.TYPE)
public class ForumAggregate implements Remembering<Forum> {

    static final String TYPE = "forum";

    /** Null until the first event: Axon asks it which stream that event belongs to, and waits if it cannot say yet. */
    @AggregateIdentifier
    private @Nullable String stream;

    private Forum state = Forum.NOT_ESTABLISHED;

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    Outcome handle(ForumRequest request) {
        var command = request.command();
        return switch (ForumDecider.decide(command, state)) {
            case Accepted<ForumEvent> accepted -> {
                accepted.events().forEach(event -> apply(event));
                yield new Outcome(
                        command.fact(),
                        request.stream(),
                        getVersion(),
                        accepted.events(),
                        accepted.warnings(),
                        accepted.retracted());
            }
            case Rejected<ForumEvent> rejected ->
                throw new Refused(rejected.rejection().problem());
        };
    }

    @EventSourcingHandler
    void on(ForumEvent event) {
        stream = event.forum().stream();
        state = ForumDecider.evolve(state, event);
    }

    @Override
    public Forum state() {
        return state;
    }

    @Override
    public void resume(String stream, Forum state) {
        this.stream = stream;
        this.state = state;
    }
}
