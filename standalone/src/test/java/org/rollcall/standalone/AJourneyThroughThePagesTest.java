package org.rollcall.standalone;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a member of the secretariat, an auditor and anybody else sees in a real browser. */
class AJourneyThroughThePagesTest {

    private static Browser browser;
    private static Rollcall rollcall;

    private Visitor visitor;
    private Page page;

    @BeforeAll
    static void open() {
        browser = Browser.open();
        rollcall = Rollcall.inThisJvm();
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
        visitor = Visitor.nobody(browser, rollcall, how);
        page = visitor.page();
    }

    @AfterEach
    void leave() {
        visitor.close();
    }

    @Test
    void who_is_not_signed_in_is_asked_to_and_a_wrong_password_is_said_in_words() {
        page.navigate("/");
        assertThat(page).hasURL(Pattern.compile(".*/identity/.*"));
        visitor.shot("sign-in");
        visitor.signIn("wrong password");
        assertThat(page.locator("[role=alert]")).isVisible();
        assertThat(page).hasURL(Pattern.compile(".*/identity/.*"));
    }

    @Test
    void a_person_signs_in_reads_the_forum_the_roll_of_a_day_and_a_meeting_and_leaves() {
        page.navigate("/");
        visitor.signIn();
        assertThat(page.locator("h1")).isVisible();
        visitor.shot("home");

        page.locator("main").getByText("Budapest Process").first().click();
        assertThat(page.locator("main")).containsText("Co-chair");
        assertThat(page.locator("main")).containsText("52");
        visitor.shot("forum");

        page.navigate("/forums/budapest-process/roll?on=1992-12-31");
        assertThat(page.locator("main")).containsText("Czechoslovakia");
        page.locator("#on").fill("1993-01-01");
        page.locator("#on").press("Enter");
        assertThat(page).hasURL(Pattern.compile(".*on=1993-01-01.*"));
        assertThat(page.locator("main")).containsText("Czech Republic");
        visitor.shot("roll-1993");
        page.navigate("/forums/budapest-process/roll?on=2020-12-02");
        visitor.shot("roll-2020");

        page.navigate("/forums/budapest-process/meetings");
        visitor.shot("meetings");
        page.getByText("6th Ministerial Conference").first().click();
        assertThat(page.locator("main")).containsText("Istanbul");
        visitor.shot("meeting");

        assertThat(visitor.complaints()).isEmpty();
        page.getByText("Sign out").click();
        page.navigate("/forums/budapest-process");
        assertThat(page).hasURL(Pattern.compile(".*/identity/.*"));
    }

    @Test
    void an_event_appears_in_the_open_log_when_it_is_recorded() {
        page.navigate("/log");
        visitor.signIn();
        assertThat(page).hasURL(Pattern.compile(".*/log.*"));
        assertThat(page.locator(".live.on")).isVisible();
        var party = WritingThroughTheFrontDoorTest.register();
        assertThat(page.locator("main")).containsText(party);
        visitor.shot("log");
        assertThat(visitor.complaints()).isEmpty();
    }

    @Test
    void reading_works_without_javascript_and_on_a_small_screen() {
        visitor.close();
        come(new NewContextOptions().setJavaScriptEnabled(false).setViewportSize(320, 640));
        page.navigate("/forums/budapest-process/roll?on=2020-12-02");
        visitor.signIn();
        assertThat(page.locator("main")).containsText("North Macedonia");
        visitor.shot("roll-small");
        page.navigate("/forums/budapest-process");
        visitor.shot("forum-small");
        page.navigate("/log");
        assertThat(page.locator("main")).containsText("budapest-process");
    }

    @Test
    void the_first_page_is_small_and_waits_for_no_picture() {
        try (var reader = Visitor.signedIn(browser, rollcall)) {
            // asking a request for its sizes lets the browser report further requests, so what is looked at is a copy
            var finished = new ArrayList<Request>();
            reader.page().onRequestFinished(finished::add);
            reader.page().navigate("/");
            assertThat(reader.page().locator(".live.on")).isVisible();
            var fetched = List.copyOf(finished);
            var bytes = fetched.stream()
                    .map(Request::sizes)
                    .mapToLong(sizes -> sizes.responseHeadersSize + sizes.responseBodySize)
                    .sum();
            System.out.println("the first page: " + bytes + " bytes in " + fetched.size() + " answers");
            assertThat(bytes).isBetween(10_000L, 150_000L);
            assertThat(fetched)
                    .extracting(Request::url)
                    .noneMatch(url -> url.contains("/d3/") || url.contains("shapes.json"));
        }
    }

    @Test
    void no_token_is_where_a_script_could_read_it() {
        page.navigate("/");
        visitor.signIn();
        assertThat(page.content()).doesNotContain("eyJ");
        assertThat(visitor.context().cookies()).allSatisfy(cookie -> {
            assertThat(cookie.value).doesNotStartWith("eyJ");
            assertThat(cookie.httpOnly).isTrue();
        });
        assertThat(page.evaluate("JSON.stringify(localStorage) + JSON.stringify(sessionStorage)"))
                .isEqualTo("{}{}");
    }
}
