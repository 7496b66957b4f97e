package org.rollcall.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.EmulateMediaOptions;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.springframework.core.io.ClassPathResource;

/**
 * What holds for every page: axe finds nothing, in light and in dark; nothing is wider than a small screen; no script and no
 * style is inline, and nothing comes from elsewhere. A picture of each, three times, is in {@code target/screens}.
 */
class EveryPageTest {

    private static final String AXE = "axe.min.js";

    /** What axe finds: the rule, and the first places. */
    private static final String FINDINGS = """
            async options => (await axe.run(document, {resultTypes: ['violations'], ...options})).violations.map(found =>
                `${found.id}: ${found.help} (${found.nodes.length}) at `
                + found.nodes.slice(0, 4).map(node => node.target.join(' ') + ' ' + (node.any[0]?.message ?? '')).join('; '))
            """;

    /** What is found anew when nothing but the colours change. */
    private static final List<String> OF_COLOURS = List.of("color-contrast", "link-in-text-block");

    /** Pictures are drawn when they come into sight. */
    private static final String DRAWN = """
            () => [...document.querySelectorAll('#map, #play .map, .lineage')].every(picture => {
                picture.scrollIntoView();
                return picture.querySelector('svg');
            })
            """;

    private static Browser browser;
    private static Rollcall rollcall;
    private static Visitor visitor;

    @BeforeAll
    static void open() throws IOException {
        browser = Browser.open();
        rollcall = Rollcall.inThisJvm();
        visitor = Visitor.signedIn(browser, rollcall);
        visitor.context().addInitScript(new ClassPathResource(AXE).getContentAsString(StandardCharsets.UTF_8));
    }

    @AfterAll
    static void close() {
        if (browser != null) {
            browser.close();
        }
    }

    @TestFactory
    Stream<DynamicTest> a_page_is_for_everybody_on_every_screen() {
        return Pages.of(rollcall).entrySet().stream()
                .map(page -> DynamicTest.dynamicTest(
                        page.getKey(), () -> lookAt(visitor, page.getKey(), page.getValue(), 200)));
    }

    @TestFactory
    Stream<DynamicTest> so_is_one_that_says_no() {
        return Map.of(
                        "error-not-found", "/parties/nobody-is-called-so",
                        "error-not-understood", "/forums/budapest-process/change/facts/none/correction")
                .entrySet()
                .stream()
                .map(page -> DynamicTest.dynamicTest(
                        page.getKey(), () -> lookAt(visitor, page.getKey(), page.getValue(), 404)));
    }

    @TestFactory
    Stream<DynamicTest> so_is_the_way_in() throws IOException {
        var nobody = Visitor.nobody(browser, rollcall);
        nobody.context().addInitScript(new ClassPathResource(AXE).getContentAsString(StandardCharsets.UTF_8));
        return Stream.of(DynamicTest.dynamicTest("sign-in", () -> lookAt(nobody, "sign-in", "/", 200)))
                .onClose(nobody::close);
    }

    private static void lookAt(Visitor visitor, String name, String address, int status) {
        var page = visitor.page();
        visitor.complaints().clear();
        page.setViewportSize(1280, 800);
        page.emulateMedia(new EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
        var answer = page.navigate(address);
        var softly = new SoftAssertions();
        softly.assertThat(answer.status()).as(address).isEqualTo(status);
        policy(answer, softly);
        page.waitForFunction(DRAWN);
        page.evaluate("scrollTo(0, 0)");
        softly.assertThat(axe(page, Map.of())).as("what axe finds in light").isEmpty();
        visitor.shot("light/" + name);
        page.emulateMedia(new EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
        softly.assertThat(axe(page, Map.of("runOnly", OF_COLOURS)))
                .as("what axe finds in dark")
                .isEmpty();
        visitor.shot("dark/" + name);
        page.emulateMedia(new EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
        page.setViewportSize(320, 640);
        softly.assertThat(visitor.width()).as("width on a screen of 320").isLessThanOrEqualTo(320);
        visitor.shot("phone/" + name);
        softly.assertThat(visitor.complaints())
                .as("what the browser complains of")
                .filteredOn(complaint -> status == 200 || !complaint.contains("Failed to load resource"))
                .isEmpty();
        softly.assertAll();
    }

    @SuppressWarnings("unchecked")
    private static List<String> axe(Page page, Map<String, ?> options) {
        return (List<String>) page.evaluate(FINDINGS, options);
    }

    private static void policy(Response answer, SoftAssertions softly) {
        var policy = answer.headerValue("content-security-policy");
        softly.assertThat(policy)
                .as("content security policy")
                .isNotNull()
                .contains("default-src 'none'", "frame-ancestors 'none'")
                .doesNotContain("unsafe", "*");
        assertThat(answer.headerValue("content-type")).startsWith("text/html");
    }
}
