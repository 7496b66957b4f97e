package org.rollcall.standalone.faults;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Reads the stream from a position on; when it breaks off, goes on behind the last event it has. */
final class Follower implements AutoCloseable {

    private static final Duration BEFORE_AGAIN = Duration.ofMillis(300);

    private final FrontDoor frontDoor;
    private final List<JsonNode> seen = new CopyOnWriteArrayList<>();
    private volatile String last;
    private volatile boolean running = true;
    private volatile @Nullable InputStream body;

    Follower(FrontDoor frontDoor, String after) {
        this.frontDoor = frontDoor;
        this.last = after;
        Thread.ofVirtual().start(this::follow);
    }

    List<JsonNode> seen() {
        return seen;
    }

    private void follow() {
        while (running) {
            try {
                var answer = frontDoor.stream(last);
                if (answer.statusCode() == 200) {
                    body = answer.body();
                    read(answer.body());
                } else {
                    answer.body().close();
                }
            } catch (IOException e) {
                // broken off
            }
            LockSupport.parkNanos(BEFORE_AGAIN.toNanos());
        }
    }

    private void read(InputStream stream) throws IOException {
        try (var lines = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            var id = "";
            var data = new StringBuilder();
            for (var line = lines.readLine(); line != null && running; line = lines.readLine()) {
                if (line.startsWith("id:")) {
                    id = line.substring(3).strip();
                } else if (line.startsWith("data:")) {
                    data.append(line.substring(5));
                } else if (line.isEmpty()) {
                    if (!data.isEmpty()) {
                        var event = FrontDoor.JSON.readTree(data.toString());
                        // a notice is no event of the log
                        if (!event.path("type").asString("").startsWith("rollcall.")) {
                            seen.add(event);
                        }
                        last = id;
                    }
                    data.setLength(0);
                }
            }
        }
    }

    @Override
    public void close() {
        running = false;
        var open = body;
        if (open != null) {
            try {
                open.close();
            } catch (IOException e) {
                // it was
            }
        }
    }
}
