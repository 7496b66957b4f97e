package org.rollcall.projection.pages.change;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.rollcall.contracts.FactId;
import org.rollcall.contracts.PartyId;
import org.rollcall.contracts.Source;
import org.rollcall.projection.history.Account;
import org.rollcall.projection.history.ChangesQuestion;
import org.rollcall.projection.history.HistoryQuestion;
import org.rollcall.projection.http.Parameters;
import org.rollcall.projection.http.Refused;
import org.rollcall.projection.log.LogEntry;
import org.rollcall.projection.log.RecordTime;
import org.rollcall.projection.pages.change.Change.Theme;
import org.rollcall.projection.pages.change.ChangeIndex.Recorded;
import org.rollcall.projection.pages.desk.LastChanges;
import org.rollcall.projection.pages.words.PartyNames;
import org.rollcall.projection.pages.words.Said;
import org.rollcall.projection.pages.words.Sentences;
import org.rollcall.projection.pages.words.Words;
import org.rollcall.projection.parties.Meant;
import org.rollcall.projection.parties.Parties;
import org.rollcall.projection.roll.ForumAnswer;
import org.rollcall.projection.roll.ForumQuestion;
import org.rollcall.projection.roll.Forums;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * {@code /forums/{forum}/change}: what can be recorded of a forum, and what was. {@code /change}: the same of the register of
 * parties; {@code ?party=} looks at one.
 */
@Controller
class ChangeIndexPages {

    private static final int RECENT = 20;
    private static final int OF_A_PARTY = 200;

    private final ForumQuestion forums;
    private final ChangesQuestion changes;
    private final HistoryQuestion history;
    private final LastChanges lastChanges;
    private final PartyNames partyNames;
    private final Meant meant;
    private final RecordTime recordTime;
    private final Parties parties;
    private final Said said;
    private final Words words;

    ChangeIndexPages(
            ForumQuestion forums,
            ChangesQuestion changes,
            HistoryQuestion history,
            LastChanges lastChanges,
            PartyNames partyNames,
            Meant meant,
            RecordTime recordTime,
            Parties parties,
            Said said,
            Words words) {
        this.forums = forums;
        this.changes = changes;
        this.history = history;
        this.lastChanges = lastChanges;
        this.partyNames = partyNames;
        this.meant = meant;
        this.recordTime = recordTime;
        this.parties = parties;
        this.said = said;
        this.words = words;
    }

    @GetMapping("/forums/{forum}/change")
    String ofForum(@PathVariable String forum, HttpServletRequest request, Model page) {
        var about = forums.ask(Forums.id(forum), Optional.empty(), Optional.empty());
        var recent = changes.ask(about.forum(), Optional.empty(), Optional.empty(), RECENT).items().stream()
                .map(ChangesQuestion.Change::account)
                .toList();
        page.addAttribute(
                "index",
                new ChangeIndex(
                        about.forum().value(),
                        about.name().orElse(about.forum().value()),
                        ChangePages.offers(Theme.ROLL, words),
                        ChangePages.offers(Theme.OFFICES, words),
                        ChangePages.offers(Theme.FORUM, words),
                        pending(about),
                        about.offices().stream()
                                .map(office -> new ChangeIndex.Held(
                                        words.say(office.office()),
                                        office.name(),
                                        office.factId().value(),
                                        office.version()))
                                .toList(),
                        groups(about),
                        about.programme().stream()
                                .map(item -> new ChangeIndex.Item(
                                        words.say("option.ProgrammeItem." + item.kind()),
                                        item.text(),
                                        item.factId().value()))
                                .toList(),
                        recorded(recent)));
        page.addAttribute("lastChange", lastChanges.of(about.forum(), request).orElse(null));
        return "change/index";
    }

    private List<ChangeIndex.Undecided> pending(ForumAnswer about) {
        var names = partyNames.of(about.pending(), about.known(), about.on());
        return about.pending().stream()
                .map(pending -> new ChangeIndex.Undecided(
                        names.inWords(pending, words) + ": " + names.of(pending.successors()),
                        pending.predecessor().value(),
                        pending.successors().stream().map(PartyId::value).collect(Collectors.joining("\n")),
                        pending.on().toString(),
                        pending.factId().value()))
                .toList();
    }

    private List<ChangeIndex.Group> groups(ForumAnswer about) {
        return about.workingGroups().stream()
                .map(group -> new ChangeIndex.Group(
                        group.group().value(),
                        group.name(),
                        group.seats().stream()
                                .map(seat -> new ChangeIndex.Seat(
                                        seat.name(),
                                        words.say("option.GroupRole." + seat.role()),
                                        seat.factId().value()))
                                .toList()))
                .toList();
    }

    /** @param party its id or a name it has; what is none is said in place */
    @GetMapping("/change")
    String ofRegister(@RequestParam(required = false) @Nullable String party, Model page) {
        var asked = Parameters.given(party);
        page.addAttribute("offers", ChangePages.offers(Theme.REGISTER, words));
        page.addAttribute("asked", asked.orElse(""));
        page.addAttribute("recent", List.of());
        try {
            asked.ifPresent(text -> look(text, page));
        } catch (Refused unknown) {
            page.addAttribute("notice", unknown.problem().detail());
            page.addAttribute("meant", unknown.problem().suggestions());
        }
        return "change/register";
    }

    private void look(String text, Model page) {
        var known = recordTime.at(Source.MEMBERSHIP, Optional.empty()).known();
        var id = meant.party("party", text, LocalDate.ofInstant(known, ZoneOffset.UTC), known)
                .id()
                .value();
        var all = new HistoryQuestion.Part(Optional.empty(), Optional.empty(), OF_A_PARTY);
        page.addAttribute("recent", recorded(history.ofParty(id, all).items().reversed()));
        page.addAttribute("found", id);
    }

    private List<Recorded> recorded(List<Account> accounts) {
        var sentences = Sentences.about(parties.all(), said, words);
        var entries = accounts.stream()
                .collect(Collectors.groupingBy(Account::stream, Collectors.mapping(Account::id, Collectors.toList())))
                .entrySet()
                .stream()
                .map(stream -> Map.entry(stream.getKey(), said.of(stream.getKey(), stream.getValue())))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        return accounts.stream()
                .map(account -> recorded(account, entry(entries, account), sentences))
                .toList();
    }

    private static Optional<LogEntry> entry(Map<String, Map<FactId, LogEntry>> entries, Account account) {
        return Optional.ofNullable(
                entries.getOrDefault(account.stream(), Map.of()).get(account.id()));
    }

    private Recorded recorded(Account account, Optional<LogEntry> entry, Sentences sentences) {
        var owner = account.stream().substring(account.stream().indexOf('/') + 1);
        var base = account.stream().startsWith("forum/") ? "/forums/" + owner + "/change" : "/change/parties/" + owner;
        var at = words.instant(account.recordedAt());
        return new Recorded(
                entry.map(told -> sentences.of(told).text()).orElse(account.type()),
                at.words(),
                at.edtf(),
                base + "/facts/" + account.id(),
                account.became().state() == Account.Became.State.STANDS);
    }
}
