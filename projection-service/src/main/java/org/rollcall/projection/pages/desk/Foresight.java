package org.rollcall.projection.pages.desk;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.rollcall.contracts.DateBound;
import org.rollcall.contracts.Event;
import org.rollcall.contracts.FactId;
import org.rollcall.contracts.Facts;
import org.rollcall.contracts.ForumEvent;
import org.rollcall.contracts.ForumId;
import org.rollcall.contracts.PartyEvent;
import org.rollcall.contracts.Position;
import org.rollcall.contracts.Source;
import org.rollcall.projection.log.Horizons;
import org.rollcall.projection.log.LogEntry;
import org.rollcall.projection.log.RecordTime;
import org.rollcall.projection.pages.words.Said;
import org.rollcall.projection.pages.words.Sentences;
import org.rollcall.projection.pages.words.Words;
import org.rollcall.projection.parties.Parties;
import org.rollcall.projection.roll.ForumAnswer;
import org.rollcall.projection.roll.ForumQuestion;
import org.rollcall.projection.views.StreamFacts;
import org.rollcall.projection.views.Supposition;
import org.rollcall.projection.views.Supposition.Supposed;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** Says what would follow from what a service says it would record. */
@Component
public class Foresight {

    /** A party stands on few rolls; of more than this the first are shown. */
    private static final int FORUMS = 6;

    private final Supposition supposition;
    private final Horizons horizons;
    private final RecordTime recordTime;
    private final StreamFacts facts;
    private final ForumQuestion forums;
    private final Picture.Camera camera;
    private final Parties parties;
    private final Said said;
    private final Words words;

    Foresight(
            Supposition supposition,
            Horizons horizons,
            RecordTime recordTime,
            StreamFacts facts,
            ForumQuestion forums,
            Picture.Camera camera,
            Parties parties,
            Said said,
            Words words) {
        this.supposition = supposition;
        this.horizons = horizons;
        this.recordTime = recordTime;
        this.facts = facts;
        this.forums = forums;
        this.camera = camera;
        this.parties = parties;
        this.said = said;
        this.words = words;
    }

    private record OnDay(ForumId forum, LocalDate day) {}

    /** @param tried what a service answered that was only asked */
    public Consequence of(Answer.Accepted tried) {
        horizons.awaitForPage(Position.parse(tried.position()));
        var receipt = tried.receipt();
        var events = new ArrayList<JsonNode>();
        receipt.path("events").forEach(events::add);
        var supposed = new Supposed(
                source(tried.stream()), tried.stream(), receipt.path("version").asLong(0), events);
        var read = supposed.read();
        var now = recordTime.at(Source.MEMBERSHIP, Optional.empty()).known();
        // a meeting changes no roll
        var rolls = read.isEmpty() || supposed.source() == Source.MEETING
                ? List.<Consequence.OfForum>of()
                : rolls(supposed, read, now);
        return new Consequence(sentences(supposed), tried.warnings(), rolls);
    }

    private static Source source(String stream) {
        return stream.startsWith("meeting/") || stream.startsWith("document/") ? Source.MEETING : Source.MEMBERSHIP;
    }

    private List<Consequence.OfForum> rolls(Supposed supposed, List<Event> events, Instant now) {
        var when = when(events, now);
        var asked = new LinkedHashMap<ForumAnswer, SequencedSet<LocalDate>>();
        for (var forum : concerned(events, now)) {
            var today = forums.ask(forum, Optional.empty(), Optional.empty());
            var days = new TreeSet<>(when);
            days.add(today.on());
            asked.put(today, days);
        }
        var before = pictures(asked, now);
        var after = supposition.ask(supposed, moment -> pictures(asked, moment));
        return asked.entrySet().stream()
                .map(of -> new Consequence.OfForum(
                        of.getKey().forum().value(),
                        of.getKey().name().orElse(of.getKey().forum().value()),
                        of.getValue().stream()
                                .map(day -> ofDay(of.getKey(), day, before, after))
                                .toList()))
                .toList();
    }

    private Map<OnDay, Picture> pictures(Map<ForumAnswer, SequencedSet<LocalDate>> asked, Instant known) {
        var pictures = new LinkedHashMap<OnDay, Picture>();
        asked.forEach((forum, days) ->
                days.forEach(day -> pictures.put(new OnDay(forum.forum(), day), camera.of(forum.forum(), day, known))));
        return pictures;
    }

    private Consequence.OfDay ofDay(
            ForumAnswer forum, LocalDate day, Map<OnDay, Picture> before, Map<OnDay, Picture> after) {
        var place = new OnDay(forum.forum(), day);
        var was = Optional.ofNullable(before.get(place)).orElseThrow();
        var is = Optional.ofNullable(after.get(place)).orElseThrow();
        return new Consequence.OfDay(
                words.day(day), day.equals(forum.on()), was.differences(is), was.counts(), is.counts());
    }

    /** The forum it is recorded of; those that speak of the party, if it is recorded of one. */
    private Set<ForumId> concerned(List<Event> events, Instant now) {
        var concerned = new LinkedHashSet<ForumId>();
        for (var event : events) {
            switch (event) {
                case ForumEvent e -> concerned.add(e.forum());
                case PartyEvent e ->
                    facts.forumsThatSpeakOf(e.party(), now).stream()
                            .limit(FORUMS)
                            .forEach(concerned::add);
                default -> {}
            }
        }
        // one that is only just established has no roll to compare with
        concerned.removeIf(forum -> events.stream()
                .anyMatch(event -> event instanceof ForumEvent.ForumEstablished e
                        && e.forum().equals(forum)));
        return concerned;
    }

    /** The first and the last day on which it may take effect, or what it revises did. */
    private Set<LocalDate> when(List<Event> events, Instant now) {
        var days = new TreeSet<LocalDate>();
        events.stream()
                .flatMap(event -> when(event, now))
                .forEach(bound -> Stream.of(bound.earliest(), bound.latest())
                        .filter(day -> !day.equals(LocalDate.MIN) && !day.equals(LocalDate.MAX))
                        .forEach(days::add));
        return days;
    }

    private Stream<DateBound> when(Event event, Instant now) {
        return switch (event) {
            case Event.Correction correction ->
                Stream.concat(
                        Stream.of(correction.statement().when()),
                        about(event, now).says(correction.corrected()).stream().map(Event.Statement::when));
            case Event.Retraction retraction -> whenRetracted(about(event, now), retraction.retracted());
            case Event.Contest contest ->
                Stream.concat(
                        Stream.of(contest.claim().on()),
                        about(event, now).says(contest.contested()).stream().map(Event.Statement::when));
            case Event.Statement statement -> Stream.of(statement.when());
            default -> Stream.of();
        };
    }

    /** Of a fact, its day; of a correction, that of both versions; of a retraction, that of what comes back. */
    private static Stream<DateBound> whenRetracted(Facts<?> facts, FactId retracted) {
        return facts.event(retracted).stream().flatMap(event -> switch (event) {
            case Event.Correction correction ->
                Stream.concat(Stream.of(correction.statement().when()), whenRetracted(facts, correction.corrected()));
            case Event.Retraction retraction -> whenRetracted(facts, retraction.retracted());
            case Event.Statement statement -> Stream.of(statement.when());
            default -> Stream.<DateBound>of();
        });
    }

    private Facts<?> about(Event event, Instant now) {
        return switch (event) {
            case ForumEvent e -> {
                var ids = switch (event) {
                    case Event.Correction correction -> List.of(correction.corrected());
                    case Event.Retraction retraction -> List.of(retraction.retracted());
                    case Event.Contest contest -> List.of(contest.contested());
                    default -> List.<FactId>of();
                };
                yield facts.about(e.forum(), ids, now).facts();
            }
            case PartyEvent e -> facts.of(e.party(), now).facts();
            default -> Facts.none();
        };
    }

    private List<String> sentences(Supposed supposed) {
        var sentences = Sentences.about(parties.all(), said, words);
        return supposed.events().stream()
                .map(event -> sentences
                        .of(new LogEntry(
                                supposed.source(),
                                0,
                                0,
                                Instant.EPOCH,
                                supposed.stream(),
                                Optional.empty(),
                                event.path("type").asString(""),
                                event.toString()))
                        .text())
                .toList();
    }
}
