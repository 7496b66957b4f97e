package org.rollcall.projection.pages;

import java.net.http.HttpClient;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import org.rollcall.contracts.FactId;
import org.rollcall.contracts.ForumId;
import org.rollcall.contracts.ProblemType;
import org.rollcall.contracts.WireJson;
import org.rollcall.projection.http.Refused;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.stereotype.Component;
import org.springframework.web.client.ResourceAccessException;
import org.springframework.web.client.RestClient;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/** Takes something back, as any client of membership-service does. */
@Component
class Retractions {

    private static final Duration CONNECT = Duration.ofSeconds(3);
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final RestClient http;
    private final String membership;

    Retractions(@Value("${rollcall.membership.url}") String membership) {
        this.membership = membership;
        var requests = new JdkClientHttpRequestFactory(
                HttpClient.newBuilder().connectTimeout(CONNECT).build());
        requests.setReadTimeout(PATIENCE);
        http = RestClient.builder().requestFactory(requests).build();
    }

    /** What the service said: its answer, or the problem it refuses with. */
    record Decided(boolean accepted, JsonNode answer) {

        /** Where the retraction can be seen from. */
        String position() {
            return answer.path("position").asString("");
        }

        /** Why it was refused, for a person. */
        String reason() {
            return answer.path("detail").asString(answer.path("title").asString(""));
        }
    }

    /**
     * @param retracted the event to take back
     * @param version of its fact, as it was when somebody decided to
     * @param key the same for the same decision
     * @throws Refused with {@code UNAVAILABLE} if there is no answer
     */
    Decided retract(ForumId forum, FactId retracted, long version, String reason, String key, String token) {
        try {
            var decided = http.post()
                    .uri(membership + "/api/forums/{forum}/facts/{fact}/retraction", forum.value(), retracted.value())
                    .headers(headers -> headers.setBearerAuth(token))
                    .header(HttpHeaders.IF_MATCH, "\"" + version + "\"")
                    .header("Idempotency-Key", key)
                    .contentType(MediaType.APPLICATION_JSON)
                    .body(WireJson.MAPPER.writeValueAsBytes(Map.of("reason", reason)))
                    .exchange((request, response) -> new Decided(
                            response.getStatusCode().is2xxSuccessful(),
                            WireJson.MAPPER.readTree(
                                    new String(response.getBody().readAllBytes(), StandardCharsets.UTF_8))));
            if (decided != null) {
                return decided;
            }
        } catch (ResourceAccessException | JacksonException e) {
            // told below
        }
        throw new Refused(ProblemType.UNAVAILABLE, "membership-service does not answer; nothing was taken back.");
    }
}
