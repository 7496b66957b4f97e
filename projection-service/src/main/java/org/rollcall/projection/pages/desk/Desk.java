package org.rollcall.projection.pages.desk;

import jakarta.servlet.http.HttpServletRequest;
import java.net.http.HttpClient;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.rollcall.contracts.ProblemType;
import org.rollcall.contracts.WireJson;
import org.rollcall.projection.http.Instances;
import org.rollcall.projection.http.Refused;
import org.rollcall.projection.http.SessionToken;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.stereotype.Component;
import org.springframework.web.client.ResourceAccessException;
import org.springframework.web.client.RestClient;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/** Sends commands to the services that decide, as any client of theirs does, on behalf of whoever is signed in. */
@Component
public class Desk {

    private static final Duration CONNECT = Duration.ofSeconds(3);
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final RestClient http;
    private final SessionToken sessionToken;
    private final Instances membership;
    private final Instances meeting;
    private final Instances identity;

    Desk(
            SessionToken sessionToken,
            @Value("${rollcall.membership.url}") String membership,
            @Value("${rollcall.meeting.url}") String meeting,
            @Value("${rollcall.identity.url}") String identity) {
        this.sessionToken = sessionToken;
        this.membership = new Instances(membership);
        this.meeting = new Instances(meeting);
        this.identity = new Instances(identity);
        var requests = new JdkClientHttpRequestFactory(
                HttpClient.newBuilder().connectTimeout(CONNECT).build());
        requests.setReadTimeout(PATIENCE);
        http = RestClient.builder().requestFactory(requests).build();
    }

    /**
     * @return what the service says: that it is recorded, or why not
     * @throws Refused with {@code UNAVAILABLE} if there is no answer; whether the command took effect is then not known, and
     *     sending it again under its key is safe
     */
    public Answer send(Command command, HttpServletRequest request) {
        return send(command, "", request);
    }

    /**
     * Only asks what the service would say; nothing is recorded.
     *
     * @return accepted with a receipt that has no fact on record: {@code events} are those there would be
     * @throws Refused with {@code UNAVAILABLE} if there is no answer
     */
    public Answer tryOut(Command command, HttpServletRequest request) {
        return send(command, "?dryRun=true", request);
    }

    private Answer send(Command command, String how, HttpServletRequest request) {
        var token = sessionToken
                .of(request)
                .orElseThrow(() -> new Refused(ProblemType.UNAUTHENTICATED, "There is no session to record with."));
        try {
            var answer = instances(command.service())
                    .ask(instance -> http.post()
                            .uri(instance + command.path() + how, command.ids().toArray())
                            .headers(headers -> {
                                headers.setBearerAuth(token);
                                headers.set("Idempotency-Key", command.key());
                                command.version()
                                        .ifPresent(version -> headers.set(HttpHeaders.IF_MATCH, "\"" + version + "\""));
                            })
                            .contentType(MediaType.APPLICATION_JSON)
                            .body(WireJson.MAPPER.writeValueAsBytes(command.body()))
                            .exchange((sent, response) -> answer(
                                    response.getStatusCode().is2xxSuccessful(),
                                    new String(response.getBody().readAllBytes(), StandardCharsets.UTF_8))));
            if (answer != null) {
                return answer;
            }
        } catch (ResourceAccessException | JacksonException e) {
            // told below
        }
        throw new Refused(
                ProblemType.UNAVAILABLE,
                "The service that records this does not answer. Go back and send it again: it is recorded once at most.");
    }

    /**
     * What a service has to read that is no part of the record.
     *
     * @param path with a name in braces for each of {@code ids}
     * @throws Refused as the service refuses, or with {@code UNAVAILABLE} if there is no answer
     */
    public JsonNode read(Command.Service service, String path, HttpServletRequest request, String... ids) {
        var token = sessionToken
                .of(request)
                .orElseThrow(() -> new Refused(ProblemType.UNAUTHENTICATED, "There is no session to ask with."));
        try {
            var answer = instances(service)
                    .ask(instance -> http.get()
                            .uri(instance + path, (Object[]) ids)
                            .headers(headers -> headers.setBearerAuth(token))
                            .exchange((sent, response) -> answer(
                                    response.getStatusCode().is2xxSuccessful(),
                                    new String(response.getBody().readAllBytes(), StandardCharsets.UTF_8))));
            if (answer instanceof Answer.Accepted read) {
                return read.receipt();
            }
            if (answer instanceof Answer.Refusal refusal) {
                throw Refused.as(refusal.status(), refusal.detail());
            }
        } catch (ResourceAccessException | JacksonException e) {
            // told below
        }
        throw new Refused(ProblemType.UNAVAILABLE, "The service that knows this does not answer.");
    }

    private static Answer answer(boolean accepted, String body) {
        JsonNode json = WireJson.MAPPER.readTree(body.isBlank() ? "{}" : body);
        return accepted ? new Answer.Accepted(json) : Answer.Refusal.of(json);
    }

    private Instances instances(Command.Service service) {
        return switch (service) {
            case MEMBERSHIP -> membership;
            case MEETING -> meeting;
            case IDENTITY -> identity;
        };
    }
}
