package org.rollcall.projection.pages.meetings;

import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.rollcall.contracts.MeetingId;
import org.rollcall.projection.meetings.MeetingAnswer;
import org.rollcall.projection.pages.desk.Answer;
import org.rollcall.projection.pages.desk.Clerk;
import org.rollcall.projection.pages.desk.Clerk.Matter;
import org.rollcall.projection.pages.desk.Command;
import org.rollcall.projection.pages.desk.Desk;
import org.rollcall.projection.pages.desk.Flash;
import org.rollcall.projection.pages.desk.Form;
import org.rollcall.projection.pages.desk.Members;
import org.rollcall.projection.pages.desk.Sheet;
import org.rollcall.projection.pages.words.Words;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** {@code /meetings/{meeting}/attendance}: who came, ticked on the roll of the day. */
@Controller
class TakePages {

    static final String PATH = "/api/meetings/{meeting}/attendance";

    private final Desk desk;
    private final Clerk clerk;
    private final Desks desks;
    private final RollCalls rollCalls;
    private final Words words;

    TakePages(Desk desk, Clerk clerk, Desks desks, RollCalls rollCalls, Words words) {
        this.desk = desk;
        this.clerk = clerk;
        this.desks = desks;
        this.rollCalls = rollCalls;
        this.words = words;
    }

    static Map<String, Object> body(List<Map<String, Object>> delegations, Form form) {
        var body = new LinkedHashMap<String, Object>();
        body.put("delegations", delegations);
        body.putAll(Members.why(form));
        return body;
    }

    @GetMapping("/meetings/{meeting}/attendance")
    String show(@PathVariable String meeting, Model page) {
        var about = desks.meeting(meeting);
        return show(about, Desks.filled(Map.of(), Desks.version(about)), page);
    }

    private String show(MeetingAnswer about, Form form, Model page) {
        clerk.show(sheet(about), form, page);
        return withRoll(about, form, page);
    }

    private String withRoll(MeetingAnswer about, Form form, Model page) {
        page.addAttribute(
                "call",
                rollCalls.of(about.meeting().forum(), about.meeting().first(), Optional.of(about.attendance()), form));
        return "meetings/take";
    }

    private Sheet sheet(MeetingAnswer about) {
        return desks.about(about.meeting(), "meeting.take", "/attendance", "", List.of());
    }

    @PostMapping("/meetings/{meeting}/attendance")
    String take(@PathVariable String meeting, HttpServletRequest request, Model page, RedirectAttributes next) {
        var about = desks.meeting(meeting);
        var read = rollCalls.read(
                Form.sent(request), about.meeting().first(), Optional.of(about.attendance()), about.known());
        var form = read.form();
        if (form.isRefused()) {
            return show(about, form, page);
        }
        if (read.delegations().isEmpty()) {
            return show(about, form.wrong("", words.say("meeting.take.nothing")), page);
        }
        var command = Command.of(
                Command.Service.MEETING,
                form,
                body(read.delegations(), form),
                PATH,
                about.meeting().id().value());
        return switch (desk.tryOut(command, request)) {
            case Answer.Refusal refusal -> refused(about, form, refusal, page);
            case Answer.Accepted tried -> {
                if (!tried.warnings().isEmpty() && !form.has("acknowledged", Clerk.sign(tried))) {
                    page.addAttribute("warnings", tried.warnings());
                    page.addAttribute("sign", Clerk.sign(tried));
                    yield show(about, form.wrong("acknowledged", words.say("desk.acknowledge.missing")), page);
                }
                yield switch (desk.send(command, request)) {
                    case Answer.Refusal refusal -> refused(about, form, refusal, page);
                    case Answer.Accepted accepted -> {
                        Flash.done(
                                next,
                                words.say(
                                        "meeting.take.done", read.delegations().size()),
                                accepted);
                        next.addAttribute("meeting", about.meeting().id().value());
                        yield "redirect:/meetings/{meeting}";
                    }
                };
            }
        };
    }

    /** Of a meeting that was only just put on record. */
    String refused(MeetingId meeting, Form form, Answer.Refusal refusal, Model page) {
        var about = desks.meeting(meeting.value());
        return refused(about, form.with("version", String.valueOf(Desks.version(about))), refusal, page);
    }

    private String refused(MeetingAnswer about, Form form, Answer.Refusal refusal, Model page) {
        var matter = new Matter(
                sheet(about),
                sent -> {
                    throw new IllegalStateException("what was refused is not sent again");
                },
                stale -> stale.with("version", String.valueOf(Desks.version(about))),
                Map.of());
        clerk.refused(matter, form, refusal, page);
        return withRoll(about, form, page);
    }
}
