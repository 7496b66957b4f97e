package org.rollcall.writeside.http;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.util.Optional;
import java.util.function.Supplier;
import org.rollcall.contracts.Problem;
import org.rollcall.contracts.ProblemType;
import org.rollcall.writeside.Refused;
import org.rollcall.writeside.http.Receipt.Recorded;
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
    private final MeterRegistry meters;

    CommandDesk(Commands commands, Answers answers, MeterRegistry meters) {
        this.commands = commands;
        this.answers = answers;
        this.meters = meters;
    }

    /**
     * Records what a request asks for; says only what would be recorded, if that is all it asks.
     *
     * @param command makes the command; called again if somebody else wrote to the stream meanwhile, not at all for a
     *     repeat
     * @throws Refused by the command's own rules, or because the key or the stream belongs to somebody else
     */
    public ResponseEntity<Receipt> submit(Submission submission, Supplier<?> command) {
        var begun = Timer.start(meters);
        var outcome = "failed";
        try {
            if (submission.dryRun()) {
                var tried = attempt(ATTEMPTS, () -> answers.tried(commands.decide(command.get())));
                outcome = "tried";
                return ResponseEntity.ok(tried);
            }
            var given = submission.once().flatMap(answers::given);
            var receipt = given.orElseGet(
                    () -> decide(submission.once(), submission.expected().isPresent() ? 1 : ATTEMPTS, command));
            outcome = given.isPresent() ? "repeated" : "accepted";
            return answer(receipt);
        } catch (Refused refused) {
            outcome = "refused";
            throw refused;
        } finally {
            begun.stop(meters.timer("rollcall.commands", "outcome", outcome));
        }
    }

    private static ResponseEntity<Receipt> answer(Recorded receipt) {
        return ResponseEntity.status(HttpStatus.CREATED)
                .eTag("\"" + receipt.version() + "\"")
                .body(receipt);
    }

    /** Records a command that no request asked for. */
    public Recorded record(Object command) {
        return decide(Optional.empty(), ATTEMPTS, () -> command);
    }

    private Recorded decide(Optional<Submission.Once> once, int attempts, Supplier<?> command) {
        try {
            return attempt(attempts, () -> commands.send(command.get(), answers.around(once)));
        } catch (Refused refused) {
            // the same request may have come twice at once: what refuses this one is then its own first effect
            return once.flatMap(answers::given).orElseThrow(() -> refused);
        }
    }

    private interface Attempt<A> {
        A make() throws ConcurrentWrite;
    }

    private static <A> A attempt(int attempts, Attempt<A> attempt) {
        for (var left = attempts; ; left--) {
            try {
                return attempt.make();
            } catch (ConcurrentWrite meanwhile) {
                if (left <= 1) {
                    throw new Refused(Problem.of(
                            ProblemType.CONCURRENT_CHANGE,
                            "The stream changed while this was decided; send it again."));
                }
            }
        }
    }
}
