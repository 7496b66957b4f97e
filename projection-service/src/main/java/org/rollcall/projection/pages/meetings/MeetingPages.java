package org.rollcall.projection.pages.meetings;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.rollcall.contracts.GroupId;
import org.rollcall.contracts.MeetingEvent.Chair;
import org.rollcall.contracts.MeetingEvent.Hours;
import org.rollcall.contracts.MeetingOnRecord;
import org.rollcall.contracts.MeetingOnRecord.State;
import org.rollcall.contracts.PartyId;
import org.rollcall.contracts.Warning;
import org.rollcall.projection.forum.Labels;
import org.rollcall.projection.forum.PartiesOfDay;
import org.rollcall.projection.forum.WorkingGroup;
import org.rollcall.projection.meetings.MeetingAnswer;
import org.rollcall.projection.meetings.MeetingView;
import org.rollcall.projection.meetings.MeetingsQuestion;
import org.rollcall.projection.pages.words.DocumentLines;
import org.rollcall.projection.pages.words.Words;
import org.rollcall.projection.roll.ForumAnswer;
import org.rollcall.projection.roll.ForumQuestion;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** {@code /meetings/{id}}: one meeting; {@code /meetings/{id}/history}: all that was ever recorded of it. */
@Controller
class MeetingPages {

    /** What of its history stands on the page of a meeting. */
    private static final int LATEST = 8;

    /** In which it can be said who came. */
    private static final Set<State> SITTING = EnumSet.of(State.SCHEDULED, State.HELD);

    private final MeetingsQuestion meetings;
    private final MeetingLines lines;
    private final DocumentLines documents;
    private final ForumQuestion forums;
    private final Heads heads;
    private final Labels labels;
    private final AttendanceLines attendance;
    private final Histories histories;
    private final Words words;

    MeetingPages(
            MeetingsQuestion meetings,
            MeetingLines lines,
            DocumentLines documents,
            ForumQuestion forums,
            Heads heads,
            Labels labels,
            AttendanceLines attendance,
            Histories histories,
            Words words) {
        this.meetings = meetings;
        this.lines = lines;
        this.documents = documents;
        this.forums = forums;
        this.heads = heads;
        this.labels = labels;
        this.attendance = attendance;
        this.histories = histories;
        this.words = words;
    }

    @GetMapping("/meetings/{meeting}")
    String meeting(@PathVariable String meeting, HttpServletRequest request, Model page) {
        var answer = meetings.meeting(MeetingsQuestion.id(meeting), Optional.empty());
        var view = answer.meeting();
        var forum = forums.ask(view.forum(), day(view), Optional.empty());
        var history = histories.of(view.id());
        page.addAttribute("head", heads.of(forum, request));
        page.addAttribute("meeting", page(answer, forum));
        page.addAttribute("attendance", attendance.groups(answer.attendance()));
        page.addAttribute("history", history.stream().limit(LATEST).toList());
        page.addAttribute("older", history.size() > LATEST);
        page.addAttribute("acts", Heads.writes(request) ? acts(view) : List.of());
        page.addAttribute("sits", SITTING.contains(view.status()));
        return "meetings/meeting";
    }

    /** What can be said of it in its state. */
    record Offer(String slug, String text) {}

    private List<Offer> acts(MeetingView meeting) {
        return Act.in(meeting.status()).stream()
                .map(act -> new Offer(act.slug(), words.say("act." + act.slug())))
                .toList();
    }

    @GetMapping("/meetings/{meeting}/history")
    String history(@PathVariable String meeting, HttpServletRequest request, Model page) {
        var view =
                meetings.meeting(MeetingsQuestion.id(meeting), Optional.empty()).meeting();
        page.addAttribute("head", heads.of(view.forum().value(), request));
        page.addAttribute("meeting", lines.line(view));
        page.addAttribute("history", histories.of(view.id()));
        return "meetings/history";
    }

    /** The forum and its groups are called as they were then. */
    private static Optional<LocalDate> day(MeetingView meeting) {
        return Optional.of(meeting.first().latest()).filter(day -> !day.equals(LocalDate.MAX));
    }

    private MeetingPage page(MeetingAnswer answer, ForumAnswer forum) {
        var view = answer.meeting();
        var groups = forum.workingGroups().stream().collect(Collectors.toMap(WorkingGroup::group, WorkingGroup::name));
        var parties = labels.of(view.forum(), parties(view), forum.on(), forum.known());
        return new MeetingPage(
                view.id().value(),
                view.title(),
                lines.days(view),
                hours(view.hours()),
                words.venue(view.venue()),
                words.say(view.mode()),
                words.say(view.kind()),
                view.series().stream()
                        .map(entry -> new MeetingPage.Named(entry.series().value(), lines.says(entry)))
                        .toList(),
                bodies(view, groups),
                view.hosts().stream().map(host -> party(host, parties)).toList(),
                view.chairs().stream().map(chair -> chair(chair, parties)).toList(),
                view.earlier().stream().map(this::before).toList(),
                words.say("status." + view.status()),
                MeetingLines.mark(view.status()),
                view.reason().orElse(""),
                view.agenda(),
                view.decisions().stream().map(this::decision).toList(),
                documents.of(answer.documents()),
                words.proofs(view.evidence()),
                view.warnings().stream().map(Warning::text).toList(),
                view.factId().value());
    }

    private String hours(Hours hours) {
        return switch (hours) {
            case Hours.Unstated unstated -> "";
            case Hours.Between between ->
                words.say(
                        "meeting.hours.between",
                        between.begin(),
                        between.end(),
                        between.zone().getId());
        };
    }

    private static List<PartyId> parties(MeetingView meeting) {
        var chairs = meeting.chairs().stream()
                .filter(Chair.ByParty.class::isInstance)
                .map(chair -> ((Chair.ByParty) chair).party());
        return Stream.concat(meeting.hosts().stream(), chairs).distinct().toList();
    }

    private static MeetingPage.Named party(PartyId party, PartiesOfDay parties) {
        return new MeetingPage.Named(party.value(), parties.name(party));
    }

    private MeetingPage.Named chair(Chair chair, PartiesOfDay parties) {
        return switch (chair) {
            case Chair.ByParty by -> party(by.party(), parties);
            case Chair.ByOffice by -> new MeetingPage.Named("", words.say(by.office()));
        };
    }

    private MeetingPage.Before before(MeetingOnRecord.Earlier earlier) {
        return new MeetingPage.Before(
                words.days(earlier.days()),
                words.venue(earlier.venue()),
                earlier.reason().orElse(""));
    }

    private MeetingPage.Decision decision(MeetingView.Decision decision) {
        return new MeetingPage.Decision(
                words.say(decision.kind()),
                decision.text(),
                decision.agendaItem(),
                words.proofs(decision.evidence()),
                decision.factId().value());
    }

    private static List<String> bodies(MeetingView meeting, Map<GroupId, String> groups) {
        return meeting.bodies().stream()
                .map(group -> groups.getOrDefault(group, group.value()))
                .toList();
    }
}
