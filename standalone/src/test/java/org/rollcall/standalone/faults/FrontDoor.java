package org.rollcall.standalone.faults;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The one address of an {@link Installation}, for a client that knows parts of it fail. */
final class FrontDoor {

    static final JsonMapper JSON = JsonMapper.builder().build();

    private final String url;
    private final String scripts;
    private final Map<String, String> tokens = new ConcurrentHashMap<>();
    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(3)).build();

    /** @param secret of the scripts */
    FrontDoor(String url, String secret) {
        this.url = url;
        this.scripts = Base64.getEncoder().encodeToString(("rollcall-cli:" + secret).getBytes(StandardCharsets.UTF_8));
    }

    String url() {
        return url;
    }

    boolean isReady() {
        try {
            return send(request("/actuator/health/readiness").GET()).statusCode() == 200;
        } catch (IOException e) {
            return false;
        }
    }

    /** Good for longer than any experiment takes. */
    String token(String role) {
        return tokens.computeIfAbsent(role, missing -> {
            try {
                var answer = send(request("/identity/oauth2/token")
                        .header("Authorization", "Basic " + scripts)
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString("grant_type=client_credentials&scope=" + missing)));
                return JSON.readTree(answer.body()).path("access_token").asString();
            } catch (IOException e) {
                throw new IllegalStateException(e);
            }
        });
    }

    HttpResponse<String> get(String path) throws IOException {
        return get("auditor", path);
    }

    HttpResponse<String> get(String role, String path) throws IOException {
        return send(as(role, path).GET());
    }

    /** The answer to an auditor, while nothing is amiss. */
    JsonNode read(String path) {
        return JSON.readTree(text(path));
    }

    String text(String path) {
        try {
            var answer = get(path);
            if (answer.statusCode() != 200) {
                throw new AssertionError(path + " answered " + answer.statusCode() + ": " + answer.body());
            }
            return answer.body();
        } catch (IOException e) {
            throw new AssertionError(path + " was not answered", e);
        }
    }

    HttpResponse<String> post(String role, String path, String key, String body) throws IOException {
        return send(as(role, path)
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", key)
                .POST(BodyPublishers.ofString(body)));
    }

    HttpResponse<InputStream> stream(String after) throws IOException {
        return send(
                as("auditor", "/api/stream")
                        .header("Accept", "text/event-stream")
                        .header("Last-Event-ID", after)
                        .GET(),
                BodyHandlers.ofInputStream());
    }

    private HttpRequest.Builder as(String role, String path) {
        return request(path).header("Authorization", "Bearer " + token(role));
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(url + path)).timeout(Duration.ofSeconds(60));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws IOException {
        return send(request, BodyHandlers.ofString());
    }

    private <T> HttpResponse<T> send(HttpRequest.Builder request, HttpResponse.BodyHandler<T> body) throws IOException {
        try {
            return http.send(request.build(), body);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }
}
