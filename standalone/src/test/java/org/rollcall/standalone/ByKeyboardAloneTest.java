package org.rollcall.standalone;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Keyboard;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** All of it without a mouse: signing in, finding, reading, asking why, playing, changing the record. */
class ByKeyboardAloneTest {

    /** The parts of a date are the browser's own. */
    private static final String SHOWN = """
            () => {
                const here = document.activeElement;
                const style = getComputedStyle(here);
                return here === document.body || here.type === 'date'
                    || style.outlineStyle !== 'none' && style.outlineWidth !== '0px';
            }
            """;

    private static Browser browser;
    private static Rollcall rollcall;

    private Page page;
    private Keyboard keys;

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

    @Test
    void somebody_without_a_mouse_signs_in_finds_reads_plays_and_records() {
        var observer = WritingThroughTheFrontDoorTest.register();
        try (var visitor = Visitor.nobody(browser, rollcall)) {
            page = visitor.page();
            keys = page.keyboard();
            signIn();
            skipToTheContent();
            findAParty();
            askWhy();
            play();
            admit(observer);
            assertThat(visitor.complaints()).isEmpty();
        }
    }

    private void signIn() {
        page.navigate("/");
        tabTo(page.locator("input[name=name]"));
        keys.type(Ready.FIRST_USER);
        tabTo(page.locator("input[name=password]"));
        keys.type(rollcall.folder().secrets().of(Ready.FIRST_USER_SECRET));
        keys.press("Enter");
        assertThat(page.locator(".cards")).isVisible();
        // and what listens to the keys is there
        page.waitForLoadState();
    }

    private void skipToTheContent() {
        keys.press("Tab");
        assertThat(page.locator(".skip")).isFocused();
        assertThat(page.locator(".skip")).isInViewport();
        keys.press("Enter");
        keys.press("Tab");
        assertThat(page.locator("main :focus")).hasCount(1);
    }

    private void findAParty() {
        keys.press("/");
        assertThat(page.locator(".search input")).isFocused();
        keys.insertText("Czechoslov");
        assertThat(page.locator(".found a").first()).containsText("Czechoslovakia");
        keys.press("ArrowDown");
        assertThat(page.locator(".found a").first()).isFocused();
        keys.press("Enter");
        assertThat(page.locator("h1")).containsText("Czechoslovakia");
    }

    private void askWhy() {
        page.navigate("/forums/budapest-process/roll?on=1995-01-01&q=czech");
        var why = page.locator("tr[data-party='czech-republic'] .drawer summary");
        tabTo(why);
        keys.press("Enter");
        assertThat(page.locator("tr[data-party='czech-republic'] .drawer .why .answer"))
                .isVisible();
        keys.press("Enter");
        assertThat(page.locator("tr[data-party='czech-republic'] .drawer .why .answer"))
                .not()
                .isVisible();
    }

    private void play() {
        page.navigate("/forums/budapest-process/time?on=1992-12-01");
        assertThat(page.locator("#play .map > svg")).isVisible();
        tabTo(page.locator("button.run"));
        keys.press("Space");
        assertThat(page.locator("button.run")).hasAttribute("aria-pressed", "true");
        assertThat(page.locator("#play .state[data-party=slovakia]")).hasCount(1);
        keys.press("Space");
        assertThat(page.locator("button.run")).hasAttribute("aria-pressed", "false");
        tabTo(page.locator("input[type=range]"));
        keys.press("Home");
        assertThat(page.locator("#play .state[data-party=slovakia]")).hasCount(0);
    }

    private void admit(String observer) {
        page.navigate("/forums/budapest-process/change/admission?standing=OBSERVER");
        tabTo(page.locator("#party"));
        keys.type("Nobody that is called so");
        tabTo(page.locator("#from"));
        keys.insertText("2034-04");
        assertThat(page.locator("#preview-from")).hasText("some day in April 2034");
        keys.press("Enter");
        assertThat(page.locator("#party")).isFocused();
        assertThat(page.locator("#from")).hasValue("2034-04");
        keys.press("Control+A");
        keys.type(observer);
        keys.press("Enter");
        assertThat(page.locator("h1")).hasText("What would follow");
        var recording = page.locator("main button", new Page.LocatorOptions().setHasText("Put it on record"));
        // it comes after the tick
        assertThat(recording).isVisible();
        if (page.locator("#acknowledged").count() > 0) {
            tabTo(page.locator("#acknowledged"));
            keys.press("Space");
        }
        tabTo(recording);
        keys.press("Enter");
        assertThat(page.locator(".flash")).containsText("It is on record.");
        assertThat(page).hasURL(Pattern.compile(".*/history.*"));
    }

    /** Goes on to it with the one key that does, and sees where one is on the way. */
    private void tabTo(Locator wanted) {
        wanted.waitFor();
        for (int steps = 0; steps < 150; steps++) {
            keys.press("Tab");
            assertThat((boolean) page.evaluate(SHOWN))
                    .as("something shows where one is: "
                            + page.evaluate("document.activeElement.outerHTML.slice(0, 200)"))
                    .isTrue();
            if ((boolean) wanted.evaluate("element => element === document.activeElement")) {
                return;
            }
        }
        throw new AssertionError("cannot be reached with the Tab key: " + wanted);
    }
}
