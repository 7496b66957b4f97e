package org.rollcall.projection.pages.home;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.rollcall.contracts.FactId;
import org.rollcall.contracts.ForumId;
import org.rollcall.projection.importing.OpenDrafts;
import org.rollcall.projection.log.Lasting;
import org.rollcall.projection.pages.words.PartyNames;
import org.rollcall.projection.pages.words.Said;
import org.rollcall.projection.pages.words.Sentences;
import org.rollcall.projection.pages.words.Words;
import org.rollcall.projection.parties.Parties;
import org.rollcall.projection.roll.ForumAnswer;
import org.rollcall.projection.views.StreamFacts;
import org.springframework.stereotype.Component;

/** What of a forum waits for a person: successions to decide about, imports to look at, facts that are contested. */
@Component
class Needs {

    /** Of each kind; the rest is counted. */
    private static final int SHOWN = 5;

    /**
     * One kind of it.
     *
     * @param key its text is {@code needs.<key>}
     * @param more how many are not shown
     */
    record Kind(String key, List<Need> needs, int more) {}

    /** @param link where a person can do something about it */
    record Need(String text, String link) {}

    private final OpenDrafts drafts;
    private final StreamFacts facts;
    private final Said said;
    private final Parties parties;
    private final PartyNames names;
    private final Words words;
    private final Lasting<Moment, Kind> contested = new Lasting<>(100);

    private record Moment(ForumId forum, Instant known) {}

    Needs(OpenDrafts drafts, StreamFacts facts, Said said, Parties parties, PartyNames names, Words words) {
        this.drafts = drafts;
        this.facts = facts;
        this.said = said;
        this.parties = parties;
        this.names = names;
        this.words = words;
    }

    /** None that is empty. */
    List<Kind> of(ForumAnswer forum) {
        var moment = new Moment(forum.forum(), forum.known());
        return Stream.of(pending(forum), findings(forum.forum()), contested.answer(moment, () -> contested(moment)))
                .filter(kind -> !kind.needs().isEmpty())
                .toList();
    }

    private Kind pending(ForumAnswer forum) {
        var named = names.of(forum.pending(), forum.known(), forum.on());
        return kind(
                "pending",
                forum.pending().stream()
                        .map(pending -> new Need(
                                words.say(
                                        "needs.pending.one",
                                        named.of(pending.predecessor()),
                                        named.of(pending.successors()),
                                        words.say(pending.kind()),
                                        words.date(pending.on()).words()),
                                "/forums/" + forum.forum().value() + "/history?party="
                                        + pending.predecessor().value()))
                        .toList());
    }

    private Kind findings(ForumId forum) {
        return kind(
                "findings",
                drafts.of(forum).stream()
                        .map(draft -> new Need(
                                words.say("needs.findings.one", draft.name(), draft.open(), draft.findings()),
                                "/imports/" + draft.id()))
                        .toList());
    }

    private Kind contested(Moment moment) {
        var contested = facts.contested(moment.forum(), moment.known());
        var shown = contested.subList(0, Math.min(SHOWN, contested.size()));
        var needs = new ArrayList<Need>();
        if (!shown.isEmpty()) {
            var entries = said.of(moment.forum().stream(), shown);
            var sentences = Sentences.about(parties.all(), said, words);
            for (var fact : shown) {
                var entry = entries.get(fact);
                needs.add(new Need(
                        entry == null ? fact.value() : sentences.of(entry).text(), history(moment.forum(), fact)));
            }
        }
        return new Kind("contested", needs, contested.size() - shown.size());
    }

    private static String history(ForumId forum, FactId fact) {
        return "/forums/" + forum.value() + "/history?fact=" + fact.value();
    }

    private static Kind kind(String key, List<Need> all) {
        return new Kind(key, all.stream().limit(SHOWN).toList(), Math.max(0, all.size() - SHOWN));
    }
}
