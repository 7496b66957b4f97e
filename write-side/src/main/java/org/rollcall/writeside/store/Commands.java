package org.rollcall.writeside.store;

import java.io.Serial;
import java.util.Map;
import java.util.Optional;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.common.lock.LockAcquisitionFailedException;
import org.axonframework.messaging.InterceptorChain;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.axonframework.modelling.command.AggregateStreamCreationException;
import org.axonframework.modelling.command.ConcurrencyException;
import org.jspecify.annotations.Nullable;
import org.rollcall.writeside.Outcome;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.DuplicateKeyException;

/** Runs a command in one transaction with what goes around it, and answers when that is committed. */
public final class Commands {

    private static final String TICKET = "ticket";

    private final CommandGateway gateway;
    private final Traces traces;

    Commands(CommandGateway gateway, Traces traces) {
        this.gateway = gateway;
        this.traces = traces;
    }

    /** @throws ConcurrentWrite if it may be tried again */
    public <A> A send(Object command, Around<A> around) throws ConcurrentWrite {
        var ticket = new Ticket<>(around);
        try {
            var message = GenericCommandMessage.asCommandMessage(command).andMetaData(Map.of(TICKET, ticket));
            gateway.sendAndWait(traces.current()
                    .map(trace -> message.andMetaData(Map.of(Traces.PARENT, trace)))
                    .orElse(message));
            return ticket.answered();
        } catch (ConcurrencyException
                | AggregateStreamCreationException
                | ConcurrencyFailureException
                | DuplicateKeyException e) {
            throw new ConcurrentWrite(e);
        } catch (LockAcquisitionFailedException e) {
            throw new DataAccessResourceFailureException("A command before this one has not ended", e);
        }
    }

    /**
     * Decides a command and records nothing: it is rolled back before its events are appended.
     *
     * @throws ConcurrentWrite if it may be tried again
     */
    public Outcome decide(Object command) throws ConcurrentWrite {
        try {
            send(command, new Undone());
        } catch (Decided decided) {
            return decided.outcome;
        }
        throw new IllegalStateException("what was only to be decided was recorded");
    }

    /** Where {@link Commands#decide} leaves the transaction. */
    private static final class Decided extends RuntimeException {

        @Serial
        private static final long serialVersionUID = 1;

        private final transient Outcome outcome;

        Decided(Outcome outcome) {
            super(null, null, false, false);
            this.outcome = outcome;
        }
    }

    private record Undone() implements Around<Outcome> {

        @Override
        public Optional<Outcome> instead() {
            return Optional.empty();
        }

        @Override
        public void decided(Outcome outcome) {
            throw new Decided(outcome);
        }

        @Override
        public Outcome answer(Outcome outcome) {
            return outcome;
        }
    }

    /** The bus's side: inside the unit of work, so the aggregate's lock is held until the transaction has ended. */
    static @Nullable Object handle(UnitOfWork<? extends CommandMessage<?>> work, InterceptorChain chain)
            throws Exception {
        return work.getMessage().getMetaData().get(TICKET) instanceof Ticket<?> ticket
                ? ticket.handle(work, chain)
                : chain.proceed();
    }

    /** Travels with a command through the bus of this JVM and brings its answer back. */
    private static final class Ticket<A> {
        private final Around<A> around;
        private @Nullable A answer;

        Ticket(Around<A> around) {
            this.around = around;
        }

        @Nullable
        Object handle(UnitOfWork<? extends CommandMessage<?>> work, InterceptorChain chain) throws Exception {
            var given = around.instead();
            if (given.isPresent()) {
                answer = given.get();
                return null;
            }
            if (!(chain.proceed() instanceof Outcome outcome)) {
                throw new IllegalStateException(
                        work.getMessage().getCommandName() + " has a handler that returns no Outcome");
            }
            around.decided(outcome);
            // registered behind the event store, which appends in the same phase
            work.onPrepareCommit(ending -> answer = around.answer(outcome));
            return outcome;
        }

        A answered() {
            if (answer == null) {
                throw new IllegalStateException("the command was handled without an answer");
            }
            return answer;
        }
    }
}
