package org.rollcall.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rollcall.identity.Browser.location;

import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class SignInTest {

    private static final String WRONG = "That name and password do not belong together.";

    private static RunningIdentity identity;
    private final Browser browser = new Browser(identity);

    @BeforeAll
    static void start() {
        identity = RunningIdentity.onANewDatabase();
    }

    @AfterAll
    static void stop() {
        identity.close();
    }

    @Test
    void the_page_is_a_plain_form_with_labels_that_runs_nothing_and_loads_nothing_from_elsewhere() {
        var page = browser.open("/identity/sign-in");

        assertThat(page.body())
                .startsWith("<!DOCTYPE html>")
                .contains("<label for=\"name\">Name</label>", "autocomplete=\"username\"")
                .contains("<label for=\"password\">Password</label>", "autocomplete=\"current-password\"")
                .contains("autofocus", "lang=\"en\"", "href=\"/identity/identity.css\"")
                .doesNotContain("<script", "style=", "http://", "https://", "??");
        var policy = page.headers().firstValue("Content-Security-Policy").orElseThrow();
        assertThat(policy)
                .contains(
                        "default-src 'none'",
                        "style-src 'self'",
                        "img-src 'self' data:",
                        "frame-ancestors 'none'",
                        "base-uri 'none'")
                .contains("form-action 'self' " + identity.publicUrl())
                .doesNotContain("unsafe", "script-src");
        assertThat(browser.open("/identity/identity.css").statusCode()).isEqualTo(200);
    }

    @Test
    void the_cookie_is_kept_from_scripts_and_from_other_addresses_of_the_front_door() {
        var cookie = browser.open("/identity/sign-in")
                .headers()
                .firstValue("Set-Cookie")
                .orElseThrow();

        assertThat(cookie).startsWith("ROLLCALL_IDENTITY=").contains("Path=/identity", "HttpOnly", "SameSite=Lax");
    }

    @Test
    void behind_a_front_door_that_speaks_tls_the_cookie_is_for_tls_alone() throws Exception {
        var request = java.net.http.HttpRequest.newBuilder(java.net.URI.create(identity.issuer() + "/sign-in"))
                .header("X-Forwarded-Proto", "https")
                .build();
        try (var http = java.net.http.HttpClient.newHttpClient()) {
            var answer = http.send(request, java.net.http.HttpResponse.BodyHandlers.ofString());
            assertThat(answer.headers().firstValue("Set-Cookie"))
                    .hasValueSatisfying(cookie -> assertThat(cookie).contains("Secure"));
        }
    }

    @Test
    void a_wrong_password_and_a_name_nobody_has_are_answered_with_the_same_words() {
        assertThat(pageAfter("first", "not the password")).contains(WRONG).contains("value=\"first\"");
        assertThat(pageAfter("nobody", "not the password")).contains(WRONG);
        assertThat(browser.open("/identity/sign-in").body()).doesNotContain(WRONG);
    }

    @Test
    void a_name_is_shown_again_as_text_whatever_it_is() {
        assertThat(pageAfter("\"><script>alert(1)</script>", "x"))
                .contains("&quot;&gt;&lt;script&gt;")
                .doesNotContain("<script");
    }

    @Test
    void guessing_is_locked_out_in_words_even_with_the_right_password_at_last() {
        identity.bean(Users.class).add("guessed", "the right password", java.util.EnumSet.of(Role.AUDITOR));
        for (int i = 0; i < SignInAttempts.FREE; i++) {
            assertThat(pageAfter("guessed", "guess " + i)).contains(WRONG);
        }

        assertThat(pageAfter("guessed", "the right password"))
                .containsPattern("Too many attempts with this name. Please wait \\d+ seconds and try again.");
        assertThat(browser.open("/identity/oauth2/authorize").statusCode()).isNotEqualTo(200);
    }

    @Test
    void who_signs_in_without_having_been_sent_here_goes_to_the_front_door() {
        var signedIn = browser.signIn("FIRST", RunningIdentity.FIRST_PASSWORD);

        assertThat(location(signedIn)).isEqualTo(identity.publicUrl() + "/");
    }

    @Test
    void a_form_that_lay_open_too_long_is_shown_again_with_a_reason() {
        var answer = browser.submit("/identity/sign-in", Map.of("name", "first", "password", "x", "_csrf", "old"));

        assertThat(browser.open(location(answer)).body()).contains("This page had been open for too long.");
    }

    @Test
    void what_is_not_there_is_said_on_a_page_of_the_same_kind() {
        browser.signIn("first", RunningIdentity.FIRST_PASSWORD);

        var page = browser.open("/identity/nothing-here");

        assertThat(page.statusCode()).isEqualTo(404);
        assertThat(page.body())
                .contains("Nothing has this address.", "identity.css")
                .doesNotContain("Whitelabel");
    }

    @Test
    void it_says_that_it_is_ready_and_no_more() {
        var ready = browser.open("/identity/actuator/health/readiness");

        assertThat(ready.statusCode()).isEqualTo(200);
        assertThat(ready.body()).isEqualTo("{\"status\":\"UP\"}");
        assertThat(browser.open("/identity/actuator/env").statusCode()).isNotEqualTo(200);
    }

    private String pageAfter(String name, String password) {
        return browser.open(location(browser.signIn(name, password))).body();
    }
}
