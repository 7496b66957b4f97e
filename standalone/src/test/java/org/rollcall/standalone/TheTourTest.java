package org.rollcall.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.rollcall.embedded.LocalKafka;

/**
 * The README's tour, command by command. A line of its code blocks that begins with {@code #=} says what the output of the
 * commands above it contains.
 */
@Timeout(value = 10, unit = TimeUnit.MINUTES)
class TheTourTest {

    private static final Pattern BLOCK = Pattern.compile("```bash tour\\n(.*?)```", Pattern.DOTALL);

    @TempDir
    private Path directory;

    private final int port = LocalKafka.freePort();

    @AfterEach
    void stop() {
        Script.run("./rollcall down " + instance());
    }

    @Test
    void the_readme_does_what_it_says() throws IOException {
        var blocks = BLOCK.matcher(Files.readString(Path.of("../README.md")));
        var setup = "";
        int checked = 0;
        while (blocks.find()) {
            var commands = new ArrayList<String>();
            for (var line : blocks.group(1).lines().toList()) {
                if (line.startsWith("#=")) {
                    var outcome = Script.run(setup + String.join("\n", commands));
                    assertThat(outcome.output())
                            .as(String.join("\n", commands))
                            .contains(line.substring(2).strip());
                    setup += assignments(commands);
                    commands.clear();
                    checked++;
                } else if (!line.isBlank()) {
                    commands.add(here(line));
                }
            }
            assertThat(commands).as("commands nobody checks").isEmpty();
        }
        assertThat(checked).isGreaterThan(5);
    }

    /** Variables live on from one block to the next, as in a terminal. */
    private static String assignments(List<String> commands) {
        return String.join(
                "",
                commands.stream()
                        .filter(line -> line.matches("[A-Z]+=.*"))
                        .map(line -> line + "\n")
                        .toList());
    }

    private String here(String line) {
        return line.replaceAll("\\./rollcall (\\w+)", "./rollcall $1 " + instance())
                .replace("localhost:8080", "localhost:" + port);
    }

    private String instance() {
        return "--data " + directory.resolve("data") + " --port " + port;
    }
}
