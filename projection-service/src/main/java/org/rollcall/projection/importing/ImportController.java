package org.rollcall.projection.importing;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.Principal;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.rollcall.contracts.ForumId;
import org.rollcall.contracts.ProblemType;
import org.rollcall.projection.http.Parameters;
import org.rollcall.projection.http.Refused;
import org.rollcall.projection.http.SessionToken;
import org.rollcall.projection.roll.Forums;
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

    private static final int MOST_BYTES_OF_A_COMMAND = 256 * 1024;

    private final Imports imports;
    private final Acceptance acceptance;
    private final Amendments amendments;
    private final SessionToken sessionToken;

    ImportController(Imports imports, Acceptance acceptance, Amendments amendments, SessionToken sessionToken) {
        this.imports = imports;
        this.acceptance = acceptance;
        this.amendments = amendments;
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

    /** One pasted line of a list of meetings: {@code {line, forum?, address?}} gives the proposal to record it. */
    @PostMapping(path = "/api/imports/line", consumes = MediaType.APPLICATION_JSON_VALUE)
    PastedLine.Read line(HttpServletRequest request) throws IOException {
        var json = ImportBody.read(body(request, MOST_BYTES_OF_A_COMMAND));
        return imports.line(json.text("line"), forum(json.textOrEmpty("forum")), json.textOrEmpty("address"));
    }

    /** The same for a line as it is. */
    @PostMapping(path = "/api/imports/line", consumes = MediaType.TEXT_PLAIN_VALUE)
    PastedLine.Read line(
            @RequestParam(defaultValue = "") String forum,
            @RequestParam(defaultValue = "") String address,
            HttpServletRequest request)
            throws IOException {
        var text = new String(body(request, MOST_BYTES_OF_A_COMMAND), StandardCharsets.UTF_8);
        return imports.line(text, forum(forum), address);
    }

    private static Optional<ForumId> forum(String id) {
        return id.isBlank() ? Optional.empty() : Optional.of(Forums.id(id));
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

    /** Changes members of one proposal's body before it is accepted; {@code null} takes one out. */
    @PostMapping("/api/imports/{id}/proposals/{proposal}/amendment")
    DraftAnswer amend(@PathVariable String id, @PathVariable int proposal, HttpServletRequest request)
            throws IOException {
        var changes = ImportBody.read(body(request, MOST_BYTES_OF_A_COMMAND)).json();
        return DraftAnswer.of(amendments.amend(imports.find(id), proposal, changes, subject(request)));
    }

    /** Puts a draft aside: {@code {reason?}}. What was accepted of it stays on record. */
    @PostMapping("/api/imports/{id}/rejection")
    DraftAnswer reject(@PathVariable String id, HttpServletRequest request) throws IOException {
        var body = body(request, MOST_BYTES_OF_A_COMMAND);
        var reason = body.length == 0 ? "" : ImportBody.read(body).textOrEmpty("reason");
        return DraftAnswer.of(amendments.reject(imports.find(id), reason, subject(request)));
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
