package org.rollcall.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.rollcall.embedded.LocalKafka;

/** The rehearsal: a record is written to a file, put into a new instance, and asked everything again. */
@Timeout(value = 10, unit = TimeUnit.MINUTES)
class BackupAndRestoreTest {

    private static final List<String> QUESTIONS = List.of(
            "/api/forums?",
            Rollcall.FORUM + "?",
            Rollcall.FORUM + "/roll?on=2020-12-02&",
            Rollcall.FORUM + "/roll?on=1992-12-31&",
            Rollcall.FORUM + "/roll?on=1993-01-01&",
            Rollcall.FORUM + "/roll?on=1995-01-01&",
            Rollcall.FORUM + "/roll/explain?party=czech-republic&on=1995-01-01&",
            Rollcall.FORUM + "/roll/diff?on=1992-12-31&otherOn=1993-01-01&",
            Rollcall.FORUM + "/offices?",
            Rollcall.FORUM + "/working-groups?",
            Rollcall.FORUM + "/programme?",
            Rollcall.FORUM + "/pending?",
            "/api/parties?",
            "/api/parties/czechoslovakia?",
            "/api/parties/czechoslovakia/lineage?");

    private static final List<String> QUESTIONS_OF_MEETINGS =
            List.of(Rollcall.FORUM + "/meetings?", Rollcall.FORUM + "/documents?");

    private static final List<String> THE_SAME_WHENEVER = List.of(
            Rollcall.FORUM + "/history?party=czechoslovakia",
            Rollcall.FORUM + "/changes?limit=100",
            Rollcall.FORUM + "/publication",
            "/api/events?after=0.0&limit=500");

    @TempDir
    private Path directory;

    private final int port = LocalKafka.freePort();

    @AfterEach
    void stop() {
        Script.run("./rollcall down --data " + restored());
    }

    private Path restored() {
        return directory.resolve("restored");
    }

    @Test
    void a_restored_record_gives_every_answer_in_the_same_bytes_and_goes_on_where_the_other_was() {
        var original = Rollcall.inThisJvm();
        original.send("PUT", Rollcall.FORUM + "/publication", "operator", "{\"open\": true}", Map.of());
        var command =
                "{\"id\": \"backup-body\", \"kind\": \"ORGANISATION\", \"names\": [{\"form\": \"SHORT\", \"text\": \"BB\"}]}";
        var first = original.post("/api/parties", "secretariat", command, "Idempotency-Key", "before-the-backup");
        assertThat(first.statusCode()).as(first.body()).isEqualTo(201);
        var position = Rollcall.JSON.readTree(first.body()).path("position").asString();
        original.get("/api/parties?atLeast=" + position);
        var known = original.get(Rollcall.FORUM + "/roll").path("known").asString();
        var meetings = original.get(Rollcall.FORUM + "/meetings");
        var meetingsKnown = meetings.path("known").asString();
        var before = answers(original, known, meetingsKnown);

        var file = directory.resolve("record.jsonl.gz");
        succeeds("./rollcall backup " + file + " --data " + original.folder().path(), "events and");
        assertThat(permissions(file)).isEqualTo("rw-------");
        assertThat(Script.run("./rollcall backup " + file + " --data "
                                + original.folder().path())
                        .output())
                .contains("is there already");
        // others use that instance too
        original.send("PUT", Rollcall.FORUM + "/publication", "operator", "{\"open\": false}", Map.of());
        succeeds("./rollcall restore " + file + " --data " + restored(), "start it with");
        assertThat(Script.run("./rollcall restore " + file + " --data " + restored())
                        .output())
                .contains("The database is not empty");

        succeeds("./rollcall up --data " + restored() + " --port " + port, "the users of the backup");
        var again = Rollcall.at(port, restored());
        // its topics are filled yet
        again.get("/api/parties?atLeast=" + position);
        again.get("/api/parties?atLeast=" + meetings.path("position").asString());
        assertThat(answers(again, known, meetingsKnown)).isEqualTo(before);

        var repeated = again.post("/api/parties", "secretariat", command, "Idempotency-Key", "before-the-backup");
        assertThat(repeated.body()).isEqualTo(first.body());
        var next = again.post(
                "/api/parties",
                "secretariat",
                command.replace("backup-body", "later-body"),
                "Idempotency-Key",
                "later");
        assertThat(next.statusCode()).as(next.body()).isEqualTo(201);
        assertThat(index(next.body())).isGreaterThan(index(first.body()));
        // what meeting-service keeps beside its events was made again
        var meeting =
                again.get(Rollcall.FORUM + "/meetings").at("/items/0/meeting").asString();
        assertThat(again.post(
                                "/api/meetings/" + meeting + "/cancellation",
                                "secretariat",
                                "{\"reason\": \"rehearsed\"}")
                        .statusCode())
                .isNotEqualTo(404);
    }

    private static long index(String receipt) {
        return Long.parseLong(
                Rollcall.JSON.readTree(receipt).path("position").asString().split("\\.")[0]);
    }

    private static void succeeds(String command, String saying) {
        var outcome = Script.run(command);
        assertThat(outcome.status()).as(outcome.output()).isZero();
        assertThat(outcome.output()).contains(saying);
    }

    private static String permissions(Path file) {
        try {
            return PosixFilePermissions.toString(Files.getPosixFilePermissions(file));
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static TreeMap<String, String> answers(Rollcall rollcall, String known, String meetingsKnown) {
        var questions = new ArrayList<String>();
        QUESTIONS.forEach(question -> questions.add(question + "known=" + known));
        QUESTIONS_OF_MEETINGS.forEach(question -> questions.add(question + "known=" + meetingsKnown));
        questions.addAll(THE_SAME_WHENEVER);
        var answers = new TreeMap<String, String>();
        for (var question : questions) {
            var answer = rollcall.ask(question, "auditor");
            assertThat(answer.statusCode()).as(question + answer.body()).isEqualTo(200);
            answers.put(question, answer.body());
        }
        return answers;
    }
}
