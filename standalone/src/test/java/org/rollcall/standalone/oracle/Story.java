package org.rollcall.standalone.oracle;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.RandomDistribution;

/** A history before it has a name: how it begins and what is done then. The same one has the same events under every name. */
record Story(List<Integer> lives, List<Step> steps) {

    static Arbitrary<Story> any() {
        var lives = Arbitraries.integers()
                .between(0, 5)
                .withoutEdgeCases()
                .list()
                .ofMinSize(2)
                .ofMaxSize(5);
        var steps = Step.any().list().ofMinSize(3).ofMaxSize(45).withSizeDistribution(RandomDistribution.uniform());
        return Combinators.combine(lives, steps).as(Story::new);
    }

    History named(String name) {
        return Historian.history(name, this);
    }

    /** The same with less in it: without a run of steps, without the last party, with plainer numbers. */
    Stream<Story> simpler() {
        var shorter = Stream.of(16, 8, 4, 2, 1)
                .flatMap(size -> IntStream.iterate(steps.size() - size, from -> from >= 0, from -> from - size)
                        .mapToObj(from -> new Story(lives, without(steps, from, from + size))));
        var fewer = lives.size() > 2
                ? Stream.of(new Story(without(lives, lives.size() - 1, lives.size()), steps))
                : Stream.<Story>of();
        var unborn = IntStream.range(0, lives.size())
                .filter(party -> lives.get(party) != 0)
                .mapToObj(party -> new Story(with(lives, party, 0), steps));
        var plainer = IntStream.range(0, steps.size())
                .boxed()
                .flatMap(step -> steps.get(step).plainer().map(plain -> new Story(lives, with(steps, step, plain))));
        return Stream.of(shorter, fewer, unborn, plainer).flatMap(stories -> stories);
    }

    private static <T> List<T> with(List<T> all, int place, T other) {
        var changed = new ArrayList<>(all);
        changed.set(place, other);
        return changed;
    }

    private static <T> List<T> without(List<T> all, int from, int to) {
        var rest = new ArrayList<>(all);
        rest.subList(from, to).clear();
        return rest;
    }

    @Override
    public String toString() {
        return named("h").toString();
    }
}
