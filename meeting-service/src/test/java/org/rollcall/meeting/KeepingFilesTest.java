package org.rollcall.meeting;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.rollcall.contracts.WireJson;
import tools.jackson.databind.JsonNode;

class KeepingFilesTest {

    private static final byte[] PDF = pdf(700_000);

    private static RunningService service;

    @BeforeAll
    static void start() {
        MembershipTopic.create();
        MembershipTopic.establish("keeping-files");
        service = RunningService.ready("--rollcall.meeting.patience=5s", "--rollcall.files.largest=3MB");
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    private static byte[] pdf(int size) {
        var bytes = new byte[size];
        Arrays.fill(bytes, (byte) 0x80);
        var begins = "%PDF-1.7\n".getBytes(StandardCharsets.US_ASCII);
        System.arraycopy(begins, 0, bytes, 0, begins.length);
        bytes[size - 1] = 'x';
        return bytes;
    }

    private static String published() {
        var id = "d-" + UUID.randomUUID();
        assertThat(service.post("/api/forums/keeping-files/documents", """
                {"id": "%s", "title": "Declaration", "kind": "DECLARATION", "published": "2019",
                 "editions": [{"language": "en", "address": "https://example.org/d"}]}""".formatted(id))
                        .status())
                .isEqualTo(201);
        return id;
    }

    private static HttpResponse<byte[]> give(
            String document, String language, String type, byte[] content, String... headers) {
        return service.send(
                "POST", "/api/documents/" + document + "/files?language=" + language, type, content, headers);
    }

    private static JsonNode json(HttpResponse<byte[]> answer) {
        return WireJson.MAPPER.readTree(answer.body());
    }

    private static String sha256(byte[] content) throws Exception {
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
    }

    @Test
    void a_file_is_kept_once_under_its_digest_and_given_out_as_it_came() throws Exception {
        var id = published();

        assertThat(give(id, "en", "application/pdf", PDF).statusCode()).isEqualTo(201);
        assertThat(give(published(), "ru", "application/pdf", PDF).statusCode()).isEqualTo(201);

        var event = service.event("document/" + id, 1).path("edition");
        assertThat(event.path("language").asString()).isEqualTo("en");
        assertThat(event.path("file").path("sha256").asString()).isEqualTo(sha256(PDF));
        assertThat(event.path("file").path("size").asLong()).isEqualTo(PDF.length);
        assertThat(event.path("file").path("mediaType").asString()).isEqualTo("application/pdf");
        assertThat(kept(sha256(PDF))).isEqualTo(1);

        var file = service.send("GET", "/api/files/" + sha256(PDF), "", new byte[0]);
        assertThat(file.statusCode()).isEqualTo(200);
        assertThat(file.body()).isEqualTo(PDF);
        assertThat(file.headers().firstValue("Content-Type")).contains("application/pdf");
        assertThat(file.headers().firstValue("ETag")).contains("\"" + sha256(PDF) + "\"");
        assertThat(file.headers().firstValue("Content-Disposition"))
                .contains("attachment; filename=\"" + sha256(PDF) + ".pdf\"");
        assertThat(file.headers().allValues("X-Content-Type-Options")).containsExactly("nosniff");
        assertThat(service.send(
                                "GET",
                                "/api/files/" + sha256(PDF),
                                "",
                                new byte[0],
                                "If-None-Match",
                                "\"" + sha256(PDF) + "\"")
                        .statusCode())
                .isEqualTo(304);
        assertThat(service.get("/api/files/" + "0".repeat(64)).status()).isEqualTo(404);
    }

    @Test
    void what_is_refused_leaves_no_content_behind() throws Exception {
        var id = published();
        var text = "Not a PDF".getBytes(StandardCharsets.UTF_8);

        var wrong = give(id, "en", "application/pdf", text);
        assertThat(wrong.statusCode()).isEqualTo(422);
        assertThat(json(wrong).path("type").asString()).isEqualTo("/problems/unsuitable-file");
        assertThat(json(wrong).path("suggestions").toString()).contains("text/plain");
        assertThat(json(give(id, "en", "", text)).path("type").asString()).isEqualTo("/problems/unsuitable-file");
        assertThat(json(give(id, "en", "text/plain", new byte[0])).path("type").asString())
                .isEqualTo("/problems/unsuitable-file");
        var nowhere = give("no-such-document", "en", "text/plain", text);
        assertThat(nowhere.statusCode()).isEqualTo(404);
        assertThat(json(nowhere).path("type").asString()).isEqualTo("/problems/unknown-document");
        assertThat(json(give(id, "english", "text/plain", text)).path("field").asString())
                .isEqualTo("language");
        assertThat(kept(sha256(text))).isZero();
    }

    @Test
    void a_file_may_be_larger_than_other_bodies_and_not_larger_than_is_set() {
        var id = published();

        assertThat(give(id, "en", "application/pdf", pdf(3 << 20)).statusCode()).isEqualTo(201);
        var refused = give(id, "en", "application/pdf", pdf((3 << 20) + 1));
        assertThat(refused.statusCode()).isEqualTo(413);
        assertThat(json(refused).path("type").asString()).isEqualTo("/problems/too-large");
        assertThat(service.send("POST", "/api/meetings", "application/json", pdf((1 << 20) + 1))
                        .statusCode())
                .isEqualTo(413);
    }

    @Test
    void a_repeat_with_the_same_key_takes_effect_once() {
        var id = published();

        var first = give(id, "en", "application/pdf", PDF, "Idempotency-Key", "file-of-" + id);
        var again = give(id, "en", "application/pdf", PDF, "Idempotency-Key", "file-of-" + id);

        assertThat(first.statusCode()).isEqualTo(201);
        assertThat(again.body()).isEqualTo(first.body());
        assertThat(json(give(id, "en", "application/pdf", PDF)).path("type").asString())
                .isEqualTo("/problems/nothing-changes");
    }

    @Test
    void an_edition_is_added_corrected_and_retracted() {
        var id = published();
        var edition = service.post(
                "/api/documents/" + id + "/editions",
                "{\"language\": \"ru\", \"address\": \"https://example.org/ru\", \"published\": \"2020\"}");
        assertThat(edition.status()).as(edition.raw().body()).isEqualTo(201);
        var fact = "/api/documents/" + id + "/facts/"
                + edition.body().path("factId").asString();

        assertThat(service.post(fact + "/correction", "{\"language\": \"tg\", \"reason\": \"it is Tajik\"}")
                        .status())
                .isEqualTo(201);
        assertThat(service.post(fact + "/retraction", "{\"reason\": \"there is none\"}")
                        .status())
                .isEqualTo(201);
        assertThat(service.post(fact + "/retraction", "{\"reason\": \"there is none\"}")
                        .type())
                .isEqualTo("/problems/already-retracted");
    }

    private static long kept(String sha256) {
        try (var connection = service.superuser();
                var query = connection.prepareStatement("SELECT count(*) FROM meeting.file_content WHERE sha256 = ?")) {
            query.setString(1, sha256);
            try (var rows = query.executeQuery()) {
                rows.next();
                return rows.getLong(1);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
