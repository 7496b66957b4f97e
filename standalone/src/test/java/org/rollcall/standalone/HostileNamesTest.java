package org.rollcall.standalone;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Names that are HTML and scripts are shown as what they are: letters. */
class HostileNamesTest {

    private static final String SCRIPT = "<script>document.title='taken'</script>";
    private static final String IMAGE = "\"><img src=x onerror=\"document.title='taken'\">";
    private static final String PLACEHOLDER = "${7*7} [[${7*7}]] {{7*7}} '\"";

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

    @Test
    void a_name_that_is_a_script_is_shown_and_never_run() {
        var sign = UUID.randomUUID().toString().substring(0, 8);
        var forum = "hostile-" + sign;
        var party = "hostile-party-" + sign;
        var meeting = "hostile-meeting-" + sign;
        record(
                "/api/forums",
                Map.of(
                        "id",
                        forum,
                        "name",
                        "Forum " + sign + SCRIPT,
                        "established",
                        "1990",
                        "profile",
                        Map.of("objectives", IMAGE)));
        record(
                "/api/parties",
                Map.of(
                        "id",
                        party,
                        "kind",
                        "STATE",
                        "names",
                        List.of(Map.of("form", "SHORT", "text", "Party " + sign + IMAGE))));
        record(
                "/api/forums/" + forum + "/admissions",
                Map.of(
                        "party",
                        party,
                        "standing",
                        "MEMBER",
                        "from",
                        "1995",
                        "evidence",
                        List.of(Map.of("kind", "DECIDED", "by", SCRIPT, "reason", PLACEHOLDER)),
                        "reason",
                        IMAGE));
        record("/api/forums/" + forum + "/working-groups", Map.of("id", "g-" + sign, "name", SCRIPT, "from", "2000"));
        var position = record(
                "/api/meetings",
                Map.of(
                        "id",
                        meeting,
                        "forum",
                        forum,
                        "title",
                        "Meeting " + sign + SCRIPT,
                        "kind",
                        "OTHER",
                        "first",
                        "2018-05-03",
                        "held",
                        true,
                        "venue",
                        Map.of("type", "PLACE", "city", IMAGE, "country", PLACEHOLDER)));
        rollcall.get("/api/forums/" + forum + "?atLeast=" + position);

        try (var visitor = Visitor.signedIn(browser, rollcall)) {
            var page = visitor.page();
            for (var path : List.of(
                    "/",
                    "/forums/" + forum,
                    "/forums/" + forum + "/roll",
                    "/forums/" + forum + "/roll/print",
                    "/forums/" + forum + "/time",
                    "/forums/" + forum + "/compare?on=1994-01-01&otherOn=2000-01-01",
                    "/forums/" + forum + "/history",
                    "/forums/" + forum + "/why?party=" + party + "&on=2000-01-01",
                    "/forums/" + forum + "/replay",
                    "/forums/" + forum + "/meetings",
                    "/forums/" + forum + "/change",
                    "/forums/" + forum + "/change/admission?party=" + party,
                    "/meetings/" + meeting,
                    "/meetings/" + meeting + "/attendance/print",
                    "/parties/" + party,
                    "/parties?q=" + sign,
                    "/search?q=" + sign,
                    "/log")) {
                var answer = page.navigate(path);
                assertThat(answer.status()).as(path).isEqualTo(200);
                assertThat(page.content()).as(path).contains(sign);
                assertThat((int) page.evaluate(
                                "document.querySelectorAll('img, script:not([src]), [onerror], iframe').length"))
                        .as("elements that no page of ours has, on " + path)
                        .isZero();
                assertThat(page.title()).as(path).isNotEqualTo("taken");
                assertThat(page.content()).as(path).doesNotContain("49 [[");
            }

            page.navigate("/forums/" + forum + "/roll");
            page.locator(".drawer summary").click();
            assertThat(page.locator(".drawer .why .answer")).containsText("<img src=x");
            page.locator(".search input").fill(sign);
            assertThat(page.locator(".found a").first()).containsText(sign);
            page.navigate("/streams/live");
            assertThat(page.locator(".live.on")).isVisible();
            record(
                    "/api/forums/" + forum + "/working-groups",
                    Map.of("id", "h-" + sign, "name", "H" + IMAGE, "from", "2001"));
            assertThat(page.locator("ol.events > li").first()).isVisible();
            page.navigate("/");
            assertThat(page.locator(".live.on")).isVisible();
            record(
                    "/api/forums/" + forum + "/working-groups",
                    Map.of("id", "i-" + sign, "name", "I" + IMAGE, "from", "2002"));
            assertThat(page.locator("ol.log > li").first()).containsText("<img src=x");
            assertThat(page.title()).isNotEqualTo("taken");
            assertThat(visitor.complaints()).isEmpty();
        }
    }

    private static String record(String path, Map<String, ?> body) {
        var answer = rollcall.post(path, "secretariat", Rollcall.JSON.writeValueAsString(body));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        return Rollcall.JSON.readTree(answer.body()).path("position").asString();
    }
}
