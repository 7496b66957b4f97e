package org.rollcall.meeting.axon;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;
import static org.axonframework.modelling.command.AggregateLifecycle.getVersion;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateRoot;
import org.axonframework.modelling.command.CreationPolicy;
import org.jspecify.annotations.Nullable;
import org.rollcall.contracts.MeetingEvent;
import org.rollcall.meeting.domain.Decision.Accepted;
import org.rollcall.meeting.domain.Decision.Rejected;
import org.rollcall.meeting.domain.Meeting;
import org.rollcall.meeting.domain.MeetingDecider;
import org.rollcall.writeside.Outcome;
import org.rollcall.writeside.Refused;
import org.rollcall.writeside.store.Remembering;

/**
 * The stream of a meeting, as Axon sees it. One handler for all commands: Axon routes by the class of what it is sent, which
 * is {@link MeetingRequest}, and that no command is forgotten is seen to by the compiler in {@link MeetingDecider#decide}.
 */
@AggregateRoot(type = "meeting")
public class MeetingAggregate implements Remembering<Meeting> {

    @AggregateIdentifier
    private @Nullable String stream;

    private Meeting state = Meeting.UNKNOWN;

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    Outcome handle(MeetingRequest request) {
        var command = request.command();
        return switch (MeetingDecider.decide(command, state)) {
            case Accepted accepted -> {
                accepted.events().forEach(event -> apply(event));
                yield new Outcome(
                        command.fact(), request.stream(), getVersion(), accepted.events(), accepted.warnings());
            }
            case Rejected rejected -> throw new Refused(rejected.rejection().problem());
        };
    }

    @EventSourcingHandler
    void on(MeetingEvent event) {
        state = Meeting.evolve(state, event);
        if (event instanceof MeetingEvent.OfMeeting ofMeeting) {
            stream = ofMeeting.meeting().stream();
        }
    }

    @Override
    public Meeting state() {
        return state;
    }

    @Override
    public void resume(String stream, Meeting state) {
        this.stream = stream;
        this.state = state;
    }
}
