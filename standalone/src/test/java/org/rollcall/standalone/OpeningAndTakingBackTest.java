package org.rollcall.standalone;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.PdfOptions;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A roll on paper, a roll for everybody, and a change that is taken back, in a real browser. */
class OpeningAndTakingBackTest {

    private static final String ROLL = "/forums/budapest-process/roll?on=2020-12-02";

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
        visitor = Visitor.signedIn(browser, rollcall);
        page = visitor.page();
    }

    @AfterEach
    void leave() {
        visitor.close();
    }

    @Test
    void a_roll_is_printed_with_its_dates_and_what_certain_means() throws Exception {
        page.navigate(ROLL);
        page.getByText("To print").click();
        assertThat(page.locator("h1")).hasText("The roll on 2 December 2020");
        assertThat(page.locator("main")).containsText("North Macedonia");
        assertThat(page.locator(".legend")).containsText("It may have stood there");
        assertThat(page.locator("nav, form")).hasCount(0);
        visitor.shot("print");

        var pdf = page.pdf(new PdfOptions().setPreferCSSPageSize(true));
        Files.write(Visitor.SCREENS.resolve("print.pdf"), pdf);
        // A4 in points, as the sheet asks for
        assertThat(new String(pdf, StandardCharsets.ISO_8859_1))
                .containsPattern("/MediaBox\\s*\\[0 0 59[45](\\.\\d+)? 84[12](\\.\\d+)?]");
    }

    @Test
    void a_roll_is_opened_to_everybody_and_closed_again() {
        page.navigate(ROLL);
        page.getByText("Open the roll to everybody").click();
        page.navigate(ROLL);
        assertThat(page.locator(".publication")).containsText("Open to everybody.");
        visitor.shot("roll-open");
        var permalink = page.locator(".publication a").getAttribute("href");

        try (var stranger = Visitor.nobody(browser, rollcall)) {
            var theirs = stranger.page();
            theirs.setViewportSize(320, 640);
            theirs.navigate(permalink);
            assertThat(theirs.locator("h1")).hasText("The roll on 2 December 2020");
            assertThat(theirs.locator("main")).containsText("North Macedonia");
            stranger.shot("public-small");
            assertThat(stranger.width()).isLessThanOrEqualTo(320);
            assertThat(stranger.context().cookies()).isEmpty();

            page.getByText("Close it again").click();
            var answer = theirs.request().get(permalink);
            assertThat(answer.status()).isEqualTo(404);
        }
    }

    @Test
    void a_change_is_taken_back_and_the_history_shows_both() {
        var observer = WritingThroughTheFrontDoorTest.register();
        page.navigate("/forums/budapest-process");
        var token = page.locator("input[name=_csrf]").first().getAttribute("value");
        var status = page.evaluate("""
                async ([token, party]) => (await fetch("/api/forums/budapest-process/admissions", {
                    method: "POST",
                    headers: {"Content-Type": "application/json", "X-CSRF-TOKEN": token},
                    body: JSON.stringify({party, standing: "OBSERVER", basis: "ADMISSION", from: "2031-01-01",
                        evidence: [{kind: "DECIDED", by: "a test", reason: "to take it back"}]})
                })).status""", new Object[] {token, observer});
        assertThat(status).isEqualTo(201);

        var itsDay = new Locator.FilterOptions().setHasText("1 January 2031");
        page.waitForCondition(() -> {
            page.reload();
            // until then it may be a change before this one
            return page.locator(".undo").filter(itsDay).isVisible();
        });
        visitor.shot("forum-undo");
        page.getByText("Take back", new Page.GetByTextOptions().setExact(true)).click();

        assertThat(page).hasURL(Pattern.compile(".*/history\\?fact=.*"));
        assertThat(page.locator(".history > li")).hasCount(2);
        assertThat(page.locator(".history > li").first()).containsText("taken back on");
        assertThat(page.locator(".history > li").last()).containsText("Taken back: On the roll");
        assertThat(page.locator(".history > li").last()).containsText("Decided by " + Ready.FIRST_USER);
        assertThat(page.locator(".history > li").first()).containsText("Recorded by " + Ready.FIRST_USER);
        visitor.shot("history");
        try (var auditor = somebody("auditor")) {
            assertThat(auditor.page().locator(".history > li").first()).containsText("Recorded by " + Ready.FIRST_USER);
        }
        try (var dashboard = somebody("dashboard")) {
            assertThat(dashboard.page().locator(".history > li").first()).containsText("Recorded by ");
            assertThat(dashboard.page().locator(".history")).not().containsText(Ready.FIRST_USER);
        }
    }

    /** A new user with one role, at the page that is open. */
    private Visitor somebody(String role) {
        var name = role + "-" + UUID.randomUUID();
        var added = rollcall.post("/identity/api/users", "operator", """
                {"name": "%s", "password": "long enough for anybody", "roles": ["%s"]}""".formatted(name, role));
        assertThat(added.statusCode()).as(added.body()).isEqualTo(201);
        var visitor = Visitor.nobody(browser, rollcall);
        visitor.page().navigate(page.url());
        visitor.signIn(name, "long enough for anybody");
        return visitor;
    }
}
