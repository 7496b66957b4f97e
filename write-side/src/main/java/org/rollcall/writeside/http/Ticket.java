package org.rollcall.writeside.http;

import java.util.Map;
import java.util.Optional;
import org.axonframework.messaging.Message;
import org.jspecify.annotations.Nullable;

/** Travels with a command through the bus of this JVM and brings back what it is answered with. */
final class Ticket {

    private static final String NAME = "ticket";

    private final Optional<Submission.Once> once;
    private @Nullable Receipt receipt;

    Ticket(Optional<Submission.Once> once) {
        this.once = once;
    }

    static Optional<Ticket> of(Message<?> command) {
        return Optional.ofNullable((Ticket) command.getMetaData().get(NAME));
    }

    Map<String, ?> asMetaData() {
        return Map.of(NAME, this);
    }

    Optional<Submission.Once> once() {
        return once;
    }

    void answer(Receipt answer) {
        receipt = answer;
    }

    Receipt receipt() {
        if (receipt == null) {
            throw new IllegalStateException("the command was handled without an answer");
        }
        return receipt;
    }
}
