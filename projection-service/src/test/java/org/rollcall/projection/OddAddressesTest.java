package org.rollcall.projection;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Addresses nobody meant, as a client that checks nothing would send them. */
class OddAddressesTest {

    private static final String PERSON = "text/html,application/xhtml+xml,*/*;q=0.8";

    private static Projected projected;

    @BeforeAll
    static void start() throws Exception {
        projected = Projected.start();
    }

    @AfterAll
    static void stop() {
        projected.close();
    }

    private static String get(String path, String accept) throws IOException {
        try (var socket = new Socket("127.0.0.1", URI.create(projected.url("/")).getPort())) {
            socket.setSoTimeout(20_000);
            socket.getOutputStream()
                    .write(("GET " + path + " HTTP/1.1\r\nHost: localhost\r\nAccept: " + accept
                                    + "\r\nConnection: close\r\n\r\n")
                            .getBytes(StandardCharsets.ISO_8859_1));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "//api",
                "//api/forums",
                "/api;x=1/forums",
                "/api/forums;x=1",
                "/api/%2e%2e/x",
                "/api/a%2Fb",
                "/api/[x]",
                "/api/%00",
                "/api/%ff",
                "/api/a\\b"
            })
    void whatever_is_wrong_with_an_address_of_the_api_the_answer_is_a_problem(String path) throws IOException {
        for (var accept : new String[] {"application/json", "*/*", PERSON}) {
            assertThat(get(path, accept))
                    .as(accept)
                    .startsWith("HTTP/1.1 400")
                    .contains("Content-Type: application/problem+json")
                    .contains("\"/problems/malformed-request\"", "The address holds what is not read here")
                    .doesNotContain("\"/error\"", "<html");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"//forums", "/forums/a;x=1", "/forums/a%2Fb"})
    void a_person_gets_a_page_of_ours(String path) throws IOException {
        assertThat(get(path, PERSON))
                .startsWith("HTTP/1.1 400")
                .contains("Content-Type: text/html", "· Rollcall</title>", "/assets/rollcall.css")
                .doesNotContain("HTTP Status 400");
        assertThat(get(path, "*/*")).contains("Content-Type: application/problem+json");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/login", "/login?error", "/logout", "/default-ui.css"})
    void no_page_or_sheet_of_the_library_shows(String path) throws Exception {
        var stranger = projected.send(
                HttpRequest.newBuilder(URI.create(projected.url(path))).header("Accept", PERSON));
        assertThat(stranger.statusCode()).isEqualTo(302);
        assertThat(stranger.headers().firstValue("Location").orElse("")).endsWith("/oauth2/authorization/rollcall");

        var reader = projected.get(path);
        assertThat(reader.statusCode()).isEqualTo(404);
    }

    @Test
    void at_a_way_in_that_there_is_not_nothing_is_found() throws Exception {
        var way = projected.url("/oauth2/authorization/none");
        var page = projected.send(HttpRequest.newBuilder(URI.create(way)).header("Accept", PERSON));
        assertThat(page.statusCode()).isEqualTo(404);
        assertThat(page.body()).contains("· Rollcall</title>");

        var problem = projected.send(HttpRequest.newBuilder(URI.create(way)));
        assertThat(problem.statusCode()).isEqualTo(404);
        assertThat(problem.body()).contains("\"/problems/not-found\"");
    }

    @Test
    void a_sign_in_that_failed_is_said_in_words_and_does_not_begin_again_by_itself() throws Exception {
        var answer = projected.send(
                HttpRequest.newBuilder(URI.create(projected.url("/login/oauth2/code/rollcall?code=x&state=y")))
                        .header("Accept", PERSON));

        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.body()).contains("The sign-in did not come to an end", "<a class=\"button\" href=\"/\">");
    }
}
