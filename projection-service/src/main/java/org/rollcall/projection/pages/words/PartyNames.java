package org.rollcall.projection.pages.words;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.rollcall.contracts.PartyId;
import org.rollcall.projection.parties.Parties;
import org.rollcall.projection.parties.PartyView;
import org.rollcall.projection.roll.Pending;
import org.springframework.stereotype.Component;

/** What parties are called on a page. */
@Component
public class PartyNames {

    private final Parties parties;

    PartyNames(Parties parties) {
        this.parties = parties;
    }

    /** Of those that something is pending between: by the names of {@code day}, as known at {@code known}. */
    public Names of(List<Pending> pending, Instant known, LocalDate day) {
        var ids = pending.stream()
                .flatMap(one -> Stream.concat(Stream.of(one.predecessor()), one.successors().stream()))
                .distinct()
                .toList();
        return new Names(parties.of(ids, known).values().stream()
                .collect(Collectors.toMap(PartyView::id, party -> party.nameOn(day))));
    }

    public record Names(Map<PartyId, String> byId) {

        public String of(PartyId party) {
            return byId.getOrDefault(party, party.value());
        }

        public String of(List<PartyId> list) {
            return list.stream().map(this::of).collect(Collectors.joining(", "));
        }

        /** "Yugoslavia (separation, 25 June 1991)". */
        public String inWords(Pending pending, Words words) {
            return words.say(
                    "forum.pending.one",
                    of(pending.predecessor()),
                    words.say(pending.kind()),
                    words.date(pending.on()).words());
        }
    }
}
