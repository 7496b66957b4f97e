package org.rollcall.projection.pages.log;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.rollcall.contracts.Standing;
import org.rollcall.projection.pages.Record;
import org.rollcall.projection.pages.RunningPages;

class LogPageTest {

    private static final Pattern ROW = Pattern.compile("<li id=\"(e-[a-z]+-\\d+)\">");
    private static final Pattern OLDER = Pattern.compile("href=\"(/log\\?before=[^\"]+)\"");
    private static final int PARTIES = 2 * LogPage.ROWS + 20;

    private static RunningPages pages;

    @BeforeAll
    static void start() {
        pages = new RunningPages();
    }

    @AfterAll
    static void stop() {
        pages.close();
    }

    @Test
    void the_log_begins_empty_then_shows_each_event_once_the_newest_first_page_after_page() {
        assertThat(page("/log")).contains("Nothing is recorded yet.", "<ol class=\"log\"");

        pages.record(IntStream.range(0, PARTIES)
                .mapToObj(n -> Record.party("party-" + n, "Party " + n, "", "1900", ".."))
                .toArray());
        pages.record(
                Record.forum(Record.FORUM, "River Forum", ""),
                Record.admitted(Record.FORUM, "party-7", Standing.OBSERVER, "1999"),
                Record.scheduled(Record.FORUM, "first", "First meeting", "2020-01-01", "2020-01-01"));

        var newest = page("/log");
        assertThat(newest)
                .contains("Meeting on record: First meeting, 1 January 2020", "href=\"/meetings/first\"")
                .contains("On the roll: Party 7 among the observers, from some day in 1999")
                .contains("Stated, line 84", "forum/river-forum", "Reference: gleditsch-ward");
        assertThat(newest.indexOf("First meeting")).isLessThan(newest.indexOf("On the roll: Party 7"));

        var seen = new HashSet<String>();
        var path = "/log";
        var count = 0;
        do {
            var page = page(path);
            var rows = rows(page);
            count += rows.size();
            seen.addAll(rows);
            var older = OLDER.matcher(page);
            path = older.find() ? older.group(1) : "";
        } while (!path.isEmpty());
        assertThat(seen).hasSize(PARTIES + 3);
        assertThat(count).isEqualTo(PARTIES + 3);
    }

    @Test
    void only_the_newest_page_is_live_and_its_script_is_a_file_of_ours() {
        var newest = pages.open("/log").body();
        assertThat(newest)
                .contains("<script type=\"module\" src=\"/assets/log.js\"></script>")
                .contains("data-stream=\"/api/stream\"", "data-latest=\"/log\"", "membership.party-admitted.v1")
                .contains("data-connected=\"Live: new events appear by themselves.\"");
        assertThat(pages.openAsNobody("/assets/log.js").statusCode()).isEqualTo(200);

        assertThat(pages.open("/log?before=1.0.MEMBERSHIP.1").body())
                .doesNotContain("data-stream", "log.js")
                .contains("Newest events");
    }

    @Test
    void a_cursor_nobody_gave_out_shows_the_newest() {
        for (var cursor :
                List.of("x", "1.2.3.4", "99999999999999999999.0.MEMBERSHIP.1", "999999999999999999.0.MEMBERSHIP.1")) {
            assertThat(pages.open("/log?before=" + cursor).statusCode())
                    .as(cursor)
                    .isEqualTo(200);
        }
    }

    private static List<String> rows(String page) {
        return ROW.matcher(page).results().map(row -> row.group(1)).toList();
    }

    private static String page(String path) {
        var answer = pages.open(path);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return answer.body();
    }
}
