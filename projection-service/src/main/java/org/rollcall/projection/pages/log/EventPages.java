package org.rollcall.projection.pages.log;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.rollcall.contracts.DateBound;
import org.rollcall.contracts.FactId;
import org.rollcall.contracts.ProblemType;
import org.rollcall.contracts.WireJson;
import org.rollcall.projection.history.Account;
import org.rollcall.projection.history.Accounts;
import org.rollcall.projection.http.Refused;
import org.rollcall.projection.log.LogEntry;
import org.rollcall.projection.log.RecordTime;
import org.rollcall.projection.pages.frame.Address;
import org.rollcall.projection.pages.words.EventId;
import org.rollcall.projection.pages.words.LatestEvents;
import org.rollcall.projection.pages.words.LogRows;
import org.rollcall.projection.pages.words.Said;
import org.rollcall.projection.pages.words.Sentences;
import org.rollcall.projection.pages.words.Words;
import org.rollcall.projection.parties.Parties;
import org.rollcall.projection.views.StreamFacts;
import org.rollcall.projection.views.Told;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import tools.jackson.databind.JsonNode;

/** {@code /log/{event}}: one event in full, what became of it, and all that was said of its fact on both axes. */
@Controller
class EventPages {

    private final LatestEvents events;
    private final StreamFacts facts;
    private final RecordTime recordTime;
    private final Said said;
    private final Parties parties;
    private final Words words;

    EventPages(LatestEvents events, StreamFacts facts, RecordTime recordTime, Said said, Parties parties, Words words) {
        this.events = events;
        this.facts = facts;
        this.recordTime = recordTime;
        this.said = said;
        this.parties = parties;
        this.words = words;
    }

    @GetMapping("/log/{event}")
    String event(@PathVariable String event, Model page) {
        var id = EventId.parse(event).orElseThrow(() -> unknown(event));
        var entry = events.at(id.source(), id.logIndex()).orElseThrow(() -> unknown(event));
        page.addAttribute("event", show(id, entry));
        return "log/event";
    }

    private static Refused unknown(String event) {
        return new Refused(ProblemType.NOT_FOUND, "The log has no event '" + event + "'.");
    }

    private EventPage show(EventId id, LogEntry entry) {
        var json = WireJson.MAPPER.readTree(entry.event());
        var known = recordTime.at(entry.source(), Optional.empty()).known();
        var sentences = Sentences.about(parties.all(), said, words);
        var fact = fact(json);
        var chain = fact.map(one -> facts.about(entry.stream(), List.of(one), known))
                .map(recorded -> chain(fact.get(), recorded))
                .orElse(List.of());
        var account =
                chain.stream().filter(one -> Optional.of(one.id()).equals(fact)).findFirst();
        var entries = said.of(entry.stream(), ids(chain, account));
        var versions =
                chain.stream().map(one -> version(one, entries, id, sentences)).toList();
        return new EventPage(
                id.toString(),
                sentences.of(entry).text(),
                LogRows.link(entry),
                entry.stream(),
                words.instant(entry.recordedAt()),
                words.who(entry.recordedBy()),
                words.date(account.flatMap(Account::effective).orElse(DateBound.NEVER)),
                words.date(account.flatMap(Account::decided).orElse(DateBound.NEVER)),
                words.proofs(account.map(Account::evidence).orElse(List.of())),
                account.map(Account::warnings).orElse(List.of()).stream()
                        .map(warning -> warning.text())
                        .toList(),
                account.map(one -> became(one, entries, sentences)).orElseGet(() -> new EventPage.Became("", "", null)),
                account.flatMap(Account::revises)
                        .map(revises ->
                                linked(words.say("log.revises." + revises.how()), revises.event(), entries, sentences)),
                envelope(json),
                pretty(json.path("data")),
                pretty(json),
                versions,
                picture(chain),
                account.map(one -> why(entry, one)).orElse(""),
                id.logIndex() > 1 ? new EventId(id.source(), id.logIndex() - 1).address() : "",
                events.at(id.source(), id.logIndex() + 1)
                        .map(next -> EventId.of(next).address())
                        .orElse(""));
    }

    /** The event's own; none where this version does not understand it. */
    private static Optional<FactId> fact(JsonNode json) {
        try {
            return Optional.of(new FactId(json.at("/data/fact").asString("")));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** All that was told of the fact an event belongs to, in order. */
    private static List<Account> chain(FactId event, StreamFacts.Recorded<?> recorded) {
        var events = recorded.events().stream().map(Told::recorded).toList();
        var accounts = new Accounts(events, recorded.facts());
        var ids = events.stream()
                .filter(one -> one.data().fact().equals(event))
                .map(one -> accounts.of(one).factId())
                .flatMap(root -> Accounts.toldOf(List.of(root), recorded.facts()).stream())
                .collect(Collectors.toSet());
        return events.stream()
                .filter(one -> ids.contains(one.data().fact()))
                .map(accounts::of)
                .toList();
    }

    private static List<FactId> ids(List<Account> chain, Optional<Account> account) {
        var ids = new ArrayList<>(chain.stream().map(Account::id).toList());
        account.flatMap(one -> one.became().by()).ifPresent(ids::add);
        account.flatMap(Account::revises).map(Account.Revises::event).ifPresent(ids::add);
        return ids;
    }

    private EventPage.Version version(
            Account account, Map<FactId, LogEntry> entries, EventId here, Sentences sentences) {
        var entry = Optional.ofNullable(entries.get(account.id()));
        return new EventPage.Version(
                account.id().value(),
                entry.map(found -> EventId.of(found).address()).orElse(""),
                entry.map(EventId::of).equals(Optional.of(here)),
                words.instant(account.recordedAt()),
                words.date(account.effective().orElse(DateBound.NEVER)),
                entry.map(found -> sentences.of(found).text()).orElse(account.type()),
                became(account, entries, sentences));
    }

    private EventPage.Became became(Account account, Map<FactId, LogEntry> entries, Sentences sentences) {
        var became = account.became();
        var text = became.at()
                .map(at ->
                        words.say("Became." + became.state(), words.instant(at).words()))
                .orElseGet(() -> words.say("log.stands"));
        return new EventPage.Became(
                became.state().name().toLowerCase(Words.LOCALE),
                text,
                became.by()
                        .map(by -> linked(words.say("log.became.by"), by, entries, sentences))
                        .orElse(null));
    }

    private EventPage.Linked linked(String how, FactId event, Map<FactId, LogEntry> entries, Sentences sentences) {
        var entry = Optional.ofNullable(entries.get(event));
        return new EventPage.Linked(
                how,
                entry.map(found -> sentences.of(found).text()).orElse(event.value()),
                entry.map(found -> EventId.of(found).address()).orElse(""));
    }

    private EventPage.@Nullable Drawn picture(List<Account> chain) {
        var drawn = chain.stream()
                .filter(account -> account.effective().isPresent())
                .map(account -> new TwoAxes.Version(
                        account.id().value(),
                        account.effective().orElseThrow(),
                        account.recordedAt(),
                        account.became().at(),
                        drawn(account)))
                .toList();
        return TwoAxes.of(drawn)
                .map(picture -> new EventPage.Drawn(
                        picture,
                        picture.rows().stream()
                                .map(row -> new EventPage.Drawn.Row(row.y(), words.instant(row.moment())))
                                .toList(),
                        words.say("log.picture.described", drawn.size())))
                .orElse(null);
    }

    /** A claim that stands beside the fact is not what the record says. */
    private static String drawn(Account account) {
        var contests = account.revises()
                .filter(revises -> revises.how() == Account.Revises.How.CONTESTS)
                .isPresent();
        return contests && account.became().state() == Account.Became.State.STANDS
                ? "contested"
                : account.became().state().name().toLowerCase(Words.LOCALE);
    }

    private static String why(LogEntry entry, Account account) {
        return entry.stream().startsWith("forum/")
                ? Address.of("/" + entry.stream().replaceFirst("forum/", "forums/") + "/why")
                        .with("fact", account.factId().value())
                        .toString()
                : "";
    }

    private static List<EventPage.Attribute> envelope(JsonNode json) {
        return json.properties().stream()
                .filter(member -> !member.getKey().equals("data"))
                .map(member -> new EventPage.Attribute(
                        member.getKey(), member.getValue().asString("")))
                .toList();
    }

    private static String pretty(JsonNode json) {
        return WireJson.MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(json);
    }
}
