package org.rollcall.standalone.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.abort;

import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import org.awaitility.core.ConditionTimeoutException;
import org.jspecify.annotations.Nullable;
import org.rollcall.contracts.RecordedEvent;
import org.rollcall.contracts.Source;
import tools.jackson.databind.JsonNode;

/**
 * Puts an installation under load, lets a fault happen and pass, and then holds to account what came of it: each answered command is
 * in its store once, each event is on its topic in the order of the log, in the views' log and on a stream that was followed all the
 * while once and in that order, the views are what a rebuild makes of the events, and what was asked before as of a moment is
 * answered in the same bytes.
 */
final class Experiment {

    static final String HEAD =
            "| %-52s | commands | events | lost | doubled | misordered | recovered in |".formatted("fault");

    private static final int COMMANDS_BEFORE = 50;
    private static final int COMMANDS_AFTER = 40;
    private static final Duration SETTLED = Duration.ofMinutes(2);
    private static final AtomicInteger RUNS = new AtomicInteger();

    /** Happens, and has passed when it returns. */
    @FunctionalInterface
    interface Fault {
        void happen() throws Exception;
    }

    private final Installation installation;
    private final FrontDoor frontDoor;
    private final Broker broker;
    private final List<String> rows = new ArrayList<>();
    private @Nullable Load running;
    private String cursor = "0.0";

    Experiment(Installation installation) {
        this.installation = installation;
        this.frontDoor = installation.frontDoor();
        this.broker = new Broker(installation.bootstrapServers());
    }

    Broker broker() {
        return broker;
    }

    List<String> rows() {
        return rows;
    }

    /** Puts a forum on record, which meeting-service has heard of when this returns. */
    void prepare() throws IOException {
        var forum = frontDoor.post(
                "secretariat",
                "/api/forums",
                "faults-forum",
                "{\"id\":\"%s\",\"name\":\"Forum of faults\",\"established\":\"1990\"}".formatted(Load.FORUM));
        assertThat(forum.statusCode()).as(forum.body()).isEqualTo(201);
        await().atMost(SETTLED)
                .until(() -> frontDoor
                                .post(
                                        "secretariat",
                                        "/api/meetings",
                                        "first-meeting",
                                        Load.Command.meeting("first-meeting").body())
                                .statusCode()
                        == 201);
        await().atMost(SETTLED)
                .until(() -> frontDoor.get("/api/meetings/first-meeting").statusCode() == 200);
        cursor = end(cursor, new ArrayList<>());
    }

    void run(String name, Fault fault) throws Exception {
        run(name, 0, fault);
    }

    /** @param others how many events the fault itself puts into the stores */
    void run(String name, int others, Fault fault) throws Exception {
        var run = "f" + RUNS.incrementAndGet();
        // what one that failed left behind is not asked about again
        cursor = end(cursor, new ArrayList<>());
        var begun = ends();
        var asked = answers(moments());
        var findings = new Findings();
        double seconds;
        int recorded;
        var load = new Load(frontDoor, run, RUNS.get());
        try (var follower = new Follower(frontDoor, cursor)) {
            try (load) {
                running = load;
                load.start();
                load.awaitMore(COMMANDS_BEFORE);
                fault.happen();
                seconds = recovered(load, run);
                load.awaitMore(COMMANDS_AFTER);
            }
            recorded = judge(begun, others, load, follower, findings);
        }
        if (!answers(asked.keySet()).equals(asked)) {
            findings.complain("what was asked before is answered otherwise");
        }
        compareWithARebuild(findings);
        var row = findings.row(name, load.answered().size(), recorded, seconds);
        rows.add(row);
        System.out.println(row);
        assertThat(findings.complaints()).as(name).isEmpty();
    }

    /** Says in the table that it was not tried, and ends the test. */
    void skip(String name, String why) {
        var row = "| %-52s | not tried: %s | | | | | |".formatted(name, why);
        rows.add(row);
        System.out.println(row);
        abort(why);
    }

    /** A command that is answered, and whose event the views show: in the middle of a fault. */
    void awaitProbe(String name) {
        var load = running;
        if (load == null) {
            throw new IllegalStateException("no fault is happening");
        }
        awaitSeen(load, Load.Command.party("f" + RUNS.get() + "-" + name), "/api/parties/");
    }

    /** Waits until a service has recorded more than it has now: its relay has seen it, nobody else need have. */
    void awaitRecorded(Source source) throws SQLException {
        var begun = Stored.lastLogIndex(installation.postgres(), source);
        await().atMost(SETTLED).until(() -> Stored.lastLogIndex(installation.postgres(), source) > begun);
    }

    private void awaitSeen(Load load, Load.Command command, String where) {
        awaitSeen(where + command.subject() + "?atLeast=" + load.answer(command));
    }

    /** How long until both services answer a command, and the views show what came of it. */
    private double recovered(Load load, String run) {
        var passed = System.nanoTime();
        awaitSeen(load, Load.Command.party(run + "-probe"), "/api/parties/");
        awaitSeen(load, Load.Command.meeting(run + "-probe-meeting"), "/api/meetings/");
        return (System.nanoTime() - passed) / 1e9;
    }

    private void awaitSeen(String path) {
        await().atMost(SETTLED)
                .pollInterval(Duration.ofMillis(100))
                .ignoreException(IOException.class)
                .until(() -> frontDoor.get(path).statusCode() == 200);
    }

    private Map<Source, Long> ends() throws Exception {
        var ends = new EnumMap<Source, Long>(Source.class);
        for (var source : Source.values()) {
            ends.put(
                    source,
                    Stored.after(installation.postgres(), source, 0).stream()
                            .mapToLong(Stored::index)
                            .max()
                            .orElse(0));
        }
        return ends;
    }

    /** Returns how many events there are in the stores of what was begun since. */
    private int judge(Map<Source, Long> begun, int others, Load load, Follower follower, Findings findings)
            throws Exception {
        var events = new ArrayList<Stored>();
        for (var source : Source.values()) {
            settle(() -> Stored.after(installation.postgres(), source, begun.get(source)).stream()
                    .allMatch(event -> event.logIndex() > 0));
            var its = Stored.after(installation.postgres(), source, begun.get(source));
            events.addAll(its);
            settle(() -> broker.all(source).stream()
                            .mapToLong(Broker::logIndex)
                            .max()
                            .orElse(0)
                    >= its.stream().mapToLong(Stored::logIndex).max().orElse(0));
            findings.topic(source, its, broker);
        }
        findings.commands(load.answered(), events, others);
        findings.complain(load.complaints());

        var log = new ArrayList<JsonNode>();
        settle(() -> {
            cursor = end(cursor, log);
            return log.size() >= events.size();
        });
        findings.read("the log", events, log, Experiment::seen);
        settle(() -> follower.seen().size() >= events.size());
        findings.read("the stream", events, follower.seen(), Experiment::seen);
        return events.size();
    }

    /** Waits for what has to come; what does not is missed, and counted, by whoever looks next. */
    private static void settle(Callable<Boolean> there) {
        try {
            await().atMost(SETTLED).until(there);
        } catch (ConditionTimeoutException e) {
            // told by what is lost
        }
    }

    private static Findings.Seen seen(JsonNode event) {
        return new Findings.Seen(
                event.path("id").asString(),
                event.path("source").asString(),
                Long.parseLong(event.path(RecordedEvent.LOG_INDEX).asString()));
    }

    /** Reads the log from a position to its end; returns where that is. */
    private String end(String after, List<JsonNode> into) {
        var position = after;
        while (true) {
            var page = frontDoor.read("/api/events?limit=1000&after=" + position);
            page.path("items").forEach(into::add);
            if (page.path("items").isEmpty()) {
                return position;
            }
            position = page.path("next").asString();
        }
    }

    /** Questions as of now, each in a form that is answered the same for ever. */
    private List<String> moments() {
        var forum = "/api/forums/" + Load.FORUM;
        var roll = frontDoor.read(forum + "/roll").path("known").asString();
        var meetings = frontDoor.read(forum + "/meetings").path("known").asString();
        return List.of(
                forum + "/roll?on=2021-06-01&known=" + roll,
                "/api/parties?known=" + roll,
                forum + "/meetings?known=" + meetings);
    }

    private Map<String, String> answers(Iterable<String> questions) {
        var answers = new TreeMap<String, String>();
        questions.forEach(question -> answers.put(question, frontDoor.text(question)));
        return answers;
    }

    private void compareWithARebuild(Findings findings) throws IOException {
        var begun = frontDoor.post("operator", "/api/rebuilds", "rebuild-" + cursor, "");
        assertThat(begun.statusCode()).as(begun.body()).isEqualTo(202);
        var path = "/api/rebuilds/"
                + FrontDoor.JSON.readTree(begun.body()).path("id").asString();
        await().atMost(SETTLED)
                .until(() -> !rebuild(path).path("state").asString().equals("RUNNING"));
        var done = rebuild(path);
        if (!done.path("state").asString().equals("DONE")) {
            findings.complain("the rebuild failed: " + done);
        }
        for (var table : done.path("compared")) {
            if (!table.path("same").asBoolean()) {
                findings.complain("a rebuild makes other rows: " + table);
            }
        }
    }

    private JsonNode rebuild(String path) throws IOException {
        return FrontDoor.JSON.readTree(frontDoor.get("operator", path).body());
    }
}
