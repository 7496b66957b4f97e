package org.rollcall.projection.pages.why;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.rollcall.contracts.ForumId;
import org.rollcall.projection.explain.ExplainQuestion;
import org.rollcall.projection.history.HistoryQuestion;
import org.rollcall.projection.http.Parameters;
import org.rollcall.projection.http.Refused;
import org.rollcall.projection.pages.frame.Address;
import org.rollcall.projection.pages.frame.Axes;
import org.rollcall.projection.pages.words.Words;
import org.rollcall.projection.roll.Forums;
import org.rollcall.projection.roll.Roll;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * {@code /forums/{forum}/why}: the reasons of a party's lines on a day, or of one fact; {@code /why/drawer}: the same as a part
 * of another page.
 */
@Controller
class WhyPages {

    private static final int EVENTS = 100;

    private final ExplainQuestion explain;
    private final HistoryQuestion history;
    private final WhyReasons reasons;
    private final Axes axes;
    private final Words words;

    WhyPages(ExplainQuestion explain, HistoryQuestion history, WhyReasons reasons, Axes axes, Words words) {
        this.explain = explain;
        this.history = history;
        this.reasons = reasons;
        this.axes = axes;
        this.words = words;
    }

    @GetMapping("/forums/{forum}/why")
    String why(
            @PathVariable String forum,
            @RequestParam(required = false) @Nullable String party,
            @RequestParam(required = false) @Nullable String fact,
            @RequestParam(required = false) @Nullable String on,
            @RequestParam(required = false) @Nullable String known,
            @RequestParam(required = false) @Nullable String cursor,
            HttpServletResponse response,
            Model page) {
        show(forum, party, fact, on, known, cursor, response, page);
        return "why/why";
    }

    @GetMapping("/forums/{forum}/why/drawer")
    String drawer(
            @PathVariable String forum,
            @RequestParam(required = false) @Nullable String party,
            @RequestParam(required = false) @Nullable String fact,
            @RequestParam(required = false) @Nullable String on,
            @RequestParam(required = false) @Nullable String known,
            HttpServletResponse response,
            Model page) {
        show(forum, party, fact, on, known, null, response, page);
        return "why/why :: reasons";
    }

    private void show(
            String forum,
            @Nullable String party,
            @Nullable String fact,
            @Nullable String on,
            @Nullable String known,
            @Nullable String cursor,
            HttpServletResponse response,
            Model page) {
        var asked = axes.read(Forums.id(forum), on, known);
        var ofFact = Parameters.given(fact);
        var ofParty = Parameters.given(party);
        WhyPage why;
        if (ofFact.isPresent()) {
            why = orMeant(asked, ofFact.get(), response, () -> fact(asked, ofFact.get(), Parameters.given(cursor)));
        } else if (ofParty.isPresent()) {
            why = orMeant(asked, ofParty.get(), response, () -> party(asked, ofParty.get(), page));
        } else {
            why = empty(asked, "", "", List.of());
        }
        page.addAttribute("why", why);
        if (!page.containsAttribute("asof")) {
            page.addAttribute("asof", asked.answered(asked.forum().known(), words));
        }
    }

    private WhyPage party(Axes.Asked asked, String party, Model page) {
        var explained = explain.ask(asked.forum().forum(), party, Optional.of(asked.on()), asked.known());
        page.addAttribute("asof", asked.answered(explained.known(), words));
        return new WhyPage(
                id(asked).value(),
                name(asked),
                explained.party().value(),
                explained.name(),
                party,
                "",
                reasons.answer(explained, asked.on()),
                explained.answer().certainty().name().toLowerCase(Words.LOCALE),
                explained.answer().entries().stream().map(this::line).toList(),
                reasons.absent(explained),
                reasons.of(explained),
                List.of(),
                "");
    }

    private WhyPage.Line line(Roll.Entry entry) {
        return new WhyPage.Line(
                words.say(entry.standing()),
                entry.certainty().name().toLowerCase(Words.LOCALE),
                words.say(entry.certainty()),
                words.date(entry.from()),
                words.date(entry.until()),
                entry.factId().value());
    }

    private WhyPage fact(Axes.Asked asked, String fact, Optional<String> cursor) {
        var found = history.ofFact(
                id(asked), Parameters.fact("fact", fact), new HistoryQuestion.Part(asked.known(), cursor, EVENTS));
        return new WhyPage(
                id(asked).value(),
                name(asked),
                "",
                "",
                "",
                fact,
                words.say("why.ofFact"),
                "",
                List.of(),
                List.of(),
                reasons.of(found.items()),
                List.of(),
                found.next()
                        .map(next -> Address.of("/forums/" + id(asked) + "/why")
                                .with("fact", fact)
                                .with("cursor", next)
                                .toString())
                        .orElse(""));
    }

    /** A name that is none, or two, is answered in place, with what was probably meant. */
    private WhyPage orMeant(Axes.Asked asked, String typed, HttpServletResponse response, Supplier<WhyPage> ask) {
        try {
            return ask.get();
        } catch (Refused refused) {
            var problem = refused.problem();
            response.setStatus(problem.type().status());
            return empty(
                    asked,
                    typed,
                    problem.detail(),
                    problem.suggestions().stream()
                            .map(meant -> new WhyPage.Meant(
                                    meant,
                                    Address.of("/forums/" + id(asked) + "/why")
                                            .with("party", meant)
                                            .with(
                                                    "on",
                                                    asked.today()
                                                            ? ""
                                                            : asked.on().toString())
                                            .with("known", asked.typed())
                                            .toString()))
                            .toList());
        }
    }

    private static WhyPage empty(Axes.Asked asked, String typed, String answer, List<WhyPage.Meant> meant) {
        return new WhyPage(
                id(asked).value(),
                name(asked),
                "",
                "",
                typed,
                "",
                answer,
                answer.isEmpty() ? "" : "failed",
                List.of(),
                List.of(),
                List.of(),
                meant,
                "");
    }

    private static ForumId id(Axes.Asked asked) {
        return asked.forum().forum();
    }

    private static String name(Axes.Asked asked) {
        return asked.forum().name().orElse(id(asked).value());
    }
}
