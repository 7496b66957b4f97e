package org.rollcall.writeside.http;

import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.messaging.InterceptorChain;
import org.axonframework.messaging.MessageHandlerInterceptor;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.jspecify.annotations.Nullable;
import org.rollcall.writeside.Outcome;

/**
 * Puts the key of a command and its answer into the transaction of its events. It runs inside Axon's unit of work, so the
 * aggregate's lock is held until that transaction has ended.
 */
final class OnceOnly implements MessageHandlerInterceptor<CommandMessage<?>> {

    private final Answers answers;

    OnceOnly(Answers answers) {
        this.answers = answers;
    }

    @Override
    public @Nullable Object handle(UnitOfWork<? extends CommandMessage<?>> work, InterceptorChain chain)
            throws Exception {
        var ticket = Ticket.of(work.getMessage()).orElse(null);
        if (ticket == null) {
            return chain.proceed();
        }
        var given = ticket.once().flatMap(answers::claim);
        if (given.isPresent()) {
            ticket.answer(given.get());
            return null;
        }
        if (!(chain.proceed() instanceof Outcome outcome)) {
            throw new IllegalStateException(
                    work.getMessage().getCommandName() + " has a handler that returns no Outcome");
        }
        // registered behind the event store, which appends in this phase: the position is that of the last event
        work.onPrepareCommit(ending -> {
            var receipt = answers.receipt(outcome);
            ticket.once().ifPresent(once -> answers.keep(once, receipt));
            ticket.answer(receipt);
        });
        return outcome;
    }
}
