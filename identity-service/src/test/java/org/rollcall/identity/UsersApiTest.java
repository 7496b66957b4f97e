package org.rollcall.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rollcall.identity.Browser.json;
import static org.rollcall.identity.Browser.location;

import java.net.http.HttpResponse;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class UsersApiTest {

    private static final String USERS = "/identity/api/users";
    private static final String NAMES = "/identity/api/names";

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
    void an_operator_adds_a_user_who_then_signs_in_and_disables_them_again() {
        var operator = browser.cliToken("operator");

        var added = browser.call(
                "POST",
                USERS,
                operator,
                "{\"name\":\"clerk\",\"password\":\"a long password\",\"roles\":[\"secretariat\"]}");
        assertThat(added.statusCode()).as(added.body()).isEqualTo(201);
        assertThat(json(added).path("roles").path(0).asString()).isEqualTo("secretariat");
        assertThat(added.body()).doesNotContain("password");
        assertThat(location(browser.signIn("clerk", "a long password"))).isEqualTo(identity.publicUrl() + "/");

        assertThat(browser.call("DELETE", USERS + "/clerk", operator, "").statusCode())
                .isEqualTo(204);
        var refused = new Browser(identity);
        assertThat(refused.open(location(refused.signIn("clerk", "a long password")))
                        .body())
                .contains("This user may no longer sign in.");
        assertThat(browser.call("GET", USERS, operator, "").body())
                .contains("\"name\":\"clerk\"", "\"enabled\":false")
                .doesNotContain("argon2");
    }

    @Test
    void who_a_subject_is_may_be_known_to_all_but_dashboards() {
        browser.call(
                "POST",
                USERS,
                browser.cliToken("operator"),
                "{\"name\":\"minutes\",\"password\":\"a long password\",\"roles\":[\"secretariat\"]}");

        var names = browser.call("GET", NAMES, browser.cliToken("auditor"), "");
        assertThat(json(names).path("names").valueStream().map(JsonNode::asString))
                .as(names.body())
                .contains("minutes");
        assertProblem(browser.call("GET", NAMES, browser.cliToken("dashboard"), ""), 403, "forbidden");
    }

    @Test
    void without_a_token_and_without_the_role_nobody_manages_users() {
        assertProblem(browser.call("GET", USERS, "", ""), 401, "unauthenticated");
        assertProblem(browser.call("GET", USERS, "not.a.token", ""), 401, "unauthenticated");
        assertProblem(browser.call("GET", USERS, browser.cliToken("secretariat"), ""), 403, "forbidden");
    }

    @Test
    void an_id_token_is_no_key_to_the_api() {
        var id = TokensTest.signInForThePages(new Browser(identity), identity.publicUrl())
                .path("id_token")
                .asString();

        assertProblem(browser.call("GET", USERS, id, ""), 401, "unauthenticated");
    }

    @Test
    void refusals_name_the_field_and_what_may_have_been_meant() {
        var operator = browser.cliToken("operator");

        var role = browser.call(
                "POST", USERS, operator, "{\"name\":\"x\",\"password\":\"a long password\",\"roles\":[\"emperor\"]}");
        assertProblem(role, 422, "invalid-field");
        assertThat(json(role).path("field").asString()).isEqualTo("roles[0]");
        assertThat(json(role).path("suggestions").toString()).contains("secretariat");

        var password = browser.call(
                "POST", USERS, operator, "{\"name\":\"x\",\"password\":\"short\",\"roles\":[\"auditor\"]}");
        assertProblem(password, 422, "invalid-field");
        assertThat(json(password).path("field").asString()).isEqualTo("password");

        assertProblem(
                browser.call(
                        "POST",
                        USERS,
                        operator,
                        "{\"name\":\"FIRST\",\"password\":\"a long password\",\"roles\":[\"auditor\"]}"),
                409,
                "user-already-exists");
        assertProblem(browser.call("POST", USERS, operator, "no json"), 400, "malformed-request");
        assertProblem(browser.call("PUT", USERS, operator, "{}"), 405, "method-not-allowed");
        assertProblem(browser.call("GET", "/identity/api/nothing", operator, ""), 404, "not-found");
        assertProblem(browser.call("DELETE", USERS + "/nobody", operator, ""), 404, "unknown-user");
    }

    @Test
    void a_user_gets_other_roles_with_the_next_token_but_the_last_operator_stays_one() {
        var operator = browser.cliToken("operator");
        add(operator, "roleful");

        var given = browser.call("POST", USERS + "/roleful/roles", operator, "{\"roles\":[\"auditor\",\"dashboard\"]}");
        assertThat(given.statusCode()).as(given.body()).isEqualTo(200);
        assertThat(json(given).path("roles").toString()).isEqualTo("[\"auditor\",\"dashboard\"]");
        assertProblem(browser.call("POST", USERS + "/roleful/roles", operator, "{\"roles\":[]}"), 422, "invalid-field");
        assertProblem(
                browser.call("POST", USERS + "/first/roles", operator, "{\"roles\":[\"auditor\"]}"),
                409,
                "last-operator");
        assertProblem(
                browser.call("POST", USERS + "/nobody/roles", operator, "{\"roles\":[\"auditor\"]}"),
                404,
                "unknown-user");
    }

    @Test
    void a_new_password_is_said_once_lets_in_and_keeps_the_old_one_out() {
        var operator = browser.cliToken("operator");
        add(operator, "forgetful");

        var answer = browser.call("POST", USERS + "/forgetful/password", operator, "{}");
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Cache-Control")).contains("no-store");
        var made = json(answer).path("password").asString();
        assertThat(made).matches("([a-z2-9]{4}-){4}[a-z2-9]{4}");
        assertThat(location(new Browser(identity).signIn("forgetful", made))).isEqualTo(identity.publicUrl() + "/");
        assertThat(location(new Browser(identity).signIn("forgetful", "a long password")))
                .contains("/sign-in");
        assertThat(browser.call("GET", USERS, operator, "").body()).doesNotContain(made);

        var chosen =
                browser.call("POST", USERS + "/forgetful/password", operator, "{\"password\":\"chosen by somebody\"}");
        assertThat(chosen.body()).doesNotContain("chosen");
        assertProblem(
                browser.call("POST", USERS + "/forgetful/password", operator, "{\"password\":\"short\"}"),
                422,
                "invalid-field");
    }

    @Test
    void who_was_disabled_can_be_let_in_again() {
        var operator = browser.cliToken("operator");
        add(operator, "returning");
        assertThat(browser.call("POST", USERS + "/returning/disablement", operator, "")
                        .body())
                .contains("\"enabled\":false");
        assertThat(browser.call("POST", USERS + "/returning/enablement", operator, "")
                        .body())
                .contains("\"enabled\":true");
        assertThat(location(browser.signIn("returning", "a long password"))).isEqualTo(identity.publicUrl() + "/");
    }

    @Test
    void a_sign_in_is_listed_without_its_secrets_and_once_revoked_is_neither_renewed_nor_goes_on_unasked() {
        var operator = browser.cliToken("operator");
        var person = new Browser(identity);
        var tokens = TokensTest.signInForThePages(person, identity.publicUrl());

        var list = browser.call("GET", "/identity/api/sign-ins?user=first", operator, "");
        assertThat(list.statusCode()).as(list.body()).isEqualTo(200);
        assertThat(list.body())
                .doesNotContain(
                        tokens.path("access_token").asString(),
                        tokens.path("refresh_token").asString());
        var signIn = json(list).path("items").path(0);
        assertThat(signIn.path("user").asString()).isEqualTo("first");
        assertThat(json(browser.call("GET", "/identity/api/sign-ins", operator, ""))
                        .path("items")
                        .toString())
                .contains("\"client\":\"rollcall-cli\"", "\"roles\":[\"operator\"]");

        var revoked = browser.call(
                "POST", "/identity/api/sign-ins/" + signIn.path("id").asString() + "/revocation", operator, "");
        assertThat(revoked.statusCode()).as(revoked.body()).isEqualTo(200);
        var renewed = browser.token(
                Clients.PAGES,
                RunningIdentity.PAGES_SECRET,
                Map.of(
                        "grant_type",
                        "refresh_token",
                        "refresh_token",
                        tokens.path("refresh_token").asString()));
        assertThat(renewed.statusCode()).isEqualTo(400);
        // the first answer to the ended session is to start again, and that ends at the sign-in page
        var again = person.open("/identity/sign-out");
        assertThat(again.statusCode()).isEqualTo(302);
        assertThat(location(again)).endsWith("/identity/sign-out");
        assertProblem(
                browser.call(
                        "POST", "/identity/api/sign-ins/" + signIn.path("id").asString() + "/revocation", operator, ""),
                404,
                "not-found");
    }

    private void add(String operator, String name) {
        var added = browser.call(
                "POST",
                USERS,
                operator,
                "{\"name\":\"" + name + "\",\"password\":\"a long password\",\"roles\":[\"secretariat\"]}");
        assertThat(added.statusCode()).as(added.body()).isEqualTo(201);
    }

    @Test
    void the_last_operator_cannot_be_disabled() {
        assertProblem(browser.call("DELETE", USERS + "/first", browser.cliToken("operator"), ""), 409, "last-operator");
    }

    private static void assertProblem(HttpResponse<String> answer, int status, String slug) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(json(answer).path("type").asString()).isEqualTo("/problems/" + slug);
        assertThat(json(answer).path("status").asInt()).isEqualTo(status);
        assertThat(json(answer).path("instance").asString()).startsWith("/identity/api/");
        assertThat(answer.body()).doesNotContain("Exception", "org.");
    }
}
