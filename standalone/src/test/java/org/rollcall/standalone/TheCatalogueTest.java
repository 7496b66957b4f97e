package org.rollcall.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.rollcall.contracts.ProblemType;
import org.rollcall.contracts.WarningType;
import org.yaml.snakeyaml.Yaml;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Every refusal and every warning there is, asked for once ({@code refusals.yaml}); docs/problems.md is what was answered. To
 * write it anew: {@code -Dtest=TheCatalogueTest -Drollcall.write-documents=true}, as {@link DocumentsTest} says.
 */
class TheCatalogueTest {

    /** What no request alone can bring about, with the test that does and holds its answer against {@link #ANSWERS}. */
    private static final Map<ProblemType, String> BROUGHT_ABOUT_BY = new EnumMap<>(Map.of(
            ProblemType.CONCURRENT_CHANGE, "CommandsOverHttpTest",
            ProblemType.REBUILD_RUNNING, "DeliveryTest",
            ProblemType.UNAVAILABLE, "OutagesTest",
            ProblemType.INTERNAL, "CommandsOverHttpTest"));

    private static final Path ANSWERS = Path.of("../contracts/src/test/resources/problems");

    private static final Pattern SAVED = Pattern.compile("\\{([a-z-]+)}");
    private static final Pattern UUID = Pattern.compile(
            "[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}|(?<=/api/imports/)[0-9a-f]{32}");
    private static final Pattern POSITION = Pattern.compile("\\b\\d+\\.\\d+\\b");

    private final Rollcall rollcall = Rollcall.inThisJvm();
    private final Map<String, String> saved = new HashMap<>();
    private final Map<String, String> examples = new LinkedHashMap<>();

    @Test
    void every_refusal_and_warning_is_answered_once_and_written_down() throws Exception {
        for (var step : steps()) {
            take(step);
        }
        var text = new StringBuilder("""
                # Problems

                Made by a test from `ProblemType`, `WarningType` and what was answered to one request for each; do not edit. Every
                refusal is an RFC 9457 problem (`application/problem+json`) with `type`, `title`, `status`, `detail`, and where they
                apply `field` (the member of the request at fault), `suggestions` (what was probably meant) and `facts` (those that
                stand against it). A refused command has recorded nothing. `…` stands for an id that differs each time.

                | type | status | title | when |
                |---|---|---|---|
                """);
        for (var type : ProblemType.values()) {
            text.append("| [`%s`](#%s) | %d | %s | %s |%n"
                    .formatted(type.uri(), type.slug(), type.status(), type.title(), type.meaning()));
        }
        text.append("\n# Warnings\n\nRecorded all the same, and kept on the fact.\n\n| code | when |\n|---|---|\n");
        for (var type : WarningType.values()) {
            text.append("| [`%s`](#%s) | %s |%n".formatted(type.slug(), type.slug(), type.meaning()));
        }
        text.append("\n# Examples\n");
        for (var type : ProblemType.values()) {
            text.append("\n## %s\n\n%s\n"
                    .formatted(
                            type.slug(),
                            BROUGHT_ABOUT_BY.containsKey(type) ? broughtAbout(type) : example(type.slug())));
        }
        for (var type : WarningType.values()) {
            text.append("\n## %s\n\n%s\n".formatted(type.slug(), example(type.slug())));
        }
        DocumentsTest.assertIsWritten("docs/problems.md", text.toString());
    }

    private static String broughtAbout(ProblemType type) throws IOException {
        return "No request alone brings it about; `" + BROUGHT_ABOUT_BY.get(type)
                + "` does, and is answered\n\n```json\n" + Files.readString(ANSWERS.resolve(type.slug() + ".json"))
                + "```";
    }

    private String example(String slug) {
        assertThat(examples).as("refusals.yaml has an example of " + slug).containsKey(slug);
        return examples.get(slug);
    }

    private void take(Map<String, Object> step) {
        var answer = new HttpResponse<?>[1];
        if (step.containsKey("eventually")) {
            await().atMost(Duration.ofSeconds(30)).until(() -> (answer[0] = send(step)).statusCode() < 300);
        } else {
            answer[0] = send(step);
        }
        var status = answer[0].statusCode();
        var body = body(answer[0]);
        var said = request(step) + " answered " + status + " " + body;
        if (step.get("refused") instanceof String slug) {
            assertThat(body.path("type").asString()).as(said).isEqualTo("/problems/" + slug);
            examples.putIfAbsent(slug, written(step, status, body, slug));
        } else if (step.get("warned") instanceof String code) {
            assertThat(status).as(said).isEqualTo(201);
            assertThat(body.path("warnings").findValuesAsString("code"))
                    .as(said)
                    .contains(code);
            examples.putIfAbsent(code, written(step, status, warnings(body, code), code));
        } else {
            assertThat(status).as(said).isBetween(200, 299);
        }
        if (step.get("save") instanceof String name) {
            saved.put(name, body.path("factId").asString(body.path("id").asString()));
        }
    }

    private HttpResponse<String> send(Map<String, Object> step) {
        var headers = new TreeMap<String, String>();
        if (step.get("headers") instanceof Map<?, ?> given) {
            given.forEach((name, value) -> headers.put(String.valueOf(name), String.valueOf(value)));
        }
        var body = (String) step.getOrDefault("body", "");
        if (step.get("padded") instanceof Integer length) {
            body = body.replace("…", "x".repeat(length));
        }
        var role = (String) step.getOrDefault("as", "secretariat");
        return rollcall.send(method(step), address(step), role, body, headers);
    }

    private static String method(Map<String, Object> step) {
        return step.keySet().stream()
                .filter(key -> Pattern.matches("get|post|put|delete", key))
                .findFirst()
                .orElseThrow()
                .toUpperCase(Locale.ROOT);
    }

    private String address(Map<String, Object> step) {
        var address = (String) step.get(method(step).toLowerCase(Locale.ROOT));
        return SAVED.matcher(address).replaceAll(name -> saved.get(name.group(1)));
    }

    private String request(Map<String, Object> step) {
        return method(step) + " " + address(step);
    }

    private static JsonNode body(HttpResponse<?> answer) {
        var text = String.valueOf(answer.body());
        return text.startsWith("{") ? Rollcall.JSON.readTree(text) : Rollcall.JSON.createObjectNode();
    }

    /** What of the answer speaks of that warning. */
    private static JsonNode warnings(JsonNode body, String code) {
        var only = Rollcall.JSON.createObjectNode();
        var warnings = only.putArray("warnings");
        body.path("warnings").forEach(warning -> {
            if (warning.path("code").asString().equals(code)) {
                warnings.add(warning);
            }
        });
        return only;
    }

    private String written(Map<String, Object> step, int status, JsonNode body, String slug) {
        var text = new StringBuilder("```http\n").append(request(step)).append('\n');
        if (step.get("headers") instanceof Map<?, ?> headers) {
            headers.forEach((name, value) ->
                    text.append(name).append(": ").append(value).append('\n'));
        }
        if (step.get("body") instanceof String sent) {
            text.append('\n').append(sent).append('\n');
        }
        if (body instanceof ObjectNode problem) {
            problem.remove("instance");
        }
        text.append("```\n```json\n").append(body.toPrettyString()).append("\n```");
        var masked = UUID.matcher(text).replaceAll("…");
        return slug.equals(ProblemType.NOT_YET_VISIBLE.slug())
                ? POSITION.matcher(masked).replaceAll("…")
                : masked;
    }

    @SuppressWarnings("unchecked")
    private static Iterable<Map<String, Object>> steps() {
        return (Iterable<Map<String, Object>>) (Iterable<?>)
                new Yaml().<Iterable<?>>load(TheCatalogueTest.class.getResourceAsStream("/refusals.yaml"));
    }
}
