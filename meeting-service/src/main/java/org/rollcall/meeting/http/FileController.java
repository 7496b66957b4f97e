package org.rollcall.meeting.http;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.rollcall.contracts.DateBound;
import org.rollcall.contracts.DocumentEvent.Edition;
import org.rollcall.contracts.DocumentEvent.StoredFile;
import org.rollcall.contracts.Problem;
import org.rollcall.contracts.ProblemType;
import org.rollcall.meeting.domain.DocumentCommand.AddEdition;
import org.rollcall.meeting.domain.FileType;
import org.rollcall.meeting.postgres.FileContents;
import org.rollcall.writeside.Refused;
import org.rollcall.writeside.http.BodyLimit;
import org.rollcall.writeside.http.Fields;
import org.rollcall.writeside.http.Receipt;
import org.rollcall.writeside.http.Submission;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.InputStreamResource;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Takes files of documents, as the body of the request, and gives them out again. */
@RestController
class FileController {

    private static final String FILES = "/api/documents/{document}/files";

    private final DocumentDesk desk;
    private final FileContents contents;

    FileController(DocumentDesk desk, FileContents contents) {
        this.desk = desk;
        this.contents = contents;
    }

    @Configuration(proxyBeanMethods = false)
    static class Limits {
        @Bean
        BodyLimit filesMayBeLarger(FileProperties properties) {
            return new BodyLimit(FILES, properties.largest());
        }
    }

    @PostMapping(FILES)
    ResponseEntity<Receipt> keep(
            @PathVariable String document,
            @RequestHeader(name = HttpHeaders.CONTENT_TYPE, required = false) @Nullable MediaType type,
            @RequestParam String language,
            @RequestParam(required = false) @Nullable String address,
            @RequestParam(required = false) @Nullable String published,
            @RequestParam(required = false) @Nullable String decided,
            @RequestParam(required = false) @Nullable String reason,
            @RequestBody(required = false) byte @Nullable [] body,
            Submission submission) {
        var content = body == null ? new byte[0] : body;
        var file = file(type, content);
        var edition = new Edition(language.strip(), Asked.text(address), Optional.of(file));
        return contents.offering(
                file,
                content,
                () -> desk.submit(
                        document,
                        () -> submission.provenance(List.of(), date("decided", decided), reason),
                        submission,
                        slip -> new AddEdition(
                                slip.document(),
                                slip.fact(),
                                edition,
                                Optional.ofNullable(date("published", published))
                                        .orElse(DateBound.UNKNOWN),
                                slip.today(),
                                slip.expected(),
                                slip.provenance())));
    }

    private static @Nullable DateBound date(String field, @Nullable String text) {
        return text == null ? null : Fields.parse(field, text, DateBound::parse);
    }

    private static StoredFile file(@Nullable MediaType declared, byte[] content) {
        var type = declared == null ? "nothing" : declared.getType() + "/" + declared.getSubtype();
        FileType.forbidden(type, content).ifPresent(forbidden -> {
            throw new Refused(forbidden.problem());
        });
        return new StoredFile(
                sha256(content), content.length, FileType.of(type).orElseThrow().mediaType());
    }

    private static String sha256(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Saved, never shown: what others wrote does not run under this address. */
    @GetMapping("/api/files/{sha256}")
    ResponseEntity<InputStreamResource> read(@PathVariable String sha256) {
        var file = contents.find(sha256)
                .orElseThrow(() -> new Refused(
                        Problem.of(ProblemType.NOT_FOUND, "No file with this SHA-256 was given to the system.")));
        var extension = FileType.of(file.mediaType()).map(FileType::extension).orElse("bin");
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(file.mediaType()))
                .contentLength(file.size())
                .eTag("\"" + file.sha256() + "\"")
                .cacheControl(
                        CacheControl.maxAge(Duration.ofDays(365)).cachePrivate().immutable())
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(file.sha256() + "." + extension)
                                .build()
                                .toString())
                .header("X-Content-Type-Options", "nosniff")
                .header("Content-Security-Policy", "sandbox; default-src 'none'")
                .body(new InputStreamResource(contents.read(file)));
    }
}
