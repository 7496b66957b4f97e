package org.rollcall.projection.pages.meetings;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.rollcall.contracts.DateBound;
import org.rollcall.contracts.MeetingId;
import org.rollcall.contracts.Position;
import org.rollcall.projection.http.Parameters;
import org.rollcall.projection.http.Refused;
import org.rollcall.projection.importing.PastedMeeting;
import org.rollcall.projection.log.Horizons;
import org.rollcall.projection.pages.desk.Answer;
import org.rollcall.projection.pages.desk.Clerk;
import org.rollcall.projection.pages.desk.Command;
import org.rollcall.projection.pages.desk.Desk;
import org.rollcall.projection.pages.desk.Flash;
import org.rollcall.projection.pages.desk.Form;
import org.rollcall.projection.pages.desk.Members;
import org.rollcall.projection.pages.desk.Sheet;
import org.rollcall.projection.pages.words.Words;
import org.rollcall.projection.roll.ForumAnswer;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * {@code /forums/{forum}/meetings/log}: a meeting is put on record, and who came to it. A pasted line ({@code ?line=…}) fills in
 * the form; what would follow is shown with the roll of the day, and only then it is recorded.
 */
@Controller
class LogPages {

    private final Desk desk;
    private final Clerk clerk;
    private final Desks desks;
    private final Heads heads;
    private final RollCalls rollCalls;
    private final TakePages take;
    private final PastedMeeting pasted;
    private final Horizons horizons;
    private final Words words;

    LogPages(
            Desk desk,
            Clerk clerk,
            Desks desks,
            Heads heads,
            RollCalls rollCalls,
            TakePages take,
            PastedMeeting pasted,
            Horizons horizons,
            Words words) {
        this.desk = desk;
        this.clerk = clerk;
        this.desks = desks;
        this.heads = heads;
        this.rollCalls = rollCalls;
        this.take = take;
        this.pasted = pasted;
        this.horizons = horizons;
        this.words = words;
    }

    @GetMapping("/forums/{forum}/meetings/log")
    String show(
            @PathVariable String forum,
            @RequestParam(required = false) @Nullable String line,
            HttpServletRequest request,
            Model page) {
        var about = heads.forum(forum);
        var form = Form.sent(request);
        if (Parameters.given(line).isPresent()) {
            form = read(form, about, page);
        }
        return show(about, form, page);
    }

    private String show(ForumAnswer forum, Form form, Model page) {
        clerk.show(desks.log(forum), form, page);
        return again(form, page);
    }

    /** The form, with what was ticked on the page after it. */
    private static String again(Form form, Model page) {
        page.addAttribute(
                "rest",
                Clerk.carried(form).stream().filter(LogPages::isOfTheRoll).toList());
        return "meetings/log";
    }

    private static boolean isOfTheRoll(Clerk.Carried carried) {
        return Stream.of(RollCall.ASKED, RollCall.PRESENT, RollCall.MISSING).anyMatch(carried.name()::equals)
                || carried.name().startsWith("others-");
    }

    private Form read(Form form, ForumAnswer forum, Model page) {
        try {
            var read = pasted.read(form.value("line"), forum.forum());
            page.addAttribute("read", read);
            var values = new LinkedHashMap<>(form.values());
            values.putAll(LineFields.of(read.body()));
            return new Form(values, form.key(), List.of());
        } catch (Refused refused) {
            return form.wrong(
                    "line",
                    refused.problem().detail(),
                    refused.problem().suggestions().toArray(String[]::new));
        }
    }

    @PostMapping("/forums/{forum}/meetings/log")
    String take(@PathVariable String forum, HttpServletRequest request, Model page, RedirectAttributes next) {
        var about = heads.forum(forum);
        var form = Form.sent(request);
        var sheet = desks.log(about);
        if (form.value("step").equals("edit")) {
            return show(about, form, page);
        }
        var command = announcement(about, form);
        return switch (desk.tryOut(command, request)) {
            case Answer.Refusal refusal -> refused(sheet, form, refusal, page);
            case Answer.Accepted tried -> {
                var held = isHeld(about, form);
                if (!form.value("step").equals("record")) {
                    yield confirm(about, sheet, form, tried, held, page);
                }
                var read = held ? rollCalls.read(form, first(form), Optional.empty(), about.known()) : nobody(form);
                var checked = tried.warnings().isEmpty() || form.has("acknowledged", Clerk.sign(tried))
                        ? read.form()
                        : read.form().wrong("acknowledged", words.say("desk.acknowledge.missing"));
                if (checked.isRefused()) {
                    yield confirm(about, sheet, checked, tried, held, page);
                }
                yield switch (desk.send(command, request)) {
                    case Answer.Refusal refusal -> refused(sheet, form, refusal, page);
                    case Answer.Accepted accepted -> logged(accepted, read, request, page, next);
                };
            }
        };
    }

    private static RollCalls.Read nobody(Form form) {
        return new RollCalls.Read(List.of(), form);
    }

    private String refused(Sheet sheet, Form form, Answer.Refusal refusal, Model page) {
        clerk.refused(sheet, form, refusal, page);
        return again(form, page);
    }

    private String confirm(ForumAnswer forum, Sheet sheet, Form form, Answer.Accepted tried, boolean held, Model page) {
        clerk.preview(sheet, form, tried, page);
        page.addAttribute(
                "carried",
                Clerk.carried(form).stream()
                        .filter(carried -> !isOfTheRoll(carried))
                        .toList());
        page.addAttribute("call", held ? rollCalls.of(forum.forum(), first(form), Optional.empty(), form) : null);
        return "meetings/confirm";
    }

    /** It is on record; what follows is who came. If that is refused, it is asked for again, and nothing ticked is lost. */
    private String logged(
            Answer.Accepted accepted,
            RollCalls.Read read,
            HttpServletRequest request,
            Model page,
            RedirectAttributes next) {
        var meeting =
                new MeetingId(accepted.stream().substring(accepted.stream().indexOf('/') + 1));
        if (read.delegations().isEmpty()) {
            return done(meeting, words.say("meetings.log.done"), accepted, next);
        }
        var form = read.form();
        var attendance = new Command(
                Command.Service.MEETING,
                TakePages.PATH,
                List.of(meeting.value()),
                TakePages.body(read.delegations(), ofThoseWhoCame(form)),
                form.key() + "-attendance",
                OptionalLong.empty());
        return switch (desk.send(attendance, request)) {
            case Answer.Accepted came ->
                done(
                        meeting,
                        words.say("meetings.log.doneWith", read.delegations().size()),
                        came,
                        next);
            case Answer.Refusal refusal -> {
                horizons.awaitForPage(Position.parse(accepted.position()));
                page.addAttribute("flash", new Flash("done", words.say("meetings.log.onlyMeeting"), List.of()));
                yield take.refused(meeting, form, refusal, page);
            }
        };
    }

    /** A pasted line says that they met, and nothing of who came: that is said by whoever ticks. */
    private static Form ofThoseWhoCame(Form form) {
        return form.value("line").isEmpty() ? form : form.with("evidence.kind", "MINE");
    }

    private static String done(MeetingId meeting, String text, Answer.Accepted accepted, RedirectAttributes next) {
        Flash.done(next, text, accepted);
        next.addAttribute("meeting", meeting.value());
        return "redirect:/meetings/{meeting}";
    }

    private static Command announcement(ForumAnswer forum, Form form) {
        var body = MeetingBody.of(MeetingFields.ANNOUNCEMENT, form);
        body.put("forum", forum.forum().value());
        if (form.value("state").equals("PLANNED")) {
            body.put("plan", true);
        } else if (isHeld(forum, form)) {
            body.put("held", true);
        }
        body.putAll(Members.why(form));
        return new Command(Command.Service.MEETING, "/api/meetings", List.of(), body, form.key(), OptionalLong.empty());
    }

    /** Where nobody says: if it is certainly over. */
    private static boolean isHeld(ForumAnswer forum, Form form) {
        return switch (form.value("state")) {
            case "HELD" -> true;
            case "" -> last(form).isBefore(forum.on());
            default -> false;
        };
    }

    private static LocalDate last(Form form) {
        return bound(form.value(form.value("last").isEmpty() ? "first" : "last"))
                .latest();
    }

    private static DateBound first(Form form) {
        return bound(form.value("first"));
    }

    /** What is no date is refused by the service, in its words. */
    private static DateBound bound(String typed) {
        try {
            return typed.isEmpty() ? DateBound.UNKNOWN : DateBound.parse(typed);
        } catch (IllegalArgumentException e) {
            return DateBound.UNKNOWN;
        }
    }
}
