package org.rollcall.projection.pages.compare;

import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.rollcall.contracts.DateBound;
import org.rollcall.projection.diff.DiffQuestion;
import org.rollcall.projection.diff.RollDiff;
import org.rollcall.projection.log.LogEntry;
import org.rollcall.projection.pages.frame.Axes;
import org.rollcall.projection.pages.words.Said;
import org.rollcall.projection.pages.words.Sentences;
import org.rollcall.projection.pages.words.Words;
import org.rollcall.projection.parties.Parties;
import org.rollcall.projection.roll.Forums;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** {@code /forums/{forum}/compare}: what leads from one roll to another, and what the record learned in between. */
@Controller
class ComparePage {

    private static final int LEARNED = 50;

    /** A link to one of the questions that are asked often. */
    record Preset(String on, String known, String text) {}

    private final DiffQuestion diffs;
    private final LearnedBetween learned;
    private final Axes axes;
    private final Said said;
    private final Parties parties;
    private final Words words;
    private final Clock clock;

    ComparePage(
            DiffQuestion diffs,
            LearnedBetween learned,
            Axes axes,
            Said said,
            Parties parties,
            Words words,
            Clock clock) {
        this.diffs = diffs;
        this.learned = learned;
        this.axes = axes;
        this.said = said;
        this.parties = parties;
        this.words = words;
        this.clock = clock;
    }

    /**
     * @param on of the first roll; the day of the second where it is missing
     * @param otherOn of the second; today
     */
    @GetMapping("/forums/{forum}/compare")
    String compare(
            @PathVariable String forum,
            @RequestParam(required = false) @Nullable String on,
            @RequestParam(required = false) @Nullable String known,
            @RequestParam(required = false) @Nullable String otherOn,
            @RequestParam(required = false) @Nullable String otherKnown,
            Model page) {
        var id = Forums.id(forum);
        var second = axes.read(id, otherOn, otherKnown);
        var first = axes.read(id, on == null || on.isBlank() ? second.on().toString() : on, known);
        var diff = diffs.ask(
                id,
                new DiffQuestion.Of(Optional.of(first.on()), first.known()),
                // left open it is now, also beside a first roll as known earlier
                new DiffQuestion.Of(
                        Optional.of(second.on()),
                        second.known().or(() -> first.known().map(earlier -> clock.instant()))));
        var notices = new ArrayList<>(first.notices());
        notices.addAll(second.notices());
        page.addAttribute("forum", id.value());
        page.addAttribute("name", second.forum().name().orElse(id.value()));
        page.addAttribute("notices", notices.stream().distinct().toList());
        page.addAttribute("presets", presets(second));
        page.addAttribute("diff", difference(diff, first, second));
        return "compare/compare";
    }

    /** Questions that are asked often, up to today as known now. */
    private List<Preset> presets(Axes.Asked asked) {
        var today = asked.forum().on();
        var presets = new ArrayList<Preset>();
        asked.forum()
                .established()
                .map(DateBound::latest)
                .filter(day -> !day.equals(LocalDate.MAX))
                .ifPresent(day -> presets.add(new Preset(day.toString(), "", words.say("compare.preset.begin"))));
        presets.add(new Preset(today.minusYears(10).toString(), "", words.say("compare.preset.decade")));
        presets.add(new Preset(
                today.with(TemporalAdjusters.firstDayOfYear()).toString(), "", words.say("compare.preset.year")));
        presets.add(new Preset("", today.minusDays(1).toString(), words.say("compare.preset.learnedDay")));
        presets.add(new Preset("", today.minusDays(7).toString(), words.say("compare.preset.learnedWeek")));
        return presets;
    }

    private Difference difference(RollDiff diff, Axes.Asked first, Axes.Asked second) {
        var earlier = diff.known().isBefore(diff.otherKnown()) ? diff.known() : diff.otherKnown();
        var later = diff.known().isBefore(diff.otherKnown()) ? diff.otherKnown() : diff.known();
        var found =
                earlier.equals(later) ? List.<LogEntry>of() : learned.ask(diff.forum(), earlier, later, LEARNED + 1);
        var sentences = Sentences.about(parties.all(), said, words);
        return new Difference(
                new Difference.Side(
                        words.day(diff.on()),
                        words.instant(diff.known()),
                        first.known().isEmpty(),
                        first.typed()),
                new Difference.Side(
                        words.day(diff.otherOn()),
                        words.instant(diff.otherKnown()),
                        second.known().isEmpty(),
                        second.typed()),
                new DiffInWords(words).groups(diff),
                found.stream()
                        .limit(LEARNED)
                        .map(entry -> new Difference.Learned(
                                "e-" + entry.logIndex(),
                                words.instant(entry.recordedAt()),
                                sentences.of(entry).text()))
                        .toList(),
                found.size() > LEARNED);
    }
}
