package org.rollcall.writeside.http;

import java.util.List;
import java.util.Optional;
import org.rollcall.contracts.Event;
import org.rollcall.contracts.FactId;
import org.rollcall.contracts.Position;
import org.rollcall.contracts.Problem;
import org.rollcall.contracts.ProblemType;
import org.rollcall.contracts.Source;
import org.rollcall.contracts.WireJson;
import org.rollcall.writeside.Outcome;
import org.rollcall.writeside.Refused;
import org.rollcall.writeside.http.Receipt.Recorded;
import org.rollcall.writeside.http.Receipt.Tried;
import org.rollcall.writeside.store.Around;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What commands were answered with, kept under their keys. */
final class Answers {

    private final JdbcClient jdbc;
    private final Source source;

    Answers(JdbcClient jdbc, Source source) {
        this.jdbc = jdbc;
        this.source = source;
    }

    private record Row(String fingerprint, Optional<String> answer) {}

    /** The answer a committed command with this key got. */
    Optional<Recorded> given(Submission.Once once) {
        return jdbc.sql("SELECT fingerprint, answer FROM idempotency WHERE subject = ? AND key = ?")
                .params(once.subject(), once.key())
                .query((row, number) -> new Row(row.getString(1), Optional.ofNullable(row.getString(2))))
                .optional()
                .flatMap(row -> answerOf(row, once));
    }

    private static Optional<Recorded> answerOf(Row row, Submission.Once once) {
        if (!row.fingerprint().equals(once.fingerprint())) {
            throw new Refused(Problem.at(
                    SubmissionResolver.IDEMPOTENCY_KEY,
                    ProblemType.IDEMPOTENCY_KEY_REUSED,
                    "This Idempotency-Key came with another address or body before."));
        }
        return row.answer().map(json -> WireJson.MAPPER.readValue(json, Recorded.class));
    }

    /** Keeps key and answer in the transaction of the command. */
    Around<Recorded> around(Optional<Submission.Once> once) {
        return new Around<>() {
            @Override
            public Optional<Recorded> instead() {
                return once.flatMap(Answers.this::claim);
            }

            @Override
            public Recorded answer(Outcome outcome) {
                var receipt = receipt(outcome);
                once.ifPresent(key -> keep(key, receipt));
                return receipt;
            }
        };
    }

    /**
     * Takes the key for the transaction of this command; waits for another one that has it.
     *
     * @return the answer the other one got, if it was committed
     */
    private Optional<Recorded> claim(Submission.Once once) {
        var taken = jdbc.sql(
                        "INSERT INTO idempotency (subject, key, fingerprint) VALUES (?, ?, ?) ON CONFLICT DO NOTHING")
                .params(once.subject(), once.key(), once.fingerprint())
                .update();
        return taken == 1 ? Optional.empty() : given(once);
    }

    private void keep(Submission.Once once, Recorded receipt) {
        jdbc.sql("UPDATE idempotency SET answer = CAST(? AS json) WHERE subject = ? AND key = ?")
                .params(WireJson.MAPPER.writeValueAsString(receipt), once.subject(), once.key())
                .update();
    }

    /** The answer to a command of which it was only decided what would be recorded. */
    Tried tried(Outcome outcome) {
        var decidedOn = jdbc.sql("SELECT coalesce(max(index), 0) FROM event")
                .query(Long.class)
                .single();
        return new Tried(
                outcome.fact(),
                outcome.stream(),
                outcome.version(),
                Position.of(source, decidedOn),
                outcome.warnings(),
                outcome.retracted(),
                outcome.events().stream().<Receipt.Would>map(Receipt.Would::be).toList());
    }

    /** The answer to a command whose events, in this transaction, are appended. */
    private Recorded receipt(Outcome outcome) {
        var index = jdbc.sql("SELECT index FROM event WHERE stream = ? ORDER BY sequence DESC LIMIT 1")
                .param(outcome.stream())
                .query(Long.class)
                .optional()
                .orElseThrow(() -> new IllegalStateException("nothing is in the stream " + outcome.stream()));
        return new Recorded(
                outcome.fact(),
                outcome.stream(),
                outcome.version(),
                Position.of(source, index),
                outcome.warnings(),
                outcome.retracted(),
                severalFacts(outcome));
    }

    private static List<FactId> severalFacts(Outcome outcome) {
        var facts = outcome.events().stream().map(Event::fact).distinct().toList();
        return facts.size() > 1 ? facts : List.of();
    }
}
