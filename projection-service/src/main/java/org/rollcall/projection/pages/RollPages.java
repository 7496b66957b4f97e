package org.rollcall.projection.pages;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.rollcall.contracts.Certainty;
import org.rollcall.contracts.ForumProfile;
import org.rollcall.contracts.PartyId;
import org.rollcall.projection.http.Parameters;
import org.rollcall.projection.roll.ForumQuestion;
import org.rollcall.projection.roll.Forums;
import org.rollcall.projection.roll.Pending;
import org.rollcall.projection.roll.Roll;
import org.rollcall.projection.roll.RollQuestion;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** {@code /forums/{forum}/roll}: the roll on a day, as known at a moment; both are always said. */
@Controller
class RollPages {

    private final RollQuestion rolls;
    private final ForumQuestion forums;
    private final PartyNames names;
    private final Words words;
    private final Clock clock;

    RollPages(RollQuestion rolls, ForumQuestion forums, PartyNames names, Words words, Clock clock) {
        this.rolls = rolls;
        this.forums = forums;
        this.names = names;
        this.words = words;
        this.clock = clock;
    }

    @GetMapping("/forums/{forum}/roll")
    String roll(
            @PathVariable String forum,
            @RequestParam(required = false) @Nullable String on,
            @RequestParam(required = false) @Nullable String known,
            Model page) {
        var id = Forums.id(forum);
        var notices = new ArrayList<String>();
        var today = forums.ask(id, Optional.empty(), Optional.empty());
        var zone = today.profile().map(ForumProfile::timeZone).orElse(ZoneId.of("UTC"));

        var askedOn = Parameters.given(on);
        var day = askedOn.flatMap(Known::day);
        askedOn.filter(text -> day.isEmpty()).ifPresent(text -> notices.add(words.say("roll.badOn", text)));
        var askedKnown = Parameters.given(known);
        var moment = askedKnown.flatMap(text -> Known.read(text, zone));
        askedKnown.filter(text -> moment.isEmpty()).ifPresent(text -> notices.add(words.say("roll.badKnown", text)));

        var roll = rolls.ask(id, Optional.of(day.orElse(today.on())), moment);
        // a moment still to come means what is known by now
        moment.filter(asked -> asked.isAfter(clock.instant()))
                .ifPresent(asked -> notices.add(words.say("roll.clamped")));
        roll.recordBegins()
                .ifPresent(begins -> notices.add(
                        words.say("roll.before", words.instant(begins, zone).words())));
        var pending = forums.ask(id, Optional.of(roll.on()), Optional.of(roll.known()))
                .pending();
        page.addAttribute(
                "roll",
                new RollPage(
                        id.value(),
                        today.name().orElse(id.value()),
                        words.day(roll.on()),
                        words.instant(roll.known(), zone),
                        moment.isPresent() ? askedKnown.orElse("") : "",
                        notices,
                        Counts.of(roll.counts(), words),
                        groups(roll, pending, names.at(roll.known(), roll.on()))));
        return "roll";
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
