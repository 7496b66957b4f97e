package org.rollcall.standalone.oracle;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import org.rollcall.contracts.Certainty;
import org.rollcall.contracts.PartyId;
import org.rollcall.contracts.PartyKind;
import org.rollcall.contracts.Standing;
import org.rollcall.projection.counts.CountsQuestion;
import org.rollcall.projection.diff.DiffQuestion;
import org.rollcall.projection.diff.RollDiff;
import org.rollcall.projection.explain.ExplainQuestion;
import org.rollcall.projection.explain.Explanation;
import org.rollcall.projection.explain.Reason.Effect;
import org.rollcall.projection.history.Account.Became.State;
import org.rollcall.projection.http.Refused;
import org.rollcall.projection.roll.Count;
import org.rollcall.projection.roll.RollQuestion;

/** What both are asked of one history. Answers are compared by equality, in the oracle's words. */
sealed interface Question {

    Object askOracle(Record record, Instant known);

    Object askViews(Product views, Record record, Instant known);

    /** @param told what was recorded, with when */
    record Record(History history, List<Oracle.Told> told) {
        Oracle known(Instant known) {
            return new Oracle(told, known);
        }
    }

    /** The one that a number picks. */
    static Question pick(int number) {
        var day = Days.day(number / 16);
        var other = Days.day(number / 997);
        return switch (number % 8) {
            case 0, 1, 2 -> new OnTheRoll(day);
            case 3 ->
                new Counted(
                        day.isBefore(other) ? day : other,
                        Oracle.last(day, other).plusDays(1));
            case 4, 5 -> new Between(day, other, number / 31 % 12);
            default -> new Why(number / 16, other);
        };
    }

    record OnTheRoll(LocalDate on) implements Question {
        @Override
        public List<?> askOracle(Record record, Instant known) {
            var oracle = record.known(known);
            return with(oracle.roll(on), new OracleOfCounts(oracle).on(on));
        }

        @Override
        public List<?> askViews(Product views, Record record, Instant known) {
            var roll =
                    views.bean(RollQuestion.class).ask(record.history().forum(), Optional.of(on), Optional.of(known));
            var lines = roll.entries().stream()
                    .map(entry -> new Oracle.Line(
                            entry.participation(),
                            entry.party(),
                            entry.name(),
                            entry.code(),
                            entry.standing(),
                            entry.certainty(),
                            Oracle.Status.valueOf(entry.status().name()),
                            entry.from(),
                            entry.until(),
                            entry.basis(),
                            entry.cause(),
                            entry.factId(),
                            new HashSet<>(entry.facts())))
                    .toList();
            return with(lines, counts(roll.counts()));
        }

        private static List<Object> with(List<Oracle.Line> lines, Map<String, String> counts) {
            var all = new ArrayList<Object>(lines.stream()
                    .sorted(Comparator.comparing(line -> line.participation().value()))
                    .toList());
            all.add(counts);
            return all;
        }
    }

    private static Map<String, String> counts(Map<Standing, Map<PartyKind, Count>> counts) {
        var all = new TreeMap<String, String>();
        counts.forEach((standing, kinds) -> kinds.forEach(
                (kind, count) -> all.put(standing + " " + kind, count.certain() + "+" + count.possible())));
        return all;
    }

    record Counted(LocalDate from, LocalDate until) implements Question {
        @Override
        public List<String> askOracle(Record record, Instant known) {
            return new OracleOfCounts(record.known(known)).series(from, until);
        }

        @Override
        public List<String> askViews(Product views, Record record, Instant known) {
            return views
                    .bean(CountsQuestion.class)
                    .ask(record.history().forum(), Optional.of(from), Optional.of(until), Optional.of(known))
                    .series()
                    .stream()
                    .map(item -> item.on() + " " + counts(item.counts()))
                    .toList();
        }
    }

    /** @param back how many events earlier the other roll is known; at most all but the first */
    record Between(LocalDate on, LocalDate otherOn, int back) implements Question {
        @Override
        public List<String> askOracle(Record record, Instant known) {
            var before = record.known(earlier(record, known));
            return new OracleOfDifferences(before, on, record.known(known), otherOn).all();
        }

        private Instant earlier(Record record, Instant known) {
            var moments = record.told().stream()
                    .map(Oracle.Told::at)
                    .filter(at -> !at.isAfter(known))
                    .toList();
            return moments.get(Math.max(0, moments.size() - 1 - back));
        }

        @Override
        public List<String> askViews(Product views, Record record, Instant known) {
            var diff = views.bean(DiffQuestion.class)
                    .ask(
                            record.history().forum(),
                            new DiffQuestion.Of(Optional.of(on), Optional.of(earlier(record, known))),
                            new DiffQuestion.Of(Optional.of(otherOn), Optional.of(known)));
            var all = new TreeSet<String>();
            diff.joined().forEach(place -> all.add("joined " + place(place)));
            diff.left().forEach(place -> all.add("left " + place(place)));
            diff.changedStanding().forEach(changed -> {
                changed.was().forEach(place -> all.add("was " + place(place)));
                changed.is().forEach(place -> all.add("is " + place(place)));
            });
            diff.succeeded().forEach(succeeded -> all.add(succeeded(succeeded)));
            diff.suspended().forEach(change -> all.add("suspended " + change(change)));
            diff.reinstated().forEach(change -> all.add("reinstated " + change(change)));
            diff.certainty().forEach(change -> all.add("certainty " + change(change)));
            diff.renamed()
                    .forEach(renamed -> all.add("renamed " + renamed.party() + " "
                            + renamed.was().name() + " " + renamed.is().name()));
            return new ArrayList<>(all);
        }

        private static String place(RollDiff.Place place) {
            return place.entry().party() + " " + place.entry().standing();
        }

        private static String change(RollDiff.Change<?> change) {
            return change.party() + " " + change.standing() + " " + change.was() + " " + change.is();
        }

        private static String succeeded(RollDiff.Succeeded item) {
            return (item.undone() ? "undone " : "succeeded ") + item.factId() + " on " + item.on() + ": "
                    + party(item.predecessor())
                    + (item.keepsPlace() ? " with " : " to ")
                    + item.successors().stream().map(Between::party).toList();
        }

        private static String party(RollDiff.Party party) {
            return party.party() + " " + party.was().orElse(Certainty.ABSENT) + " "
                    + party.is().orElse(Certainty.ABSENT);
        }
    }

    /** @param who picks one of the parties */
    record Why(int who, LocalDate on) implements Question {
        @Override
        public List<String> askOracle(Record record, Instant known) {
            var oracle = record.known(known);
            var party = party(record, oracle);
            return oracle.parties.isRegistered(party)
                    ? new OracleOfReasons(oracle, party, on).all()
                    : List.of("unknown");
        }

        /** Whom nobody knows by then is sought among all names there are, which is slow: asked about now and then. */
        private PartyId party(Record record, Oracle oracle) {
            var all = record.history().parties();
            var registered = all.stream().filter(oracle.parties::isRegistered).toList();
            return Step.pick(registered.isEmpty() || who % 16 == 0 ? all : registered, who);
        }

        @Override
        public List<String> askViews(Product views, Record record, Instant known) {
            var party = party(record, record.known(known));
            try {
                return lines(
                        party,
                        views.bean(ExplainQuestion.class)
                                .ask(record.history().forum(), party.value(), Optional.of(on), Optional.of(known)));
            } catch (Refused refused) {
                return List.of("unknown");
            }
        }

        /** What is in force of the party's own. */
        private static List<String> lines(PartyId party, Explanation explanation) {
            var all = new TreeSet<String>();
            all.add(explanation.answer().certainty().name());
            explanation
                    .answer()
                    .absent()
                    .forEach(absence -> all.add(absence.why()
                            + absence.participation().map(id -> " " + id).orElse("")));
            explanation.reasons().stream()
                    .filter(reason -> reason.party().equals(party))
                    .filter(reason -> reason.account().became().state() == State.STANDS)
                    .filter(reason -> reason.effect() != Effect.RETRACTS)
                    .forEach(reason ->
                            all.add(reason.effect() + " " + reason.account().factId()));
            return new ArrayList<>(all);
        }
    }
}
