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
import org.rollcall.contracts.DocumentEvent;
import org.rollcall.contracts.MeetingEvent;
import org.rollcall.meeting.domain.Decision.Accepted;
import org.rollcall.meeting.domain.Decision.Rejected;
import org.rollcall.meeting.domain.Document;
import org.rollcall.meeting.domain.DocumentDecider;
import org.rollcall.writeside.Outcome;
import org.rollcall.writeside.Refused;
import org.rollcall.writeside.store.Remembering;

/**
 * The stream of a document, as Axon sees it. One handler for all commands: Axon routes by the class of what it is sent, which
 * is {@link DocumentRequest}, and that no command is forgotten is seen to by the compiler in {@link DocumentDecider#decide}.
 */
@AggregateRoot(type = "document")
public class DocumentAggregate implements Remembering<Document> {

    @AggregateIdentifier
    private @Nullable String stream;

    private Document state = Document.UNKNOWN;

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    Outcome handle(DocumentRequest request) {
        var command = request.command();
        return switch (DocumentDecider.decide(command, state)) {
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
        state = Document.evolve(state, event);
        if (event instanceof DocumentEvent ofDocument) {
            stream = ofDocument.document().stream();
        }
    }

    @Override
    public Document state() {
        return state;
    }

    @Override
    public void resume(String stream, Document state) {
        this.stream = stream;
        this.state = state;
    }
}
