package org.rollcall.toy;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.rollcall.contracts.WireJson;
import tools.jackson.databind.JsonNode;

/** A caller of the toy: one token, one address. */
public record ToyClient(HttpClient http, String address, String token) {

    public record Answer(int status, JsonNode body, String text, HttpResponse<String> response) {}

    public Answer post(String path, String json, String... headers) {
        return send(request(path, headers)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(json)));
    }

    public Answer get(String path, String... headers) {
        return send(request(path, headers).GET());
    }

    public Answer send(HttpRequest.Builder request) {
        try {
            var response = http.send(request.build(), HttpResponse.BodyHandlers.ofString());
            var text = response.body();
            var json = text.startsWith("{") ? WireJson.MAPPER.readTree(text) : WireJson.MAPPER.createObjectNode();
            return new Answer(response.statusCode(), json, text, response);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    public HttpRequest.Builder request(String path, String... headers) {
        var request = HttpRequest.newBuilder(URI.create(address + path));
        if (!token.isEmpty()) {
            request.header("Authorization", "Bearer " + token);
        }
        for (var i = 0; i < headers.length; i += 2) {
            request.header(headers[i], headers[i + 1]);
        }
        return request;
    }

    public ToyClient as(String otherToken) {
        return new ToyClient(http, address, otherToken);
    }
}
