package org.rollcall.projection.pages.why;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.rollcall.contracts.DateBound;
import org.rollcall.contracts.FactId;
import org.rollcall.contracts.PartyId;
import org.rollcall.projection.explain.Absence;
import org.rollcall.projection.explain.Explanation;
import org.rollcall.projection.explain.Reason;
import org.rollcall.projection.history.Account;
import org.rollcall.projection.log.LogEntry;
import org.rollcall.projection.pages.words.Said;
import org.rollcall.projection.pages.words.Sentences;
import org.rollcall.projection.pages.words.Words;
import org.rollcall.projection.parties.Parties;
import org.rollcall.projection.parties.PartyView;
import org.springframework.stereotype.Component;

/** Reasons and absences in words. */
@Component
class WhyReasons {

    /** An event's name: ids of facts are unique in a stream. */
    private record InStream(String stream, FactId fact) {}

    private final Said said;
    private final Parties parties;
    private final Words words;

    WhyReasons(Said said, Parties parties, Words words) {
        this.said = said;
        this.parties = parties;
        this.words = words;
    }

    List<WhyPage.Reason> of(Explanation explained) {
        var known = parties.all(explained.known());
        var names = known.stream().collect(Collectors.toMap(PartyView::id, party -> party.nameOn(explained.on())));
        var telling = telling(explained.reasons().stream().map(Reason::account).toList(), known);
        return explained.reasons().stream()
                .map(reason -> telling.reason(
                        reason.account(),
                        words.say("why.effect." + reason.effect()),
                        mark(reason.effect()),
                        reason.party().equals(explained.party()) ? "" : name(reason.party(), names)))
                .toList();
    }

    List<WhyPage.Reason> of(List<Account> accounts) {
        var telling = telling(accounts, parties.all());
        return accounts.stream()
                .map(account -> telling.reason(account, "", "", ""))
                .toList();
    }

    /** Why each line that was ever recorded does not reach the day. */
    List<String> absent(Explanation explained) {
        return explained.answer().absent().stream().map(this::absent).toList();
    }

    private String absent(Absence absence) {
        return words.say(
                "why.absent." + absence.why(),
                absence.standing()
                        .map(standing -> words.say(standing).toLowerCase(Locale.ROOT))
                        .orElse(""));
    }

    private static String name(PartyId party, Map<PartyId, String> names) {
        return names.getOrDefault(party, party.value());
    }

    private static String mark(Reason.Effect effect) {
        return switch (effect) {
            case PUTS_ON_ROLL, REINSTATES -> "certain";
            case ENDS, SUSPENDS, LIMITS, GIVES_RISE -> "pending";
            case CONTESTS -> "contested";
            case RETRACTS, RULES_OUT -> "absent";
            case REPLACED -> "superseded";
            case RETRACTED -> "retracted";
        };
    }

    private Telling telling(List<Account> accounts, List<PartyView> known) {
        var entries = new HashMap<InStream, LogEntry>();
        accounts.stream()
                .collect(Collectors.groupingBy(Account::stream))
                .forEach((stream, some) -> said.of(
                                stream, some.stream().map(Account::id).toList())
                        .forEach((fact, entry) -> entries.put(new InStream(stream, fact), entry)));
        return new Telling(entries, Sentences.about(known, said, words));
    }

    private final class Telling {
        private final Map<InStream, LogEntry> entries;
        private final Sentences sentences;

        Telling(Map<InStream, LogEntry> entries, Sentences sentences) {
            this.entries = entries;
            this.sentences = sentences;
        }

        WhyPage.Reason reason(Account account, String effect, String mark, String whose) {
            var entry = Optional.ofNullable(entries.get(new InStream(account.stream(), account.id())));
            var became = account.became();
            return new WhyPage.Reason(
                    effect,
                    mark,
                    whose,
                    entry.map(found -> sentences.of(found).text()).orElse(account.type()),
                    words.instant(account.recordedAt()),
                    words.date(account.effective().orElse(DateBound.NEVER)),
                    words.who(account.recordedBy()),
                    became.at()
                            .map(at -> words.say(
                                    "Became." + became.state(),
                                    words.instant(at).words()))
                            .orElse(""),
                    became.state().name().toLowerCase(Locale.ROOT),
                    words.proofs(account.evidence()),
                    entry.map(found ->
                                    "/log/" + found.source().name().toLowerCase(Locale.ROOT) + "-" + found.logIndex())
                            .orElse(""));
        }
    }

    /** "Yes, on 1 March 1993 Austria stood on the roll." */
    String answer(Explanation explained, LocalDate on) {
        return words.say(
                "why.answer." + explained.answer().certainty(),
                explained.name(),
                words.day(on).words());
    }
}
