package org.rollcall.projection.pages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rollcall.projection.pages.Record.FORUM;

import java.net.http.HttpResponse;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.rollcall.contracts.ForumId;
import org.rollcall.contracts.MeetingEvent.Presence;
import org.rollcall.contracts.Office;
import org.rollcall.contracts.Standing;

class PagesTest {

    private static final String HOSTILE = "<script>alert('x')</script><img src=x onerror=alert(1)>\"'";
    private static final ForumId HOSTILE_FORUM = new ForumId("hostile");

    private static final Pattern SCRIPT = Pattern.compile("<script([^>]*)>");

    private static RunningPages pages;

    @BeforeAll
    static void start() {
        pages = new RunningPages();
        pages.record(
                Record.party("austria", "Austria", "AUT", "1918-11-12", ".."),
                Record.party("czechoslovakia", "Czechoslovakia", "CSK", "1918-10-28", ".."),
                Record.party("czech-republic", "Czech Republic", "CZE", "1993-01-01", ".."),
                Record.party("slovakia", "Slovakia", "SVK", "1993-01-01", ".."),
                Record.party("hostile-party", HOSTILE, "", "1900", ".."),
                Record.dissolved("czechoslovakia", "1993-01-01", "czech-republic", "slovakia"),
                Record.forum(FORUM, "River Forum", "Rivers."),
                Record.admitted(FORUM, "austria", Standing.MEMBER, "1992-01-01"),
                Record.admitted(FORUM, "czechoslovakia", Standing.MEMBER, Record.FOUNDERS),
                Record.admitted(FORUM, "slovakia", Standing.OBSERVER, "[1993-01-01..2020-12-02]"),
                Record.office(FORUM, Office.CHAIR, "austria", "2006"),
                Record.group(FORUM, "upper", "Working group for the upper river"),
                Record.claimed(FORUM, 50),
                Record.forum(HOSTILE_FORUM, HOSTILE, HOSTILE),
                Record.admitted(HOSTILE_FORUM, "hostile-party", Standing.MEMBER, "1993"),
                Record.office(HOSTILE_FORUM, Office.SECRETARIAT, "hostile-party", "1993"),
                Record.group(HOSTILE_FORUM, "upper", HOSTILE),
                Record.scheduled(FORUM, "upper-22", "22nd meeting on floods", "2016-10-18", "2016-10-19"),
                Record.held(FORUM, "upper-22", "2016-10-18", "2016-10-19"),
                Record.came(FORUM, "upper-22", "austria", Presence.PRESENT, Standing.MEMBER, 3),
                Record.came(FORUM, "upper-22", "czech-republic", Presence.EXCUSED, Standing.GUEST, 0),
                Record.came(HOSTILE_FORUM, "hostile-1", "hostile-party", Presence.PRESENT, Standing.MEMBER, 1),
                Record.document(FORUM, "declaration", "Declaration on Floods", "upper-22"),
                Record.scheduled(FORUM, "upper-23", "23rd meeting", "2027-05", "2027-05"),
                Record.scheduled(HOSTILE_FORUM, "hostile-1", HOSTILE, "2016-10-18", "2016-10-19"));
    }

    @AfterAll
    static void stop() {
        pages.close();
    }

    @Test
    void home_lists_the_forums_with_how_many_stand_on_their_rolls() {
        var page = page("/");

        assertThat(page)
                .contains("<a href=\"/forums/river-forum\">River Forum</a>")
                .containsPattern("<strong>1</strong>\\s*<span>member state</span>")
                // a token has no session, and makes none: there is nothing to sign out of
                .contains("Signed in as")
                .doesNotContain("action=\"/logout\"", "_csrf");
    }

    @Test
    void a_forum_shows_its_offices_groups_meetings_documents_claims_and_what_is_pending() {
        assertThat(page("/forums/river-forum"))
                .contains(
                        "Forum on rivers",
                        "Established some day in 1993",
                        "Regions: Europe",
                        "Members are called “Riparian States”")
                .contains("<strong>Chair</strong>: Austria", "since some day in 2006")
                .contains("Working group for the upper river", "also called Upper Group")
                .contains("<a href=\"/meetings/upper-22\">22nd meeting on floods</a>", "All 2 meetings")
                .contains("Declaration on Floods", "Declaration · in English, Russian · 19 October 2016")
                .contains("more than 50", "1 certain")
                .contains("Czechoslovakia → Czech Republic, Slovakia (dissolution, 1 January 1993)")
                .contains("href=\"https://example.org/\"", "href=\"mailto:office@example.org\"", "Stated, line 60");
    }

    @Test
    void the_roll_says_both_dates_and_each_line_says_how_sure_it_is_and_why() {
        var page = page("/forums/river-forum/roll?on=1992-12-31");

        assertThat(page)
                .contains("On 31 December 1992", "1992-12-31", "as known now", "1 November 2026, 08:00:")
                .contains("(UTC)", "datetime=\"2026-11-01T08:00:")
                .containsPattern("Members: States\\s*<span class=\"quiet\">1 certain, 1 possible</span>")
                .contains("Czechoslovakia", "CSK", "<span class=\"mark possible\">possible</span>")
                .contains("<span class=\"mark certain\">certain</span>", "goes on")
                .contains("between 31 October 1991 and 31 December 1993", "[1991-10-31..1993-12-31]")
                .contains("1 January 1993", "Stated, line 84", "Inferred: founder")
                .contains("it is named among the founding states (line 135)", "<q>- austria</q>")
                .contains("last listed 2 December 2020")
                .contains("href=\"/api/forums/river-forum/roll?on=1992-12-31&amp;known=2026-11-01T08:00:")
                .doesNotContain(">Czech Republic</a>", "succession pending");
    }

    @Test
    void the_day_a_life_ends_the_roll_says_that_the_forum_has_to_decide() {
        assertThat(page("/forums/river-forum/roll?on=1993-01-01"))
                .contains("succession pending: Czechoslovakia (dissolution, 1 January 1993)");
    }

    @Test
    void a_day_on_which_nobody_stood_says_what_to_do() {
        assertThat(page("/forums/river-forum/roll?on=1950-01-01"))
                .contains("Nobody stands on the roll on that day.")
                .doesNotContain("<table");
    }

    @Test
    void what_was_known_earlier_is_asked_by_a_day_or_an_instant() {
        assertThat(page("/forums/river-forum/roll?on=2000-01-01&known=2026-10-01"))
                .contains("The record begins on 1 November 2026", "value=\"2026-10-01\"")
                .contains("Nobody stands");
        assertThat(page("/forums/river-forum/roll?on=2000-01-01&known=2026-11-01T08:00:07Z"))
                .contains("as known on", "1 November 2026, 08:00:07 (UTC)", "Austria")
                .doesNotContain(">Slovakia</a>");
        assertThat(page("/forums/river-forum/roll?on=2000-01-01&known=2999-01-01"))
                .contains("the one asked for lies beyond it");
    }

    @Test
    void what_is_no_date_is_answered_with_how_to_write_one() {
        assertThat(page("/forums/river-forum/roll?on=31.12.1992&known=yesterday"))
                .contains("“31.12.1992” is no day. Write it as 1995-01-01")
                .contains("“yesterday” is no moment.");
        assertThat(page("/forums/river-forum/roll?on=%2B999999999-12-31&known=%2B999999999-12-31"))
                .contains("is no day.", "is no moment.");
    }

    @Test
    void meetings_are_listed_by_year_the_latest_first() {
        var page = page("/forums/river-forum/meetings");

        assertThat(page)
                .contains("2 meetings are on record.", "18–19 October 2016", "Belgrade, Serbia")
                .contains("href=\"/api/forums/river-forum/meetings.ics\"");
        assertThat(page.indexOf("some day in May 2027")).isBetween(page.indexOf(">2027<"), page.indexOf(">2016<"));
        assertThat(page)
                .contains("<span class=\"mark held\">held</span>", "<span class=\"mark scheduled\">scheduled</span>");
    }

    @Test
    void a_meeting_shows_where_it_counts_who_met_and_what_came_of_it() {
        assertThat(page("/meetings/upper-22"))
                .contains("22nd meeting on floods", "18–19 October 2016", "2016-10-18/2016-10-19")
                .contains("Working group meeting", "22nd in the series upper river", "in person")
                .contains("Working group for the upper river", "Declaration on Floods", "Stated, line 167");
    }

    @Test
    void a_meeting_says_who_came_and_who_was_excused_by_the_names_of_its_day() {
        var page = page("/meetings/upper-22");
        assertThat(page)
                .contains("Who came", "present: 1", "excused: 1")
                .containsPattern("Austria</a>\\s*<small>Members · 3 delegates</small>")
                .contains("Czech Republic", "Guests", "Stated, line 170")
                .contains("href=\"/meetings/upper-22/attendance/print\"", "/api/meetings/upper-22/attendance.csv\"")
                .doesNotContain("absent:");
        assertThat(page("/meetings/upper-23")).contains("Nobody has said who came.");
    }

    @Test
    void the_clerks_sheet_lists_who_is_named_and_who_else_is_on_the_roll_of_the_day() {
        var sheet = page("/meetings/upper-22/attendance/print");
        assertThat(sheet)
                .startsWith("<!DOCTYPE html>")
                .contains("River Forum", "22nd meeting on floods", "18–19 October 2016", "Belgrade, Serbia")
                .contains("Names and roll of 18 October 2016", "on 2016-10-18 · known 2026-11-01T08:00:")
                .contains("1 present, 1 excused, 0 absent, 1 of whom nobody said")
                .contains("<th scope=\"row\">Austria", "present", ">3</td>", "Stated, line 170")
                .containsPattern("Slovakia\\s*<small>may stand on the roll</small>")
                .doesNotContain("Signature", "<script", "style=", "??");
        assertThat(page("/meetings/upper-22/attendance/print?signatures=true"))
                .contains("Signature", "class=\"to-sign\"")
                .doesNotContain("Stated, line 170");
        assertErrorPage("/meetings/nothing/attendance/print", 404, "No meeting is called nothing.");
    }

    @Test
    void names_are_text_on_every_page_whatever_they_hold() {
        for (var path : new String[] {
            "/",
            "/forums/hostile",
            "/forums/hostile/roll",
            "/forums/hostile/meetings",
            "/meetings/hostile-1",
            "/meetings/hostile-1/attendance/print",
            "/log"
        }) {
            assertThat(page(path))
                    .as(path)
                    .contains("&lt;script&gt;alert(")
                    .doesNotContain("<script>alert", "<img", "onerror=alert(1)>");
        }
    }

    @Test
    void every_page_is_whole_without_scripts_and_asks_nothing_of_other_origins() {
        for (var path : new String[] {
            "/", "/forums/river-forum", "/forums/river-forum/roll", "/forums/river-forum/meetings", "/meetings/upper-22"
        }) {
            var answer = pages.open(path);
            assertThat(answer.body())
                    .as(path)
                    .startsWith("<!DOCTYPE html>")
                    .contains("lang=\"en\"", "<title>", "href=\"/assets/rollcall.css\"", "<main id=\"content\">")
                    .doesNotContain("<script>", "style=", "<style", "onclick", "??", "src=\"http")
                    .satisfies(body -> assertThat(SCRIPT.matcher(body).results().map(script -> script.group(1)))
                            .isNotEmpty()
                            .allMatch(attributes -> attributes.contains("src=\"/")));
            assertThat(policy(answer)).contains("default-src 'none'").doesNotContain("unsafe");
        }
    }

    @Test
    void what_is_not_there_is_a_page_too() {
        assertErrorPage("/forums/nowhere", 404, "No forum is called nowhere.");
        assertErrorPage("/forums/NO ID".replace(" ", "%20"), 404, "is no id of a forum.");
        assertErrorPage("/forums/nowhere/roll", 404, "Nothing has this address.");
        assertErrorPage("/forums/nowhere/meetings", 404, "Nothing has this address.");
        assertErrorPage("/meetings/nothing", 404, "No meeting is called nothing.");
        assertErrorPage("/no-such-page", 404, "Nothing has this address.");
    }

    @Test
    void somebody_who_is_not_signed_in_is_sent_to_sign_in() {
        var answer = pages.openAsNobody("/forums/river-forum");

        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(answer.headers().firstValue("Location"))
                .hasValueSatisfying(location -> assertThat(location).endsWith("/oauth2/authorization/rollcall"));
        assertThat(pages.openAsNobody("/assets/rollcall.css").statusCode()).isEqualTo(200);
    }

    @Test
    void a_form_of_a_session_that_is_over_is_refused_on_a_page_and_a_script_in_json() {
        var person = pages.submitAsNobody("/logout", "text/html");
        assertThat(person.statusCode()).isEqualTo(403);
        assertThat(person.body()).contains("<h1>Refused</h1>", "the page had been open for too long");

        var script = pages.submitAsNobody("/logout", "application/json");
        assertThat(script.statusCode()).isEqualTo(403);
        assertThat(script.body()).contains("/problems/forbidden");
    }

    private static void assertErrorPage(String path, int status, String words) {
        var answer = pages.open(path);
        assertThat(answer.statusCode()).as(path).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("text/html");
        assertThat(answer.body())
                .contains(words, "Nothing here", "To the forums")
                .doesNotContain("Exception");
    }

    private static String policy(HttpResponse<String> answer) {
        return answer.headers().firstValue("Content-Security-Policy").orElse("");
    }

    private static String page(String path) {
        var answer = pages.open(path);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return answer.body();
    }
}
