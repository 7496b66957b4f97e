package org.rollcall.projection.pages.meetings;

import static org.rollcall.projection.http.Parameters.given;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.rollcall.contracts.ForumId;
import org.rollcall.contracts.MeetingKind;
import org.rollcall.contracts.MeetingOnRecord;
import org.rollcall.contracts.SeriesId;
import org.rollcall.projection.http.Parameters;
import org.rollcall.projection.http.Refused;
import org.rollcall.projection.meetings.MeetingView;
import org.rollcall.projection.meetings.MeetingsQuestion;
import org.rollcall.projection.meetings.Selection;
import org.rollcall.projection.pages.frame.Address;
import org.rollcall.projection.pages.words.Words;
import org.rollcall.projection.parties.Meant;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** {@code /forums/{forum}/meetings}: those that are asked for, by year, the latest first. */
@Controller
class ListPages {

    private static final int AT_ONCE = 200;

    private final MeetingsQuestion meetings;
    private final MeetingLines lines;
    private final Heads heads;
    private final Meant parties;
    private final Words words;

    ListPages(MeetingsQuestion meetings, MeetingLines lines, Heads heads, Meant parties, Words words) {
        this.meetings = meetings;
        this.lines = lines;
        this.heads = heads;
        this.parties = parties;
        this.words = words;
    }

    /** What was found, or why nothing was looked for. */
    private record Found(List<MeetingView> meetings, long total, String notice, List<String> meant) {}

    @GetMapping("/forums/{forum}/meetings")
    String meetings(@PathVariable String forum, HttpServletRequest request, Model page) {
        var head = heads.of(forum, request);
        var id = new ForumId(head.id());
        var asked = new ListPage.Filter(
                asked("series", request),
                asked("kind", request),
                asked("status", request),
                asked("place", request),
                asked("party", request),
                asked("until", request));
        var found = find(id, asked);
        page.addAttribute(
                "list",
                new ListPage(
                        head,
                        asked,
                        found.notice(),
                        found.meant(),
                        found.total(),
                        years(found.meetings()),
                        earlier(head, asked, found),
                        options(heads.series(id)),
                        lines.options(MeetingKind.values()),
                        lines.states()));
        return "meetings/meetings";
    }

    private static String asked(String name, HttpServletRequest request) {
        return given(request.getParameter(name)).orElse("");
    }

    private Found find(ForumId forum, ListPage.Filter asked) {
        try {
            var selection = selection(asked);
            var found = meetings.latestFirst(forum, selection, AT_ONCE);
            if (found.isEmpty() && asked.isAny()) {
                meetings.refuseMisspelt(forum, selection);
            }
            return new Found(found, meetings.count(forum, selection), "", List.of());
        } catch (Refused refused) {
            var problem = refused.problem();
            return new Found(List.of(), 0, problem.detail(), problem.suggestions());
        }
    }

    private Selection selection(ListPage.Filter asked) {
        return new Selection(
                Optional.empty(),
                Parameters.day("until", asked.until()),
                Parameters.id("series", asked.series(), SeriesId::new),
                Parameters.oneOf(MeetingOnRecord.State.class, "status", asked.status()),
                Parameters.oneOf(MeetingKind.class, "kind", asked.kind()),
                Optional.empty(),
                given(asked.place()),
                Optional.empty(),
                Optional.empty(),
                parties.meant("party", asked.party(), Optional.empty()));
    }

    /** Those of the day on which the last that is shown began are shown again: nothing is skipped. */
    private static @Nullable String earlier(ListPage.Head head, ListPage.Filter asked, Found found) {
        if (found.total() <= found.meetings().size() || found.meetings().isEmpty()) {
            return null;
        }
        var last = found.meetings().getLast().first().earliest();
        return last.equals(LocalDate.MIN)
                ? null
                : Address.of("/forums/" + head.id() + "/meetings")
                        .with("series", asked.series())
                        .with("kind", asked.kind())
                        .with("status", asked.status())
                        .with("place", asked.place())
                        .with("party", asked.party())
                        .with("until", last.plusDays(1).toString())
                        .toString();
    }

    private List<ListPage.Year> years(List<MeetingView> found) {
        var byYear = new LinkedHashMap<String, List<MeetingLine>>();
        for (var meeting : found) {
            byYear.computeIfAbsent(year(meeting), year -> new ArrayList<>()).add(lines.line(meeting));
        }
        return byYear.entrySet().stream()
                .map(year -> new ListPage.Year(
                        year.getKey(),
                        year.getKey().isEmpty() ? words.say("meetings.year.unknown") : year.getKey(),
                        year.getValue()))
                .toList();
    }

    /** Of the first day it may have begun on; of the last where that is open; empty where both are. */
    private static String year(MeetingView meeting) {
        var first = meeting.first();
        var day = first.earliest().equals(LocalDate.MIN) ? first.latest() : first.earliest();
        return day.equals(LocalDate.MAX) ? "" : String.valueOf(day.getYear());
    }

    private static Map<String, String> options(List<SeriesId> series) {
        var options = new LinkedHashMap<String, String>();
        series.forEach(id -> options.put(id.value(), MeetingLines.name(id)));
        return options;
    }
}
