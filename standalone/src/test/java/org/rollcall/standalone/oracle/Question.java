package org.rollcall.standalone.oracle;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.rollcall.contracts.Cause;
import org.rollcall.projection.roll.RollQuestion;

/** What both are asked of one history. Answers are compared by equality. */
sealed interface Question {

    Object askOracle(Oracle oracle);

    Object askViews(Product views, History history, Instant known);

    static Question pick(int number) {
        return new OnTheRoll(Days.day(number));
    }

    record OnTheRoll(LocalDate on) implements Question {
        @Override
        public List<Oracle.Line> askOracle(Oracle oracle) {
            return sorted(oracle.roll(on));
        }

        @Override
        public List<Oracle.Line> askViews(Product views, History history, Instant known) {
            var roll = views.bean(RollQuestion.class).ask(history.forum(), Optional.of(on), Optional.of(known));
            return sorted(roll.entries().stream()
                    .map(entry -> new Oracle.Line(
                            entry.participation(),
                            entry.party(),
                            entry.standing(),
                            entry.certainty(),
                            Oracle.Status.valueOf(String.valueOf(entry.status())),
                            entry.basis(),
                            entry.cause().map(String::valueOf).map(Cause::valueOf),
                            entry.factId()))
                    .toList());
        }

        private static List<Oracle.Line> sorted(List<Oracle.Line> lines) {
            return lines.stream()
                    .sorted(Comparator.comparing(line -> line.participation().value()))
                    .toList();
        }
    }
}
