package org.rollcall.projection.pages.log;

import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.rollcall.contracts.EventNames;
import org.rollcall.projection.log.LogEntry;
import org.rollcall.projection.pages.words.Dated;
import org.rollcall.projection.pages.words.Proof;
import org.rollcall.projection.pages.words.Said;
import org.rollcall.projection.pages.words.Sentences;
import org.rollcall.projection.pages.words.Words;
import org.rollcall.projection.parties.Parties;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** {@code /log}: what was recorded, newest first; {@code log.js} keeps the first page live. */
@Controller
class LogPage {

    static final int ROWS = 50;

    private static final String TYPES =
            EventNames.all().keySet().stream().sorted().collect(Collectors.joining(" ", "message ", ""));

    record Row(String id, Dated recorded, String sentence, String proof, String stream, String link) {}

    private final LatestEvents events;
    private final Said said;
    private final Parties parties;
    private final Words words;

    LogPage(LatestEvents events, Said said, Parties parties, Words words) {
        this.events = events;
        this.said = said;
        this.parties = parties;
        this.words = words;
    }

    @GetMapping("/log")
    String log(@RequestParam @Nullable String before, Model page) {
        var cursor = Optional.ofNullable(before).flatMap(LatestEvents.Cursor::parse);
        var found = events.before(cursor, ROWS + 1);
        var shown = found.subList(0, Math.min(ROWS, found.size()));
        var sentences = Sentences.about(parties.all(), said, words);
        page.addAttribute(
                "rows", shown.stream().map(entry -> row(entry, sentences)).toList());
        page.addAttribute("newest", cursor.isEmpty());
        page.addAttribute(
                "older",
                found.size() > ROWS ? LatestEvents.Cursor.of(shown.getLast()).toString() : null);
        page.addAttribute("types", TYPES);
        return "log/log";
    }

    private Row row(LogEntry entry, Sentences sentences) {
        var sentence = sentences.of(entry);
        var proof = words.proofs(sentence.evidence().stream().toList()).stream()
                .map(Proof::brief)
                .findFirst()
                .orElse(words.say("proof.none"));
        return new Row(
                "e-" + entry.source().name().toLowerCase(Words.LOCALE) + "-" + entry.logIndex(),
                words.instant(entry.recordedAt()),
                sentence.text(),
                proof,
                entry.stream(),
                link(entry));
    }

    /** The page that shows what the event is about; there is none of a party alone. */
    private static String link(LogEntry entry) {
        if (entry.stream().startsWith("meeting/")) {
            return "/meetings/" + entry.stream().substring("meeting/".length());
        }
        return entry.forum().map(forum -> "/forums/" + forum).orElse("");
    }
}
