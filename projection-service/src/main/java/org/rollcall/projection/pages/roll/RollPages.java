package org.rollcall.projection.pages.roll;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.rollcall.contracts.Standing;
import org.rollcall.projection.pages.frame.Axes;
import org.rollcall.projection.pages.words.Words;
import org.rollcall.projection.publication.Permalink;
import org.rollcall.projection.publication.Publications;
import org.rollcall.projection.roll.Forums;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * {@code /forums/{forum}/roll}: the roll on a day, as known at a moment; both are always said. {@code /roll/print}: the same
 * on paper.
 */
@Controller
class RollPages {

    private final RollSheet sheet;
    private final Axes axes;
    private final Words words;
    private final Publications publications;
    private final String publicUrl;

    RollPages(
            RollSheet sheet,
            Axes axes,
            Words words,
            Publications publications,
            @Value("${rollcall.public-url}") String publicUrl) {
        this.sheet = sheet;
        this.axes = axes;
        this.publications = publications;
        this.publicUrl = publicUrl;
        this.words = words;
    }

    @GetMapping("/forums/{forum}/roll")
    String roll(
            @PathVariable String forum,
            @RequestParam(required = false) @Nullable String on,
            @RequestParam(required = false) @Nullable String known,
            @RequestParam(required = false) @Nullable String standing,
            @RequestParam(required = false) @Nullable String certainty,
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(required = false) @Nullable String sort,
            HttpServletRequest request,
            Model page) {
        var selection = Selection.of(standing, certainty, q, sort);
        var roll = show(forum, on, known, selection, page);
        page.addAttribute("selection", selection);
        page.addAttribute("standings", standings());
        if (request.isUserInRole("operator")) {
            page.addAttribute("open", publications.isOpen(roll.forum()));
            page.addAttribute("permalink", publicUrl + roll.path());
        }
        return "roll/roll";
    }

    @GetMapping("/forums/{forum}/roll/print")
    String print(
            @PathVariable String forum,
            @RequestParam(required = false) @Nullable String on,
            @RequestParam(required = false) @Nullable String known,
            Model page) {
        show(forum, on, known, Selection.ALL, page);
        return "roll/sheet";
    }

    /** @return what is shown, by the address that never changes */
    private Permalink show(String forum, @Nullable String on, @Nullable String known, Selection selection, Model page) {
        var asked = axes.read(Forums.id(forum), on, known);
        var id = asked.forum().forum();
        var roll = sheet.of(id, asked.on(), asked.known());
        var answered = Instant.parse(roll.known().edtf());
        page.addAttribute("roll", roll.only(selection));
        page.addAttribute("lines", roll.lines());
        page.addAttribute("shown", roll.only(selection).lines());
        page.addAttribute("notices", asked.notices());
        page.addAttribute("asof", asked.answered(answered, words));
        page.addAttribute("links", List.of());
        return new Permalink(id, asked.on(), answered);
    }

    private Map<String, String> standings() {
        var texts = new LinkedHashMap<String, String>();
        for (var standing : Standing.values()) {
            texts.put(standing.name(), words.say(standing));
        }
        return texts;
    }
}
