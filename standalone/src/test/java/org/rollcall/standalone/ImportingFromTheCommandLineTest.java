package org.rollcall.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@code ./rollcall import}, on the real parts: what it prints, and that the services take all it proposes. */
class ImportingFromTheCommandLineTest {

    private static final Path PAGES = Path.of("../projection-service/src/test/resources/pages");
    private static final Rollcall ROLLCALL = Rollcall.inThisJvm();
    private static final String PORT = ROLLCALL.url().substring(ROLLCALL.url().lastIndexOf(':') + 1);

    @TempDir
    private Path directory;

    @BeforeAll
    static void serve() {
        ROLLCALL.folder().noteProcess(Integer.parseInt(PORT));
    }

    @AfterAll
    static void forget() {
        ROLLCALL.folder().forgetProcess();
    }

    private record Result(int status, String out, String err) {}

    private static Result bring(Path page, String... options) {
        var arguments = new java.util.ArrayList<>(java.util.List.of(
                "import", page.toString(), "--data", ROLLCALL.folder().path().toString(), "--port", PORT));
        arguments.addAll(java.util.List.of(options));
        var out = new ByteArrayOutputStream();
        var err = new ByteArrayOutputStream();
        var realOut = System.out;
        var realErr = System.err;
        System.setOut(new PrintStream(out, true, StandardCharsets.UTF_8));
        System.setErr(new PrintStream(err, true, StandardCharsets.UTF_8));
        try {
            int status = Main.run(arguments.toArray(String[]::new));
            return new Result(status, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
        } finally {
            System.setOut(realOut);
            System.setErr(realErr);
        }
    }

    private static String end() {
        return ROLLCALL.get("/api/forums").path("position").asString();
    }

    @Test
    void without_accept_the_findings_are_printed_as_a_table_and_nothing_is_recorded() {
        var before = end();
        var result = bring(PAGES.resolve("made-up-coral-dialogue.txt"));
        assertThat(result.status()).as(result.toString()).isZero();
        assertThat(result.out())
                .startsWith("SEVERITY LINE  FINDING AND WHAT WAS DONE\n")
                .contains("ERROR      39  '910 December 2019' is no date; a dash may be lost: 9-10")
                .contains(" proposals, ")
                .endsWith("Nothing was recorded; do so with --accept.\n");
        assertThat(end()).isEqualTo(before);
        assertThat(ROLLCALL.ask("/api/forums/coral-dialogue", "auditor").statusCode())
                .isEqualTo(404);
    }

    @ParameterizedTest
    @CsvSource({
        "made-up-savanna-process.txt, savanna-regional-consultative-process, 12",
        "made-up-archipelago-consultations.txt, archipelago-consultations-on-migration, 24",
        "made-up-volcano-conference.txt, volcano-conference-on-migration-vcm, 24",
        "made-up-estuary-forum.txt, estuary-forum, 7",
    })
    void with_accept_all_of_a_page_is_recorded_and_repeated_it_records_nothing_twice(
            String page, String forum, int entries) {
        var first = bring(PAGES.resolve(page), "--accept");
        assertThat(first.status()).as(first.toString()).isZero();
        assertThat(first.out()).containsPattern("\\n\\d+ facts\\n$");
        var position = ROLLCALL.get("/api/events?forum=" + forum + "&limit=1")
                .path("position")
                .asString();
        assertThat(ROLLCALL.get("/api/forums/" + forum + "/roll?on=2016-01-01&atLeast=" + position)
                        .path("entries"))
                .hasSize(entries);

        var before = end();
        var again = bring(PAGES.resolve(page), "--accept");
        assertThat(again.out()).contains("This page was imported before");
        assertThat(lastLine(again)).isEqualTo(lastLine(first));
        assertThat(end()).isEqualTo(before);
    }

    private static String lastLine(Result result) {
        return result.out().lines().reduce((one, other) -> other).orElse("");
    }

    @Test
    void what_is_no_such_page_is_refused_in_one_line() throws Exception {
        var html = Files.writeString(directory.resolve("page.html"), "<html><body>Type: x</body></html>");
        var result = bring(html);
        assertThat(result.status()).isNotZero();
        assertThat(result.err()).contains("The page is markup").hasLineCount(1);
    }
}
