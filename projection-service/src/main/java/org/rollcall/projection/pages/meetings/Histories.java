package org.rollcall.projection.pages.meetings;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.rollcall.contracts.Event;
import org.rollcall.contracts.FactId;
import org.rollcall.contracts.MeetingEvent.AttendanceRecorded;
import org.rollcall.contracts.MeetingId;
import org.rollcall.contracts.RecordedEvent;
import org.rollcall.contracts.Source;
import org.rollcall.projection.history.Account;
import org.rollcall.projection.history.Accounts;
import org.rollcall.projection.log.LogEntry;
import org.rollcall.projection.log.RecordTime;
import org.rollcall.projection.pages.words.Said;
import org.rollcall.projection.pages.words.Sentences;
import org.rollcall.projection.pages.words.Words;
import org.rollcall.projection.parties.Parties;
import org.rollcall.projection.views.StreamFacts;
import org.rollcall.projection.views.Told;
import org.springframework.stereotype.Component;

/** What was ever recorded of a meeting, in sentences. A list of those who came is told as one thing. */
@Component
class Histories {

    private final StreamFacts facts;
    private final RecordTime recordTime;
    private final Said said;
    private final Parties parties;
    private final Words words;

    Histories(StreamFacts facts, RecordTime recordTime, Said said, Parties parties, Words words) {
        this.facts = facts;
        this.recordTime = recordTime;
        this.said = said;
        this.parties = parties;
        this.words = words;
    }

    /** The latest first. */
    List<HistoryLine> of(MeetingId meeting) {
        var now = recordTime.at(Source.MEETING, Optional.empty()).known();
        var recorded = facts.of(meeting, now);
        var events = recorded.events().stream().map(Told::recorded).toList();
        var accounts = new Accounts(events, recorded.facts());
        var entries = said.of(
                meeting.stream(),
                events.stream().map(event -> event.data().fact()).toList());
        var sentences = Sentences.about(parties.all(), said, words);
        var lines = new ArrayList<HistoryLine>();
        for (int i = 0; i < events.size(); ) {
            var until = together(events, i);
            lines.add(
                    until == i + 1
                            ? line(accounts.of(events.get(i)), entries, sentences)
                            : attendance(
                                    events.subList(i, until).stream()
                                            .map(accounts::of)
                                            .toList(),
                                    entries,
                                    sentences));
            i = until;
        }
        return lines.reversed();
    }

    /** Behind the last of those of whom it was said in one go whether they came. */
    private static int together(List<RecordedEvent<Event>> events, int from) {
        var until = from + 1;
        while (until < events.size()
                && events.get(from).data() instanceof AttendanceRecorded
                && events.get(until).data() instanceof AttendanceRecorded
                && recordedBy(events.get(from)).equals(recordedBy(events.get(until)))) {
            until++;
        }
        return until;
    }

    private static String recordedBy(RecordedEvent<Event> event) {
        return event.data().provenance().recordedBy();
    }

    private HistoryLine line(Account account, Map<FactId, LogEntry> entries, Sentences sentences) {
        var became = account.became();
        return new HistoryLine(
                account.id().value(),
                words.instant(account.recordedAt()),
                sentence(account, entries, sentences),
                became.at()
                        .map(at -> words.say(
                                "Became." + became.state(), words.instant(at).words()))
                        .orElse(""),
                became.state().name().toLowerCase(Words.LOCALE),
                words.who(account.recordedBy()),
                words.proofs(account.evidence()),
                became.state() == Account.Became.State.STANDS,
                account.revises().isEmpty(),
                List.of());
    }

    private HistoryLine attendance(List<Account> all, Map<FactId, LogEntry> entries, Sentences sentences) {
        var first = all.getFirst();
        return new HistoryLine(
                first.id().value(),
                words.instant(first.recordedAt()),
                words.say("meeting.history.attendance", all.size()),
                "",
                "stands",
                words.who(first.recordedBy()),
                words.proofs(all.stream()
                        .flatMap(account -> account.evidence().stream())
                        .toList()),
                false,
                false,
                all.stream().map(account -> line(account, entries, sentences)).toList());
    }

    private static String sentence(Account account, Map<FactId, LogEntry> entries, Sentences sentences) {
        return Optional.ofNullable(entries.get(account.id()))
                .map(entry -> sentences.of(entry).text())
                .orElse(account.type());
    }
}
