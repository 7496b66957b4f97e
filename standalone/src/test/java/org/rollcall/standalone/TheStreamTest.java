package org.rollcall.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class TheStreamTest {

    private final Rollcall rollcall = Rollcall.inThisJvm();

    @Test
    void an_event_arrives_while_the_command_is_answered_and_a_reader_resumes_where_it_stopped() {
        var sent = new ArrayList<String>();
        String lastSeen;
        var seen = new ArrayList<String>();
        try (var reader = EventReader.of(rollcall.stream("/api/stream?type=membership.party-admitted.v1"))) {
            sent.add(admitNewObserver());
            sent.add(admitNewObserver());
            var events = reader.next(2);
            events.forEach(event -> seen.add(event.data().at("/data/party").asString()));
            lastSeen = events.getLast().id();
        }
        for (int i = 0; i < 5; i++) {
            sent.add(admitNewObserver());
        }
        try (var again = EventReader.of(
                rollcall.stream("/api/stream?type=membership.party-admitted.v1", "Last-Event-ID", lastSeen))) {
            again.next(5)
                    .forEach(event -> seen.add(event.data().at("/data/party").asString()));
            sent.add(admitNewObserver());
            seen.add(again.next().data().at("/data/party").asString());
        }
        assertThat(seen).containsExactlyElementsOf(sent);
    }

    @Test
    void from_the_start_it_gives_the_same_events_as_the_log() {
        var log = new ArrayList<String>();
        var cursor = "0.0";
        while (true) {
            var page = rollcall.get("/api/events?limit=200&after=" + cursor);
            page.path("items").forEach(event -> log.add(event.path("id").asString()));
            if (page.path("items").isEmpty()
                    || page.path("next").isMissingNode()
                    || page.path("next").isNull()) {
                break;
            }
            cursor = page.path("next").asString();
        }
        assertThat(log).doesNotHaveDuplicates().hasSizeGreaterThan(250);
        try (var reader = EventReader.of(rollcall.stream("/api/stream?after=0.0"))) {
            List<String> streamed = reader.next(log.size()).stream()
                    .map(event -> event.data().path("id").asString())
                    .toList();
            assertThat(streamed).containsExactlyInAnyOrderElementsOf(log);
        }
    }

    private String admitNewObserver() {
        var observer = WritingThroughTheFrontDoorTest.register();
        var answer = rollcall.post(
                Rollcall.FORUM + "/admissions",
                "secretariat",
                WritingThroughTheFrontDoorTest.admission(observer, "2021-01-01"));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        return observer;
    }
}
