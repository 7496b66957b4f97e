package org.rollcall.projection.pages.change;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.rollcall.contracts.ForumId;
import org.rollcall.contracts.ForumProfile;
import org.rollcall.contracts.ProblemType;
import org.rollcall.projection.http.Refused;
import org.rollcall.projection.pages.desk.Answer;
import org.rollcall.projection.pages.desk.Clerk;
import org.rollcall.projection.pages.desk.Clerk.Matter;
import org.rollcall.projection.pages.desk.Clerk.Step;
import org.rollcall.projection.pages.desk.Command;
import org.rollcall.projection.pages.desk.Field;
import org.rollcall.projection.pages.desk.Flash;
import org.rollcall.projection.pages.desk.Form;
import org.rollcall.projection.pages.desk.Sheet;
import org.rollcall.projection.pages.words.Words;
import org.rollcall.projection.parties.Parties;
import org.rollcall.projection.parties.PartyView;
import org.rollcall.projection.roll.ForumAnswer;
import org.rollcall.projection.roll.ForumQuestion;
import org.rollcall.projection.roll.Forums;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * {@code /forums/{forum}/change/{what}} and, of the register, {@code /change/{what}}: the form for each command. Its address
 * may fill it in: {@code ?party=austria&from=1993}.
 */
@Controller
class ChangePages {

    private final Clerk clerk;
    private final ForumQuestion forums;
    private final Parties parties;
    private final Words words;

    ChangePages(Clerk clerk, ForumQuestion forums, Parties parties, Words words) {
        this.clerk = clerk;
        this.forums = forums;
        this.parties = parties;
        this.words = words;
    }

    @GetMapping("/forums/{forum}/change/{what}")
    String ofForum(@PathVariable String forum, @PathVariable String what, HttpServletRequest request, Model page) {
        var about = forum(forum);
        var change = change(what, true);
        return clerk.show(sheet(change, Optional.of(about)), filled(change, about, Form.sent(request)), page);
    }

    @PostMapping("/forums/{forum}/change/{what}")
    String recordOfForum(
            @PathVariable String forum,
            @PathVariable String what,
            HttpServletRequest request,
            Model page,
            RedirectAttributes next) {
        var about = forum(forum);
        return take(change(what, true), Optional.of(about), request, page, next);
    }

    @GetMapping("/change/{what}")
    String ofRegister(@PathVariable String what, HttpServletRequest request, Model page) {
        return clerk.show(sheet(change(what, false), Optional.empty()), Form.sent(request), page);
    }

    @PostMapping("/change/{what}")
    String recordOfRegister(
            @PathVariable String what, HttpServletRequest request, Model page, RedirectAttributes next) {
        return take(change(what, false), Optional.empty(), request, page, next);
    }

    private String take(
            Change change,
            Optional<ForumAnswer> forum,
            HttpServletRequest request,
            Model page,
            RedirectAttributes next) {
        var sheet = sheet(change, forum);
        var form = Form.sent(request);
        var missing = change.named().stream()
                .filter(field -> form.value(field).isEmpty())
                .toList();
        if (!missing.isEmpty() && !form.value("step").equals("edit")) {
            var field = missing.getFirst();
            return clerk.show(sheet, form.wrong(field, words.say("change.missing." + field)), page);
        }
        var matter = new Matter(
                sheet,
                filled -> command(change, forum.map(ForumAnswer::forum), filled),
                stale -> stale.with("version", ""),
                Map.of());
        return switch (clerk.take(matter, form, request, page)) {
            case Step.Page shown -> shown.template();
            case Step.Done done -> done(change, forum, done.accepted(), next);
        };
    }

    private Command command(Change change, Optional<ForumId> forum, Form form) {
        var ids = new ArrayList<String>();
        forum.map(ForumId::value).ifPresent(ids::add);
        change.named().forEach(name -> ids.add(form.value(name)));
        return new Command(
                Command.Service.MEMBERSHIP,
                change.path(),
                ids,
                Bodies.of(change, form),
                form.key(),
                change.isOfForum() ? form.version() : OptionalLong.empty());
    }

    /** What was recorded, where it can be seen and taken back. */
    private String done(Change change, Optional<ForumAnswer> forum, Answer.Accepted accepted, RedirectAttributes next) {
        Flash.done(next, words.say("change.done"), accepted);
        var of = accepted.stream().substring(accepted.stream().indexOf('/') + 1);
        if (change == Change.FORUM) {
            next.addAttribute("forum", of);
            return "redirect:/forums/{forum}";
        }
        if (forum.isPresent()) {
            next.addAttribute("forum", forum.get().forum().value());
            next.addAttribute("fact", accepted.factId());
            return "redirect:/forums/{forum}/history";
        }
        next.addAttribute("party", of);
        return "redirect:/change";
    }

    private Sheet sheet(Change change, Optional<ForumAnswer> forum) {
        var id = forum.map(about -> about.forum().value()).orElse("");
        var index = forum.isPresent() ? "/forums/" + id + "/change" : "/change";
        return new Sheet(
                forum.isPresent() ? "change" : "register",
                crumbs(forum, words),
                forum.map(about -> about.forum().stream()).orElse(""),
                words.say("change." + change.slug()),
                words.say("change." + change.slug() + ".lead"),
                index + "/" + change.slug(),
                "",
                Sheet.shown(change.fields(), words),
                Sheet.hidden(change.fields()),
                index,
                change.fields().stream().anyMatch(field -> field.kind() == Field.Kind.PARTY) ? names() : List.of());
    }

    /** Where the room is: in a forum, or with the register. */
    static List<Sheet.Crumb> crumbs(Optional<ForumAnswer> forum, Words words) {
        return forum.map(about -> {
                    var address = "/forums/" + about.forum();
                    return List.of(
                            new Sheet.Crumb(
                                    address, about.name().orElse(about.forum().value())),
                            new Sheet.Crumb(address + "/change", words.say("change.title")));
                })
                .orElseGet(() -> List.of(new Sheet.Crumb("/change", words.say("register.title"))));
    }

    private List<String> names() {
        return parties.all().stream()
                .map(ChangePages::lastName)
                .distinct()
                .sorted()
                .toList();
    }

    private static String lastName(PartyView party) {
        return party.nameOn(java.time.LocalDate.of(9999, 12, 31));
    }

    /** Labels are said all together, so those there are stand in the form already. */
    private static Form filled(Change change, ForumAnswer forum, Form form) {
        if (change != Change.PROFILE) {
            return form;
        }
        var labels = forum.profile().map(ForumProfile::labels).orElse(Map.of());
        var values = new LinkedHashMap<>(form.values());
        labels.forEach((standing, label) -> values.putIfAbsent("labels." + standing, List.of(label)));
        return new Form(values, form.key(), form.errors());
    }

    private ForumAnswer forum(String id) {
        return forums.ask(Forums.id(id), Optional.empty(), Optional.empty());
    }

    private static Change change(String what, boolean ofForum) {
        return Change.called(what)
                .filter(change -> change.isOfForum() == ofForum)
                .orElseThrow(() -> new Refused(
                        ProblemType.NOT_FOUND,
                        "Nothing is changed at this address; the ways to change the record are listed above it."));
    }

    /** Those offered under a heading. */
    static List<Offer> offers(Change.Theme theme, Words words) {
        return Stream.of(theme)
                .flatMap(one -> Change.of(one).stream())
                .map(change -> new Offer(
                        change.slug(),
                        words.say("change." + change.slug()),
                        words.say("change." + change.slug() + ".lead")))
                .toList();
    }

    record Offer(String slug, String title, String lead) {}
}
