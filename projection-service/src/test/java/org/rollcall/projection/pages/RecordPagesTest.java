package org.rollcall.projection.pages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rollcall.projection.pages.Record.FORUM;
import static org.rollcall.projection.pages.Record.date;

import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.rollcall.contracts.Basis;
import org.rollcall.contracts.DateBound;
import org.rollcall.contracts.DateClaim;
import org.rollcall.contracts.Evidence;
import org.rollcall.contracts.ForumEvent;
import org.rollcall.contracts.ForumId;
import org.rollcall.contracts.LifeClaim;
import org.rollcall.contracts.MeetingEvent.Presence;
import org.rollcall.contracts.PartyEvent;
import org.rollcall.contracts.PartyId;
import org.rollcall.contracts.PartyName;
import org.rollcall.contracts.Standing;

/** What an auditor reads: parties, the search, reasons, the log and its events, the replay, the streams. */
class RecordPagesTest {

    private static final String HOSTILE = "<script>alert('x')</script><img src=x onerror=alert(1)>\"'{}";
    private static final ForumId HOSTILE_FORUM = new ForumId("hostile");
    private static final PartyId AUSTRIA = new PartyId("austria");

    private static final ForumEvent.PartyAdmitted ADMITTED =
            (ForumEvent.PartyAdmitted) Record.admitted(FORUM, "austria", Standing.MEMBER, "1992-01-01");

    private static RunningPages pages;

    @BeforeAll
    static void start() {
        pages = new RunningPages();
        pages.record(
                Record.party("austria", "Austria", "AUT", "1918-11-12", ".."), // membership-1
                Record.party("czechoslovakia", "Czechoslovakia", "CSK", "1918-10-28", ".."),
                Record.party("czech-republic", "Czech Republic", "CZE", "1993-01-01", ".."),
                Record.party("slovakia", "Slovakia", "SVK", "1993-01-01", ".."),
                Record.party("hostile-party", HOSTILE, "", "1900", ".."),
                Record.dissolved("czechoslovakia", "1993-01-01", "czech-republic", "slovakia"),
                Record.forum(FORUM, "River Forum", "Rivers."), // membership-7
                ADMITTED,
                corrected("1992-06-01"), // membership-9
                Record.admitted(FORUM, "czechoslovakia", Standing.MEMBER, Record.FOUNDERS),
                Record.group(FORUM, "upper", "Working group for the upper river"),
                named("czech-republic", "Czechia", "2016-05-02"),
                lifeClaimed("czech-republic", "bohemian-almanac", "1992-12-17"),
                contested("bohemian-almanac", "1992-12-31"),
                Record.forum(HOSTILE_FORUM, HOSTILE, HOSTILE),
                Record.admitted(HOSTILE_FORUM, "hostile-party", Standing.MEMBER, "1993"), // membership-16
                Record.scheduled(FORUM, "upper-22", "22nd meeting on floods", "2016-10-18", "2016-10-19"),
                Record.held(FORUM, "upper-22", "2016-10-18", "2016-10-19"),
                Record.came(FORUM, "upper-22", "austria", Presence.EXCUSED, Standing.MEMBER, 0));
    }

    private static ForumEvent.ForumFactCorrected corrected(String from) {
        return new ForumEvent.ForumFactCorrected(
                Record.fact(),
                FORUM,
                ADMITTED.fact(),
                ADMITTED.fact(),
                new ForumEvent.PartyAdmitted(
                        ADMITTED.fact(),
                        FORUM,
                        AUSTRIA,
                        Standing.MEMBER,
                        Basis.FOUNDING,
                        date(from),
                        Record.because(new Evidence.Decided("the secretariat", "The day was misread."))));
    }

    private static PartyEvent named(String party, String name, String from) {
        return new PartyEvent.PartyNamed(
                Record.fact(),
                new PartyId(party),
                new PartyName(PartyName.Form.SHORT, name, date(from)),
                Record.stated(1, name));
    }

    private static PartyEvent lifeClaimed(String party, String authority, String from) {
        return new PartyEvent.LifeClaimed(
                Record.fact(),
                new PartyId(party),
                new LifeClaim(
                        authority,
                        date(from),
                        DateBound.NEVER,
                        false,
                        "https://example.org/almanac",
                        "Its law was passed."),
                Record.stated(2, "almanac"));
    }

    private static ForumEvent contested(String authority, String on) {
        return new ForumEvent.ForumFactContested(
                Record.fact(),
                FORUM,
                ADMITTED.fact(),
                new DateClaim(authority, date(on), false, "", "It counts from the accession."),
                "",
                Record.stated(3, "contested"));
    }

    @AfterAll
    static void stop() {
        pages.close();
    }

    @Test
    void the_parties_are_listed_with_how_they_are_on_the_day() {
        assertThat(page("/parties?on=1990-01-01"))
                .contains("<a href=\"/parties/austria\">Austria</a>", "AUT", "On 1 January 1990")
                .containsPattern("Slovakia</a>[\\s\\S]{0,400}mark absent\">does not live");
    }

    @Test
    void a_party_shows_its_names_codes_lives_successions_and_places() {
        assertThat(page("/parties/czech-republic"))
                .contains("<h1>Czechia</h1>", "Czech Republic", "of the day", "from 2 May 2016", "CZE")
                .contains("gleditsch-ward", "bohemian-almanac", "followed", "not followed", "Its law was passed.")
                .contains("href=\"/parties/czechoslovakia\"", "dissolution, 1 January 1993", "When it lives")
                .contains("It is on no roll that the record keeps.");
        assertThat(page("/parties/austria?on=1992-12-31"))
                .contains("href=\"/forums/river-forum/roll?on=1992-12-31\"", "River Forum", "Members", "1 June 1992")
                .containsPattern(
                        "<a href=\"/meetings/upper-22\">22nd meeting on floods</a>\\s*<span class=\"mark excused\">")
                .contains("hx-get=\"/forums/river-forum/why/drawer?party=austria&amp;on=1992-12-31&amp;known=");
    }

    @Test
    void a_party_is_called_as_on_the_day_and_known_as_at_the_moment() {
        assertThat(page("/parties/czech-republic?on=2000-01-01")).contains("<h1>Czech Republic</h1>");
        assertThat(page("/parties/czech-republic?known=2026-11-01T08:00:05Z"))
                .contains("<h1>Czech Republic</h1>")
                .doesNotContain("bohemian-almanac");
        assertThat(page("/parties/austria?on=yesterday")).contains("“yesterday” is no day.");
    }

    @Test
    void a_party_that_is_not_there_is_a_page_that_says_so() {
        var answer = pages.open("/parties/atlantis");
        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.body()).contains("No party has the id", "atlantis");
    }

    @Test
    void the_lineage_is_a_list_and_says_where_its_picture_comes_from() {
        assertThat(page("/parties/slovakia/lineage"))
                .contains("Lineage of Slovakia", "href=\"/parties/czechoslovakia\"")
                .contains("just before it", "data-src=\"/api/parties/slovakia/lineage?on=")
                .contains("src=\"/assets/lineage.js\"");
        assertThat(page("/parties/austria/lineage"))
                .contains("No succession is on record")
                .doesNotContain("lineage.js");
    }

    @Test
    void a_search_finds_parties_by_former_names_forums_and_groups() {
        assertThat(page("/search?q=czech+republic"))
                .contains("<a href=\"/parties/czech-republic\">Czechia</a>", "formerly Czech Republic");
        assertThat(page("/search?q=river"))
                .contains("<a href=\"/forums/river-forum\">River Forum</a>", "Working group of river-forum");
        assertThat(page("/search?q=SVK")).contains("<a href=\"/parties/slovakia\">Slovakia</a>", "has the code SVK");
    }

    @Test
    void a_misspelt_search_says_what_may_be_meant_and_an_empty_one_what_to_do() {
        assertThat(page("/search?q=Austira"))
                .contains("Nothing is called “Austira”. Was it", "<a href=\"/search?q=Austria\">Austria</a>");
        assertThat(page("/search?q=zzzzqqqq")).contains("Nothing is called “zzzzqqqq”, or anything like it.");
        assertThat(page("/search")).contains("Type the name of a party");
        assertThat(page("/search?q=" + "a".repeat(201))).contains("1 to 200 characters");
    }

    @Test
    void the_field_on_every_page_is_answered_with_a_list_alone() {
        assertThat(page("/search/list?q=slo"))
                .contains("<a href=\"/parties/slovakia\">", "href=\"/search?q=slo\"")
                .doesNotContain("<html", "<main");
    }

    @Test
    void why_a_party_stands_there_is_answered_with_every_event_and_its_evidence() {
        assertThat(page("/forums/river-forum/why?party=Austria&on=1992-12-31"))
                .contains("Yes: Austria stood on the roll on 31 December 1992.", "puts it on the roll")
                .contains("Decided by the secretariat", "The day was misread.", "known better since")
                .contains("href=\"/log/membership-8\"", "href=\"/log/membership-9\"", "says otherwise")
                .contains("Recorded by test");
        assertThat(page("/forums/river-forum/why?party=slovakia&on=2000-01-01"))
                .contains("No: Slovakia did not stand on the roll", "Nothing was recorded by then that puts it there.")
                .contains("This is about Czechoslovakia, from which the place came or may come.");
    }

    @Test
    void a_name_that_is_none_is_answered_in_place_with_the_one_that_was_meant() {
        var answer = pages.open("/forums/river-forum/why?party=Austira&on=1992-12-31");
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body())
                .contains("No party is called", "Was it Austria?", "value=\"Austira\"")
                .contains("href=\"/forums/river-forum/why?party=Austria&amp;on=1992-12-31\"");
        assertThat(page("/forums/river-forum/why")).contains("Name a party");
    }

    @Test
    void why_a_fact_says_what_it_says_is_answered_with_all_that_was_told_of_it() {
        assertThat(page("/forums/river-forum/why?fact=" + ADMITTED.fact()))
                .contains("All that was ever said of this fact", "Corrected: On the roll: Austria", "corrected on")
                .contains("href=\"/log/membership-8\"");
        assertThat(pages.open("/forums/river-forum/why?fact=none").statusCode()).isEqualTo(404);
    }

    @Test
    void the_roll_opens_its_reasons_in_place_and_without_scripts_leads_to_them() {
        assertThat(page("/forums/river-forum/roll?on=1992-12-31"))
                .contains("hx-get=\"/forums/river-forum/why/drawer?party=austria&amp;on=1992-12-31")
                .contains("href=\"/forums/river-forum/why?party=austria&amp;on=1992-12-31");
        assertThat(page("/forums/river-forum/why/drawer?party=austria&on=1992-12-31"))
                .contains("Yes: Austria stood on the roll")
                .doesNotContain("<html", "<main", "class=\"asof\"");
    }

    @Test
    void the_log_is_asked_by_forum_kind_person_and_days() {
        assertThat(page("/log?type=membership.party-named.v1"))
                .contains("“Czechia”")
                .doesNotContain("On the roll:");
        assertThat(page("/log?forum=hostile")).contains("forum/hostile").doesNotContain("forum/river-forum");
        assertThat(page("/log?by=test")).contains("On the roll: Austria").doesNotContain("log.js");
        assertThat(page("/log?by=nobody")).contains("Nothing of that kind is recorded.");
        assertThat(page("/log?from=2026-11-02")).contains("Nothing of that kind is recorded.");
        assertThat(page("/log?from=2026-11-01&until=2026-11-01")).contains("On the roll: Austria");
        assertThat(page("/log?until=2026-10-31")).contains("Nothing of that kind is recorded.");
        assertThat(page("/log?from=tomorrow")).contains("“tomorrow” is no day.");
        assertThat(page("/log?forum=river-forum"))
                .contains("data-latest=\"/log?forum=river-forum\"", "data-stream=\"/api/stream?forum=river-forum\"");
    }

    @Test
    void an_event_in_full_says_what_became_of_it_and_shows_its_fact_on_both_axes() {
        assertThat(page("/log/membership-8"))
                .contains("On the roll: Austria among the members, from 1 January 1992")
                .contains("corrected on 1 November 2026", "href=\"/log/membership-9\"", "Stated, line 84")
                .contains("specversion", "/rollcall/membership", "&quot;standing&quot; : &quot;MEMBER&quot;")
                .contains("<svg", "class=\"superseded\"", "class=\"stands\"", "class=\"contested\"")
                .contains("href=\"/log/membership-7\"", "href=\"/forums/river-forum/why?fact=" + ADMITTED.fact());
        assertThat(page("/log/membership-9"))
                .contains("It takes the place of:", "href=\"/log/membership-8\"", "It stands.");
        assertThat(page("/log/meeting-2"))
                .contains("Meeting held: 18–19 October 2016", "It stands.", "href=\"/meetings/upper-22\"");
    }

    @Test
    void an_event_that_is_not_in_the_log_is_a_page_that_says_so() {
        for (var id :
                List.of("membership-999", "membership-0", "nothing", "other-1", "membership-99999999999999999999")) {
            var answer = pages.open("/log/" + id);
            assertThat(answer.statusCode()).as(id).isEqualTo(404);
            assertThat(answer.body()).contains("The log has no event");
        }
    }

    @Test
    void a_replay_tells_the_record_event_by_event_and_leads_to_any_moment() {
        assertThat(page("/forums/river-forum/replay?event=2"))
                .contains("On the roll: Austria among the members, from 1 January 1992", "2 of 6")
                .contains("href=\"/forums/river-forum/replay?event=3\"", "href=\"/forums/river-forum/replay?event=1\"")
                .contains("href=\"/forums/river-forum/replay?event=2&amp;play=1\"", "known=2026-11-01T08%3A00%3A07Z")
                .containsPattern("<strong>1</strong>\\s*<span>member state</span>");
        assertThat(page("/forums/river-forum/replay?event=0")).contains("Nothing is recorded yet", "0 of 6");
        assertThat(page("/forums/river-forum/replay?to=2026-11-01T08:00:08Z")).contains("3 of 6", "Corrected:");
        assertThat(page("/forums/river-forum/replay?to=never")).contains("“never” is no moment.");
        assertThat(page("/forums/river-forum/replay?event=2&step=5&play=1"))
                .contains("hx-get=\"/forums/river-forum/replay?event=6&amp;step=5&amp;play=1\"", "Pause");
        assertThat(page("/forums/river-forum/replay?event=99&play=1"))
                .contains("6 of 6")
                .doesNotContain("hx-get=\"/forums");
    }

    @Test
    void the_streams_say_how_in_lines_to_copy_and_show_no_token_unasked() {
        assertThat(page("/streams?forum=river-forum&type=membership.party-admitted.v1"))
                .contains("curl -N -H &quot;Authorization: Bearer $TOKEN&quot;")
                .contains("/api/stream?forum=river-forum&amp;type=membership.party-admitted.v1&#39;")
                .contains("Last-Event-ID: 16.3", "Show me a token")
                .doesNotContain("eyJ", "export TOKEN");
        // an address cannot leave its quotes
        assertThat(page("/streams?forum=" + encoded("';rm x;'"))).contains("forum=%27%3Brm%20x%3B%27&#39;");
        assertThat(page("/streams/live?type=membership.party-admitted.v1"))
                .contains("data-stream=\"/api/stream?type=membership.party-admitted.v1\"", "src=\"/assets/streams.js\"")
                .contains("<noscript>", "href=\"/log?type=membership.party-admitted.v1\"");
    }

    @Test
    void every_kind_of_event_has_its_schema_and_an_example() {
        assertThat(page("/streams/events"))
                .contains("href=\"/streams/events/membership.party-admitted.v1\"", "rollcall.meeting.v1");
        assertThat(page("/streams/events/membership.party-admitted.v1"))
                .contains("&quot;standing&quot; : &quot;MEMBER&quot;", "MEMBER · OBSERVER · GUEST · APPLICANT");
        var schema = pages.open("/streams/events/membership.party-admitted.v1/schema.json");
        assertThat(schema.statusCode()).isEqualTo(200);
        assertThat(schema.headers().firstValue("Content-Type").orElse("")).startsWith("application/schema+json");
        assertThat(pages.open("/streams/events/membership.party-admited.v1").statusCode())
                .isEqualTo(404);
    }

    @Test
    void rebuilds_are_an_operators() {
        assertThat(pages.open("/rebuilds").statusCode()).isEqualTo(403);
        assertThat(page("/log")).doesNotContain("href=\"/rebuilds\"");
    }

    @Test
    void names_are_text_on_every_page_whatever_they_hold() {
        for (var path : List.of(
                "/parties",
                "/parties/hostile-party",
                "/search?q=" + encoded(HOSTILE),
                "/search?q=" + encoded("<script>"),
                "/search/list?q=" + encoded("<script>"),
                "/forums/hostile/why?party=hostile-party",
                "/forums/hostile/why?party=" + encoded(HOSTILE),
                "/forums/hostile/replay",
                "/log?by=" + encoded(HOSTILE),
                "/log?forum=" + encoded(HOSTILE) + "&type=" + encoded(HOSTILE),
                "/log/membership-16",
                "/log/membership-15",
                "/streams?forum=" + encoded(HOSTILE) + "&type=" + encoded(HOSTILE),
                "/streams/live?forum=" + encoded(HOSTILE))) {
            assertThat(pages.open(path).body())
                    .as(path)
                    .contains("&lt;script&gt;")
                    .doesNotContain("<script>alert", "<img", "onerror=alert(1)>");
        }
    }

    private static final Pattern SCRIPT = Pattern.compile("<script([^>]*)>");

    @Test
    void every_page_is_whole_without_scripts_and_has_nothing_the_policy_refuses() {
        for (var path : List.of(
                "/parties",
                "/parties/austria",
                "/parties/slovakia/lineage",
                "/search?q=a",
                "/forums/river-forum/why?party=austria",
                "/forums/river-forum/replay?event=3&play=1",
                "/log?by=test",
                "/log/membership-8",
                "/streams",
                "/streams/live",
                "/streams/events",
                "/streams/events/membership.party-fact-corrected.v1")) {
            assertThat(page(path))
                    .as(path)
                    .startsWith("<!DOCTYPE html>")
                    .contains("<title>", "<main id=\"content\">", "<h1")
                    .doesNotContain("<script>", "style=", "<style", "onclick", "??", "src=\"http")
                    .satisfies(body -> assertThat(SCRIPT.matcher(body).results().map(script -> script.group(1)))
                            .isNotEmpty()
                            .allMatch(attributes -> attributes.contains("src=\"/")));
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static String page(String path) {
        HttpResponse<String> answer = pages.open(path);
        assertThat(answer.statusCode()).as(path + " " + answer.body()).isEqualTo(200);
        return answer.body();
    }
}
