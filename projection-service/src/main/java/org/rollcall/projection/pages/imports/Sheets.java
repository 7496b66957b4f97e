package org.rollcall.projection.pages.imports;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.rollcall.projection.importing.DraftAnswer;
import org.rollcall.projection.importing.DraftAnswer.Proposed;
import org.rollcall.projection.importing.DraftAnswer.Sent;
import org.rollcall.projection.importing.DraftAnswer.State;
import org.rollcall.projection.importing.Finding;
import org.rollcall.projection.importing.Imports;
import org.rollcall.projection.importing.Runs;
import org.rollcall.projection.pages.words.Words;
import org.springframework.stereotype.Component;

/** Puts a draft and its page side by side: of both a part at a time, since a page may be long. */
@Component
class Sheets {

    private static final int PROPOSALS = 200;
    private static final int LINES = 800;

    private final Imports imports;
    private final Runs runs;
    private final Words words;

    Sheets(Imports imports, Runs runs, Words words) {
        this.imports = imports;
        this.runs = runs;
        this.words = words;
    }

    /**
     * @param first the first proposal to show
     * @param line the line of the page to show what is around
     */
    ImportSheet of(String id, int first, int line) {
        // before the draft is: one that ends between is shown as going on, and its stream says that it is over
        var run = runs.of(id);
        var draft = imports.answer(id);
        var lines = imports.lines(id);
        int from = Math.min(Math.max(1, line - LINES / 4), Math.max(1, lines.size() - LINES + 1));
        int until = Math.min(lines.size(), from + LINES - 1);
        int begin = Math.min(Math.max(1, first), Math.max(1, draft.proposals().size()));
        int end = Math.min(draft.proposals().size(), begin + PROPOSALS - 1);
        boolean open = draft.state() == State.DRAFT || draft.state() == State.ACCEPTING;
        return new ImportSheet(
                draft.id(),
                draft.name(),
                draft.forum(),
                draft.address(),
                draft.contentDate().map(day -> words.day(day).words()).orElse(""),
                words.say("imports.state." + draft.state()),
                mark(draft.state()),
                open,
                draft.progress().accepted(),
                draft.progress().failed(),
                draft.progress().proposals(),
                run.filter(state -> !state.over()).map(this::progress),
                run.filter(state -> open && state.over())
                        .map(Runs.State::stopped)
                        .orElse(""),
                draft.proposals().subList(draft.proposals().isEmpty() ? 0 : begin - 1, end).stream()
                        .map(this::proposed)
                        .toList(),
                begin,
                end < draft.proposals().size() ? end + 1 : 0,
                findings(draft),
                shown(draft, lines, from, until),
                from > 1 ? Math.max(1, from - LINES / 2) : 0,
                until < lines.size() ? until + LINES / 4 : 0);
    }

    ImportSheet.Progress progress(Runs.State state) {
        return new ImportSheet.Progress(
                state.done(),
                state.of(),
                state.remaining().map(this::remaining).orElse(words.say("imports.beginning")));
    }

    private String remaining(Duration left) {
        var seconds = Math.max(1, left.toSeconds());
        return seconds < 90
                ? words.say("imports.remaining.seconds", seconds)
                : words.say("imports.remaining.minutes", (seconds + 59) / 60);
    }

    private static String mark(State state) {
        return switch (state) {
            case EMPTY, DRAFT, ACCEPTING -> "pending";
            case ACCEPTED -> "done";
            case REJECTED -> "retracted";
        };
    }

    private ImportSheet.Proposed proposed(Proposed proposal) {
        return new ImportSheet.Proposed(
                proposal.number(),
                proposal.words(),
                proposal.lines(),
                words.say("imports.sent." + proposal.state()),
                switch (proposal.state()) {
                    case PENDING -> "pending";
                    case ACCEPTED -> "done";
                    case FAILED -> "failed";
                },
                proposal.state() != Sent.ACCEPTED,
                proposal.revision() > 0,
                proposal.state() == Sent.FAILED
                        ? proposal.answer()
                                .map(answer -> answer.path("detail")
                                        .asString(answer.path("title").asString("")))
                                .orElse("")
                        : "");
    }

    /** By how grave they are, the gravest first. */
    private static Map<String, List<ImportSheet.Found>> findings(DraftAnswer draft) {
        var found = new LinkedHashMap<String, List<ImportSheet.Found>>();
        for (var severity : List.of(Finding.Severity.ERROR, Finding.Severity.WARNING, Finding.Severity.INFO)) {
            var of = draft.findings().stream()
                    .filter(finding -> finding.severity() == severity)
                    .map(finding ->
                            new ImportSheet.Found(finding.line(), finding.code(), finding.what(), finding.done()))
                    .toList();
            if (!of.isEmpty()) {
                found.put(severity.name(), of);
            }
        }
        return found;
    }

    private static List<ImportSheet.Line> shown(DraftAnswer draft, List<String> lines, int from, int until) {
        var proposals = new HashMap<Integer, List<Integer>>();
        for (var proposal : draft.proposals()) {
            for (var line : proposal.lines()) {
                proposals.computeIfAbsent(line, number -> new ArrayList<>()).add(proposal.number());
            }
        }
        var found = draft.findings().stream().map(Finding::line).collect(Collectors.toSet());
        var shown = new ArrayList<ImportSheet.Line>();
        for (int number = from; number <= until; number++) {
            shown.add(new ImportSheet.Line(
                    number,
                    lines.get(number - 1),
                    Optional.ofNullable(proposals.get(number)).orElse(List.of()),
                    found.contains(number)));
        }
        return shown;
    }
}
