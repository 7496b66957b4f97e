package org.rollcall.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.rollcall.embedded.LocalKafka;

/** The real process, killed without warning in the middle of commands, and started again. */
@Timeout(value = 10, unit = TimeUnit.MINUTES)
class AKilledProcessTest {

    private static final int COMMANDS = 200;

    @TempDir
    private Path directory;

    private final int port = LocalKafka.freePort();

    @AfterEach
    void stop() {
        Script.run("./rollcall down " + instance());
    }

    @Test
    void every_command_that_was_answered_is_on_the_roll_once() {
        up();
        var rollcall = Rollcall.at(port, directory.resolve("data"));
        var parties = register(rollcall);
        var answered = Collections.synchronizedList(new ArrayList<String>());
        var unanswered = new ArrayList<String>();
        var position = "";
        for (int i = 0; i < COMMANDS; i++) {
            if (i == COMMANDS / 2) {
                kill(rollcall);
            }
            var party = parties.get(i % parties.size());
            try {
                var answer = rollcall.post(Rollcall.FORUM + "/admissions", "secretariat", admission(i, party));
                if (answer.statusCode() == 201) {
                    answered.add(key(i, party));
                    position = position(answer);
                }
            } catch (UncheckedIOException e) {
                unanswered.add(key(i, party));
            }
        }
        assertThat(answered).hasSizeGreaterThanOrEqualTo(COMMANDS / 2);
        assertThat(unanswered).isNotEmpty();

        up();
        var again = Rollcall.at(port, directory.resolve("data"));
        again.get(Rollcall.FORUM + "?atLeast=" + position);
        var recorded = admissions(again);
        assertThat(recorded).containsAll(answered).doesNotHaveDuplicates();
        var roll = again.get(Rollcall.FORUM + "/roll?standing=OBSERVER&on=2300-01-01");
        assertThat(roll.path("entries").findValuesAsString("party")).doesNotHaveDuplicates();
    }

    private static String position(HttpResponse<String> receipt) {
        return Rollcall.JSON.readTree(receipt.body()).path("position").asString();
    }

    private static List<String> admissions(Rollcall rollcall) {
        var admissions = new ArrayList<String>();
        var page = rollcall.get("/api/events?type=membership.party-admitted.v1&limit=500&after=0.0");
        while (!page.path("items").isEmpty()) {
            for (var event : page.path("items")) {
                var admitted = event.path("data");
                admissions.add(admitted.path("party").asString() + " "
                        + admitted.path("standing").asString() + " "
                        + admitted.path("from").asString());
            }
            page = rollcall.get("/api/events?type=membership.party-admitted.v1&limit=500&after="
                    + page.path("next").asString());
        }
        return admissions;
    }

    /** Half as many parties as commands, so that each is admitted in two standings that may stand together. */
    private static List<String> register(Rollcall rollcall) {
        var parties = new ArrayList<String>();
        for (int i = 0; i < COMMANDS / 2; i++) {
            var answer = rollcall.post("/api/parties", "secretariat", """
                    {"id":"kill-%d","kind":"STATE","names":[{"form":"SHORT","text":"Kill %d"}]}""".formatted(i, i));
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
            parties.add("kill-" + i);
        }
        return parties;
    }

    private static String standing(int i) {
        return i < COMMANDS / 2 ? "OBSERVER" : "GUEST";
    }

    private static String admission(int i, String party) {
        return """
                {"party":"%s","standing":"%s","from":"2021-01-01"}""".formatted(party, standing(i));
    }

    private static String key(int i, String party) {
        return party + " " + standing(i) + " 2021-01-01";
    }

    /** In the middle of a command, not between two: the process ends while the next ones are on their way. */
    private static void kill(Rollcall rollcall) {
        var process = rollcall.folder().process().orElseThrow();
        Thread.ofVirtual().start(process::destroyForcibly);
    }

    private void up() {
        var outcome = Script.run("./rollcall up " + instance());
        assertThat(outcome.status()).as(outcome.output()).isZero();
        assertThat(outcome.output()).contains("http://localhost:" + port);
    }

    private String instance() {
        return "--data " + directory.resolve("data") + " --port " + port;
    }
}
