package org.rollcall.projection.pages.roll;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.rollcall.projection.pages.words.Words;
import org.rollcall.projection.publication.OpenRolls;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** {@code /public/{forum}/roll/{on}?known=}: a roll that an operator opened, for whoever has the address. */
@Controller
class OpenRollPage {

    private final OpenRolls open;
    private final RollSheet sheet;
    private final Words words;

    OpenRollPage(OpenRolls open, RollSheet sheet, Words words) {
        this.open = open;
        this.sheet = sheet;
        this.words = words;
    }

    @GetMapping("/public/{forum}/roll/{on}")
    String roll(
            @PathVariable String forum,
            @PathVariable String on,
            @RequestParam(required = false) @Nullable String known,
            Model page,
            HttpServletResponse response) {
        var roll = open.find(forum, on, known);
        if (!roll.known().toString().equals(known)) {
            return "redirect:" + roll.path();
        }
        response.setHeader(HttpHeaders.CACHE_CONTROL, OpenRolls.cacheControl());
        page.addAttribute("roll", sheet.of(roll.forum(), roll.on(), Optional.of(roll.known())));
        page.addAttribute(
                "links",
                List.of(
                        new RollPage.Link(roll.path(".csv"), words.say("roll.csv")),
                        new RollPage.Link(roll.path(".json"), words.say("roll.json"))));
        return "roll/sheet";
    }
}
