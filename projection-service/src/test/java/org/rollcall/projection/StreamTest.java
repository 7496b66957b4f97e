package org.rollcall.projection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.rollcall.projection.Events.*;

import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rollcall.contracts.RecordedEvent;
import org.rollcall.contracts.Standing;

class StreamTest {

    private Projected projected;
    private Relay relay;

    @BeforeEach
    void start() throws Exception {
        projected = Projected.start(3, "rollcall.stream.heartbeat=200ms", "server.tomcat.connection-timeout=5s");
        relay = projected.relay;
        relay.publish(forum());
        projected.awaitAll();
    }

    @AfterEach
    void stop() {
        projected.close();
    }

    private List<String> idsOf(List<RecordedEvent<?>> events) {
        return events.stream().map(RecordedEvent::id).toList();
    }

    private static List<String> idsIn(List<String> data) {
        return data.stream()
                .map(json -> json.replaceAll(".*?\"id\":\"([^\"]*)\".*", "$1"))
                .toList();
    }

    @Test
    void a_client_that_comes_and_goes_misses_nothing_and_gets_nothing_twice() throws Exception {
        var writer = Thread.ofVirtual().start(() -> {
            for (int i = 0; i < 120; i++) {
                relay.publish(state("state-" + i, "State " + i, "A" + i, "1900", ".."));
                relay.publish(scheduled("m-" + i, "2001", "2001", "som", i));
            }
        });
        var got = new ArrayList<String>();
        var lastId = "0.0";
        while (got.size() < 241) {
            try (var reader = new StreamReader(projected, "", lastId)) {
                var atLeast = Math.min(23, 241 - got.size());
                await().atMost(Duration.ofSeconds(30)).until(() -> reader.data.size() >= atLeast);
                reader.close();
                var whole = reader.data.size();
                got.addAll(reader.data.subList(0, whole));
                lastId = reader.ids.get(whole - 1);
            }
        }
        writer.join();
        assertThat(idsIn(got)).doesNotHaveDuplicates().containsExactlyInAnyOrderElementsOf(idsOf(relay.record()));
        var membership = idsIn(got).stream()
                .filter(id -> idsOf(relay.record().stream()
                                .filter(event -> event.source() == org.rollcall.contracts.Source.MEMBERSHIP)
                                .toList())
                        .contains(id))
                .toList();
        assertThat(membership)
                .isEqualTo(idsOf(relay.record().stream()
                        .filter(event -> event.source() == org.rollcall.contracts.Source.MEMBERSHIP)
                        .toList()));
        assertThat(lastId).isEqualTo(relay.position().toString());
    }

    @Test
    void without_a_position_it_begins_now_and_beats_while_nothing_happens() throws Exception {
        try (var reader = new StreamReader(projected, "?forum=budapest-process", "");
                var other = new StreamReader(projected, "?type=meeting.meeting-held.v1", "")) {
            await().until(() -> reader.comments.size() > 2);
            assertThat(reader.data).isEmpty();
            relay.publish(state("austria", "Austria", "AUT", "1919", ".."));
            relay.publish(admitted("austria", Standing.MEMBER, "1993"));
            relay.publish(scheduled("m-1", "2001", "2001", "som", 1));
            await().until(() -> reader.data.size() == 2);
            assertThat(reader.types)
                    .containsExactlyInAnyOrder("membership.party-admitted.v1", "meeting.meeting-scheduled.v2");
            assertThat(reader.ids.getLast()).isEqualTo(relay.position().toString());
            assertThat(other.data).isEmpty();
        }
    }

    @Test
    void a_client_that_does_not_read_is_dropped_and_the_others_go_on() throws Exception {
        try (var reader = new StreamReader(projected, "", "");
                var slow = new Socket()) {
            slow.setReceiveBufferSize(1024);
            slow.connect(new java.net.InetSocketAddress(
                    "127.0.0.1", URI.create(projected.url("/")).getPort()));
            slow.getOutputStream()
                    .write(("GET /api/stream HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer "
                                    + projected.services.token("dashboard") + "\r\n\r\n")
                            .getBytes(StandardCharsets.US_ASCII));
            var stream = projected.service().getBean(org.rollcall.projection.stream.Clients.class);
            await().until(() -> stream.now() == 2);
            var long_ = "x".repeat(190);
            for (int i = 0; i < 6000; i++) {
                relay.publishLater(state("state-" + i, long_ + i, "A" + i, "1900", ".."));
            }
            await().atMost(Duration.ofSeconds(60)).until(() -> stream.now() == 1);
            await().atMost(Duration.ofSeconds(60)).until(() -> reader.data.size() == 6000);
        }
        var stream = projected.service().getBean(org.rollcall.projection.stream.Clients.class);
        await().until(() -> stream.now() == 0);
    }

    @Test
    void a_thousand_who_wait_get_an_event_within_a_second_or_so() throws Exception {
        var sockets = new ArrayList<Socket>();
        try {
            var port = URI.create(projected.url("/")).getPort();
            var request = ("GET /api/stream HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer "
                            + projected.services.token("dashboard") + "\r\n\r\n")
                    .getBytes(StandardCharsets.US_ASCII);
            for (int i = 0; i < 1000; i++) {
                var socket = new Socket("127.0.0.1", port);
                socket.setSoTimeout(20_000);
                socket.getOutputStream().write(request);
                sockets.add(socket);
            }
            var clients = projected.service().getBean(org.rollcall.projection.stream.Clients.class);
            await().atMost(Duration.ofSeconds(30)).until(() -> clients.now() == 1000);
            relay.publish(state("austria", "Austria", "AUT", "1919", ".."));
            for (var socket : sockets) {
                var lines = new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
                var line = lines.readLine();
                while (!line.startsWith("id: ")) {
                    line = lines.readLine();
                }
                assertThat(line).isEqualTo("id: " + relay.position());
            }
        } finally {
            for (var socket : sockets) {
                socket.close();
            }
        }
    }

    @Test
    void nobody_follows_longer_than_the_token_is_valid() throws Exception {
        var token = projected.services.token(java.time.Instant.now().plusSeconds(3), "rollcall", "dashboard");
        var answer = projected.send(HttpRequest.newBuilder(URI.create(projected.url("/api/stream")))
                .header("Authorization", "Bearer " + token));
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).startsWith("retry: ");
    }
}
