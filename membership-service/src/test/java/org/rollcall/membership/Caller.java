package org.rollcall.membership;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.stream.StreamSupport;
import org.rollcall.contracts.WireJson;
import tools.jackson.databind.JsonNode;

/** Somebody with a token (or none) who sends commands. */
public record Caller(String address, String token) {

    private static final HttpClient HTTP = HttpClient.newHttpClient();

    public record Answer(HttpResponse<String> response) {

        public int status() {
            return response.statusCode();
        }

        public JsonNode body() {
            return WireJson.MAPPER.readTree(response.body());
        }

        String text(String member) {
            return body().path(member).asString();
        }

        List<String> suggestions() {
            return StreamSupport.stream(body().path("suggestions").spliterator(), false)
                    .map(JsonNode::asString)
                    .toList();
        }

        String header(String name) {
            return response.headers().firstValue(name).orElse("");
        }
    }

    public Answer post(String path, String json, String... headers) {
        var request = HttpRequest.newBuilder(URI.create(address + path))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(json));
        return send(request, headers);
    }

    Answer get(String path) {
        return send(HttpRequest.newBuilder(URI.create(address + path)));
    }

    private Answer send(HttpRequest.Builder request, String... headers) {
        for (int i = 0; i < headers.length; i += 2) {
            request.header(headers[i], headers[i + 1]);
        }
        if (!token.isEmpty()) {
            request.header("Authorization", "Bearer " + token);
        }
        try {
            return new Answer(HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString()));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
