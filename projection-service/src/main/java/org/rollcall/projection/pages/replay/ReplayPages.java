package org.rollcall.projection.pages.replay;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.rollcall.contracts.ForumId;
import org.rollcall.contracts.ForumProfile;
import org.rollcall.contracts.Source;
import org.rollcall.projection.http.Parameters;
import org.rollcall.projection.log.LogEntry;
import org.rollcall.projection.log.RecordTime;
import org.rollcall.projection.pages.frame.Address;
import org.rollcall.projection.pages.words.CountWords;
import org.rollcall.projection.pages.words.Counts;
import org.rollcall.projection.pages.words.Dated;
import org.rollcall.projection.pages.words.Known;
import org.rollcall.projection.pages.words.Proof;
import org.rollcall.projection.pages.words.Said;
import org.rollcall.projection.pages.words.Sentences;
import org.rollcall.projection.pages.words.Words;
import org.rollcall.projection.parties.Parties;
import org.rollcall.projection.roll.ForumAnswer;
import org.rollcall.projection.roll.ForumQuestion;
import org.rollcall.projection.roll.Forums;
import org.rollcall.projection.roll.RollQuestion;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * {@code /forums/{forum}/replay?event=N}: the record as it was after its Nth event; {@code &play=1} goes on by itself where
 * there are scripts, {@code ?to=MOMENT} leads to the last event recorded by then.
 */
@Controller
class ReplayPages {

    private static final List<Integer> STEPS = List.of(1, 5, 20);

    /** @param address {@code null} where one is already there */
    record Way(String text, @Nullable String address) {}

    record Step(int events, String address, boolean chosen) {}

    /**
     * All that {@code replay.html} shows.
     *
     * @param at how many of the events are told; 0 for none yet
     * @param all how many there are
     * @param remaining how long it plays yet, in words
     * @param event the last one that is told, its sentence; empty before the first
     * @param next the address that follows by itself while it plays; {@code null} where it does not
     */
    record ReplayPage(
            String forum,
            String name,
            long at,
            long all,
            int step,
            String remaining,
            @Nullable Dated recorded,
            String event,
            String eventAddress,
            String by,
            List<Proof> proofs,
            List<CountWords> counts,
            String roll,
            List<Way> ways,
            List<Step> steps,
            String play,
            boolean playing,
            @Nullable String next,
            String typed,
            List<String> notices) {}

    private final ForumEvents events;
    private final ForumQuestion forums;
    private final RollQuestion rolls;
    private final RecordTime recordTime;
    private final Parties parties;
    private final Said said;
    private final Words words;

    ReplayPages(
            ForumEvents events,
            ForumQuestion forums,
            RollQuestion rolls,
            RecordTime recordTime,
            Parties parties,
            Said said,
            Words words) {
        this.events = events;
        this.forums = forums;
        this.rolls = rolls;
        this.recordTime = recordTime;
        this.parties = parties;
        this.said = said;
        this.words = words;
    }

    @GetMapping("/forums/{forum}/replay")
    String replay(
            @PathVariable String forum,
            @RequestParam(required = false) @Nullable String event,
            @RequestParam(required = false) @Nullable String to,
            @RequestParam(required = false) @Nullable String step,
            @RequestParam(required = false) @Nullable String play,
            Model page) {
        var about = forums.ask(Forums.id(forum), Optional.empty(), Optional.empty());
        var notices = new ArrayList<String>();
        var all = events.by(
                about.forum(),
                recordTime.at(Source.MEMBERSHIP, Optional.empty()).known());
        var at = Math.clamp(place(about, event, to, all, notices), 0, all);
        var by = STEPS.stream()
                .filter(one -> one.toString().equals(step))
                .findFirst()
                .orElse(STEPS.getFirst());
        page.addAttribute(
                "replay",
                page(about, at, all, by, play != null, Parameters.given(to).orElse(""), notices));
        return "replay/replay";
    }

    /** Which event is asked for: by its number, or the last one by a moment; all of them where neither is. */
    private long place(ForumAnswer about, @Nullable String event, @Nullable String to, long all, List<String> notices) {
        var asked = Parameters.given(to);
        if (asked.isPresent()) {
            var zone = about.profile().map(ForumProfile::timeZone).orElse(ZoneId.of("UTC"));
            return Known.read(asked.get(), zone)
                    .map(moment -> events.by(about.forum(), moment))
                    .orElseGet(() -> {
                        notices.add(words.say("asof.badKnown", asked.get()));
                        return all;
                    });
        }
        return Parameters.given(event)
                .filter(text -> text.matches("\\d{1,12}"))
                .map(Long::parseLong)
                .orElse(all);
    }

    private ReplayPage page(
            ForumAnswer about, long at, long all, int step, boolean playing, String typed, List<String> notices) {
        var forum = about.forum();
        var told = events.at(forum, at);
        var sentence =
                told.map(entry -> Sentences.about(parties.all(), said, words).of(entry));
        var goesOn = playing && at < all;
        return new ReplayPage(
                forum.value(),
                about.name().orElse(forum.value()),
                at,
                all,
                step,
                remaining(at, all, step),
                told.map(entry -> words.instant(entry.recordedAt())).orElse(null),
                sentence.map(Sentences.Sentence::text).orElse(""),
                told.map(ReplayPages::address).orElse(""),
                told.map(entry -> words.who(entry.recordedBy())).orElse(""),
                words.proofs(
                        sentence.flatMap(Sentences.Sentence::evidence).stream().toList()),
                told.map(entry -> Counts.of(
                                rolls.ask(forum, Optional.of(about.on()), Optional.of(entry.recordedAt()))
                                        .counts(),
                                words))
                        .orElse(List.of()),
                told.map(entry -> Address.of("/forums/" + forum + "/roll")
                                .with("on", about.on().toString())
                                .with("known", entry.recordedAt().toString())
                                .toString())
                        .orElse(""),
                ways(forum, at, all, step),
                STEPS.stream()
                        .map(one -> new Step(one, here(forum, at, one, goesOn), one == step))
                        .toList(),
                here(forum, at == all ? 0 : at, step, !goesOn),
                goesOn,
                goesOn ? here(forum, Math.min(all, at + step), step, true) : null,
                typed,
                notices);
    }

    /** A step a second. */
    private String remaining(long at, long all, int step) {
        return words.say("replay.remaining", Math.ceilDiv(all - at, step));
    }

    private List<Way> ways(ForumId forum, long at, long all, int step) {
        return List.of(
                new Way(words.say("replay.first"), at == 0 ? null : here(forum, 0, step, false)),
                new Way(words.say("replay.back"), at == 0 ? null : here(forum, Math.max(0, at - step), step, false)),
                new Way(words.say("replay.on"), at == all ? null : here(forum, Math.min(all, at + step), step, false)),
                new Way(words.say("replay.last"), at == all ? null : here(forum, all, step, false)));
    }

    private static String here(ForumId forum, long at, int step, boolean playing) {
        return Address.of("/forums/" + forum + "/replay")
                .with("event", String.valueOf(at))
                .with("step", step == STEPS.getFirst() ? "" : String.valueOf(step))
                .with("play", playing ? "1" : "")
                .toString();
    }

    private static String address(LogEntry entry) {
        return "/log/" + entry.source().name().toLowerCase(Locale.ROOT) + "-" + entry.logIndex();
    }
}
