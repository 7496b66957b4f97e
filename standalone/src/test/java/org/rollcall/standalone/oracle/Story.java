package org.rollcall.standalone.oracle;

import java.util.List;
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
        return Historian.history(name, new Historian.Beginning(lives), steps);
    }

    @Override
    public String toString() {
        return named("h").toString();
    }
}
