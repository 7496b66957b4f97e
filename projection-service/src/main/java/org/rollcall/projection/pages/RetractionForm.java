package org.rollcall.projection.pages;

import jakarta.servlet.http.HttpServletRequest;
import org.rollcall.contracts.FactId;
import org.rollcall.contracts.Problem;
import org.rollcall.contracts.ProblemType;
import org.rollcall.projection.http.Refused;
import org.rollcall.projection.http.SessionToken;
import org.rollcall.projection.roll.Forums;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What the button beside somebody's last change sends. It leads to the history, which then shows both. */
@Controller
class RetractionForm {

    private final Retractions retractions;
    private final SessionToken sessionToken;
    private final Words words;

    RetractionForm(Retractions retractions, SessionToken sessionToken, Words words) {
        this.retractions = retractions;
        this.sessionToken = sessionToken;
        this.words = words;
    }

    @PostMapping("/forums/{forum}/retraction")
    String retract(
            @PathVariable String forum,
            @RequestParam String change,
            @RequestParam long version,
            @RequestParam String key,
            HttpServletRequest request,
            RedirectAttributes back) {
        var id = Forums.id(forum);
        var retracted = fact(change);
        var token = sessionToken
                .of(request)
                .orElseThrow(() -> new Refused(ProblemType.UNAUTHENTICATED, "There is no session to record with."));
        var decided = retractions.retract(id, retracted, version, words.say("undo.reason"), key, token);
        back.addAttribute("forum", id.value());
        back.addAttribute("fact", retracted.value());
        if (decided.accepted()) {
            // the page waits for what was just recorded
            back.addAttribute("atLeast", decided.position());
        } else {
            back.addFlashAttribute("refused", words.say("undo.refused", decided.reason()));
        }
        return "redirect:/forums/{forum}/history";
    }

    private static FactId fact(String text) {
        try {
            return new FactId(text);
        } catch (IllegalArgumentException e) {
            throw new Refused(Problem.at("change", ProblemType.UNKNOWN_FACT, "'" + text + "' is no id of a fact."));
        }
    }
}
