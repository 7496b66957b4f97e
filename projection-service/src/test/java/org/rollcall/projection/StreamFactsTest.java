package org.rollcall.projection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rollcall.projection.Events.*;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.rollcall.contracts.ForumEvent.PartyAdmitted;
import org.rollcall.contracts.PartyId;
import org.rollcall.contracts.Standing;
import org.rollcall.contracts.Subject;
import org.rollcall.projection.views.StreamFacts;
import org.rollcall.projection.views.Told;

class StreamFactsTest {

    private static Projected projected;
    private static StreamFacts facts;

    @BeforeAll
    static void record() throws Exception {
        projected = Projected.start();
        facts = projected.service().getBean(StreamFacts.class);
        var relay = projected.relay;
        relay.publish(forum());
        relay.publish(state("austria", "Austria", "AUT", "1919", ".."));
        relay.publish(admitted("austria", Standing.MEMBER, "1993"));
        relay.publish(admitted("finland", Standing.MEMBER, "1994"));
        relay.publish(corrected("first-correction", admitted("austria", Standing.MEMBER, "1992")));
        relay.publish(contested("contest", "austria-member", "un", "1991", false));
        relay.publish(retracted("retraction", "first-correction"));
        relay.publish(retracted("restored", "retraction"));
        relay.publish(passed("austria", "2000", successor("slovakia")));
        relay.publish(corrected("passed-again", passed("austria", "2000", successor("hungary"))));
        relay.publish(contested("late-contest", "passed-austria", "un", "2001", false));
        relay.publish(retracted("late-retraction", "late-contest"));
        projected.awaitAll();
    }

    @AfterAll
    static void stop() {
        projected.close();
    }

    private static Instant after(int events) {
        return projected.relay.record().get(events - 1).recordedAt();
    }

    private static List<String> about(Instant known, Subject... subjects) {
        return facts.of(FORUM, Arrays.asList(subjects), known).events().stream()
                .map(told -> told.event().fact().value())
                .toList();
    }

    @Test
    void all_that_is_told_of_a_subject_is_found_whatever_it_revises() {
        assertThat(about(after(8), fact("austria-member")))
                .containsExactly("austria-member", "first-correction", "contest", "retraction", "restored");
        assertThat(about(after(8), new PartyId("finland"))).containsExactly("finland-member");
        assertThat(about(after(8), FORUM)).containsExactly("forum-budapest-process");
    }

    @Test
    void what_a_correction_newly_speaks_of_finds_the_whole_fact_and_what_is_told_of_it_later() {
        assertThat(about(after(12), new PartyId("hungary")))
                .containsExactly("passed-austria", "passed-again", "late-contest", "late-retraction");
        assertThat(about(after(12), fact("slovakia-successor"), fact("hungary-successor")))
                .containsExactly("passed-austria", "passed-again", "late-contest", "late-retraction");
    }

    @Test
    void nothing_recorded_later_is_there_and_the_facts_say_what_was_believed() {
        assertThat(from(3)).isEqualTo("1993");
        assertThat(from(5)).isEqualTo("1992");
        assertThat(from(7)).isEqualTo("1993");
        assertThat(from(8)).isEqualTo("1992");
    }

    private static String from(int events) {
        var recorded = facts.of(FORUM, List.of(fact("austria-member")), after(events));
        var admitted =
                (PartyAdmitted) recorded.facts().says(fact("austria-member")).orElseThrow();
        return admitted.from().toString();
    }

    @Test
    void an_event_keeps_its_place_its_time_and_its_words() {
        var told = facts.of(FORUM, List.of(fact("austria-member")), after(8))
                .events()
                .getLast();
        var recorded = projected.relay.record().get(7);
        assertThat(told.recorded()).isEqualTo(recorded);
        assertThat(told.about()).isEqualTo(fact("retraction"));
        assertThat(told.written()).contains("\"retracted\":\"retraction\"");
        assertThat(told.event().provenance().recordedBy()).isEqualTo("secretariat");
        assertThat(facts.of(new PartyId("austria"), after(8)).facts().all()).hasSize(1);
    }

    @Test
    void a_stream_is_read_page_by_page() {
        var seen = facts.page(FORUM, after(12), 0, 4).getLast().recorded().logIndex();
        assertThat(facts.page(FORUM, after(12), seen, 2).stream()
                        .map(Told::event)
                        .map(event -> event.fact()))
                .containsExactly(fact("contest"), fact("retraction"));
        assertThat(facts.page(FORUM, after(2), 0, 10)).hasSize(1);
    }
}
