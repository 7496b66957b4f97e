package org.rollcall.identity;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What a browser does with the service: keeps cookies, follows redirects when told to, fills in forms. */
final class Browser {

    private static final Pattern CSRF = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"");

    private final CookieManager cookies = new CookieManager();
    private final HttpClient http =
            HttpClient.newBuilder().cookieHandler(cookies).build();
    private final RunningIdentity identity;

    Browser(RunningIdentity identity) {
        this.identity = identity;
    }

    CookieManager cookies() {
        return cookies;
    }

    HttpResponse<String> open(String url) {
        return send(HttpRequest.newBuilder(absolute(url)).header("Accept", "text/html,*/*;q=0.8"));
    }

    HttpResponse<String> submit(String url, Map<String, String> fields) {
        return send(HttpRequest.newBuilder(absolute(url))
                .header("Accept", "text/html,*/*;q=0.8")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form(fields))));
    }

    /** Opens the sign-in page and submits its form; the answer is a redirect. */
    HttpResponse<String> signIn(String name, String password) {
        var page = open("/identity/sign-in").body();
        return submit("/identity/sign-in", Map.of("_csrf", csrf(page), "name", name, "password", password));
    }

    static String csrf(String page) {
        var field = CSRF.matcher(page);
        if (!field.find()) {
            throw new AssertionError("no CSRF field in " + page);
        }
        return field.group(1);
    }

    /** The token endpoint's answer to a client that gives its secret. */
    HttpResponse<String> token(String client, String secret, Map<String, String> fields) {
        var credentials = Base64.getEncoder()
                .encodeToString((encode(client) + ":" + encode(secret)).getBytes(StandardCharsets.UTF_8));
        return send(HttpRequest.newBuilder(absolute("/identity/oauth2/token"))
                .header("Authorization", "Basic " + credentials)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form(fields))));
    }

    String cliToken(String role) {
        var fields = Map.of("grant_type", "client_credentials", "scope", role);
        return json(token(Clients.CLI, RunningIdentity.CLI_SECRET, fields))
                .path("access_token")
                .asString();
    }

    HttpResponse<String> call(String method, String path, String bearer, String body) {
        var request = HttpRequest.newBuilder(absolute(path))
                .header("Content-Type", "application/json")
                .method(method, BodyPublishers.ofString(body));
        if (!bearer.isEmpty()) {
            request.header("Authorization", "Bearer " + bearer);
        }
        return send(request);
    }

    static JsonNode json(HttpResponse<String> answer) {
        return JsonMapper.shared().readTree(answer.body());
    }

    static String location(HttpResponse<String> answer) {
        return answer.headers()
                .firstValue("Location")
                .orElseThrow(() -> new AssertionError("no redirect but " + answer.statusCode() + ": " + answer.body()));
    }

    static Map<String, String> query(String url) {
        var parameters = new LinkedHashMap<String, String>();
        for (var pair : URI.create(url).getRawQuery().split("&")) {
            var parts = pair.split("=", 2);
            parameters.put(parts[0], URLDecoder.decode(parts[1], StandardCharsets.UTF_8));
        }
        return parameters;
    }

    static String form(Map<String, String> fields) {
        return fields.entrySet().stream()
                .map(field -> encode(field.getKey()) + "=" + encode(field.getValue()))
                .collect(Collectors.joining("&"));
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private URI absolute(String url) {
        return URI.create(identity.publicUrl()).resolve(url);
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return http.send(request.build(), BodyHandlers.ofString());
        } catch (IOException | InterruptedException e) {
            throw new AssertionError(e);
        }
    }
}
