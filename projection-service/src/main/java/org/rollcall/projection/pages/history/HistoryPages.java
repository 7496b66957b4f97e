package org.rollcall.projection.pages.history;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.rollcall.contracts.DateBound;
import org.rollcall.contracts.FactId;
import org.rollcall.contracts.ForumId;
import org.rollcall.contracts.ProblemType;
import org.rollcall.projection.history.Account;
import org.rollcall.projection.history.HistoryQuestion;
import org.rollcall.projection.http.Page;
import org.rollcall.projection.http.Parameters;
import org.rollcall.projection.http.Refused;
import org.rollcall.projection.log.LogEntry;
import org.rollcall.projection.pages.desk.LastChanges;
import org.rollcall.projection.pages.words.Said;
import org.rollcall.projection.pages.words.Sentences;
import org.rollcall.projection.pages.words.Words;
import org.rollcall.projection.parties.Parties;
import org.rollcall.projection.parties.PartyView;
import org.rollcall.projection.roll.ForumQuestion;
import org.rollcall.projection.roll.Forums;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** {@code /forums/{forum}/history}: what was recorded of the forum, of a party or of a fact in it, and when. */
@Controller
class HistoryPages {

    private static final int ROWS = 100;

    private final HistoryQuestion history;
    private final ForumQuestion forums;
    private final LastChanges lastChanges;
    private final Said said;
    private final Parties parties;
    private final Words words;

    HistoryPages(
            HistoryQuestion history,
            ForumQuestion forums,
            LastChanges lastChanges,
            Said said,
            Parties parties,
            Words words) {
        this.history = history;
        this.forums = forums;
        this.lastChanges = lastChanges;
        this.said = said;
        this.parties = parties;
        this.words = words;
    }

    @GetMapping("/forums/{forum}/history")
    String history(
            @PathVariable String forum,
            @RequestParam(required = false) @Nullable String party,
            @RequestParam(required = false) @Nullable String fact,
            @RequestParam(required = false) @Nullable String cursor,
            HttpServletRequest request,
            Model page) {
        var id = Forums.id(forum);
        var about = forums.ask(id, Optional.empty(), Optional.empty());
        var known = parties.all();
        var ofParty = Parameters.given(party).map(text -> party(text, known));
        var ofFact = Parameters.given(fact).map(text -> Parameters.fact("fact", text));
        var part = new HistoryQuestion.Part(Optional.empty(), Parameters.given(cursor), ROWS);
        var found = ofFact.map(one -> history.ofFact(id, one, part))
                .or(() -> ofParty.map(one -> history.ofParty(id, one.id().value(), part)))
                .orElseGet(() -> history.ofForum(id, part));

        page.addAttribute(
                "history",
                new HistoryPage(
                        id.value(),
                        about.name().orElse(id.value()),
                        ofFact.map(one -> words.say("history.ofFact"))
                                .or(() -> ofParty.map(one -> words.say("history.ofParty", one.nameOn(about.on()))))
                                .orElseGet(() -> words.say("history.ofForum")),
                        rows(id, found, known),
                        ofParty.map(one -> one.id().value()).orElse(""),
                        ofFact.map(FactId::value).orElse(""),
                        found.next().orElse("")));
        page.addAttribute("lastChange", lastChanges.of(id, request).orElse(null));
        return "history/history";
    }

    private List<HistoryPage.Row> rows(ForumId forum, Page<Account> found, List<PartyView> known) {
        var entries =
                said.of(forum.stream(), found.items().stream().map(Account::id).toList());
        var sentences = Sentences.about(known, said, words);
        return found.items().stream()
                .map(account -> row(account, Optional.ofNullable(entries.get(account.id())), sentences))
                .toList();
    }

    private HistoryPage.Row row(Account account, Optional<LogEntry> entry, Sentences sentences) {
        var became = account.became();
        return new HistoryPage.Row(
                account.id().value(),
                words.instant(account.recordedAt()),
                words.date(account.effective().orElse(DateBound.NEVER)),
                entry.map(told -> sentences.of(told).text()).orElse(account.type()),
                became.at()
                        .map(at -> words.say(
                                "Became." + became.state(), words.instant(at).words()))
                        .orElse(""),
                became.state().name().toLowerCase(Words.LOCALE),
                words.who(account.recordedBy()),
                words.proofs(account.evidence()));
    }

    private static PartyView party(String text, List<PartyView> known) {
        return known.stream()
                .filter(party -> party.id().value().equals(text))
                .findFirst()
                .orElseThrow(() -> new Refused(ProblemType.NOT_FOUND, "No party has the id '" + text + "'."));
    }
}
