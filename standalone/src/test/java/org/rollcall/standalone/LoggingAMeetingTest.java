package org.rollcall.standalone;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.options.AriaRole;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Meetings are logged, changed by one and by two at a time, and subscribed to, in a real browser and in a forum of their own. */
class LoggingAMeetingTest {

    private static final String FORUM =
            "meetings-" + UUID.randomUUID().toString().substring(0, 8);
    private static final String MEETINGS = "/forums/" + FORUM + "/meetings";

    private static Browser browser;
    private static Rollcall rollcall;

    private Visitor visitor;
    private Page page;

    @BeforeAll
    static void open() {
        browser = Browser.open();
        rollcall = Rollcall.inThisJvm();
        record("/api/forums", """
                {"id": "%s", "name": "Forum of %s", "profile": {"timeZone": "Europe/Vienna"}, "established": "1993"}
                """.formatted(FORUM, FORUM));
        for (var party : List.of("Austria", "Hungary", "Iran", "Serbia", "Türkiye")) {
            record("/api/forums/" + FORUM + "/admissions", """
                    {"party": "%s", "standing": "MEMBER", "from": "2010-01-01"}""".formatted(party));
        }
        record("/api/forums/" + FORUM + "/working-groups", """
                {"id": "silk", "name": "Silk Group", "from": "2010-01-01"}""");
        // the log of the forum arrives at the service of the meetings
        Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .until(() -> rollcall.post(
                                        "/api/meetings?dryRun=true",
                                        "secretariat",
                                        announcement("x", "2018-01-01", false))
                                .statusCode()
                        == 200);
    }

    private static String record(String path, String body) {
        var answer = rollcall.post(path, "secretariat", body);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        var receipt = Rollcall.JSON.readTree(answer.body());
        rollcall.get(
                "/api/forums/" + FORUM + "?atLeast=" + receipt.path("position").asString());
        return receipt.path("stream").asString().replaceFirst(".*/", "");
    }

    private static String announcement(String title, String first, boolean held) {
        return """
                {"forum": "%s", "title": "%s", "kind": "OTHER", "first": "%s", "held": %s, "bodies": ["silk"],
                 "venue": {"type": "PLACE", "city": "Vienna", "country": "Austria"}}""".formatted(FORUM, title, first, held);
    }

    private static String meeting(String title, String first) {
        return "/meetings/" + record("/api/meetings", announcement(title, first, false));
    }

    @AfterAll
    static void close() {
        if (browser != null) {
            browser.close();
        }
    }

    @BeforeEach
    void come() {
        come(new NewContextOptions());
    }

    private void come(NewContextOptions how) {
        visitor = Visitor.signedIn(browser, rollcall, how);
        page = visitor.page();
    }

    @AfterEach
    void leave() {
        visitor.close();
    }

    @Test
    void a_clerk_logs_a_meeting_by_a_pasted_line_with_the_roll_of_the_day_and_two_who_were_missing() {
        page.navigate(MEETINGS);
        page.getByText("Log a meeting").first().click();
        page.locator("#line").fill("18-19 October 2018: 24th Senior Officials' Meeting, Vienna, Austria");
        click(page, "Fill in the form by it");
        assertThat(page.locator("#first")).hasValue("2018-10-18");
        assertThat(page.locator("#last")).hasValue("2018-10-19");
        assertThat(page.locator("[id='venue.city']")).hasValue("Vienna");
        assertThat(page.locator("#preview-first")).hasText("18 October 2018");
        page.locator("#hosts").fill("Austriia");
        visitor.shot("meeting-log");
        click(page, "Go on");

        assertThat(page.locator("#hosts")).isFocused();
        assertThat(page.locator(".field.wrong")).containsText("Austriia");
        assertThat(page.locator("#first")).hasValue("2018-10-18");
        visitor.shot("meeting-log-refused");
        click(page, "Was it Austria?");
        click(page, "Go on");

        assertThat(page.locator("h1")).hasText("Who came?");
        assertThat(page.locator("fieldset.ticks input[name=present]:checked")).hasCount(5);
        page.getByLabel("Iran", new Page.GetByLabelOptions().setExact(true)).uncheck();
        page.getByLabel("Serbia", new Page.GetByLabelOptions().setExact(true)).uncheck();
        page.locator("#others-0").fill("Swizerland");
        visitor.shot("meeting-roll");
        acknowledge(page);
        click(page, "Put it on record");

        assertThat(page.locator("#others-0")).isFocused();
        visitor.shot("meeting-roll-refused");
        click(page, "Was it Switzerland?");
        acknowledge(page);
        click(page, "Put it on record");

        assertThat(page.locator(".flash")).containsText("with 6 delegations");
        assertThat(page.locator("#attendance ~ h3").first()).hasText("present: 4");
        assertThat(page.locator("#attendance ~ h3").last()).hasText("absent: 2");
        assertThat(page.locator(".delegations").last()).containsText("Iran");
        assertThat(page.locator(".delegations").last()).containsText("Serbia");
        assertThat(page.locator(".delegations").first()).containsText("Switzerland");
        assertThat(page.locator(".history")).containsText("Who came: 6 delegations");
        visitor.shot("meeting-logged");
    }

    @Test
    void a_meeting_is_edited_postponed_given_other_days_and_cancelled() {
        page.navigate(MEETINGS + "/log");
        page.locator("#title").fill("A meeting that comes");
        page.locator("#kind").selectOption("CONSULTATION");
        page.locator("#first").fill("2099-05-04");
        page.getByLabel("Silk Group").check();
        click(page, "Go on");
        assertThat(page.locator("h1")).hasText("What would follow");
        acknowledge(page);
        click(page, "Put it on record");
        assertThat(page.locator("h1")).hasText("A meeting that comes");
        assertThat(page.locator("dl.facts")).containsText("Silk Group");

        act("Edit");
        assertThat(page.locator("#title")).hasValue("A meeting that comes");
        page.locator("#title").fill("A consultation that comes");
        decide("Its title was wrong.");
        assertThat(page.locator("h1")).hasText("A consultation that comes");

        act("Postpone");
        decide("");
        assertThat(page.locator("#reason")).isFocused();
        decide("The river is high.");
        assertThat(page.locator("dl.facts")).containsText("postponed");
        assertThat(page.locator("dl.facts")).containsText("The river is high.");

        act("Give it other days");
        page.locator("#first").fill("2099-09-01");
        page.locator("#last").fill("2099-09-02");
        decide("The river fell.");
        assertThat(page.locator("dl.facts")).containsText("1–2 September 2099");

        act("Cancel");
        decide("Nobody came to want it.");
        assertThat(page.locator("dl.facts")).containsText("cancelled");
        visitor.shot("meeting-cancelled");
    }

    @Test
    void a_meeting_is_held_and_what_it_dealt_with_and_decided_is_put_beside_it() {
        page.navigate(meeting("A meeting that was", "2019-03-04"));
        act("It was held");
        decide("The minutes say so.");
        assertThat(page.locator("dl.facts")).containsText("held");
        act("Set the agenda");
        page.locator("#items").fill("1. Opening\n2. Floods | what to do");
        decide("It was sent out.");
        assertThat(page.locator("main")).containsText("what to do");
        act("Record a decision");
        page.locator("#kind").selectOption("OTHER");
        page.locator("#text").fill("To build a dam.");
        page.locator("#agendaItem").fill("7");
        decide("The minutes say so.");
        assertThat(page.locator("#agendaItem")).isFocused();
        page.locator("#agendaItem").fill("2");
        decide("The minutes say so.");
        assertThat(page.locator("main")).containsText("To build a dam.");
        visitor.shot("meeting-held");
    }

    @Test
    void two_who_edit_one_meeting_are_told_of_one_another_and_the_second_chooses() {
        var meeting = meeting("A meeting of two", "2098-03-04");
        try (var other = Visitor.signedInAnew(browser, rollcall)) {
            var theirs = other.page();
            theirs.navigate(meeting);
            theirs.getByRole(
                            AriaRole.LINK,
                            new GetByRoleOptions().setName("Edit").setExact(true))
                    .click();
            page.navigate(meeting);
            act("Edit");
            page.locator("#title").fill("The first was faster");
            decide("I know better.");
            assertThat(page.locator("h1")).hasText("The first was faster");

            theirs.locator("#title").fill("The second was slower");
            theirs.locator("#reason").fill("So do I.");
            click(theirs, "Show what would follow");

            var choice = theirs.locator(".stale");
            assertThat(choice).isFocused();
            assertThat(choice).containsText("Somebody changed this while you were writing.");
            assertThat(choice).containsText("The first was faster");
            assertThat(choice.locator("tbody tr")).hasCount(1);
            assertThat(choice.getByRole(AriaRole.LINK)).hasText(new String[] {"See theirs", "Cancel"});
            assertThat(theirs.locator("#title")).hasValue("The second was slower");
            other.shot("meeting-stale");

            click(theirs, "Keep mine");
            click(theirs, "Put it on record");
            assertThat(theirs.locator("h1")).hasText("The second was slower");
            assertThat(theirs.locator(".history")).containsText("The first was faster");
        }
    }

    @Test
    void who_has_no_scripts_logs_a_meeting_too() {
        visitor.close();
        come(new NewContextOptions().setJavaScriptEnabled(false).setViewportSize(320, 640));
        page.navigate(MEETINGS + "/log");
        page.locator("#title").fill("A meeting without scripts");
        page.locator("#kind").selectOption("OTHER");
        page.locator("#first").fill("2017-02-30");
        click(page, "Go on");
        assertThat(page.locator(".errors")).isVisible();
        page.locator("#first").fill("2017-02-27");
        click(page, "Go on");
        page.locator("#present-iran").uncheck();
        visitor.shot("meeting-roll-small");
        acknowledge(page);
        click(page, "Put it on record");
        assertThat(page.locator("h1")).hasText("A meeting without scripts");
        assertThat(page.locator("main")).containsText("absent: 1");
    }

    @Test
    void an_address_for_a_calendar_is_made_told_once_and_revoked() {
        meeting("A meeting for calendars", "2097-03-04");
        page.navigate("/forums/" + FORUM + "/calendars");
        page.locator("#party").fill("Austriia");
        click(page, "Make the address");
        assertThat(page.locator("#party")).isFocused();
        page.locator("#party").fill("");
        page.locator("#note").fill("for the minister");
        click(page, "Make the address");
        var address = page.locator("#made").inputValue();
        visitor.shot("calendars");
        try (var stranger = browser.chromium().newContext()) {
            assertThat(stranger.request().get(address).text()).contains("A meeting for calendars");
            page.reload();
            assertThat(page.locator("#made")).hasCount(0);
            page.locator("summary")
                    .filter(new Locator.FilterOptions().setHasText("Revoke"))
                    .click();
            click(page, "Revoke it now");
            assertThat(page.locator(".flash")).containsText("revoked");
            assertThat(stranger.request().get(address).status()).isEqualTo(404);
        }
    }

    private void act(String name) {
        page.getByRole(AriaRole.LINK, new GetByRoleOptions().setName(name).setExact(true))
                .first()
                .click();
    }

    /** Says why, looks at what would follow and records it, if it is not refused. */
    private void decide(String reason) {
        page.locator("#reason").fill(reason);
        click(page, "Show what would follow");
        if (page.locator("button[value=record]").count() > 0) {
            acknowledge(page);
            click(page, "Put it on record");
        }
    }

    /** What is doubtful, where something is. */
    private static void acknowledge(Page page) {
        if (page.locator("#acknowledged").count() > 0) {
            page.locator("#acknowledged").check();
        }
    }

    private static void click(Page page, String name) {
        page.getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName(name).setExact(true))
                .first()
                .click();
        page.waitForLoadState();
    }
}
