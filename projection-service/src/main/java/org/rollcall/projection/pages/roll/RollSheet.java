package org.rollcall.projection.pages.roll;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import org.rollcall.contracts.Certainty;
import org.rollcall.contracts.ForumId;
import org.rollcall.contracts.ForumProfile;
import org.rollcall.contracts.PartyId;
import org.rollcall.contracts.Position;
import org.rollcall.projection.log.Lasting;
import org.rollcall.projection.pages.words.Counts;
import org.rollcall.projection.pages.words.PartyNames;
import org.rollcall.projection.pages.words.Words;
import org.rollcall.projection.roll.ForumQuestion;
import org.rollcall.projection.roll.Pending;
import org.rollcall.projection.roll.Roll;
import org.rollcall.projection.roll.RollQuestion;
import org.springframework.stereotype.Component;

/** A roll in words. All of it is as known at the moment it speaks of, so that it reads the same for ever. */
@Component
class RollSheet {

    private final RollQuestion rolls;
    private final ForumQuestion forums;
    private final PartyNames names;
    private final Words words;
    private final Lasting<Moment, RollPage> answers = new Lasting<>(200);

    private record Moment(ForumId forum, LocalDate on, Instant known, Position position, Object sight) {}

    RollSheet(RollQuestion rolls, ForumQuestion forums, PartyNames names, Words words) {
        this.rolls = rolls;
        this.forums = forums;
        this.names = names;
        this.words = words;
    }

    /**
     * @param known empty for now
     * @throws org.rollcall.projection.http.Refused with {@code UNKNOWN_FORUM}
     */
    RollPage of(ForumId id, LocalDate on, Optional<Instant> known) {
        var roll = rolls.ask(id, Optional.of(on), known);
        var moment = new Moment(id, on, roll.known(), roll.position(), words.sight());
        return answers.answer(moment, () -> inWords(id, on, roll));
    }

    private RollPage inWords(ForumId id, LocalDate on, Roll roll) {
        var forum = forums.ask(id, Optional.of(on), Optional.of(roll.known()));
        var zone = forum.profile().map(ForumProfile::timeZone).orElse(ZoneId.of("UTC"));
        return new RollPage(
                id.value(),
                forum.name().orElse(id.value()),
                words.day(on),
                words.instant(roll.known(), zone),
                roll.position().toString(),
                roll.recordBegins()
                        .map(begins -> List.of(words.say(
                                "roll.before", words.instant(begins, zone).words())))
                        .orElse(List.of()),
                Counts.of(roll.counts(), words),
                groups(roll, forum.pending(), names.of(forum.pending(), roll.known(), on)));
    }

    private List<RollPage.Group> groups(Roll roll, List<Pending> pending, PartyNames.Names named) {
        var byGroup = new LinkedHashMap<String, List<Roll.Entry>>();
        for (var entry : roll.entries()) {
            var title = words.say("roll.caption", words.say(entry.standing()), words.say(entry.kind()));
            byGroup.computeIfAbsent(title, first -> new ArrayList<>()).add(entry);
        }
        var groups = new ArrayList<RollPage.Group>();
        byGroup.forEach((title, entries) -> {
            var certain = entries.stream()
                    .filter(entry -> entry.certainty() == Certainty.CERTAIN)
                    .count();
            groups.add(new RollPage.Group(
                    entries.getFirst().standing(),
                    title,
                    words.say("roll.caption.count", certain, entries.size() - certain),
                    entries.stream()
                            .map(entry -> row(entry, pendingOf(entry.party(), pending), named))
                            .toList()));
        });
        return groups;
    }

    private RollPage.Row row(Roll.Entry entry, List<Pending> pending, PartyNames.Names named) {
        return new RollPage.Row(
                entry.party().value(),
                entry.name(),
                entry.code().orElse(""),
                words.say(entry.certainty()),
                entry.certainty().name().toLowerCase(Words.LOCALE),
                entry.status() == Roll.Status.ACTIVE ? "" : words.say("status." + entry.status()),
                words.date(entry.from()),
                words.date(entry.until()),
                words.say(entry.basis()),
                words.proofs(entry.evidence()),
                entry.lastStated().map(this::lastStated).orElse(""),
                pending.stream()
                        .map(one -> words.say("roll.pending", named.inWords(one, words)))
                        .toList());
    }

    private String lastStated(LocalDate day) {
        return words.say("roll.lastStated", words.day(day).words());
    }

    private static List<Pending> pendingOf(PartyId party, List<Pending> pending) {
        return pending.stream()
                .filter(one ->
                        one.predecessor().equals(party) || one.successors().contains(party))
                .toList();
    }
}
