package org.rollcall.projection.pages;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.rollcall.contracts.ForumProfile;
import org.rollcall.projection.http.Parameters;
import org.rollcall.projection.publication.Permalink;
import org.rollcall.projection.publication.Publications;
import org.rollcall.projection.roll.ForumQuestion;
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
    private final ForumQuestion forums;
    private final Words words;
    private final Publications publications;
    private final String publicUrl;
    private final Clock clock;

    RollPages(
            RollSheet sheet,
            ForumQuestion forums,
            Words words,
            Publications publications,
            @Value("${rollcall.public-url}") String publicUrl,
            Clock clock) {
        this.sheet = sheet;
        this.forums = forums;
        this.publications = publications;
        this.publicUrl = publicUrl;
        this.words = words;
        this.clock = clock;
    }

    @GetMapping("/forums/{forum}/roll")
    String roll(
            @PathVariable String forum,
            @RequestParam(required = false) @Nullable String on,
            @RequestParam(required = false) @Nullable String known,
            HttpServletRequest request,
            Model page) {
        var roll = show(forum, on, known, page);
        if (request.isUserInRole("operator")) {
            page.addAttribute("open", publications.isOpen(roll.forum()));
            page.addAttribute("permalink", publicUrl + roll.path());
        }
        return "roll";
    }

    @GetMapping("/forums/{forum}/roll/print")
    String print(
            @PathVariable String forum,
            @RequestParam(required = false) @Nullable String on,
            @RequestParam(required = false) @Nullable String known,
            Model page) {
        show(forum, on, known, page);
        return "sheet";
    }

    /** @return what is shown, by the address that never changes */
    private Permalink show(String forum, @Nullable String on, @Nullable String known, Model page) {
        var id = Forums.id(forum);
        var notices = new ArrayList<String>();
        var today = forums.ask(id, Optional.empty(), Optional.empty());
        var zone = today.profile().map(ForumProfile::timeZone).orElse(ZoneId.of("UTC"));

        var askedOn = Parameters.given(on);
        var day = askedOn.flatMap(Known::day);
        askedOn.filter(text -> day.isEmpty()).ifPresent(text -> notices.add(words.say("roll.badOn", text)));
        var askedKnown = Parameters.given(known);
        var moment = askedKnown.flatMap(text -> Known.read(text, zone));
        askedKnown.filter(text -> moment.isEmpty()).ifPresent(text -> notices.add(words.say("roll.badKnown", text)));
        // a moment still to come means what is known by now
        moment.filter(asked -> asked.isAfter(clock.instant()))
                .ifPresent(asked -> notices.add(words.say("roll.clamped")));

        var roll = sheet.of(id, day.orElse(today.on()), moment);
        page.addAttribute("roll", roll.with(notices));
        page.addAttribute("knownAsked", moment.isPresent() ? askedKnown.orElse("") : "");
        page.addAttribute("links", List.of());
        return new Permalink(
                id,
                LocalDate.parse(roll.on().edtf()),
                Instant.parse(roll.known().edtf()));
    }
}
