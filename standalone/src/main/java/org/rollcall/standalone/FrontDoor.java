package org.rollcall.standalone;

import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Rollcall over its one published address, as any client sees it. */
final class FrontDoor {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Duration TOO_EARLY = Duration.ofMinutes(2);
    private static final Duration AGAIN = Duration.ofMillis(500);

    private final String url;
    private final Supplier<String> clientSecret;
    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();

    /** @param clientSecret of scripts; asked for when the first token is */
    FrontDoor(String url, Supplier<String> clientSecret) {
        this.url = url;
        this.clientSecret = clientSecret;
    }

    /** That of an instance on this machine. */
    static FrontDoor here(int port, Secrets secrets) {
        return new FrontDoor("http://localhost:" + port, () -> secrets.of("cli.client-secret"));
    }

    String url() {
        return url;
    }

    boolean isReady() {
        try {
            return send(request("/actuator/health/readiness").GET()).statusCode() == 200;
        } catch (Refusal e) {
            return false;
        }
    }

    /** A bearer token for scripts that has one role. */
    String token(String role) {
        var credentials = "rollcall-cli:" + clientSecret.get();
        var form = "grant_type=client_credentials&scope=" + URLEncoder.encode(role, StandardCharsets.UTF_8);
        var answer = send(request("/identity/oauth2/token")
                .header(
                        "Authorization",
                        "Basic " + Base64.getEncoder().encodeToString(credentials.getBytes(StandardCharsets.UTF_8)))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form)));
        if (answer.statusCode() != 200) {
            throw new Refusal("No token for the role " + role + ": " + answer.body());
        }
        return JSON.readTree(answer.body()).path("access_token").asString();
    }

    JsonNode get(String path, String token) {
        return read(
                send(request(path).header("Authorization", "Bearer " + token).GET()));
    }

    /** The same, asked again for a while where the answer is that it is too early. */
    JsonNode getAtLast(String path, String token) {
        var giveUp = System.nanoTime() + TOO_EARLY.toNanos();
        while (true) {
            var answer = send(
                    request(path).header("Authorization", "Bearer " + token).GET());
            if (answer.statusCode() != 503 || System.nanoTime() > giveUp) {
                return read(answer);
            }
            LockSupport.parkNanos(AGAIN.toNanos());
        }
    }

    String text(String path, String token) {
        var answer =
                send(request(path).header("Authorization", "Bearer " + token).GET());
        if (answer.statusCode() != 200) {
            read(answer);
        }
        return answer.body();
    }

    JsonNode post(String path, String token, String contentType, String body) {
        return post(path, token, contentType, body.getBytes(StandardCharsets.UTF_8));
    }

    JsonNode post(String path, String token, String contentType, byte[] body) {
        return read(send(command(path, token, contentType, body)));
    }

    /** Sends a command that takes effect once, however often it is sent with that key. */
    JsonNode postOnce(String path, String token, String idempotencyKey, String body) {
        return read(send(command(path, token, "application/json", body.getBytes(StandardCharsets.UTF_8))
                .header("Idempotency-Key", idempotencyKey)));
    }

    private HttpRequest.Builder command(String path, String token, String contentType, byte[] body) {
        return request(path)
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", contentType)
                .POST(BodyPublishers.ofByteArray(body));
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(url + path)).timeout(Duration.ofMinutes(5));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return http.send(request.build(), BodyHandlers.ofString());
        } catch (ConnectException e) {
            throw new Refusal("Nothing answers at " + url + "; is it running?", e);
        } catch (IOException e) {
            throw new Refusal(url + " did not answer: " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Refusal("interrupted", e);
        }
    }

    private static JsonNode read(HttpResponse<String> answer) {
        JsonNode body;
        try {
            body = JSON.readTree(answer.body());
        } catch (JacksonException e) {
            throw new Refusal("The answer " + answer.statusCode() + " from " + answer.uri() + " is no JSON.", e);
        }
        if (answer.statusCode() >= 300) {
            throw new Refusal(body.path("title").asString("Refused") + ": "
                    + body.path("detail").asString("status " + answer.statusCode()));
        }
        return body;
    }
}
