package org.rollcall.standalone;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Page.EmulateMediaOptions;
import com.microsoft.playwright.Page.PdfOptions;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Media;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What is printed is black on white, has nothing to click in it, and does not run over the edge of an A4 sheet. */
class OnPaperTest {

    /** A4 less its margins, in the pixels of a printer. */
    private static final int WIDTH = 688;

    private static Browser browser;
    private static Rollcall rollcall;

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

    static Stream<Arguments> lists() {
        return Stream.of(
                Arguments.of("roll-page", "/forums/budapest-process/roll?on=2020-12-02"),
                Arguments.of("roll", "/forums/budapest-process/roll/print?on=2020-12-02"),
                Arguments.of("attendance", "/meetings/" + Pages.meeting(rollcall) + "/attendance/print"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("lists")
    void a_list_is_printed_as_one(String name, String address) {
        try (var visitor = Visitor.signedIn(browser, rollcall, new NewContextOptions().setViewportSize(WIDTH, 970))) {
            var page = visitor.page();
            page.navigate(address);
            page.emulateMedia(new EmulateMediaOptions().setMedia(Media.PRINT).setColorScheme(ColorScheme.DARK));

            assertThat(page.evaluate("getComputedStyle(document.body).backgroundColor"))
                    .isIn("rgb(255, 255, 255)", "rgba(0, 0, 0, 0)");
            assertThat(page.evaluate("Math.max(...getComputedStyle(document.querySelector('table'))"
                            + ".color.match(/\\d+/g).slice(0, 3).map(Number))"))
                    .as("the brightest of the colours of the letters")
                    .matches(brightest -> (int) brightest < 80);
            assertThat(page.locator("table").first()).isVisible();
            assertThat(page.locator("button:visible, input:visible, nav:visible, .masthead:visible, .links:visible"))
                    .hasCount(0);
            assertThat(page.evaluate("getComputedStyle(document.querySelector('thead')).display"))
                    .as("the head of a table is on each sheet")
                    .isEqualTo("table-header-group");
            assertThat(page.evaluate("getComputedStyle(document.querySelector('tbody tr')).breakInside"))
                    .as("no line is torn in two")
                    .isEqualTo("avoid");
            assertThat(visitor.width()).isLessThanOrEqualTo(WIDTH);
            visitor.shot("print/" + name);
            assertThat(page.pdf(new PdfOptions()
                            .setFormat("A4")
                            .setPath(Visitor.SCREENS.resolve("print/" + name + ".pdf"))))
                    .startsWith('%', 'P', 'D', 'F');
        }
    }
}
