package org.rollcall.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.rollcall.identity.Browser.json;
import static org.rollcall.identity.Browser.location;
import static org.rollcall.identity.Browser.query;

import java.security.MessageDigest;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessException;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoders;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import tools.jackson.databind.JsonNode;

class TokensTest {

    private static final String VERIFIER = "a-verifier-of-at-least-forty-three-characters-of-its-own";

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
    void a_script_gets_a_token_with_the_role_it_asks_for_that_the_public_keys_prove() {
        var token = decoded(browser.cliToken("auditor"));

        assertThat(token.getClaimAsStringList("roles")).containsExactly("auditor");
        assertThat(token.getSubject()).isEqualTo("cli");
        assertThat(token.getIssuer()).hasToString(identity.issuer());
        assertThat(token.getAudience()).containsExactly("rollcall");
        assertThat(Duration.between(token.getIssuedAt(), token.getExpiresAt()).truncatedTo(ChronoUnit.MINUTES))
                .isEqualTo(Duration.ofHours(12));
    }

    @Test
    void an_unknown_scope_and_a_wrong_secret_are_refused() {
        var unknown = browser.token(
                Clients.CLI,
                RunningIdentity.CLI_SECRET,
                Map.of("grant_type", "client_credentials", "scope", "emperor"));
        assertThat(unknown.statusCode()).isEqualTo(400);
        assertThat(json(unknown).path("error").asString()).isEqualTo("invalid_scope");

        var wrong = browser.token(
                Clients.CLI, "no secret at all", Map.of("grant_type", "client_credentials", "scope", "auditor"));
        assertThat(wrong.statusCode()).isEqualTo(401);
    }

    @Test
    void a_collector_of_metrics_may_be_a_dashboard_and_nothing_else() {
        var asked = Map.of("grant_type", "client_credentials", "scope", "dashboard");
        var token = json(browser.token(Clients.METRICS, RunningIdentity.METRICS_SECRET, asked))
                .path("access_token")
                .asString();
        assertThat(browser.call("GET", "/identity/actuator/prometheus", token, "")
                        .body())
                .contains("http_server_requests");

        var more = Map.of("grant_type", "client_credentials", "scope", "operator");
        assertThat(browser.token(Clients.METRICS, RunningIdentity.METRICS_SECRET, more)
                        .statusCode())
                .isEqualTo(400);
        assertThat(browser.call("GET", "/identity/actuator/prometheus", "", "").statusCode())
                .isEqualTo(401);
        assertThat(browser.call("GET", "/identity/actuator/prometheus", browser.cliToken("auditor"), "")
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void the_discovery_document_speaks_of_the_public_address() {
        var document = json(browser.open("/identity/.well-known/openid-configuration"));

        assertThat(document.path("issuer").asString()).isEqualTo(identity.issuer());
        assertThat(document.path("jwks_uri").asString()).isEqualTo(identity.issuer() + "/oauth2/jwks");
        assertThat(document.path("end_session_endpoint").asString()).isEqualTo(identity.issuer() + "/connect/logout");
        assertThat(browser.open("/identity/oauth2/jwks").body())
                .contains("\"n\":")
                .doesNotContain("\"d\":");
    }

    @Test
    void a_user_signs_in_for_the_pages_and_gets_tokens_with_the_roles() {
        var tokens = signInForThePages(browser, identity.publicUrl());

        var access = decoded(tokens.path("access_token").asString());
        assertThat(access.getClaimAsStringList("roles"))
                .containsExactly("auditor", "dashboard", "operator", "secretariat");
        assertThat(access.getAudience()).containsExactly("rollcall");
        var id = decoded(tokens.path("id_token").asString());
        assertThat(id.getClaimAsStringList("roles")).hasSize(4);
        assertThat(id.getAudience()).containsExactly("rollcall-pages");
        assertThat(id.getClaimAsString("preferred_username")).isEqualTo(RunningIdentity.FIRST_USER);
        assertThat(id.getSubject()).isEqualTo(access.getSubject()).isNotEqualTo(RunningIdentity.FIRST_USER);
    }

    @Test
    void the_pages_may_be_opened_by_the_loopback_address_too_and_from_nowhere_else() {
        assertThat(signInForThePages(browser, identity.publicUrl().replace("localhost", "127.0.0.1"))
                        .has("access_token"))
                .isTrue();

        var elsewhere = browser.open(authorization("https://elsewhere.example"));
        assertThat(elsewhere.statusCode()).isEqualTo(400);
        assertThat(elsewhere.headers().firstValue("Location")).isEmpty();
    }

    @Test
    void an_authorization_without_a_code_challenge_is_refused() {
        browser.signIn(RunningIdentity.FIRST_USER, RunningIdentity.FIRST_PASSWORD);
        var parameters = query(authorization(identity.publicUrl()));
        parameters.remove("code_challenge");
        parameters.remove("code_challenge_method");

        var refused = browser.open("/identity/oauth2/authorize?" + Browser.form(parameters));

        assertThat(query(location(refused)))
                .containsEntry("error", "invalid_request")
                .doesNotContainKey("code");
    }

    @Test
    void a_refresh_token_renews_the_tokens_once() {
        var refresh = signInForThePages(browser, identity.publicUrl())
                .path("refresh_token")
                .asString();
        var fields = Map.of("grant_type", "refresh_token", "refresh_token", refresh);

        var renewed = browser.token(Clients.PAGES, RunningIdentity.PAGES_SECRET, fields);
        var again = browser.token(Clients.PAGES, RunningIdentity.PAGES_SECRET, fields);

        assertThat(renewed.statusCode()).as(renewed.body()).isEqualTo(200);
        assertThat(decoded(json(renewed).path("access_token").asString()).getClaimAsStringList("roles"))
                .hasSize(4);
        assertThat(again.statusCode()).isEqualTo(400);
    }

    @Test
    void signing_out_by_the_pages_ends_the_session_here_and_leads_back_without_a_question() {
        var tokens = signInForThePages(browser, identity.publicUrl());

        var left = browser.open("/identity/connect/logout?"
                + Browser.form(Map.of(
                        "id_token_hint",
                        tokens.path("id_token").asString(),
                        "post_logout_redirect_uri",
                        identity.publicUrl() + "/")));

        assertThat(location(left)).isEqualTo(identity.publicUrl() + "/");
        assertThat(location(browser.open(authorization(identity.publicUrl())))).contains("/identity/sign-in");
    }

    @Test
    void a_sign_out_with_a_token_nobody_knows_asks_the_user_instead_of_failing() {
        browser.signIn(RunningIdentity.FIRST_USER, RunningIdentity.FIRST_PASSWORD);

        var asked = browser.open("/identity/connect/logout?id_token_hint=unknown");
        assertThat(location(asked)).endsWith("/identity/sign-out");
        var page = browser.open(location(asked)).body();
        var left = browser.submit("/identity/sign-out", Map.of("_csrf", Browser.csrf(page)));

        assertThat(location(left)).isEqualTo(identity.publicUrl() + "/");
        assertThat(location(browser.open(authorization(identity.publicUrl())))).contains("/identity/sign-in");
    }

    @Test
    void the_private_key_is_for_the_service_alone() {
        var query = "SELECT jwk FROM identity.signing_key";
        assertThat(identity.databaseAsService().sql(query).query(String.class).single())
                .contains("\"d\"");

        var other = identity.databaseAs("rollcall_membership", "membership role's");
        assertThatThrownBy(() -> other.sql(query).query(String.class).single())
                .isInstanceOf(DataAccessException.class)
                .hasStackTraceContaining("permission denied");
        assertThatThrownBy(() -> identity.databaseAsService()
                        .sql("DELETE FROM identity.signing_key")
                        .update())
                .isInstanceOf(DataAccessException.class)
                .hasStackTraceContaining("permission denied");
    }

    /** The whole flow, as the front door's client and a browser do it together. */
    static JsonNode signInForThePages(Browser browser, String origin) {
        var first = browser.open(authorization(origin));
        assertThat(location(first)).endsWith("/identity/sign-in");
        var signedIn = browser.signIn(RunningIdentity.FIRST_USER, RunningIdentity.FIRST_PASSWORD);
        var back = location(browser.open(location(signedIn)));
        assertThat(back).startsWith(origin + "/login/oauth2/code/rollcall?");
        assertThat(query(back)).containsEntry("state", "some state");
        var fields = new LinkedHashMap<String, String>();
        fields.put("grant_type", "authorization_code");
        fields.put("code", query(back).get("code"));
        fields.put("redirect_uri", origin + "/login/oauth2/code/rollcall");
        fields.put("code_verifier", VERIFIER);
        var tokens = browser.token(Clients.PAGES, RunningIdentity.PAGES_SECRET, fields);
        assertThat(tokens.statusCode()).as(tokens.body()).isEqualTo(200);
        return json(tokens);
    }

    static String authorization(String origin) {
        var parameters = new LinkedHashMap<String, String>();
        parameters.put("response_type", "code");
        parameters.put("client_id", Clients.PAGES);
        parameters.put("scope", "openid profile");
        parameters.put("state", "some state");
        parameters.put("nonce", "some nonce");
        parameters.put("redirect_uri", origin + "/login/oauth2/code/rollcall");
        parameters.put("code_challenge", challenge());
        parameters.put("code_challenge_method", "S256");
        return "/identity/oauth2/authorize?" + Browser.form(parameters);
    }

    private static String challenge() {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(VERIFIER.getBytes());
            return Base64.getUrlEncoder().withoutPadding().encodeToString(digest);
        } catch (java.security.NoSuchAlgorithmException e) {
            throw new AssertionError(e);
        }
    }

    /** As a resource server reads it, which knows the issuer's address and nothing else. */
    private static Jwt decoded(String token) {
        NimbusJwtDecoder decoder = JwtDecoders.fromIssuerLocation(identity.issuer());
        return decoder.decode(token);
    }
}
