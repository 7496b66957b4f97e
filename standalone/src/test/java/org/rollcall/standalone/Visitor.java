package org.rollcall.standalone;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.ScreenshotOptions;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Somebody at a browser. What the browser complains of is kept, and each request that leaves this origin. */
final class Visitor implements AutoCloseable {

    static final Path SCREENS = Path.of("target/screens");

    /** The cookies of the first user, who may do everything; signed in anew before a session that nobody uses ends. */
    private static String signedIn = "";

    private static Instant signedInAt = Instant.MIN;

    private final Rollcall rollcall;
    private final BrowserContext context;
    private final Page page;
    private final List<String> complaints = new ArrayList<>();

    private Visitor(Browser browser, Rollcall rollcall, NewContextOptions how) {
        this.rollcall = rollcall;
        context = browser.chromium().newContext(how.setBaseURL(rollcall.url()));
        context.setDefaultTimeout(90_000);
        page = context.newPage();
        page.onConsoleMessage(message -> {
            if (message.type().equals("error")) {
                complaints.add(page.url() + ": " + message.text());
            }
        });
        page.onPageError(error -> complaints.add(page.url() + ": " + error));
        page.onDialog(dialog -> {
            complaints.add(page.url() + " opened a dialog: " + dialog.message());
            dialog.dismiss();
        });
        page.onRequest(request -> {
            if (!request.url().startsWith(rollcall.url()) && !request.url().startsWith("data:")) {
                complaints.add("a request to another origin: " + request.url());
            }
        });
    }

    static Visitor nobody(Browser browser, Rollcall rollcall) {
        return nobody(browser, rollcall, new NewContextOptions());
    }

    static Visitor nobody(Browser browser, Rollcall rollcall, NewContextOptions how) {
        return new Visitor(browser, rollcall, how);
    }

    static Visitor signedIn(Browser browser, Rollcall rollcall) {
        return signedIn(browser, rollcall, new NewContextOptions());
    }

    static Visitor signedIn(Browser browser, Rollcall rollcall, NewContextOptions how) {
        if (signedInAt.isBefore(Instant.now().minus(Duration.ofMinutes(10)))) {
            try (var first = signedInAnew(browser, rollcall)) {
                signedIn = first.context.storageState();
                signedInAt = Instant.now();
            }
        }
        return new Visitor(browser, rollcall, how.setStorageState(signedIn));
    }

    /** The same person at another browser. */
    static Visitor signedInAnew(Browser browser, Rollcall rollcall) {
        var visitor = nobody(browser, rollcall);
        visitor.page.navigate("/");
        visitor.signIn();
        assertThat(visitor.page).not().hasURL(Pattern.compile(".*/identity/.*"));
        return visitor;
    }

    Page page() {
        return page;
    }

    BrowserContext context() {
        return context;
    }

    List<String> complaints() {
        return complaints;
    }

    void signIn() {
        signIn(rollcall.folder().secrets().of(Ready.FIRST_USER_SECRET));
    }

    void signIn(String password) {
        signIn(Ready.FIRST_USER, password);
    }

    void signIn(String name, String password) {
        page.locator("input[name=name]").fill(name);
        page.locator("input[name=password]").fill(password);
        page.locator("input[name=password]").press("Enter");
        page.waitForLoadState();
    }

    /** Clicks what is called exactly so, the first of them in the content of the page. */
    void click(String name) {
        page.locator("main button, main a, main summary")
                .filter(new Locator.FilterOptions()
                        .setHasText(Pattern.compile("^\\s*" + name.replaceAll("[.?()]", "\\\\$0") + "\\s*$")))
                .first()
                .click();
    }

    /** How wide the page is: more than the window where it has to be pushed sideways. */
    int width() {
        return (int) page.evaluate("document.documentElement.scrollWidth");
    }

    void shot(String name) {
        page.screenshot(
                new ScreenshotOptions().setPath(SCREENS.resolve(name + ".png")).setFullPage(true));
    }

    @Override
    public void close() {
        context.close();
    }
}
