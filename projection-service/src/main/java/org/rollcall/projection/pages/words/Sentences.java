package org.rollcall.projection.pages.words;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.rollcall.contracts.DateBound;
import org.rollcall.contracts.DocumentEvent;
import org.rollcall.contracts.Event;
import org.rollcall.contracts.Evidence;
import org.rollcall.contracts.FactId;
import org.rollcall.contracts.ForumEvent;
import org.rollcall.contracts.MeetingEvent;
import org.rollcall.contracts.MembershipEvent;
import org.rollcall.contracts.PartyEvent;
import org.rollcall.contracts.PartyId;
import org.rollcall.contracts.PartyName;
import org.rollcall.contracts.Upcasts;
import org.rollcall.contracts.WireJson;
import org.rollcall.projection.log.LogEntry;
import org.rollcall.projection.parties.PartyView;
import tools.jackson.core.JacksonException;

/** Each event in a sentence. */
public final class Sentences {

    private final Words words;
    private final Map<PartyId, PartyView> parties;
    private final BiFunction<String, FactId, Optional<LogEntry>> said;

    /**
     * @param parties the names of those that events may speak of
     * @param said the events of a stream that later ones revise
     */
    Sentences(Words words, Map<PartyId, PartyView> parties, BiFunction<String, FactId, Optional<LogEntry>> said) {
        this.words = words;
        this.parties = parties;
        this.said = said;
    }

    public static Sentences about(List<PartyView> parties, Said said, Words words) {
        return new Sentences(
                words, parties.stream().collect(Collectors.toMap(PartyView::id, Function.identity())), said::of);
    }

    /** What an event says, and the first reason it is believed for. */
    public record Sentence(String text, Optional<Evidence> evidence) {}

    public Sentence of(LogEntry entry) {
        return switch (read(entry)) {
            case MembershipEvent membership ->
                new Sentence(
                        say(membership),
                        membership.provenance().evidence().stream().findFirst());
            case MeetingEvent meeting ->
                new Sentence(
                        say(meeting), meeting.provenance().evidence().stream().findFirst());
            default -> new Sentence(words.say("event.unknown", entry.type()), Optional.empty());
        };
    }

    /** The event; anything else where this version does not understand it. The log keeps those too. */
    private static Object read(LogEntry entry) {
        try {
            var data = WireJson.MAPPER.readTree(entry.event()).path("data");
            return data.isObject() ? Upcasts.read(entry.type(), data).orElse(entry) : entry;
        } catch (JacksonException e) {
            return entry;
        }
    }

    private String say(MembershipEvent event) {
        return switch (event) {
            case PartyEvent.PartyRegistered e -> say("PartyRegistered", name(e.names(), e.party()));
            case PartyEvent.PartyNamed e ->
                say(
                        "PartyNamed",
                        party(e.party(), e.name().from()),
                        e.name().text(),
                        date(e.name().from()));
            case PartyEvent.PartyDissolved e ->
                say(
                        "PartyDissolved",
                        party(e.party(), e.on()),
                        date(e.on()),
                        parties(e.successors(), Function.identity(), e.on()));
            case PartyEvent.PartyContinued e ->
                say("PartyContinued", party(e.party(), e.on()), date(e.on()), party(e.continuator(), e.on()));
            case PartyEvent.PartySeparated e ->
                say(
                        "PartySeparated",
                        party(e.party(), e.on()),
                        date(e.on()),
                        parties(e.successors(), Function.identity(), e.on()));
            case PartyEvent.PartyCoded e ->
                say(
                        "PartyCoded",
                        party(e.party(), e.code().from()),
                        e.code().value(),
                        date(e.code().from()));
            case PartyEvent.LifeClaimed e ->
                say(
                        "LifeClaimed",
                        e.claim().authority(),
                        party(e.party(), e.claim().from()),
                        date(e.claim().from()),
                        until(e.claim().until()));
            case PartyEvent.PartyUnited e ->
                say("PartyUnited", party(e.party(), e.on()), date(e.on()), party(e.into(), e.on()));
            case PartyEvent.PartyAbsorbed e ->
                say("PartyAbsorbed", party(e.party(), e.on()), date(e.on()), party(e.by(), e.on()));
            case PartyEvent.PartyFactContested e -> contested(e.party().stream(), e, e.text());
            case PartyEvent.PartyFactCorrected e -> say("Corrected", say(e.statement()));
            case PartyEvent.PartyFactRetracted e -> retracted(e.party().stream(), e);
            case ForumEvent.ProfileChanged e -> say("ProfileChanged", e.name(), date(e.from()));
            case ForumEvent.PartyLabelled e ->
                say("PartyLabelled", party(e.party(), e.from()), e.label(), date(e.from()), until(e.until()));
            case ForumEvent.PartyExpelled e ->
                say("PartyExpelled", party(e.party(), e.until()), lower(words.say(e.standing())), date(e.until()));
            case ForumEvent.PartySuspended e -> say("PartySuspended", party(e.party(), e.from()), date(e.from()));
            case ForumEvent.PartyReinstated e -> say("PartyReinstated", party(e.party(), e.on()), date(e.on()));
            case ForumEvent.StandingChanged e ->
                say(
                        "StandingChanged",
                        party(e.party(), e.on()),
                        lower(words.say(e.was())),
                        lower(words.say(e.becomes())),
                        date(e.on()));
            case ForumEvent.PlaceShared e ->
                say(
                        "PlaceShared",
                        party(e.predecessor(), e.on()),
                        parties(e.successors(), ForumEvent.Successor::party, e.on()),
                        date(e.on()));
            case ForumEvent.SuccessionSetAside e ->
                say("SuccessionSetAside", party(e.predecessor(), e.on()), date(e.on()));
            case ForumEvent.WorkingGroupDissolved e -> say("WorkingGroupDissolved", e.group(), date(e.until()));
            case ForumEvent.GroupJoined e ->
                say("GroupJoined." + e.role(), party(e.party(), e.from()), e.group(), date(e.from()));
            case ForumEvent.GroupLeft e -> say("GroupLeft", party(e.party(), e.until()), e.group(), date(e.until()));
            case ForumEvent.ProgrammeItemAdopted e ->
                say("ProgrammeItemAdopted." + e.kind(), e.number(), e.text(), date(e.from()));
            case ForumEvent.ProgrammeItemEnded e -> say("ProgrammeItemEnded", date(e.until()));
            case ForumEvent.ForumFactContested e -> contested(e.forum().stream(), e, e.text());
            case ForumEvent.ForumFactCorrected e -> say("Corrected", say(e.statement()));
            case ForumEvent.ForumFactRetracted e -> retracted(e.forum().stream(), e);
            case ForumEvent.ForumEstablished e -> say("ForumEstablished", e.name(), date(e.established()));
            case ForumEvent.PartyAdmitted e ->
                say("PartyAdmitted", party(e.party(), e.from()), lower(words.say(e.standing())), date(e.from()));
            case ForumEvent.PartyWithdrew e ->
                say("PartyWithdrew", party(e.party(), e.until()), lower(words.say(e.standing())), date(e.until()));
            case ForumEvent.PlacePassed e ->
                say(
                        "PlacePassed",
                        party(e.predecessor(), e.on()),
                        parties(e.successors(), ForumEvent.Successor::party, e.on()),
                        date(e.on()));
            case ForumEvent.OfficeAppointed e ->
                say("OfficeAppointed", party(e.party(), e.from()), lower(words.say(e.office())), date(e.from()));
            case ForumEvent.OfficeEnded e -> say("OfficeEnded", date(e.until()));
            case ForumEvent.WorkingGroupFounded e -> say("WorkingGroupFounded", e.name());
            case ForumEvent.CountClaimed e ->
                say(
                        "CountClaimed",
                        words.say("Quantity." + e.quantity(), e.count()),
                        words.count("count." + e.standing() + "." + e.kind(), e.count()),
                        date(e.on()));
        };
    }

    private String retracted(String stream, Event.Retraction event) {
        return say(
                "Retracted",
                earlier(stream, event.retracted()),
                event.dependents().size());
    }

    private String contested(String stream, Event.Contest event, String text) {
        var claim = event.claim();
        var says = Stream.of(claim.on().equals(DateBound.UNKNOWN) ? "" : date(claim.on()), text)
                .filter(part -> !part.isBlank())
                .collect(Collectors.joining("; "));
        return say("Contested", claim.authority(), says, earlier(stream, event.contested()));
    }

    /** What was said before, in its own words; its id where this version does not find it. */
    private String earlier(String stream, FactId fact) {
        return said.apply(stream, fact).map(entry -> of(entry).text()).orElseGet(fact::value);
    }

    private String say(MeetingEvent event) {
        return switch (event) {
            case MeetingEvent.MeetingPlanned e ->
                say("MeetingPlanned", e.title(), words.days(e.days()).words());
            case MeetingEvent.MeetingScheduled e ->
                say("MeetingScheduled", e.title(), words.days(e.days()).words());
            case MeetingEvent.MeetingPostponed e -> say("MeetingPostponed", e.reason());
            case MeetingEvent.MeetingRescheduled e ->
                say("MeetingRescheduled", words.days(e.days()).words());
            case MeetingEvent.MeetingRelocated e -> say("MeetingRelocated", words.venue(e.venue()));
            case MeetingEvent.MeetingModeChanged e ->
                say("MeetingModeChanged", words.say(e.mode()), words.venue(e.venue()));
            case MeetingEvent.MeetingHosted e -> say("MeetingHosted", parties(e.hosts(), host -> host, e.when()));
            case MeetingEvent.MeetingChaired e ->
                say(
                        "MeetingChaired",
                        e.chairs().stream().map(chair -> chair(chair, e.when())).collect(Collectors.joining(", ")));
            case MeetingEvent.MeetingHeld e ->
                say("MeetingHeld", words.days(e.days()).words());
            case MeetingEvent.MeetingCancelled e -> say("MeetingCancelled", e.reason());
            case MeetingEvent.AttendanceRecorded e ->
                say("AttendanceRecorded", party(e.party(), e.on()), words.say(e.presence()));
            case MeetingEvent.AgendaSet e -> say("AgendaSet", e.items().size());
            case MeetingEvent.DecisionTaken e -> say("DecisionTaken", e.text());
            case MeetingEvent.MeetingFactCorrected e -> say("Corrected", say(e.statement()));
            case MeetingEvent.MeetingFactRetracted e -> retracted(e.meeting().stream(), e);
            case DocumentEvent.DocumentPublished e -> say("DocumentPublished", e.title());
            case DocumentEvent.EditionPublished e -> say("EditionPublished", language(e.edition()));
            case DocumentEvent.DocumentFactCorrected e -> say("Corrected", say(e.statement()));
            case DocumentEvent.DocumentFactRetracted e -> retracted(e.document().stream(), e);
        };
    }

    private String language(DocumentEvent.Edition edition) {
        var tag = edition.language();
        return tag.equals(DocumentEvent.Edition.UNDETERMINED)
                ? words.say("language.unstated")
                : Locale.forLanguageTag(tag).getDisplayLanguage(Words.LOCALE);
    }

    private String chair(MeetingEvent.Chair chair, DateBound when) {
        return switch (chair) {
            case MeetingEvent.Chair.ByParty by -> party(by.party(), when);
            case MeetingEvent.Chair.ByOffice by -> lower(words.say(by.office()));
        };
    }

    private String say(String event, Object... arguments) {
        return words.say("event." + event, arguments);
    }

    private String date(DateBound bound) {
        return words.date(bound).words();
    }

    /** Nothing is said of the end of what goes on. */
    private String until(DateBound bound) {
        return bound.equals(DateBound.NEVER) ? "" : words.say("event.until", date(bound));
    }

    private static String lower(String text) {
        return text.toLowerCase(Locale.ROOT);
    }

    /** What a party is called when the thing happens, as late as that can be; by its last name where nobody knows when. */
    private String party(PartyId id, DateBound when) {
        var party = parties.get(id);
        if (party == null) {
            return id.value();
        }
        var open = when.latest().equals(LocalDate.MAX) && !when.earliest().equals(LocalDate.MIN);
        return party.nameOn(open ? when.earliest() : when.latest());
    }

    private <T> String parties(List<T> list, Function<T, PartyId> id, DateBound when) {
        return list.stream().map(id).map(party -> party(party, when)).collect(Collectors.joining(", "));
    }

    /** The name it was registered with last: the one of today. */
    private static String name(List<PartyName> names, PartyId id) {
        return names.stream()
                .filter(name -> name.form() == PartyName.Form.SHORT)
                .reduce((first, second) -> second)
                .or(() -> names.stream().findFirst())
                .map(PartyName::text)
                .orElse(id.value());
    }
}
