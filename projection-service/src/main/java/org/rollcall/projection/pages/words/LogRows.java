package org.rollcall.projection.pages.words;

import java.util.List;
import java.util.stream.Collectors;
import org.rollcall.contracts.EventNames;
import org.rollcall.contracts.Position;
import org.rollcall.contracts.Source;
import org.rollcall.projection.log.Horizons;
import org.rollcall.projection.log.Lasting;
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

    private final Horizons horizons;
    private final Said said;
    private final Parties parties;
    private final Words words;
    private final Lasting<Event, Told> told = new Lasting<>(1000);

    /** @param position of the record: what is called something may be called otherwise later */
    private record Event(Source source, long logIndex, Position position) {}

    private record Told(Sentences.Sentence sentence, String by) {}

    LogRows(Horizons horizons, Said said, Parties parties, Words words) {
        this.horizons = horizons;
        this.said = said;
        this.parties = parties;
        this.words = words;
    }

    public List<Row> of(List<LogEntry> entries) {
        var position = horizons.position();
        var sentences = Sentences.about(parties.all(), said, words);
        return entries.stream()
                .map(entry -> row(
                        entry,
                        told.answer(
                                new Event(entry.source(), entry.logIndex(), position),
                                () -> new Told(sentences.of(entry), entry.recordedBy()))))
                .toList();
    }

    private Row row(LogEntry entry, Told told) {
        var sentence = told.sentence();
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
                told.by(),
                words.who(told.by()),
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
