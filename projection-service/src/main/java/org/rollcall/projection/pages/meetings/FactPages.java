package org.rollcall.projection.pages.meetings;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.rollcall.contracts.FactId;
import org.rollcall.contracts.Problem;
import org.rollcall.contracts.ProblemType;
import org.rollcall.contracts.Source;
import org.rollcall.projection.http.Parameters;
import org.rollcall.projection.http.Refused;
import org.rollcall.projection.log.RecordTime;
import org.rollcall.projection.meetings.MeetingView;
import org.rollcall.projection.pages.desk.Clerk;
import org.rollcall.projection.pages.desk.Clerk.Matter;
import org.rollcall.projection.pages.desk.Clerk.Step;
import org.rollcall.projection.pages.desk.Command;
import org.rollcall.projection.pages.desk.Field;
import org.rollcall.projection.pages.desk.Flash;
import org.rollcall.projection.pages.desk.Form;
import org.rollcall.projection.pages.desk.Members;
import org.rollcall.projection.pages.desk.Sheet;
import org.rollcall.projection.pages.words.Said;
import org.rollcall.projection.pages.words.Sentences;
import org.rollcall.projection.pages.words.Words;
import org.rollcall.projection.parties.Parties;
import org.rollcall.projection.views.StreamFacts;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** {@code /meetings/{meeting}/facts/{fact}/{how}}: what was said of a meeting is corrected, or taken back. */
@Controller("factsOfMeetings")
class FactPages {

    private final Clerk clerk;
    private final Desks desks;
    private final StreamFacts facts;
    private final RecordTime recordTime;
    private final Said said;
    private final Parties parties;
    private final Words words;

    FactPages(
            Clerk clerk,
            Desks desks,
            StreamFacts facts,
            RecordTime recordTime,
            Said said,
            Parties parties,
            Words words) {
        this.clerk = clerk;
        this.desks = desks;
        this.facts = facts;
        this.recordTime = recordTime;
        this.said = said;
        this.parties = parties;
        this.words = words;
    }

    private enum How {
        CORRECTION,
        RETRACTION;

        static How called(String slug) {
            return Arrays.stream(values())
                    .filter(how -> how.slug().equals(slug))
                    .findFirst()
                    .orElseThrow(() -> new Refused(
                            ProblemType.NOT_FOUND,
                            "What was said of a meeting is corrected or taken back, nothing else."));
        }

        String slug() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * A fact as it is on record now.
     *
     * @param id of the event that is revised
     * @param about the fact it belongs to
     * @param now what stands in each field
     */
    private record Found(
            How how,
            MeetingView meeting,
            FactId id,
            FactId about,
            long version,
            List<Field> fields,
            Map<String, List<String>> now) {}

    @GetMapping("/meetings/{meeting}/facts/{fact}/{how}")
    String show(@PathVariable String meeting, @PathVariable String fact, @PathVariable String how, Model page) {
        var found = find(meeting, fact, how);
        return clerk.show(sheet(found), Desks.filled(found.now(), found.version()), page);
    }

    @PostMapping("/meetings/{meeting}/facts/{fact}/{how}")
    String take(
            @PathVariable String meeting,
            @PathVariable String fact,
            @PathVariable String how,
            HttpServletRequest request,
            Model page,
            RedirectAttributes next) {
        var found = find(meeting, fact, how);
        var matter = new Matter(
                sheet(found),
                form -> command(found, form),
                stale -> stale.with("version", String.valueOf(found.version())),
                found.now());
        return switch (clerk.take(matter, Form.sent(request), request, page)) {
            case Step.Page shown -> shown.template();
            case Step.Done done -> {
                Flash.done(next, words.say("meeting." + found.how().slug() + ".done"), done.accepted());
                yield done(found, next);
            }
        };
    }

    /** Whoever takes back what put a meeting on record has no page of it to come back to. */
    private static String done(Found found, RedirectAttributes next) {
        if (found.how() == How.RETRACTION
                && found.about().equals(found.meeting().factId())) {
            next.addAttribute("forum", found.meeting().forum().value());
            return "redirect:/forums/{forum}/meetings";
        }
        next.addAttribute("meeting", found.meeting().id().value());
        return "redirect:/meetings/{meeting}";
    }

    private static Command command(Found found, Form form) {
        var body = switch (found.how()) {
            case CORRECTION -> MeetingBody.changed(found.fields(), form, found.now());
            case RETRACTION ->
                Members.of(
                        found.fields(), form, field -> !form.value(field.name()).isEmpty());
        };
        body.putAll(Members.why(form));
        return Command.of(
                Command.Service.MEETING,
                form,
                body,
                "/api/meetings/{meeting}/facts/{fact}/" + found.how().slug(),
                found.meeting().id().value(),
                found.id().value());
    }

    private Sheet sheet(Found found) {
        return desks.about(
                found.meeting(),
                "meeting." + found.how().slug(),
                "/facts/" + found.id() + "/" + found.how().slug(),
                said.of(found.meeting().id().stream(), found.id())
                        .map(entry -> Sentences.about(parties.all(), said, words)
                                .of(entry)
                                .text())
                        .orElse(""),
                found.fields());
    }

    private Found find(String meeting, String fact, String slug) {
        var how = How.called(slug);
        var view = desks.meeting(meeting).meeting();
        var now = recordTime.at(Source.MEETING, Optional.empty()).known();
        var recorded = facts.of(view.id(), now).facts();
        var id = Parameters.fact("fact", fact);
        var about = recorded.about(id)
                .orElseThrow(() -> new Refused(
                        Problem.at("fact", ProblemType.UNKNOWN_FACT, "The meeting has no fact '" + id + "'.")));
        var says = recorded.says(about);
        return switch (how) {
            // what was corrected before is corrected again under the fact's own id
            case CORRECTION ->
                new Found(
                        how,
                        view,
                        about,
                        about,
                        recorded.touched(about),
                        says.map(MeetingFields::of).orElse(List.of()),
                        says.map(known -> Filled.with(known, desks.calling())).orElse(Map.of()));
            case RETRACTION ->
                new Found(how, view, id, about, recorded.touched(about), List.of(Field.tick("cascade")), Map.of());
        };
    }
}
