package org.rollcall.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rollcall.embedded.LocalKafka;

class CommandLineTest {

    @TempDir
    private Path directory;

    private record Result(int status, String out, String err) {}

    @Test
    void a_port_in_use_is_one_line_and_nothing_is_made() throws Exception {
        try (var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            var data = directory.resolve("data");
            var result = run("up", "--data", data.toString(), "--port", String.valueOf(taken.getLocalPort()));
            assertRefused(result, "Port " + taken.getLocalPort() + " is in use");
            assertThat(data).doesNotExist();
        }
    }

    @Test
    void a_folder_that_cannot_be_made_is_one_line() throws Exception {
        var file = Files.writeString(directory.resolve("file"), "not a folder");
        assertRefused(run("up", "--data", file.toString(), "--port", free()), "cannot be written");
        assertRefused(run("up", "--data", file.resolve("in-it").toString(), "--port", free()), "cannot be made");
    }

    @Test
    void a_folder_of_a_newer_version_is_left_alone() throws Exception {
        var data = Files.createDirectory(directory.resolve("data"));
        Files.writeString(data.resolve("format"), "2\n");
        assertRefused(run("up", "--data", data.toString(), "--port", free()), "newer Rollcall");
        assertRefused(run("up", "--data", data.toString(), "--port", free(), "--fresh", "--yes"), "newer Rollcall");
        try (var files = Files.list(data)) {
            assertThat(files).hasSize(1);
        }
    }

    @Test
    void a_folder_with_something_else_in_it_is_left_alone_even_when_fresh_is_asked_for() throws Exception {
        Files.writeString(directory.resolve("thesis.txt"), "years of work");
        assertRefused(
                run("up", "--data", directory.toString(), "--port", free(), "--fresh", "--yes"), "not Rollcall's");
        assertThat(directory.resolve("thesis.txt")).exists();
    }

    @Test
    void fresh_asks_before_it_deletes() throws Exception {
        var data = new DataFolder(directory.resolve("data"));
        data.check();
        data.open();
        data.noteFirstRecord();
        assertRefused(run("up", "--data", data.path().toString(), "--port", free(), "--fresh"), "--yes");
        assertThat(data.firstRecordIsKept()).isTrue();
    }

    @Test
    void what_does_not_run_is_said_so() {
        var data = directory.resolve("data").toString();
        assertRefused(run("token", "auditor", "--data", data), "./rollcall up");
        assertRefused(run("import", "page.txt", "--data", data), "page.txt");
        assertThat(run("down", "--data", data).out()).contains("Nothing runs");
    }

    @Test
    void the_process_of_a_folder_is_not_taken_for_another_with_the_same_id() throws Exception {
        var data = new DataFolder(directory.resolve("data"));
        data.open();
        data.noteProcess(8080);
        assertThat(data.process()).contains(ProcessHandle.current());
        Files.writeString(
                data.path().resolve("process"), ProcessHandle.current().pid() + " 12345\n");
        assertThat(data.process()).isEmpty();
    }

    @Test
    void secrets_are_made_once_and_only_their_owner_can_read_them() throws Exception {
        var file = directory.resolve("secrets.properties");
        var made = Secrets.keptIn(file).of("first-user.password");
        assertThat(made).hasSize(20);
        assertThat(Secrets.keptIn(file).of("first-user.password")).isEqualTo(made);
        assertThat(Secrets.keptIn(file).of("another")).isNotEqualTo(made);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
    }

    @Test
    void a_wrong_word_shows_what_can_be_said() {
        assertThat(run("upp").err()).contains("up", "Did you mean");
        assertThat(run("token", "emperor").err()).contains("secretariat, auditor, dashboard, operator");
        assertThat(run("help").out()).contains("up", "down", "token", "import");
    }

    private static void assertRefused(Result result, String words) {
        assertThat(result.status()).as(result.toString()).isNotZero();
        assertThat(result.err()).contains(words).hasLineCount(1);
    }

    private static String free() {
        return String.valueOf(LocalKafka.freePort());
    }

    private static Result run(String... arguments) {
        var out = new ByteArrayOutputStream();
        var err = new ByteArrayOutputStream();
        var realOut = System.out;
        var realErr = System.err;
        System.setOut(new PrintStream(out, true));
        System.setErr(new PrintStream(err, true));
        try {
            return new Result(Main.run(arguments), out.toString(), err.toString());
        } finally {
            System.setOut(realOut);
            System.setErr(realErr);
        }
    }
}
