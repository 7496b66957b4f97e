package org.rollcall.projection.pages.meetings;

import jakarta.servlet.http.HttpServletRequest;
import org.rollcall.projection.meetings.Series;
import org.rollcall.projection.pages.words.Words;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** {@code /forums/{forum}/meetings/series}: the series the meetings count in, with their numbers and what these leave open. */
@Controller
class SeriesPages {

    private final Heads heads;
    private final MeetingLines lines;
    private final Words words;

    SeriesPages(Heads heads, MeetingLines lines, Words words) {
        this.heads = heads;
        this.lines = lines;
        this.words = words;
    }

    @GetMapping("/forums/{forum}/meetings/series")
    String series(@PathVariable String forum, HttpServletRequest request, Model page) {
        var about = heads.forum(forum);
        page.addAttribute(
                "page",
                new SeriesPage(
                        heads.of(about, request),
                        heads.numbered(about.forum()).stream().map(this::one).toList()));
        return "meetings/series";
    }

    private SeriesPage.One one(Series series) {
        return new SeriesPage.One(
                series.series().value(),
                MeetingLines.name(series.series()),
                series.meetings().reversed().stream()
                        .map(meeting -> new SeriesPage.Numbered(
                                meeting.ordinal().isPresent()
                                        ? MeetingLines.ordinal(meeting.ordinal().getAsInt())
                                        : "",
                                lines.line(meeting)))
                        .toList(),
                series.findings().stream().map(this::says).toList());
    }

    private String says(Series.Finding finding) {
        var from = MeetingLines.ordinal(finding.from());
        var until = MeetingLines.ordinal(finding.until());
        var key = "series." + finding.kind();
        return finding.from() == finding.until() ? words.say(key, from) : words.say(key + ".several", from, until);
    }
}
