package org.rollcall.projection.pages.desk;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.rollcall.projection.http.Parameters;
import org.rollcall.projection.pages.words.Words;
import org.rollcall.projection.roll.Forums;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What the button beside somebody's last change sends. It leads to the history, which then shows both. */
@Controller
class RetractionForm {

    private final Desk desk;
    private final Words words;

    RetractionForm(Desk desk, Words words) {
        this.desk = desk;
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
        var retracted = Parameters.fact("change", change);
        var answer = desk.send(
                new Command(
                        Command.Service.MEMBERSHIP,
                        "/api/forums/{forum}/facts/{fact}/retraction",
                        List.of(id.value(), retracted.value()),
                        Map.of("reason", words.say("undo.reason")),
                        key,
                        OptionalLong.of(version)),
                request);
        back.addAttribute("forum", id.value());
        back.addAttribute("fact", retracted.value());
        switch (answer) {
            case Answer.Accepted accepted -> Flash.done(back, words.say("undo.done"), accepted);
            case Answer.Refusal refusal -> Flash.refused(back, words.say("undo.refused", refusal.detail()));
        }
        return "redirect:/forums/{forum}/history";
    }
}
