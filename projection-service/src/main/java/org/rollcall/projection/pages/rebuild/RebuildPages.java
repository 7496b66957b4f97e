package org.rollcall.projection.pages.rebuild;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rollcall.projection.http.Refused;
import org.rollcall.projection.pages.desk.Flash;
import org.rollcall.projection.pages.words.Dated;
import org.rollcall.projection.pages.words.Words;
import org.rollcall.projection.rebuild.Rebuild;
import org.rollcall.projection.rebuild.RebuildQuestion;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** {@code /rebuilds}: the last ones, and a form that begins one; {@code /rebuilds/{id}}: how far one is, and what it made. */
@Controller
class RebuildPages {

    private static final int LAST = 20;

    private final RebuildQuestion rebuilds;
    private final Words words;

    RebuildPages(RebuildQuestion rebuilds, Words words) {
        this.rebuilds = rebuilds;
        this.words = words;
    }

    /**
     * @param rest what is left to do, in words; empty where nothing is
     * @param ended {@code null} while it runs
     * @param same how many tables are the same, in a sentence; empty where none were compared
     * @param mark of that sentence
     */
    record Shown(
            String id,
            String state,
            String mark,
            boolean running,
            long done,
            long total,
            String rest,
            Dated started,
            @Nullable Dated ended,
            String reason,
            String same,
            String sameMark,
            List<Rebuild.Compared> compared) {}

    @GetMapping("/rebuilds")
    String rebuilds(Model page) {
        var latest = rebuilds.latest(LAST).stream().map(this::shown).toList();
        page.addAttribute("rebuilds", latest);
        page.addAttribute("running", latest.stream().anyMatch(Shown::running));
        return "rebuild/rebuilds";
    }

    @PostMapping("/rebuilds")
    String begin(RedirectAttributes next) {
        try {
            return "redirect:/rebuilds/" + rebuilds.begin();
        } catch (Refused refused) {
            Flash.refused(next, words.say("rebuild.refused"));
            return "redirect:/rebuilds";
        }
    }

    @GetMapping("/rebuilds/{id}")
    String rebuild(@PathVariable String id, Model page) {
        page.addAttribute("rebuild", shown(rebuilds.of(id)));
        return "rebuild/rebuild";
    }

    @GetMapping("/rebuilds/{id}/progress")
    String progress(@PathVariable String id, Model page) {
        page.addAttribute("rebuild", shown(rebuilds.of(id)));
        return "rebuild/rebuild :: state";
    }

    private Shown shown(Rebuild rebuild) {
        var different =
                rebuild.compared().stream().filter(table -> !table.same()).count();
        return new Shown(
                rebuild.id(),
                words.say("rebuild.state." + rebuild.state()),
                switch (rebuild.state()) {
                    case RUNNING -> "pending";
                    case DONE -> "done";
                    case FAILED -> "failed";
                },
                rebuild.state() == Rebuild.State.RUNNING,
                rebuild.done(),
                rebuild.total(),
                rebuild.remaining()
                        .map(seconds -> words.say("rebuild.remaining", seconds, rebuild.rate()))
                        .orElse(""),
                words.instant(rebuild.startedAt()),
                rebuild.finishedAt().map((Instant at) -> words.instant(at)).orElse(null),
                rebuild.reason().orElse(""),
                rebuild.compared().isEmpty()
                        ? ""
                        : words.say(
                                different == 0 ? "rebuild.same" : "rebuild.different",
                                rebuild.compared().size(),
                                different),
                different == 0 ? "done" : "failed",
                rebuild.compared());
    }
}
