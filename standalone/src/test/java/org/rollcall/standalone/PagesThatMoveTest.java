package org.rollcall.standalone;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What happens in a page while it is open: the map plays, lines are chosen as one types, reasons open, events arrive. */
class PagesThatMoveTest {

    private static final String FORUM = "/forums/budapest-process";

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
        var complaints = visitor.complaints();
        visitor.close();
        assertThat(complaints).isEmpty();
    }

    @Test
    void played_into_1993_czechoslovakia_becomes_two_on_the_map() {
        page.navigate(FORUM + "/time?on=1992-10-01");
        assertThat(state("czechoslovakia")).hasCount(1);
        assertThat(state("czech-republic")).hasCount(0);
        page.locator(".speed").selectOption("0.25");
        visitor.click("Play");

        assertThat(state("czech-republic")).hasCount(1);
        assertThat(state("slovakia")).hasCount(1);
        assertThat(state("czechoslovakia")).hasCount(0);
        visitor.click("Pause");
        assertThat(page).hasURL(Pattern.compile(".*on=(199[3-9]|20..)-.*"));
        assertThat(page.locator(".moments .current")).hasCount(1);
        assertThat(page.locator(".asof strong"))
                .hasText("On " + page.locator(".day").textContent());
        visitor.shot("play-1993");
        var day = page.locator(".day").textContent();
        page.reload();
        assertThat(page.locator(".day")).hasText(day);
        assertThat(state("slovakia")).hasCount(1);
    }

    @Test
    void a_day_is_chosen_with_the_arrow_keys_and_back_leads_where_one_was() {
        page.navigate(FORUM + "/time?on=1992-12-01");
        var slider = page.locator("input[type=range]");
        assertThat(state("czechoslovakia")).hasCount(1);
        slider.focus();
        slider.press("ArrowRight");
        assertThat(page.locator(".day")).hasText("1 January 1993");
        assertThat(state("slovakia")).hasCount(1);
        assertThat(slider).hasAttribute("aria-valuetext", "1 January 1993");
        slider.press("ArrowLeft");
        assertThat(state("czechoslovakia")).hasCount(1);
        slider.press("PageUp");
        assertThat(page.locator(".day")).hasText("1 December 1993");
        assertThat(page).hasURL(Pattern.compile(".*on=1993-12-01.*"));
        page.locator(".roll-of-day").click();
        assertThat(page).hasURL(Pattern.compile(".*/roll\\?on=1993-12-01.*"));
        page.goBack();
        assertThat(page.locator(".day")).hasText("1 December 1993");
    }

    private Locator state(String party) {
        return page.locator("#play .map .state[data-party='" + party + "']");
    }

    @Test
    void the_lines_of_the_roll_are_chosen_as_one_types_and_light_up_on_the_map() {
        page.navigate(FORUM + "/roll?on=2020-12-02");
        var lines = page.locator("table.roll tbody tr");
        var all = lines.count();
        page.locator("#q").pressSequentially("turk");
        var shown = lines.filter(new Locator.FilterOptions().setVisible(true));
        assertThat(shown).hasText(new Pattern[] {Pattern.compile("Türkiye|Turkey"), Pattern.compile("Turkmenistan")});
        assertThat(page.locator(".shown")).containsText("2 of " + all);
        visitor.shot("roll-filtered");
        assertThat(page.locator("#map > svg")).isVisible();
        shown.last().hover();
        assertThat(page.locator("#map .state[data-party=turkmenistan].lit")).hasCount(1);
        page.locator("#q").fill("");
        assertThat(shown).hasCount(all);

        page.locator("#standing").selectOption("OBSERVER");
        assertThat(page).hasURL(Pattern.compile(".*standing=OBSERVER.*"));
        assertThat(page.locator("table.roll")).hasCount(1);
        page.goBack();
        assertThat(lines).hasCount(all);
    }

    @Test
    void the_reasons_of_a_line_open_in_its_place_and_have_a_page_of_their_own() {
        page.navigate(FORUM + "/roll?on=1995-01-01");
        var line = page.locator("tr[data-party='czech-republic']");
        line.locator(".drawer summary").click();
        assertThat(line.locator(".drawer .why .answer")).isVisible();
        assertThat(line.locator(".drawer .log li").first()).isVisible();
        visitor.shot("roll-drawer");
        line.locator("a", new Locator.LocatorOptions().setHasText("On a page of its own"))
                .first()
                .click();
        assertThat(page).hasURL(Pattern.compile(".*/why\\?.*czech-republic.*"));
        assertThat(page.locator(".why .answer").first()).isVisible();
    }

    @Test
    void an_event_arrives_in_the_open_first_page() {
        page.navigate("/");
        assertThat(page.locator(".live.on")).isVisible();
        var party = WritingThroughTheFrontDoorTest.register();
        assertThat(page.locator("ol.log > li").first()).containsText(party);
        assertThat(page.locator("ol.log > li")).hasCount(8);
    }

    @Test
    void the_live_view_waits_while_it_is_paused_and_shows_then_what_came() {
        page.navigate("/streams/live");
        assertThat(page.locator(".live.on")).isVisible();
        var before = WritingThroughTheFrontDoorTest.register();
        assertThat(page.locator("ol.events > li").first()).containsText(before);
        visitor.click("Pause");
        var meanwhile = WritingThroughTheFrontDoorTest.register();
        assertThat(page.locator(".live.off")).containsText("1");
        assertThat(page.locator("ol.events")).not().containsText(meanwhile);
        visitor.click("Resume");
        assertThat(page.locator("ol.events > li").first()).containsText(meanwhile);
        page.locator("ol.events summary").first().click();
        assertThat(page.locator("ol.events pre").first()).containsText("\"specversion\"");
        visitor.shot("streams-live");
    }
}
