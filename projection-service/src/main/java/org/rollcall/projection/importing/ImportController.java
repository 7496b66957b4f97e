package org.rollcall.projection.importing;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.Principal;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.rollcall.contracts.ProblemType;
import org.rollcall.projection.http.Parameters;
import org.rollcall.projection.http.Refused;
import org.rollcall.projection.http.SessionToken;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Pages are brought in, looked at, and accepted. */
@RestController
class ImportController {

    private final Imports imports;
    private final Acceptance acceptance;
    private final SessionToken sessionToken;

    ImportController(Imports imports, Acceptance acceptance, SessionToken sessionToken) {
        this.imports = imports;
        this.acceptance = acceptance;
        this.sessionToken = sessionToken;
    }

    /** Reads a page; nothing is recorded. What is known of the page besides is in the query. */
    @PostMapping(path = "/api/imports", consumes = MediaType.TEXT_PLAIN_VALUE)
    ResponseEntity<DraftAnswer> draft(
            @RequestParam(defaultValue = "") String address,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(required = false) @Nullable String retrieved,
            @RequestParam(required = false) @Nullable String contentDate,
            HttpServletRequest request)
            throws IOException {
        var known = new Request(
                address, name, Parameters.day("retrieved", retrieved), Parameters.day("contentDate", contentDate));
        return created(imports.draft(body(request, PageText.MOST_BYTES), known, subject(request)));
    }

    /** The same for a page inside JSON: {@code {text, address?, name?, retrieved?, contentDate?}}. */
    @PostMapping(path = "/api/imports", consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<DraftAnswer> draft(HttpServletRequest request) throws IOException {
        // an escape may take six characters for one
        var json = ImportBody.read(body(request, 2 * PageText.MOST_BYTES));
        return created(
                imports.draft(json.text("text").getBytes(StandardCharsets.UTF_8), json.request(), subject(request)));
    }

    @GetMapping("/api/imports/{id}")
    DraftAnswer draft(@PathVariable String id) {
        return DraftAnswer.of(imports.find(id));
    }

    /** The findings as a table to print. */
    @GetMapping(path = "/api/imports/{id}/findings.txt", produces = "text/plain;charset=UTF-8")
    String findings(@PathVariable String id) {
        return FindingsTable.of(imports.find(id).draft().findings());
    }

    /** Sends the proposals, or those whose numbers are given as {@code {"proposals": [1, 2]}}, and says what came of it. */
    @PostMapping("/api/imports/{id}/acceptance")
    Acceptance.Result accept(@PathVariable String id, HttpServletRequest request) throws IOException {
        var draft = imports.find(id);
        var body = body(request, PageText.MOST_BYTES);
        Set<Integer> wanted =
                body.length == 0 ? Set.of() : ImportBody.read(body).proposals(draft.draft());
        return acceptance.accept(draft, wanted, token(request));
    }

    private static ResponseEntity<DraftAnswer> created(DraftAnswer draft) {
        return ResponseEntity.created(URI.create("/api/imports/" + draft.id())).body(draft);
    }

    private static byte[] body(HttpServletRequest request, int most) throws IOException {
        var body = request.getInputStream().readNBytes(most + 1);
        if (body.length > most) {
            throw new Refused(ProblemType.TOO_LARGE, "More than " + most + " bytes are not read.");
        }
        return body;
    }

    private static String subject(HttpServletRequest request) {
        Principal caller = request.getUserPrincipal();
        return caller == null ? "" : caller.getName();
    }

    /** The caller's own: the import can do nothing that the caller could not. */
    private String token(HttpServletRequest request) {
        var header = request.getHeader("Authorization");
        if (header != null && header.regionMatches(true, 0, "Bearer ", 0, 7)) {
            return header.substring(7).strip();
        }
        return sessionToken
                .of(request)
                .orElseThrow(() -> new Refused(ProblemType.UNAUTHENTICATED, "There is no token to record with."));
    }
}
