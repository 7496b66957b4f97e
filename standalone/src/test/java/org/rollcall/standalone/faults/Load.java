package org.rollcall.standalone.faults;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;

/**
 * Commands from a seeded generator, a few at a time: parties, admissions to one forum, meetings. Each is sent with its key until it
 * is answered, as a client would that was told nothing.
 */
final class Load implements AutoCloseable {

    static final String FORUM = "faults";

    private static final int CLIENTS = 3;
    private static final Duration BETWEEN = Duration.ofMillis(40);
    private static final Duration BEFORE_AGAIN = Duration.ofMillis(250);
    private static final Duration GIVES_UP = Duration.ofMinutes(4);

    /**
     * A command that leads to one event.
     *
     * @param type of its event
     * @param subject the party or the meeting it is about
     */
    record Command(String key, String type, String subject, String path, String body) {

        static Command party(String id) {
            return new Command(
                    "register-" + id,
                    "membership.party-registered",
                    id,
                    "/api/parties",
                    "{\"id\":\"%1$s\",\"kind\":\"ORGANISATION\",\"names\":[{\"form\":\"SHORT\",\"text\":\"Body %1$s\"}]}"
                            .formatted(id));
        }

        static Command admission(String party) {
            return new Command(
                    "admit-" + party,
                    "membership.party-admitted",
                    party,
                    "/api/forums/" + FORUM + "/admissions",
                    "{\"party\":\"%s\",\"standing\":\"OBSERVER\",\"from\":\"2021-05-01\"}".formatted(party));
        }

        static Command meeting(String id) {
            return new Command(
                    "meet-" + id, "meeting.meeting-scheduled", id, "/api/meetings", """
                    {"id":"%1$s","forum":"%2$s","title":"Meeting %1$s","kind":"OTHER","first":"2022-06-01",
                     "venue":{"type":"VIRTUAL"}}""".formatted(id, FORUM));
        }
    }

    private final FrontDoor frontDoor;
    private final String run;
    private final AtomicInteger next = new AtomicInteger();
    private final Queue<String> registered = new ConcurrentLinkedQueue<>();
    private final Map<Command, String> answered = new ConcurrentHashMap<>();
    private final Queue<String> complaints = new ConcurrentLinkedQueue<>();
    private final RandomGenerator random;
    private final List<Thread> clients = new ArrayList<>();
    private volatile boolean running = true;

    Load(FrontDoor frontDoor, String run, long seed) {
        this.frontDoor = frontDoor;
        this.run = run;
        this.random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
    }

    void start() {
        for (var client = 0; client < CLIENTS; client++) {
            clients.add(Thread.ofVirtual().start(this::send));
        }
    }

    private void send() {
        while (running) {
            var command = generated();
            answer(command);
            if (command.path().equals("/api/parties")) {
                registered.add(command.subject());
            }
            LockSupport.parkNanos(BETWEEN.toNanos());
        }
    }

    private synchronized Command generated() {
        var id = run + "-" + next.incrementAndGet();
        var kind = random.nextInt(10);
        var admissible = kind < 2 ? registered.poll() : null;
        if (admissible != null) {
            return Command.admission(admissible);
        }
        return kind < 5 ? Command.meeting(id) : Command.party(id);
    }

    /** Sends a command until it is answered; returns the position of its event. */
    String answer(Command command) {
        var giveUp = System.nanoTime() + GIVES_UP.toNanos();
        while (System.nanoTime() < giveUp) {
            try {
                var answer = frontDoor.post("secretariat", command.path(), command.key(), command.body());
                if (answer.statusCode() == 201) {
                    var position = FrontDoor.JSON
                            .readTree(answer.body())
                            .path("position")
                            .asString();
                    answered.put(command, position);
                    return position;
                }
                look(
                        command,
                        answer.statusCode(),
                        answer.headers().firstValue("Content-Type").orElse(""),
                        answer.body());
            } catch (IOException e) {
                // not answered: it may have been recorded, or not
            }
            LockSupport.parkNanos(BEFORE_AGAIN.toNanos());
        }
        complaints.add(command.key() + " was not answered in " + GIVES_UP);
        return "";
    }

    /** While parts fail, what cannot be done is refused with a problem; nothing is refused for its own sake. */
    private void look(Command command, int status, String type, String body) {
        var passing = status >= 500 || status == 409 || status == 429;
        if (!type.startsWith("application/problem+json") || !passing) {
            // a meeting's forum is not known to meeting-service until its copy of the roll has it
            complaints.add(command.key() + " was answered " + status + " " + type + " " + body);
        }
    }

    /** Waits until so many more commands were answered. */
    void awaitMore(int count) {
        var wanted = answered.size() + count;
        await().atMost(GIVES_UP).until(() -> answered.size() >= wanted);
    }

    Collection<Command> answered() {
        return answered.keySet();
    }

    Collection<String> complaints() {
        return complaints;
    }

    /** Returns when each command that was begun is answered. */
    @Override
    public void close() {
        running = false;
        for (var client : clients) {
            try {
                client.join();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
