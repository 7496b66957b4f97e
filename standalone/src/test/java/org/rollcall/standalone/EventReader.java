package org.rollcall.standalone;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import tools.jackson.databind.JsonNode;

/** Reads a stream of server-sent events as a dashboard would. */
final class EventReader implements AutoCloseable {

    record Received(String id, String type, JsonNode data) {}

    private final LinkedBlockingQueue<Received> received = new LinkedBlockingQueue<>();
    private final java.io.InputStream body;

    private EventReader(java.io.InputStream body) {
        this.body = body;
        Thread.ofVirtual().start(this::read);
    }

    static EventReader of(HttpResponse<java.io.InputStream> answer) {
        if (answer.statusCode() != 200) {
            throw new AssertionError("the stream answered " + answer.statusCode());
        }
        return new EventReader(answer.body());
    }

    private void read() {
        try (var lines = new BufferedReader(new InputStreamReader(body, StandardCharsets.UTF_8))) {
            String id = "";
            String type = "";
            var data = new StringBuilder();
            for (var line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.startsWith("id:")) {
                    id = line.substring(3).strip();
                } else if (line.startsWith("event:")) {
                    type = line.substring(6).strip();
                } else if (line.startsWith("data:")) {
                    data.append(line.substring(5));
                } else if (line.isEmpty() && !data.isEmpty()) {
                    received.add(new Received(id, type, Rollcall.JSON.readTree(data.toString())));
                    data.setLength(0);
                }
            }
        } catch (IOException e) {
            // the test closed the stream
        }
    }

    /** The next event, waiting for it. */
    Received next() {
        try {
            var next = received.poll(20, TimeUnit.SECONDS);
            if (next == null) {
                throw new AssertionError("no event came");
            }
            return next;
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    List<Received> next(int count) {
        var events = new ArrayList<Received>();
        while (events.size() < count) {
            events.add(next());
        }
        return events;
    }

    @Override
    public void close() {
        try {
            body.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
