package org.rollcall.projection.pages.imports;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.rollcall.contracts.ProblemType;
import org.rollcall.projection.http.Parameters;
import org.rollcall.projection.http.Refused;
import org.rollcall.projection.http.SessionToken;
import org.rollcall.projection.importing.Imports;
import org.rollcall.projection.importing.Request;
import org.rollcall.projection.importing.Runs;
import org.rollcall.projection.pages.desk.Flash;
import org.rollcall.projection.pages.desk.Form;
import org.rollcall.projection.pages.words.Dated;
import org.rollcall.projection.pages.words.Words;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** {@code /imports}: pages are brought in. {@code /imports/{id}}: one of them is reviewed. */
@Controller
class ImportPages {

    private static final int LATEST = 20;

    private final Imports imports;
    private final Sheets sheets;
    private final Runs runs;
    private final SessionToken sessionToken;
    private final Words words;

    ImportPages(Imports imports, Sheets sheets, Runs runs, SessionToken sessionToken, Words words) {
        this.imports = imports;
        this.sheets = sheets;
        this.runs = runs;
        this.sessionToken = sessionToken;
        this.words = words;
    }

    /** A draft in the list of them. */
    record Row(String id, String name, String address, Dated drafted, int proposals, int accepted, boolean rejected) {}

    @GetMapping("/imports")
    String all(Model page) {
        return all(Form.fresh(), page);
    }

    private String all(Form form, Model page) {
        page.addAttribute("form", form);
        page.addAttribute(
                "drafts",
                imports.latest(LATEST).stream()
                        .map(known -> new Row(
                                known.id(),
                                known.name().isBlank() ? words.say("imports.unnamed") : known.name(),
                                known.address(),
                                words.instant(known.drafted()),
                                known.proposals(),
                                known.accepted(),
                                known.rejected()))
                        .toList());
        return "imports/imports";
    }

    @PostMapping("/imports")
    String bring(
            @RequestParam(required = false) @Nullable MultipartFile file,
            HttpServletRequest request,
            Model page,
            RedirectAttributes next)
            throws IOException {
        var form = Form.sent(request);
        var pasted = pasted(request);
        var uploaded = Optional.ofNullable(file).filter(one -> !one.isEmpty());
        if (uploaded.isEmpty() && pasted.isBlank()) {
            return all(form.wrong("text", words.say("imports.missing")), page);
        }
        try {
            var bytes = uploaded.isPresent() ? uploaded.get().getBytes() : pasted.getBytes(StandardCharsets.UTF_8);
            var known = new Request(
                    form.value("address"),
                    form.value("name"),
                    Parameters.day("retrieved", form.value("retrieved")),
                    Parameters.day("contentDate", form.value("contentDate")));
            next.addAttribute(
                    "id", imports.draft(bytes, known, subject(request)).id());
            return "redirect:/imports/{id}";
        } catch (Refused refused) {
            var problem = refused.problem();
            var field = problem.field().isEmpty() ? uploaded.isPresent() ? "file" : "text" : problem.field();
            return all(form.wrong(field, problem.detail(), problem.suggestions().toArray(String[]::new)), page);
        }
    }

    /** As it was copied: a browser sends each end of a line as two characters, and the same page should be known again. */
    private static String pasted(HttpServletRequest request) {
        var text = request.getParameter("text");
        return text == null ? "" : text.replace("\r\n", "\n");
    }

    @GetMapping("/imports/{id}")
    String review(
            @PathVariable String id,
            @RequestParam(defaultValue = "1") int first,
            @RequestParam(defaultValue = "1") int line,
            Model page) {
        page.addAttribute("sheet", sheets.of(id, first, line));
        page.addAttribute("form", Form.fresh());
        return "imports/review";
    }

    /** {@code all=true}, or the numbers that are ticked. */
    @PostMapping("/imports/{id}/acceptance")
    String accept(
            @PathVariable String id,
            @RequestParam(defaultValue = "false") boolean all,
            HttpServletRequest request,
            RedirectAttributes next) {
        var draft = imports.answer(id);
        var wanted = new TreeSet<Integer>();
        for (var number :
                Optional.ofNullable(request.getParameterValues("proposal")).orElse(new String[0])) {
            draft.proposals().stream()
                    .map(proposal -> proposal.number())
                    .filter(known -> String.valueOf(known).equals(number))
                    .forEach(wanted::add);
        }
        next.addAttribute("id", id);
        if (!all && wanted.isEmpty()) {
            Flash.refused(next, words.say("imports.nothingTicked"));
            return "redirect:/imports/{id}";
        }
        var token = sessionToken
                .of(request)
                .orElseThrow(() -> new Refused(ProblemType.UNAUTHENTICATED, "There is no session to record with."));
        runs.begin(id, all ? new TreeSet<>() : wanted, all ? draft.proposals().size() : wanted.size(), token);
        return "redirect:/imports/{id}";
    }

    @PostMapping("/imports/{id}/rejection")
    String reject(
            @PathVariable String id,
            @RequestParam(defaultValue = "") String reason,
            HttpServletRequest request,
            RedirectAttributes next) {
        imports.reject(id, reason.strip(), subject(request));
        next.addFlashAttribute("flash", new Flash("done", words.say("imports.rejected"), List.of()));
        next.addAttribute("id", id);
        return "redirect:/imports/{id}";
    }

    static String subject(HttpServletRequest request) {
        var caller = request.getUserPrincipal();
        return caller == null ? "" : String.valueOf(caller.getName());
    }
}
