package org.rollcall.writeside.http;

import java.util.Optional;
import java.util.function.Supplier;
import org.rollcall.contracts.Problem;
import org.rollcall.contracts.ProblemType;
import org.rollcall.writeside.Refused;
import org.rollcall.writeside.store.Commands;
import org.rollcall.writeside.store.ConcurrentWrite;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;

/**
 * Where a command is handed in: it is recorded once for each {@code Idempotency-Key}, answered after its events are
 * committed, and a repeat gets the same answer.
 */
public final class CommandDesk {

    private static final int ATTEMPTS = 5;

    private final Commands commands;
    private final Answers answers;

    CommandDesk(Commands commands, Answers answers) {
        this.commands = commands;
        this.answers = answers;
    }

    /**
     * Records what a request asks for.
     *
     * @param command makes the command; called again if somebody else wrote to the stream meanwhile, not at all for a
     *     repeat
     * @throws Refused by the command's own rules, or because the key or the stream belongs to somebody else
     */
    public ResponseEntity<Receipt> submit(Submission submission, Supplier<?> command) {
        var receipt = submission
                .once()
                .flatMap(answers::given)
                .orElseGet(() -> decide(submission.once(), submission.expected().isPresent() ? 1 : ATTEMPTS, command));
        return ResponseEntity.status(HttpStatus.CREATED)
                .eTag("\"" + receipt.version() + "\"")
                .body(receipt);
    }

    /** Records a command that no request asked for. */
    public Receipt record(Object command) {
        return decide(Optional.empty(), ATTEMPTS, () -> command);
    }

    private Receipt decide(Optional<Submission.Once> once, int attempts, Supplier<?> command) {
        for (var left = attempts; ; left--) {
            try {
                return commands.send(command.get(), answers.around(once));
            } catch (ConcurrentWrite meanwhile) {
                if (left <= 1) {
                    throw new Refused(Problem.of(
                            ProblemType.CONCURRENT_CHANGE,
                            "The stream changed while this was decided; send it again."));
                }
            } catch (Refused refused) {
                // the same request may have come twice at once: what refuses this one is then its own first effect
                return once.flatMap(answers::given).orElseThrow(() -> refused);
            }
        }
    }
}
