package org.rollcall.standalone;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.assertions.LocatorAssertions.ContainsTextOptions;
import com.microsoft.playwright.assertions.LocatorAssertions.HasTextOptions;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A change is seen before it is recorded, a page is reviewed, and people are let in and kept out, in a real browser. */
class ChangingTheRecordTest {

    private static final Path PAGES = Path.of("../projection-service/src/test/resources/pages");
    private static final String CHANGE = "/forums/budapest-process/change";

    /** In milliseconds, what dozens of commands take. */
    private static final double SLOWLY = 120_000;

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
    void a_party_is_admitted_once_its_name_is_mended_and_what_follows_was_seen() {
        var observer = WritingThroughTheFrontDoorTest.register();
        page.navigate(CHANGE);
        visitor.shot("change");
        click(page, "Admit a party");
        page.locator("#party").fill("Czehcoslovakia");
        page.locator("#standing").selectOption("OBSERVER");
        page.locator("#from").fill("1992-06");
        assertThat(page.locator("#preview-from")).hasText("some day in June 1992");
        page.locator("#reason").fill("The minutes say so.");
        click(page, "Show what would follow");

        assertThat(page.locator("#party")).isFocused();
        assertThat(page.locator(".field.wrong")).containsText("No party is called 'Czehcoslovakia'.");
        assertThat(page.locator("#reason")).hasValue("The minutes say so.");
        visitor.shot("change-refused");
        click(page, "Was it Czechoslovakia?");
        assertThat(page.locator("#party")).hasValue("Czechoslovakia");
        page.locator("#party").fill(observer);
        page.locator("#from").fill("2031-05-01");
        click(page, "Show what would follow");

        assertThat(page.locator("h1")).hasText("What would follow");
        assertThat(page.locator("main")).containsText("On the roll:");
        var then = page.locator("section section").filter(new Locator.FilterOptions().setHasText("2031-05-01"));
        assertThat(then.locator("tbody tr")).hasCount(1);
        assertThat(then.locator("tbody tr")).containsText("not there");
        assertThat(then.locator("tbody tr")).containsText("certain, from 1 May 2031");
        assertThat(page.locator("section section").filter(new Locator.FilterOptions().setHasText("(today)")))
                .containsText("stays as it is");
        visitor.shot("change-preview");
        click(page, "Change something");
        assertThat(page.locator("#from")).hasValue("2031-05-01");
        click(page, "Show what would follow");
        record(page);

        assertThat(page).hasURL(Pattern.compile(".*/history\\?(.*&)?fact=.*"));
        assertThat(page.locator(".history > li")).containsText("On the roll:");
        page.navigate("/forums/budapest-process/roll?on=2031-05-01");
        assertThat(page.locator("main")).containsText("1 May 2031");
    }

    @Test
    void what_is_doubtful_is_recorded_only_when_it_was_read() {
        var stranger = WritingThroughTheFrontDoorTest.register();
        page.navigate(CHANGE + "/office?office=CO_CHAIR&from=2032-01-01&until=2032-02-01&party=" + stranger);
        click(page, "Show what would follow");
        assertThat(page.locator("form .notice")).containsText("doubtful");
        click(page, "Put it on record");
        assertThat(page.locator(".errors")).containsText("Read what is doubtful");
        visitor.shot("change-doubtful");
        page.locator("#acknowledged").check();
        click(page, "Put it on record");
        assertThat(page.locator(".flash")).containsText("It is on record.");
    }

    @Test
    void two_who_correct_one_fact_are_told_of_one_another() {
        var observer = WritingThroughTheFrontDoorTest.register();
        page.navigate(CHANGE + "/admission?standing=OBSERVER&from=2033-03-03&party=" + observer);
        click(page, "Show what would follow");
        record(page);
        var fact = page.url().replaceAll(".*fact=([^&]*).*", "$1");
        var correction = CHANGE + "/facts/" + fact + "/correction";

        try (var other = Visitor.signedInAnew(browser, rollcall)) {
            var theirs = other.page();
            theirs.navigate(correction);
            page.navigate(correction);
            correct(page, "2033-03-04");
            record(page);

            correct(theirs, "2033-03-05");
            assertThat(theirs.locator(".notice").first()).containsText("Somebody changed this while you were writing.");
            assertThat(theirs.locator("#from")).hasValue("2033-03-05");
            other.shot("change-stale");
            click(theirs, "Show what would follow");
            assertThat(theirs.locator("main")).containsText("certain, from 4 March 2033");
            record(theirs);
        }
    }

    private static void correct(Page page, String day) {
        page.locator("#from").fill(day);
        page.locator("#reason").fill("The minutes have another day.");
        click(page, "Show what would follow");
    }

    @Test
    void a_pasted_page_is_reviewed_beside_its_text_amended_and_accepted() throws Exception {
        var name = "Forum " + UUID.randomUUID().toString().substring(0, 8);
        page.navigate("/imports");
        click(page, "Read the page");
        assertThat(page.locator("#text")).isFocused();
        page.locator("#text").fill(Files.readString(PAGES.resolve("almaty-process_snapshot-2016-18.txt")) + "\n");
        page.locator("#name").fill(name);
        page.locator("#contentDate").fill("2018-06-01");
        click(page, "Read the page");

        assertThat(page).hasURL(Pattern.compile(".*/imports/[0-9a-f]+"));
        page.locator(".proposals a", new Page.LocatorOptions().setHasText("line "))
                .first()
                .click();
        assertThat(page.locator(".page-text li:target")).hasCount(1);
        visitor.shot("import-review");
        page.locator(".proposals a", new Page.LocatorOptions().setHasText("Amend"))
                .nth(1)
                .click();
        visitor.shot("import-amend");
        click(page, "Keep it so");
        page.locator(".proposals input[type=checkbox]").first().check();
        click(page, "Accept those that are ticked");
        assertThat(page.locator(".lead")).containsText("1 of ", new ContainsTextOptions().setTimeout(SLOWLY));
        click(page, "Accept all");
        assertThat(page.locator(".lead .mark")).hasText("accepted", new HasTextOptions().setTimeout(SLOWLY));
        visitor.shot("import-accepted");
        page.setViewportSize(320, 640);
        page.reload();
        assertThat(visitor.width()).isLessThanOrEqualTo(320);
    }

    @Test
    void somebody_is_let_in_gets_a_password_that_is_shown_once_and_is_kept_out_again() {
        var name = "clerk-" + UUID.randomUUID().toString().substring(0, 8);
        page.navigate("/people");
        page.locator("#name").fill(name);
        page.locator("#password").fill("short");
        page.locator("#role-auditor").check();
        click(page, "Add somebody");
        assertThat(page.locator("#password")).isFocused();
        assertThat(page.locator("#name")).hasValue(name);
        page.locator("#password").fill("long enough for anybody");
        click(page, "Add somebody");
        assertThat(page.locator(".flash")).containsText(name + " can sign in.");
        visitor.shot("people");

        page.getByRole(AriaRole.LINK, new GetByRoleOptions().setName(name)).click();
        click(page, "Give the password");
        var made = page.locator(".flash li").textContent();
        assertThat(made).matches("([a-z2-9]{4}-){4}[a-z2-9]{4}");
        page.reload();
        assertThat(page.locator("main")).not().containsText(made);
        visitor.shot("person");
        click(page, "Keep out");
        assertThat(page.locator(".lead")).containsText("may not sign in");
    }

    /** Ticks that what is doubtful was read, where something is. */
    private static void record(Page page) {
        assertThat(page.locator("h1")).hasText("What would follow");
        // it comes after the tick
        assertThat(page.locator("main button", new Page.LocatorOptions().setHasText("Put it on record")))
                .isVisible();
        if (page.locator("#acknowledged").count() > 0) {
            page.locator("#acknowledged").check();
        }
        click(page, "Put it on record");
        assertThat(page.locator(".flash")).containsText("It is on record.");
    }

    private static void click(Page page, String name) {
        var exactly = Pattern.compile("^\\s*" + name.replace("?", "\\?") + "\\s*$");
        page.locator("main button, main a")
                .filter(new Locator.FilterOptions().setHasText(exactly))
                .first()
                .click();
    }
}
