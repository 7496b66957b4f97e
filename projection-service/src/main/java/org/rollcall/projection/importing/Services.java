package org.rollcall.projection.importing;

import java.net.http.HttpClient;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.rollcall.contracts.ProblemType;
import org.rollcall.contracts.WireJson;
import org.rollcall.projection.http.Instances;
import org.rollcall.projection.importing.StoredDraft.Outcome;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.MediaType;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.stereotype.Component;
import org.springframework.web.client.ResourceAccessException;
import org.springframework.web.client.RestClient;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/** The services that decide proposals, asked as any client asks them. */
@Component
class Services {

    private static final Duration CONNECT = Duration.ofSeconds(3);

    private final RestClient http;
    private final Instances membership;
    private final Instances meeting;

    Services(
            @Value("${rollcall.membership.url}") String membership,
            @Value("${rollcall.meeting.url}") String meeting,
            @Value("${rollcall.import.patience:20s}") Duration patience) {
        this.membership = new Instances(membership);
        this.meeting = new Instances(meeting);
        var requests = new JdkClientHttpRequestFactory(
                HttpClient.newBuilder().connectTimeout(CONNECT).build());
        requests.setReadTimeout(patience);
        http = RestClient.builder().requestFactory(requests).build();
    }

    /** No answer, or one that is none of the service's own. */
    static final class NoAnswer extends Exception {
        NoAnswer(String service, String why) {
            super(service + " " + why, null, false, false);
        }
    }

    /**
     * Sends a proposal once.
     *
     * @param key the {@code Idempotency-Key}: the same for every time this proposal is sent
     */
    Outcome send(Proposal proposal, String key, String token) throws NoAnswer {
        boolean isMeeting =
                proposal.path().startsWith("/api/meetings") || proposal.path().endsWith("/documents");
        var service = isMeeting ? "meeting-service" : "membership-service";
        try {
            var answer = (isMeeting ? meeting : membership)
                    .ask(instance -> http.post()
                            .uri(instance + proposal.path())
                            .header("Authorization", "Bearer " + token)
                            .header("Idempotency-Key", key)
                            .contentType(MediaType.APPLICATION_JSON)
                            .body(proposal.body().toString().getBytes(StandardCharsets.UTF_8))
                            .exchange((request, response) -> new Answer(
                                    response.getStatusCode().value(),
                                    response.getBody().readAllBytes())));
            if (answer == null || answer.status() >= 500) {
                throw new NoAnswer(service, "cannot decide now" + (answer == null ? "" : ": " + detail(answer)));
            }
            return new Outcome(answer.status() < 300, read(answer, service));
        } catch (ResourceAccessException e) {
            throw new NoAnswer(service, "does not answer");
        }
    }

    private record Answer(int status, byte[] body) {}

    private static JsonNode read(Answer answer, String service) throws NoAnswer {
        try {
            return WireJson.MAPPER.readTree(answer.body());
        } catch (JacksonException e) {
            throw new NoAnswer(service, "answered " + answer.status() + " with something that is no JSON");
        }
    }

    private static String detail(Answer answer) {
        try {
            return WireJson.MAPPER.readTree(answer.body()).path("detail").asString(ProblemType.UNAVAILABLE.title());
        } catch (JacksonException e) {
            return "status " + answer.status();
        }
    }
}
