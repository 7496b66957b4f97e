package org.rollcall.projection.stream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.rollcall.contracts.Position;
import org.rollcall.projection.log.Horizons;
import org.rollcall.projection.log.LogQuestion;
import org.rollcall.projection.pages.Record;
import org.rollcall.projection.pages.RunningPages;

class TailTest {

    private static Tail.Come come(Tail tail) throws InterruptedException {
        return tail.from(0, 0, Duration.ZERO).orElseThrow();
    }

    @Test
    void a_notice_is_told_after_what_it_follows_from() throws Exception {
        try (var pages = new RunningPages()) {
            var tail = new Tail(pages.part(LogQuestion.class), pages.part(Horizons.class));
            tail.start();
            var notice = new Notice("id", "forum", "{}");
            tail.tell(List.of(notice), new Position(1, 0));
            assertThat(come(tail).today().notices()).isEmpty();

            pages.record(Record.party("austria", "Austria", "AUT", "1918-11-12", ".."));
            await().until(() -> !come(tail).today().notices().isEmpty());
            assertThat(come(tail).events()).hasSize(1);
            tail.stop();
        }
    }
}
