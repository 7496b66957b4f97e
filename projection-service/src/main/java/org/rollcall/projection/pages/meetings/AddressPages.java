package org.rollcall.projection.pages.meetings;

import jakarta.servlet.http.HttpServletRequest;
import java.security.Principal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.rollcall.contracts.PartyId;
import org.rollcall.projection.calendars.CalendarAddresses;
import org.rollcall.projection.calendars.Subscription;
import org.rollcall.projection.http.Refused;
import org.rollcall.projection.pages.desk.Flash;
import org.rollcall.projection.pages.desk.Form;
import org.rollcall.projection.pages.frame.Address;
import org.rollcall.projection.pages.words.Dated;
import org.rollcall.projection.pages.words.Words;
import org.rollcall.projection.roll.ForumAnswer;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** {@code /forums/{forum}/calendars}: the secret addresses that calendars read the meetings by are made and revoked. */
@Controller
class AddressPages {

    private final CalendarAddresses addresses;
    private final Heads heads;
    private final Desks desks;
    private final Words words;

    AddressPages(CalendarAddresses addresses, Heads heads, Desks desks, Words words) {
        this.addresses = addresses;
        this.heads = heads;
        this.desks = desks;
        this.words = words;
    }

    /**
     * An address that was made, which is not told again.
     *
     * @param of which meetings are read there
     * @param revoked when; no words while it can be read
     */
    record Line(long id, String note, String of, Dated made, Dated revoked, boolean isRevoked) {}

    @GetMapping("/forums/{forum}/calendars")
    String calendars(
            @PathVariable String forum,
            @RequestParam(required = false) @Nullable Long before,
            HttpServletRequest request,
            Model page) {
        return show(heads.forum(forum), Form.fresh(), before, request, page);
    }

    private String show(ForumAnswer forum, Form form, @Nullable Long before, HttpServletRequest request, Model page) {
        var listed = addresses.of(forum.forum(), before == null ? OptionalLong.empty() : OptionalLong.of(before));
        var names = desks.calling();
        page.addAttribute("head", heads.of(forum, request));
        page.addAttribute("makes", request.isUserInRole("secretariat") || request.isUserInRole("operator"));
        page.addAttribute("form", form);
        page.addAttribute("series", series(forum));
        page.addAttribute("names", desks.names());
        page.addAttribute(
                "lines", listed.items().stream().map(one -> line(one, names)).toList());
        page.addAttribute("first", before == null ? null : "/forums/" + forum.forum() + "/calendars");
        page.addAttribute(
                "next",
                listed.more()
                        ? Address.of("/forums/" + forum.forum() + "/calendars")
                                .with(
                                        "before",
                                        String.valueOf(listed.items().getLast().id()))
                                .toString()
                        : null);
        return "meetings/calendars";
    }

    private Map<String, String> series(ForumAnswer forum) {
        var options = new LinkedHashMap<String, String>();
        options.put("", words.say("calendars.series.all"));
        heads.series(forum.forum()).forEach(id -> options.put(id.value(), MeetingLines.name(id)));
        return options;
    }

    private Line line(Subscription made, Function<PartyId, String> names) {
        var of = Stream.concat(made.series().map(MeetingLines::name).stream(), made.party().map(names).stream())
                .collect(Collectors.joining(", "));
        return new Line(
                made.id(),
                made.note(),
                of.isEmpty() ? words.say("calendars.series.all") : of,
                words.instant(made.createdAt()),
                made.revokedAt().map(words::instant).orElse(new Dated("", "")),
                made.revokedAt().isPresent());
    }

    @PostMapping("/forums/{forum}/calendars")
    String make(
            @PathVariable String forum,
            HttpServletRequest request,
            Principal caller,
            Model page,
            RedirectAttributes next) {
        var about = heads.forum(forum);
        var form = Form.sent(request);
        try {
            var made = addresses.make(
                    about.forum(), form.value("series"), form.value("party"), form.value("note"), caller.getName());
            // told on the next page and never again
            next.addFlashAttribute("made", made.address());
            next.addAttribute("forum", about.forum().value());
            return "redirect:/forums/{forum}/calendars";
        } catch (Refused refused) {
            var problem = refused.problem();
            var field = List.of("series", "party", "note").contains(problem.field()) ? problem.field() : "";
            return show(
                    about,
                    form.wrong(field, problem.detail(), problem.suggestions().toArray(String[]::new)),
                    null,
                    request,
                    page);
        }
    }

    @PostMapping("/forums/{forum}/calendars/{id}/revocation")
    String revoke(@PathVariable String forum, @PathVariable long id, Principal caller, RedirectAttributes next) {
        var about = heads.forum(forum);
        addresses.revoke(about.forum(), id, caller.getName());
        next.addFlashAttribute("flash", new Flash("done", words.say("calendars.revoked.done"), List.of()));
        next.addAttribute("forum", about.forum().value());
        return "redirect:/forums/{forum}/calendars";
    }
}
