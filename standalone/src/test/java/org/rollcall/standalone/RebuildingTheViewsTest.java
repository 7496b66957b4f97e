package org.rollcall.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class RebuildingTheViewsTest {

    private static final List<String> QUESTIONS = List.of(
            Rollcall.FORUM + "?on=2026-11-01&",
            Rollcall.FORUM + "/roll?on=2020-12-02&",
            Rollcall.FORUM + "/roll?on=1992-12-31&",
            Rollcall.FORUM + "/roll?on=1993-01-01&",
            Rollcall.FORUM + "/roll?on=1991-11-15&",
            Rollcall.FORUM + "/roll?on=1995-01-01&");

    private final Rollcall rollcall = Rollcall.inThisJvm();

    @Test
    void every_answer_with_a_fixed_known_has_the_same_bytes_after_a_rebuild_and_after_later_events() {
        var known = rollcall.get(Rollcall.FORUM + "/roll").path("known").asString();
        var meetingsKnown =
                rollcall.get(Rollcall.FORUM + "/meetings").path("known").asString();
        var before = answers(known, meetingsKnown);

        var started = rollcall.post("/api/rebuilds", "operator", "");
        assertThat(started.statusCode()).as(started.body()).isEqualTo(202);
        var address = started.headers().firstValue("Location").orElseThrow();
        var path = address.startsWith("http") ? address.substring(rollcall.url().length()) : address;
        await().atMost(Duration.ofSeconds(60)).until(() -> !state(path).equals("RUNNING"));
        var done = Rollcall.JSON.readTree(rollcall.ask(path, "operator").body());
        assertThat(done.path("state").asString()).as(done.toString()).isEqualTo("DONE");
        assertThat(done.path("done").asLong())
                .isEqualTo(done.path("total").asLong())
                .isGreaterThan(250);

        WritingThroughTheFrontDoorTest.register();
        assertThat(answers(known, meetingsKnown)).isEqualTo(before);
    }

    @Test
    void only_an_operator_rebuilds() {
        assertThat(rollcall.post("/api/rebuilds", "secretariat", "").statusCode())
                .isEqualTo(403);
    }

    private String state(String path) {
        return Rollcall.JSON
                .readTree(rollcall.ask(path, "operator").body())
                .path("state")
                .asString();
    }

    private TreeMap<String, String> answers(String known, String meetingsKnown) {
        var answers = new TreeMap<String, String>();
        for (var question : QUESTIONS) {
            answers.put(question, answer(question + "known=" + known));
        }
        var meetings = Rollcall.FORUM + "/meetings?known=" + meetingsKnown;
        answers.put(meetings, answer(meetings));
        return answers;
    }

    private String answer(String path) {
        var answer = rollcall.ask(path, "auditor");
        assertThat(answer.statusCode()).as(path + answer.body()).isEqualTo(200);
        return answer.body();
    }
}
