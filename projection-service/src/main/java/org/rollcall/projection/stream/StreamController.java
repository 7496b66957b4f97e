package org.rollcall.projection.stream;

import static org.rollcall.projection.http.Parameters.given;
import static org.rollcall.projection.http.Parameters.position;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.rollcall.projection.log.LogQuestion;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The log, live. A client is a virtual thread that writes; one that does not read is dropped when a write takes too long. */
@RestController
class StreamController {

    private final LogQuestion log;
    private final Tail tail;
    private final Duration heartbeat;
    private final Clients clients;

    StreamController(
            LogQuestion log, Tail tail, Clients clients, @Value("${rollcall.stream.heartbeat}") Duration heartbeat) {
        this.log = log;
        this.tail = tail;
        this.clients = clients;
        this.heartbeat = heartbeat;
    }

    /**
     * Every event from now on, or from a position on: {@code id} is the position, {@code event} the type, {@code data} the
     * event as CloudEvents JSON. Once a reader has all of these, it also gets a {@code notice}, without an {@code id}, for
     * each change recorded earlier that takes effect today: a CloudEvent of type {@code rollcall.change-took-effect.v1}. Who
     * connects again on that day gets it again, with the same {@code id} inside.
     *
     * @param lastEventId the {@code id} of the last event seen; goes before {@code after}
     * @param after a position; one that is not reached yet is waited for, as {@code atLeast} is
     * @param type of one of these types, {@code rollcall.change-took-effect.v1} among them; all if it is missing
     */
    @GetMapping(path = "/api/stream", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    void stream(
            @RequestHeader(name = "Last-Event-ID", required = false) @Nullable String lastEventId,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(required = false) @Nullable String forum,
            @RequestParam(required = false) @Nullable List<String> type,
            HttpServletResponse response)
            throws IOException {
        var selection = select(given(forum), given(type));
        var seen = position("Last-Event-ID", lastEventId)
                .or(() -> position("after", after))
                .map(log::reached)
                .orElseGet(log::horizon);
        var client = new Client(log, tail, selection, seen, response.getOutputStream());
        response.setContentType(MediaType.TEXT_EVENT_STREAM_VALUE + ";charset=UTF-8");
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        // a proxy in front must not hold events back
        response.setHeader("X-Accel-Buffering", "no");
        clients.came();
        try {
            client.serve(heartbeat, ends());
        } catch (IOException e) {
            // it went away, or it did not read: it resumes by Last-Event-ID
            return;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            clients.went();
        }
    }

    /** The notices' type is none of the log's. */
    private LogQuestion.Selection select(Optional<String> forum, List<String> types) {
        log.select(
                forum, types.stream().filter(type -> !type.equals(Notice.TYPE)).toList());
        return new LogQuestion.Selection(forum, Set.copyOf(types));
    }

    /** Nobody follows longer than the token says: it may have been taken from them since. */
    private static Instant ends() {
        return SecurityContextHolder.getContext().getAuthentication() instanceof JwtAuthenticationToken bearer
                ? Optional.ofNullable(bearer.getToken().getExpiresAt()).orElse(Instant.MAX)
                : Instant.MAX;
    }
}
