package org.rollcall.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.rollcall.contracts.EventNames;
import org.rollcall.contracts.Upcasts;

/**
 * The documents that are made from the code are what the code says. To write them anew: {@code mvn -pl standalone test
 * -Dtest=DocumentsTest -Drollcall.write-documents=true}.
 */
class DocumentsTest {

    private static final Path ROOT = Path.of("..");
    private static final Path GOLDENS = ROOT.resolve("contracts/src/test/resources/wire");
    private static final Path CONTRACTS = ROOT.resolve("contracts/src/main/java/org/rollcall/contracts");

    @Test
    void the_catalogue_of_events_is_what_the_code_records() {
        var text = new StringBuilder("""
                # Events

                Made from the contracts and their golden files; do not edit. On Kafka each event is a CloudEvent 1.0 in binary mode:
                the key is the stream, the value the JSON shown here, and the attributes are those of `RecordedEvent` (`id`, `source`,
                `type`, `subject` = stream, `time` = when it was recorded, `sequence`, `storeindex`, `logindex`). Topics:
                `rollcall.membership.v1` and `rollcall.meeting.v1`. Over HTTP (`/api/events`, `/api/stream`) the same in structured JSON.

                """);
        new TreeMap<>(EventNames.all())
                .forEach((name, type) -> text.append("## %s%n%n%s%n%n```json%n%s%n```%n%n"
                        .formatted(
                                name,
                                sentenceAbout(type),
                                read(GOLDENS.resolve(name + ".json")).strip())));
        text.append(
                "## Older versions\n\nStored events stay as they were written. Whoever reads one of these reads it as the newer.\n\n");
        new TreeMap<>(Upcasts.oldNames())
                .forEach((old, newer) -> text.append("- `%s` as `%s`%n".formatted(old, newer)));
        assertIsWritten("docs/events.md", text.toString());
    }

    @Test
    void the_readme_is_a_map_and_no_book() {
        assertThat(lines("README.md")).isLessThanOrEqualTo(150);
    }

    @Test
    void every_question_of_the_api_is_in_the_document_about_them() throws IOException {
        var asked = Pattern.compile("@GetMapping\\((?:\\s*(?:path|value)\\s*=)?[\\s{]*\"(/api/[^\"]+)\"");
        var document = read(ROOT.resolve("docs/questions.md"));
        try (var sources = Files.walk(ROOT.resolve("projection-service/src/main/java"))) {
            var addresses = sources.filter(Files::isRegularFile)
                    .flatMap(source -> asked.matcher(read(source)).results().map(found -> found.group(1)))
                    .toList();
            assertThat(addresses)
                    .contains("/api/parties/{party}/lineage", "/api/stream")
                    .allSatisfy(address -> assertThat(document).contains("`" + address + "`"));
        }
    }

    @Test
    void what_the_documents_link_to_is_there() throws IOException {
        var link = Pattern.compile("]\\(([^)#:]+)(#[^)]*)?\\)");
        try (var files = Files.walk(ROOT.resolve("docs"))) {
            var documents = new java.util.ArrayList<>(
                    files.filter(file -> file.toString().endsWith(".md")).toList());
            documents.add(ROOT.resolve("README.md"));
            documents.add(ROOT.resolve("CONTRIBUTING.md"));
            for (var document : documents) {
                var links = link.matcher(read(document));
                while (links.find()) {
                    assertThat(document.resolveSibling(links.group(1)))
                            .as("linked from " + document)
                            .exists();
                }
            }
        }
    }

    private static long lines(String document) {
        return read(ROOT.resolve(document)).lines().count();
    }

    /** The comment above the record, without its markup. */
    private static String sentenceAbout(Class<?> event) {
        var source = read(CONTRACTS.resolve(event.getEnclosingClass().getSimpleName() + ".java"));
        var comment = Pattern.compile(
                        "/\\*\\*((?:(?!\\*/).)*)\\*/\\s*record " + event.getSimpleName() + "\\(", Pattern.DOTALL)
                .matcher(source);
        assertThat(comment.find()).as(event + " has a comment").isTrue();
        return comment.group(1)
                .replaceAll("(?m)^\\s*\\*", "")
                .replaceAll("\\{@(?:link|code) ([^}]*)}", "`$1`")
                .replaceAll("\\s+", " ")
                .strip();
    }

    static void assertIsWritten(String document, String text) {
        var file = ROOT.resolve(document);
        var wanted = text.strip() + "\n";
        if (Boolean.getBoolean("rollcall.write-documents")) {
            try {
                Files.writeString(file, wanted);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        assertThat(read(file)).isEqualTo(wanted);
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
