package org.rollcall.standalone.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;

/** The histories would show it if the views were wrong: in a copy of the projection each mistake is made, and found. */
class BugsProperties {

    private static final int HISTORIES = 2_400;
    private static final int AT_ONCE = 20;

    private static Product copy;

    @BeforeContainer
    static void start() {
        copy = Product.start();
    }

    @AfterContainer
    static void stop() {
        copy.close();
    }

    /** As many as are looked at before a mistake is given up on. */
    record Histories(List<Story> stories) {
        boolean show(Examination examination) {
            return IntStream.range(0, stories.size() / AT_ONCE)
                    .mapToObj(n -> stories.subList(n * AT_ONCE, (n + 1) * AT_ONCE))
                    .anyMatch(some -> examination.examine(some).isPresent());
        }

        @Override
        public String toString() {
            return stories.size() + " histories";
        }
    }

    @Provide
    Arbitrary<Histories> enough() {
        return Story.any().list().ofSize(HISTORIES).map(Histories::new);
    }

    @Property(tries = 1, edgeCases = EdgeCasesMode.NONE, shrinking = ShrinkingMode.OFF)
    void every_fault_that_views_could_have_is_found(@ForAll("enough") Histories histories) {
        for (var fault : Fault.values()) {
            assertThat(histories.show(new Examination(copy, fault::seen)))
                    .as("%s would go unnoticed", fault)
                    .isTrue();
        }
    }

    @Property(tries = 1, edgeCases = EdgeCasesMode.NONE, shrinking = ShrinkingMode.OFF)
    void every_bug_that_is_planted_in_its_rows_is_found(@ForAll("enough") Histories histories) {
        for (var bug : PlantedBug.values()) {
            copy.change(bug.planted());
            var found = histories.show(new Examination(copy));
            copy.change(bug.removed());
            assertThat(found).as("%s would go unnoticed", bug).isTrue();
        }
    }
}
