package org.rollcall.projection.pages.meetings;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.rollcall.contracts.GroupId;
import org.rollcall.contracts.MeetingEvent;
import org.rollcall.contracts.MeetingEvent.Chair;
import org.rollcall.contracts.MeetingOnRecord;
import org.rollcall.contracts.PartyId;
import org.rollcall.projection.forum.Labels;
import org.rollcall.projection.forum.PartiesOfDay;
import org.rollcall.projection.forum.WorkingGroup;
import org.rollcall.projection.meetings.MeetingView;
import org.rollcall.projection.meetings.MeetingsQuestion;
import org.rollcall.projection.pages.words.DocumentLines;
import org.rollcall.projection.pages.words.Words;
import org.rollcall.projection.roll.ForumAnswer;
import org.rollcall.projection.roll.ForumQuestion;
import org.rollcall.projection.roll.Forums;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** {@code /forums/{forum}/meetings}: all of them by year; {@code /meetings/{id}}: one. */
@Controller
class MeetingPages {

    /** What the frame of a forum's pages needs. */
    record ForumHead(String id, String name, long meetingCount) {}

    private final MeetingsQuestion meetings;
    private final MeetingLines lines;
    private final DocumentLines documents;
    private final ForumQuestion forums;
    private final Labels labels;
    private final AttendanceLines attendance;
    private final Words words;

    MeetingPages(
            MeetingsQuestion meetings,
            MeetingLines lines,
            DocumentLines documents,
            ForumQuestion forums,
            Labels labels,
            AttendanceLines attendance,
            Words words) {
        this.meetings = meetings;
        this.lines = lines;
        this.documents = documents;
        this.forums = forums;
        this.labels = labels;
        this.attendance = attendance;
        this.words = words;
    }

    @GetMapping("/forums/{forum}/meetings")
    String meetings(@PathVariable String forum, Model page) {
        var answer = forums.ask(Forums.id(forum), Optional.empty(), Optional.empty());
        var held = lines.latestFirst(answer.forum());
        var byYear = new LinkedHashMap<String, List<MeetingLine>>();
        for (var meeting : held) {
            byYear.computeIfAbsent(year(meeting), year -> new ArrayList<>()).add(lines.line(meeting));
        }
        page.addAttribute("forum", new ForumHead(answer.forum().value(), name(answer), held.size()));
        page.addAttribute(
                "years",
                byYear.entrySet().stream()
                        .map(year -> new MeetingPage.Year(
                                year.getKey(),
                                year.getKey().isEmpty() ? words.say("meetings.year.unknown") : year.getKey(),
                                year.getValue()))
                        .toList());
        return "meetings/meetings";
    }

    /** Of the first day it may have begun on; of the last where that is open; empty where both are. */
    private static String year(MeetingView meeting) {
        var first = meeting.first();
        var day = first.earliest().equals(LocalDate.MIN) ? first.latest() : first.earliest();
        return day.equals(LocalDate.MAX) ? "" : String.valueOf(day.getYear());
    }

    /** The forum and its groups are called as they were then. */
    private static Optional<LocalDate> day(MeetingView meeting) {
        return Optional.of(meeting.first().latest()).filter(day -> !day.equals(LocalDate.MAX));
    }

    @GetMapping("/meetings/{meeting}")
    String meeting(@PathVariable String meeting, Model page) {
        var answer = meetings.meeting(MeetingsQuestion.id(meeting), Optional.empty());
        var view = answer.meeting();
        var forum = forums.ask(view.forum(), day(view), Optional.empty());
        var groups = forum.workingGroups().stream().collect(Collectors.toMap(WorkingGroup::group, WorkingGroup::name));
        var parties = labels.of(view.forum(), parties(view), forum.on(), forum.known());
        page.addAttribute(
                "meeting",
                new MeetingPage(
                        view.id().value(),
                        view.forum().value(),
                        name(forum),
                        view.title(),
                        lines.days(view),
                        words.venue(view.venue()),
                        words.say(view.mode()),
                        words.say(view.kind()),
                        view.series().stream().map(this::series).toList(),
                        bodies(view, groups),
                        view.hosts().stream().map(parties::name).toList(),
                        view.chairs().stream()
                                .map(chair -> chair(chair, parties))
                                .toList(),
                        view.earlier().stream().map(this::before).toList(),
                        words.say("status." + view.status()),
                        MeetingLines.mark(view),
                        view.reason().orElse(""),
                        view.agenda(),
                        view.decisions().stream().map(this::decision).toList(),
                        documents.of(answer.documents()),
                        words.proofs(view.evidence())));
        page.addAttribute("attendance", attendance.groups(answer.attendance()));
        return "meetings/meeting";
    }

    private static List<PartyId> parties(MeetingView meeting) {
        var chairs = meeting.chairs().stream()
                .filter(Chair.ByParty.class::isInstance)
                .map(chair -> ((Chair.ByParty) chair).party());
        return Stream.concat(meeting.hosts().stream(), chairs).distinct().toList();
    }

    private String chair(Chair chair, PartiesOfDay parties) {
        return switch (chair) {
            case Chair.ByParty by -> parties.name(by.party());
            case Chair.ByOffice by -> words.say(by.office());
        };
    }

    private MeetingPage.Before before(MeetingOnRecord.Earlier earlier) {
        return new MeetingPage.Before(
                words.days(earlier.days()),
                words.venue(earlier.venue()),
                earlier.reason().orElse(""));
    }

    private MeetingPage.Decision decision(MeetingView.Decision decision) {
        return new MeetingPage.Decision(words.say(decision.kind()), decision.text(), words.proofs(decision.evidence()));
    }

    private String series(MeetingEvent.SeriesEntry entry) {
        var series = entry.series().value().replace('-', ' ');
        return entry.ordinal().isPresent()
                ? words.say("meeting.series.numbered", ordinal(entry.ordinal().getAsInt()), series)
                : words.say("meeting.series.plain", series);
    }

    /** "24th": the words of the pages are English. */
    static String ordinal(int number) {
        var teen = number % 100 >= 11 && number % 100 <= 13;
        var suffix = switch (teen ? 0 : number % 10) {
            case 1 -> "st";
            case 2 -> "nd";
            case 3 -> "rd";
            default -> "th";
        };
        return number + suffix;
    }

    private static List<String> bodies(MeetingView meeting, Map<GroupId, String> groups) {
        return meeting.bodies().stream()
                .map(group -> groups.getOrDefault(group, group.value()))
                .toList();
    }

    private static String name(ForumAnswer forum) {
        return forum.name().orElse(forum.forum().value());
    }
}
