package org.rollcall.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RestartTest {

    @Test
    void keys_users_and_sign_ins_are_there_again_and_no_secret_is_in_the_log() {
        var console = System.out;
        var log = new ByteArrayOutputStream();
        System.setOut(new PrintStream(log, true, StandardCharsets.UTF_8));
        List<String> secrets;
        try (var identity = RunningIdentity.onANewDatabase()) {
            var browser = new Browser(identity);
            var keys = browser.open("/identity/oauth2/jwks").body();
            var tokens = TokensTest.signInForThePages(browser, identity.publicUrl());
            var refresh = tokens.path("refresh_token").asString();
            var users = identity.bean(Users.class);
            users.add("second", "the second one's password", java.util.EnumSet.of(Role.OPERATOR));
            users.disable(users.named(RunningIdentity.FIRST_USER).orElseThrow());
            var second = new Browser(identity);

            identity.restartFor("another");

            assertThat(browser.open("/identity/oauth2/jwks").body()).isEqualTo(keys);
            assertThat(identity.bean(Users.class).all())
                    .extracting(User::name, User::enabled)
                    .containsExactly(
                            org.assertj.core.groups.Tuple.tuple("first", false),
                            org.assertj.core.groups.Tuple.tuple("second", true));
            var fields = Map.of("grant_type", "refresh_token", "refresh_token", refresh);
            assertThat(browser.token(Clients.PAGES, RunningIdentity.PAGES_SECRET, fields)
                            .statusCode())
                    .as("the sign-ins of a disabled user are over")
                    .isEqualTo(400);
            assertThat(Browser.location(second.signIn("second", "wrong password")))
                    .endsWith("/sign-in");
            secrets = List.of(
                    RunningIdentity.FIRST_PASSWORD,
                    RunningIdentity.PAGES_SECRET,
                    RunningIdentity.CLI_SECRET,
                    "wrong password",
                    refresh,
                    tokens.path("access_token").asString(),
                    "{argon2}");
        } finally {
            System.setOut(console);
        }
        assertThat(log.toString(StandardCharsets.UTF_8))
                .contains("answers on port")
                .doesNotContain(secrets);
    }

    @Test
    void a_sign_in_goes_on_after_a_restart() {
        try (var identity = RunningIdentity.onANewDatabase()) {
            var browser = new Browser(identity);
            var tokens = TokensTest.signInForThePages(browser, identity.publicUrl());

            identity.restart();

            var fields = Map.of(
                    "grant_type",
                    "refresh_token",
                    "refresh_token",
                    tokens.path("refresh_token").asString());
            var renewed = browser.token(Clients.PAGES, RunningIdentity.PAGES_SECRET, fields);
            assertThat(renewed.statusCode()).as(renewed.body()).isEqualTo(200);
        }
    }

    @Test
    void who_is_signed_in_stays_so_and_signs_out_whichever_instance_answers() {
        try (var identity = RunningIdentity.onANewDatabase()) {
            var browser = new Browser(identity);
            var tokens = TokensTest.signInForThePages(browser, identity.publicUrl());

            identity.restart();

            assertThat(Browser.location(browser.open(TokensTest.authorization(identity.publicUrl()))))
                    .contains("code=");
            var left = browser.open("/identity/connect/logout?"
                    + Browser.form(Map.of(
                            "id_token_hint",
                            tokens.path("id_token").asString(),
                            "post_logout_redirect_uri",
                            identity.publicUrl() + "/")));
            assertThat(Browser.location(left)).isEqualTo(identity.publicUrl() + "/");
            assertThat(Browser.location(browser.open(TokensTest.authorization(identity.publicUrl()))))
                    .contains("/identity/sign-in");
        }
    }

    @Test
    void a_sign_in_of_another_instance_is_ended_by_an_operator() {
        try (var identity = RunningIdentity.onANewDatabase()) {
            var browser = new Browser(identity);
            TokensTest.signInForThePages(browser, identity.publicUrl());

            identity.restart();

            var operator = new Browser(identity);
            var token = operator.cliToken("operator");
            var signIn = Browser.json(operator.call("GET", "/identity/api/sign-ins?user=first", token, ""))
                    .at("/items/0/id")
                    .asString();
            assertThat(operator.call("POST", "/identity/api/sign-ins/" + signIn + "/revocation", token, "")
                            .statusCode())
                    .isEqualTo(200);
            // the first answer is to start again
            browser.open(TokensTest.authorization(identity.publicUrl()));
            assertThat(Browser.location(browser.open(TokensTest.authorization(identity.publicUrl()))))
                    .contains("/identity/sign-in");
        }
    }

    @Test
    void without_secrets_it_does_not_start_and_says_which_is_missing() {
        assertThatThrownBy(() -> new IdentityProperties.Pages(" ", java.time.Duration.ZERO, java.time.Duration.ZERO))
                .hasMessage("rollcall.pages.client-secret must be set; there is no default");
        assertThatThrownBy(() -> new IdentityProperties.FirstUser("first", ""))
                .hasMessage("rollcall.first-user.password must be set; there is no default");
    }
}
