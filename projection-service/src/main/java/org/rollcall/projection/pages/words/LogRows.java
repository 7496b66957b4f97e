package org.rollcall.projection.pages.words;

import java.util.List;
import java.util.stream.Collectors;
import org.rollcall.contracts.EventNames;
import org.rollcall.projection.log.LogEntry;
import org.rollcall.projection.parties.Parties;
import org.springframework.stereotype.Component;

/** Events as the log shows them. {@code log.js} keeps such a list live. */
@Component
public class LogRows {

    /** What the stream calls its events, for the module that listens. */
    public static final String TYPES =
            EventNames.all().keySet().stream().sorted().collect(Collectors.joining(" ", "message ", ""));

    /**
     * One event.
     *
     * @param event its address
     * @param by the subject that recorded it; empty where nobody is named
     * @param who the same as whoever is looking may call them
     * @param link the page that shows what it is about; empty where there is none
     */
    public record Row(
            String id,
            String event,
            Dated recorded,
            String sentence,
            String proof,
            String by,
            String who,
            String stream,
            String link) {}

    private final Said said;
    private final Parties parties;
    private final Words words;

    LogRows(Said said, Parties parties, Words words) {
        this.said = said;
        this.parties = parties;
        this.words = words;
    }

    public List<Row> of(List<LogEntry> entries) {
        var sentences = Sentences.about(parties.all(), said, words);
        return entries.stream().map(entry -> row(entry, sentences)).toList();
    }

    private Row row(LogEntry entry, Sentences sentences) {
        var sentence = sentences.of(entry);
        var proof = words.proofs(sentence.evidence().stream().toList()).stream()
                .map(Proof::brief)
                .findFirst()
                .orElse(words.say("proof.none"));
        return new Row(
                "e-" + EventId.of(entry),
                EventId.of(entry).address(),
                words.instant(entry.recordedAt()),
                sentence.text(),
                proof,
                entry.recordedBy(),
                words.who(entry.recordedBy()),
                entry.stream(),
                link(entry));
    }

    /** The page that shows what the event is about; a document has none of its own. */
    public static String link(LogEntry entry) {
        if (entry.stream().startsWith("meeting/")) {
            return "/meetings/" + entry.stream().substring("meeting/".length());
        }
        if (entry.stream().startsWith("party/")) {
            return "/parties/" + entry.stream().substring("party/".length());
        }
        return entry.forum().map(forum -> "/forums/" + forum).orElse("");
    }
}
