package org.rollcall.standalone.backup;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is not the file that was written is refused, and said what about it. */
class DamagedBackupTest {

    @TempDir
    private Path directory;

    @Test
    void a_whole_one_is_taken() throws IOException {
        assertThatCode(() -> check(whole())).doesNotThrowAnyException();
    }

    @Test
    void a_changed_character_is_found_at_its_line() throws IOException {
        var lines = lines(whole());
        lines.set(2, lines.get(2).replace("Estonia", "Esthonia"));
        assertRefused(lines, "Line 3 is damaged");
    }

    @Test
    void a_line_that_was_lost_doubled_or_moved_is_found() throws IOException {
        var lost = lines(whole());
        lost.remove(1);
        assertRefused(lost, "Line 2 is damaged");
        var doubled = lines(whole());
        doubled.add(2, doubled.get(1));
        assertRefused(doubled, "Line 3 is damaged");
        var moved = lines(whole());
        Collections.swap(moved, 1, 2);
        assertRefused(moved, "Line 2 is damaged");
    }

    @Test
    void one_that_was_cut_off_is_not_taken_for_a_shorter_one() throws IOException {
        var lines = lines(whole());
        assertRefused(lines.subList(0, lines.size() - 1), "it is cut off");
        var bytes = whole();
        assertThatThrownBy(() -> check(Arrays.copyOf(bytes, bytes.length - 20)))
                .isInstanceOf(UnusableBackup.class)
                .hasMessageContaining("is damaged");
    }

    @Test
    void something_else_is_no_backup() throws IOException {
        assertThatThrownBy(() -> check("not compressed".getBytes(StandardCharsets.UTF_8)))
                .hasMessageContaining("is no backup");
        assertRefused(List.of("another file"), "no backup of Rollcall");
    }

    @Test
    void one_of_a_newer_version_says_so() throws IOException {
        assertThatThrownBy(() -> check(written(new Line.Header(Line.FORMAT + 1, "2026-11-28T00:00:00Z"))))
                .hasMessageContaining("newer Rollcall");
        assertThatThrownBy(() -> check(written(header(), event(1, 1, 0, "membership.party-married.v1"))))
                .hasMessageContaining("this version knows no event membership.party-married.v1");
    }

    @Test
    void a_stream_or_a_log_with_a_gap_is_not_restored() throws IOException {
        assertThatThrownBy(() -> check(written(header(), event(1, 1, 1, REGISTERED))))
                .hasMessageContaining("its stream has a gap");
        assertThatThrownBy(() -> check(written(header(), event(1, 2, 0, REGISTERED))))
                .hasMessageContaining("the log has a gap");
        assertThatThrownBy(
                        () -> check(written(header(), event(1, 1, 0, REGISTERED), new Line.Events("membership", 2, 2))))
                .hasMessageContaining("It holds 1 events of membership, and 2 were written");
        assertThatThrownBy(() -> check(written(header(), new Line.Events("membership", 0, 0))))
                .hasMessageContaining("does not hold the events of");
    }

    private static final String REGISTERED = "membership.party-registered.v2";

    private static Line.Header header() {
        return new Line.Header(Line.FORMAT, "2026-11-28T00:00:00Z");
    }

    private static Line.Event event(long index, long logIndex, long sequence, String type) {
        return new Line.Event(
                "membership",
                index,
                logIndex,
                "2026-11-28T00:00:00.00000" + logIndex + "Z",
                "id-" + index,
                "party/estonia",
                sequence,
                "PartyAggregate",
                "2026-11-28T00:00:00.000000Z",
                type,
                null,
                "{}",
                "{\"name\":\"Estonia\"}");
    }

    private static byte[] whole() throws IOException {
        return written(
                header(),
                event(1, 1, 0, REGISTERED),
                event(3, 2, 1, "membership.party-reinstated.v1"),
                new Line.Events("membership", 2, 4),
                new Line.Events("meeting", 0, 0),
                new Line.Row("identity.account", Map.of("id", "1")));
    }

    private static byte[] written(Line... lines) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var writer = new Lines.Writer(bytes)) {
            for (var line : lines) {
                writer.write(line);
            }
            writer.end();
        }
        return bytes.toByteArray();
    }

    private static List<String> lines(byte[] file) throws IOException {
        try (var in = new GZIPInputStream(new ByteArrayInputStream(file))) {
            return new ArrayList<>(new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList());
        }
    }

    private void assertRefused(List<String> lines, String why) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var out = new GZIPOutputStream(bytes)) {
            out.write((String.join("\n", lines) + "\n").getBytes(StandardCharsets.UTF_8));
        }
        assertThatThrownBy(() -> check(bytes.toByteArray()))
                .isInstanceOf(UnusableBackup.class)
                .hasMessageContaining(why);
    }

    private void check(byte[] file) throws IOException {
        Restore.check(Files.write(directory.resolve("record.jsonl.gz"), file));
    }
}
