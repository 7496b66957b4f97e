package org.rollcall.projection.pages.time;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.rollcall.contracts.ForumId;
import org.rollcall.projection.counts.Timeline;
import org.rollcall.projection.counts.TimelineQuestion;
import org.rollcall.projection.log.Lasting;
import org.rollcall.projection.pages.frame.Axes;
import org.rollcall.projection.pages.words.Counts;
import org.rollcall.projection.pages.words.Words;
import org.rollcall.projection.roll.Forums;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** {@code /forums/{forum}/time}: the roll through time, at {@code on}; {@code time.js} draws it and makes it move. */
@Controller
class TimePage {

    /** The counts at the beginning of a year. */
    record Year(String year, String link, List<String> counts) {}

    private final TimelineQuestion timelines;
    private final Axes axes;
    private final Words words;
    private final Lasting<Moment, Told> answers = new Lasting<>(50);

    private record Moment(ForumId forum, LocalDate today, Instant known) {}

    /** The whole of a timeline in words. */
    private record Told(Moments moments, List<Moments.Moment> all, List<Year> years) {}

    TimePage(TimelineQuestion timelines, Axes axes, Words words) {
        this.timelines = timelines;
        this.axes = axes;
        this.words = words;
    }

    @GetMapping("/forums/{forum}/time")
    String time(
            @PathVariable String forum,
            @RequestParam(required = false) @Nullable String on,
            @RequestParam(required = false) @Nullable String known,
            Model page) {
        var asked = axes.read(Forums.id(forum), on, known);
        var timeline = timelines.ask(asked.forum().forum(), asked.known());
        var told =
                answers.answer(new Moment(timeline.forum(), timeline.today(), timeline.known()), () -> told(timeline));
        var moments = told.moments();
        var all = told.all();
        page.addAttribute("forum", asked.forum().forum().value());
        page.addAttribute(
                "name", asked.forum().name().orElse(asked.forum().forum().value()));
        page.addAttribute("asof", asked.answered(timeline.known(), words));
        page.addAttribute("timeline", timeline);
        page.addAttribute("counts", Counts.of(moments.counts(asked.on()), words));
        page.addAttribute("moments", all);
        page.addAttribute(
                "before",
                all.stream()
                        .map(moment -> moment.on().edtf())
                        .filter(day -> LocalDate.parse(day).isBefore(asked.on()))
                        .reduce((one, later) -> later)
                        .orElse(null));
        page.addAttribute(
                "after",
                all.stream()
                        .map(moment -> moment.on().edtf())
                        .filter(day -> LocalDate.parse(day).isAfter(asked.on()))
                        .findFirst()
                        .orElse(null));
        page.addAttribute("years", told.years());
        return "time/time";
    }

    private Told told(Timeline timeline) {
        var moments = new Moments(timeline, words);
        return new Told(moments, moments.all(), years(timeline, moments));
    }

    private List<Year> years(Timeline timeline, Moments moments) {
        return IntStream.rangeClosed(
                        timeline.from().getYear(), timeline.until().minusDays(1).getYear())
                .mapToObj(year -> LocalDate.of(year, 12, 31))
                .map(day -> new Year(
                        String.valueOf(day.getYear()),
                        day.toString(),
                        Counts.of(moments.counts(day), words).stream()
                                .map(count -> words.say(
                                        count.possible() > 0 ? "time.count.possibly" : "time.count",
                                        count.certain(),
                                        count.words(),
                                        count.possible()))
                                .toList()))
                .toList();
    }
}
