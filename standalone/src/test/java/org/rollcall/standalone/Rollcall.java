package org.rollcall.standalone;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.rollcall.embedded.LocalKafka;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** An instance of all of Rollcall for tests, asked over its front door as any client asks it. */
final class Rollcall {

    static final JsonMapper JSON = JsonMapper.builder().build();
    static final String FORUM = "/api/forums/budapest-process";

    private final FrontDoor frontDoor;
    private final DataFolder folder;
    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
    private final Map<String, String> tokens = new ConcurrentHashMap<>();

    private Rollcall(FrontDoor frontDoor, DataFolder folder) {
        this.frontDoor = frontDoor;
        this.folder = folder;
    }

    /** The one in this JVM, started when first asked for, with the Budapest Process on record. */
    static Rollcall inThisJvm() {
        return InThisJvm.INSTANCE;
    }

    /** One that some other process serves. */
    static Rollcall at(int port, Path data) {
        var folder = new DataFolder(data);
        return new Rollcall(FrontDoor.here(port, folder.secrets()), folder);
    }

    private static final class InThisJvm {
        static final Rollcall INSTANCE = start();

        private static Rollcall start() {
            try {
                var data = Files.createTempDirectory("rollcall-whole").resolve("data");
                System.setProperty("rollcall.log", data.resolve("rollcall.log").toString());
                int port = LocalKafka.freePort();
                var folder = new DataFolder(data);
                folder.check();
                folder.open();
                Standalone.start(folder, port, new Progress(System.out));
                return at(port, data);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    String url() {
        return frontDoor.url();
    }

    DataFolder folder() {
        return folder;
    }

    String token(String role) {
        return tokens.computeIfAbsent(role, frontDoor::token);
    }

    /** The answer to an auditor, read as JSON; fails for anything but 200, and asks again for a while where it is too early. */
    JsonNode get(String path) {
        var giveUp = Instant.now().plusSeconds(60);
        var answer = ask(path, "auditor");
        // a service that says so has waited for some seconds
        while (answer.statusCode() == 503
                && answer.body().contains("not-yet-visible")
                && Instant.now().isBefore(giveUp)) {
            answer = ask(path, "auditor");
        }
        if (answer.statusCode() != 200) {
            throw new AssertionError(path + " answered " + answer.statusCode() + ": " + answer.body());
        }
        return JSON.readTree(answer.body());
    }

    HttpResponse<String> ask(String path, String role) {
        return send(request(path, role).GET());
    }

    HttpResponse<String> askWith(String path, String... headers) {
        return send(request(path, "").headers(headers).GET());
    }

    /** Sends a command as a role; the empty role is nobody. */
    HttpResponse<String> post(String path, String role, String body, String... headers) {
        var request = request(path, role).header("Content-Type", "application/json");
        if (headers.length > 0) {
            request.headers(headers);
        }
        return send(request.POST(BodyPublishers.ofString(body)));
    }

    /** Any request at all; without a body where it is empty. */
    HttpResponse<String> send(String method, String path, String role, String body, Map<String, String> headers) {
        var request = request(path, role);
        if (!body.isEmpty() && !headers.containsKey("Content-Type")) {
            request.header("Content-Type", "application/json");
        }
        headers.forEach(request::header);
        return send(request.method(method, body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body)));
    }

    HttpResponse<InputStream> stream(String path, String... headers) {
        var request = request(path, "dashboard").header("Accept", "text/event-stream");
        if (headers.length > 0) {
            request.headers(headers);
        }
        try {
            return http.send(request.GET().build(), BodyHandlers.ofInputStream());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    private HttpRequest.Builder request(String path, String role) {
        var request = HttpRequest.newBuilder(URI.create(url() + path)).timeout(Duration.ofMinutes(2));
        return role.isEmpty() ? request : request.header("Authorization", "Bearer " + token(role));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return http.send(request.build(), BodyHandlers.ofString(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }
}
