package org.rollcall.standalone.oracle;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** Holds what the views answer against the oracle. */
final class Examination {

    private static final AtomicLong NAMES = new AtomicLong();
    private static final int DELIVERY = 500;
    private static final int QUESTIONS = 4;
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final Product views;
    private final Product.Sight sight;

    Examination(Product views) {
        this(views, (event, before) -> Optional.of(event));
    }

    /** @param sight what the views get to see of the events */
    Examination(Product views, Product.Sight sight) {
        this.views = views;
        this.sight = sight;
    }

    /** @param until how many of its events were known */
    record Difference(Story story, int until, Question question, Object oracle, Object views) {
        String inWords() {
            var history = story.named("h");
            return "\nafter these events\n"
                    + history.events().subList(0, until).stream()
                            .map(event -> "  " + InWords.of(event.event()))
                            .collect(Collectors.joining("\n"))
                    + "\nto " + question + "\n  the oracle says " + lines(oracle) + "\n  the views say " + lines(views);
        }

        private static String lines(Object answer) {
            return answer instanceof List<?> list
                    ? list.stream()
                            .map(line -> "\n    " + line)
                            .map(InWords::plain)
                            .collect(Collectors.joining())
                    : String.valueOf(answer);
        }
    }

    /** Records the histories and asks some questions of each; a difference, if there is one. */
    Optional<Difference> examine(List<Story> stories) {
        var recorded = record(stories);
        return IntStream.range(0, stories.size())
                .parallel()
                .boxed()
                .flatMap(n -> new Random(stories.get(n).hashCode())
                        .ints(QUESTIONS)
                        .boxed()
                        .flatMap(number -> ask(stories.get(n), recorded.get(n), number).stream()))
                .findFirst();
    }

    /** At the end of a story, or, as often, at some moment in it. */
    private Optional<Difference> ask(Story story, Product.Recorded recorded, int number) {
        var all = recorded.told().size();
        var until = number % 2 == 0 ? all : 1 + Math.floorMod(number, all);
        return compare(story, recorded, until, Question.pick(number >>> 8));
    }

    private List<Product.Recorded> record(List<Story> stories) {
        var histories = stories.parallelStream()
                .map(story -> story.named("h" + NAMES.incrementAndGet()))
                .toList();
        var recorded =
                histories.stream().map(history -> views.record(history, sight)).toList();
        // in two parts, so that views have to go on from what they wrote
        deliver(recorded, messages -> messages.subList(0, messages.size() / 2));
        deliver(recorded, messages -> messages.subList(messages.size() / 2, messages.size()));
        views.awaitAll();
        return recorded;
    }

    private void deliver(List<Product.Recorded> recorded, UnaryOperator<List<ConsumerRecord<byte[], byte[]>>> part) {
        var messages = recorded.stream()
                .flatMap(one -> part.apply(one.messages()).stream())
                .toList();
        for (int from = 0; from < messages.size(); from += DELIVERY) {
            views.deliver(messages.subList(from, Math.min(from + DELIVERY, messages.size())));
        }
    }

    private Optional<Difference> compare(Story story, Product.Recorded recorded, int until, Question question) {
        var known = recorded.told().get(until - 1).at();
        var record = new Question.Record(recorded.history(), recorded.told());
        var expected = question.askOracle(record, known);
        var actual = question.askViews(views, record, known);
        return expected.equals(actual)
                ? Optional.empty()
                : Optional.of(new Difference(story, until, question, expected, actual));
    }

    /** The same difference with as few and as plain steps as still show it, as far as that can be found out in a while. */
    Difference smallest(Difference found) {
        var smallest = found;
        var end = System.nanoTime() + PATIENCE.toNanos();
        for (var next = Optional.of(found); next.isPresent(); ) {
            smallest = next.get();
            var question = smallest.question();
            next = smallest.story()
                    .simpler()
                    .takeWhile(story -> System.nanoTime() < end)
                    .flatMap(story -> again(story, question).stream())
                    .findFirst();
        }
        return smallest;
    }

    /** Whether the question still shows a difference at the end of a story. */
    private Optional<Difference> again(Story story, Question question) {
        var recorded = record(List.of(story)).getFirst();
        return compare(story, recorded, recorded.told().size(), question);
    }
}
