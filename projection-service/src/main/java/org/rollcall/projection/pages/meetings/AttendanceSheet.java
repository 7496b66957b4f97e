package org.rollcall.projection.pages.meetings;

import java.time.ZoneId;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.rollcall.contracts.ForumProfile;
import org.rollcall.projection.http.Parameters;
import org.rollcall.projection.meetings.MeetingsQuestion;
import org.rollcall.projection.pages.words.Words;
import org.rollcall.projection.roll.ForumQuestion;
import org.rollcall.projection.roll.RollQuestion;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** {@code /meetings/{meeting}/attendance/print}: a clerk's sheet, before the meeting to sign and after it to keep. */
@Controller
class AttendanceSheet {

    private final MeetingsQuestion meetings;
    private final RollQuestion rolls;
    private final ForumQuestion forums;
    private final MeetingLines lines;
    private final AttendanceLines attendance;
    private final Words words;

    AttendanceSheet(
            MeetingsQuestion meetings,
            RollQuestion rolls,
            ForumQuestion forums,
            MeetingLines lines,
            AttendanceLines attendance,
            Words words) {
        this.meetings = meetings;
        this.rolls = rolls;
        this.forums = forums;
        this.lines = lines;
        this.attendance = attendance;
        this.words = words;
    }

    @GetMapping("/meetings/{meeting}/attendance/print")
    String print(
            @PathVariable String meeting,
            @RequestParam(defaultValue = "false") boolean signatures,
            @RequestParam(required = false) @Nullable String known,
            Model page) {
        var answer = meetings.meeting(MeetingsQuestion.id(meeting), Parameters.instant("known", known));
        var view = answer.meeting();
        var on = answer.attendance().on();
        var forum = forums.ask(view.forum(), Optional.of(on), Optional.of(answer.known()));
        var roll = rolls.ask(view.forum(), Optional.of(on), Optional.of(answer.known()))
                .entries();
        page.addAttribute(
                "sheet",
                new AttendancePage(
                        view.id().value(),
                        view.title(),
                        forum.name().orElse(view.forum().value()),
                        lines.days(view),
                        words.venue(view.venue()),
                        words.day(on),
                        words.instant(
                                answer.known(),
                                forum.profile().map(ForumProfile::timeZone).orElse(ZoneId.of("UTC"))),
                        answer.position().toString(),
                        attendance.summary(answer.attendance(), roll),
                        signatures,
                        attendance.sheet(answer.attendance(), roll)));
        return "meetings/attendance";
    }
}
