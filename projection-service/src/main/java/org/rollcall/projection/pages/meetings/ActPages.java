package org.rollcall.projection.pages.meetings;

import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.rollcall.contracts.ProblemType;
import org.rollcall.projection.http.Refused;
import org.rollcall.projection.meetings.MeetingView;
import org.rollcall.projection.pages.desk.Clerk;
import org.rollcall.projection.pages.desk.Clerk.Matter;
import org.rollcall.projection.pages.desk.Clerk.Step;
import org.rollcall.projection.pages.desk.Command;
import org.rollcall.projection.pages.desk.Field;
import org.rollcall.projection.pages.desk.Flash;
import org.rollcall.projection.pages.desk.Form;
import org.rollcall.projection.pages.desk.Members;
import org.rollcall.projection.pages.words.Words;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** {@code /meetings/{meeting}/change/{what}}: it is postponed, moved, held, cancelled, and what else can be said of it. */
@Controller
class ActPages {

    private final Clerk clerk;
    private final Desks desks;
    private final Words words;

    ActPages(Clerk clerk, Desks desks, Words words) {
        this.clerk = clerk;
        this.desks = desks;
        this.words = words;
    }

    @GetMapping("/meetings/{meeting}/change/{what}")
    String show(@PathVariable String meeting, @PathVariable String what, Model page) {
        var act = act(what);
        var about = desks.meeting(meeting);
        var values = act.replaces() ? now(act, about.meeting()) : Map.<String, List<String>>of();
        return clerk.show(
                desks.about(about.meeting(), "act." + act.slug(), "/change/" + act.slug(), "", act.fields()),
                Desks.filled(values, Desks.version(about)),
                page);
    }

    @PostMapping("/meetings/{meeting}/change/{what}")
    String take(
            @PathVariable String meeting,
            @PathVariable String what,
            HttpServletRequest request,
            Model page,
            RedirectAttributes next) {
        var act = act(what);
        var about = desks.meeting(meeting);
        var view = about.meeting();
        var matter = new Matter(
                desks.about(view, "act." + act.slug(), "/change/" + act.slug(), "", act.fields()),
                form -> command(act, view, form),
                stale -> stale.with("version", String.valueOf(Desks.version(about))),
                now(act, view));
        return switch (clerk.take(matter, Form.sent(request), request, page)) {
            case Step.Page shown -> shown.template();
            case Step.Done done -> {
                Flash.done(next, words.say("act." + act.slug() + ".done"), done.accepted());
                next.addAttribute("meeting", view.id().value());
                yield "redirect:/meetings/{meeting}";
            }
        };
    }

    private static Command command(Act act, MeetingView meeting, Form form) {
        var body = MeetingBody.of(act.fields(), form);
        body.putAll(Members.why(form));
        return Command.of(
                Command.Service.MEETING, form, body, act.path(), meeting.id().value());
    }

    /** What is on record of its fields. */
    private Map<String, List<String>> now(Act act, MeetingView meeting) {
        var names = act.fields().stream().map(Field::name).collect(Collectors.toSet());
        var now = new LinkedHashMap<>(Filled.with(meeting, desks.calling()));
        now.keySet().retainAll(names);
        return now;
    }

    private static Act act(String what) {
        return Act.called(what)
                .orElseThrow(() -> new Refused(
                        ProblemType.NOT_FOUND,
                        "Nothing is changed at this address; what can be said of a meeting is on its page."));
    }
}
