package org.rollcall.standalone.oracle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;

/** What the views answer is what the oracle says, whatever was recorded. */
class ViewsProperties {

    private static final int HISTORIES = Integer.getInteger("oracle.histories", 10_000);
    private static final int AT_ONCE = 100;
    private static final int FORGOTTEN_AFTER = 10;

    private static Product views;
    private static int asked;

    @BeforeContainer
    static void start() {
        views = Product.start();
    }

    @AfterContainer
    static void stop() {
        views.close();
    }

    /** Many at once, since what they cost is deliveries. */
    record Histories(List<Story> stories) {
        @Override
        public String toString() {
            return stories.size() + " histories";
        }
    }

    @Provide
    Arbitrary<Histories> histories() {
        return Story.any().list().ofSize(HISTORIES / AT_ONCE).map(Histories::new);
    }

    @Property(tries = AT_ONCE, edgeCases = EdgeCasesMode.NONE, shrinking = ShrinkingMode.OFF)
    void the_views_agree_with_the_oracle(@ForAll("histories") Histories histories) {
        if (asked++ % FORGOTTEN_AFTER == 0) {
            views.forget();
        }
        var examination = new Examination(views);
        examination
                .examine(histories.stories())
                .ifPresent(difference -> fail(examination.smallest(difference).inWords()));
        assertThat(views.parked()).isEmpty();
    }
}
