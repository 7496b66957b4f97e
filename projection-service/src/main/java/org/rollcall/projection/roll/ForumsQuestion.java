package org.rollcall.projection.roll;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.rollcall.contracts.DateBound;
import org.rollcall.contracts.ForumId;
import org.rollcall.contracts.ForumProfile;
import org.rollcall.contracts.PartyKind;
import org.rollcall.contracts.Source;
import org.rollcall.contracts.Standing;
import org.rollcall.projection.forum.PartiesOfDay;
import org.rollcall.projection.http.Cursor;
import org.rollcall.projection.http.Page;
import org.rollcall.projection.http.Parameters;
import org.rollcall.projection.log.Lasting;
import org.rollcall.projection.log.RecordTime;
import org.rollcall.projection.parties.Parties;
import org.springframework.stereotype.Component;

/** Which forums are on record? */
@Component
public class ForumsQuestion {

    private final RecordTime recordTime;
    private final Forums forums;
    private final Participations participations;
    private final Parties parties;
    private final Clock clock;
    private final Lasting<Moment, List<Today>> answers = new Lasting<>(20);
    private final Lasting<Part, List<Item>> parts = new Lasting<>(100);

    private record Part(Optional<String> after, LocalDate day, Instant known, int limit) {}

    private record Moment(List<ForumId> ids, Instant known, Instant now) {}

    ForumsQuestion(RecordTime recordTime, Forums forums, Participations participations, Parties parties, Clock clock) {
        this.recordTime = recordTime;
        this.forums = forums;
        this.participations = participations;
        this.parties = parties;
        this.clock = clock;
    }

    public record Item(ForumId forum, String name, DateBound established) {}

    /**
     * By id, with their names of the day of {@code known}, or of today.
     *
     * @param known empty for now
     * @param after the place in the order to begin behind, of the {@code next} before; it remembers its {@code known}
     */
    public Page<Item> ask(Optional<Instant> known, Optional<String> after, int limit) {
        var place = Cursor.read(after.orElse(null), 2);
        Optional<Instant> asked = place.flatMap(parts -> Parameters.instant("cursor", parts.get(0)))
                .or(() -> known);
        var asOf = recordTime.at(Source.MEMBERSHIP, asked);
        var part = new Part(
                place.map(parts -> parts.get(1)), forums.day(asked.map(at -> asOf.known())), asOf.known(), limit + 1);
        var found = parts.answer(part, () -> read(part));
        var items = List.copyOf(found.subList(0, Math.min(limit, found.size())));
        var next = found.size() > limit
                ? Optional.of(Cursor.of(
                        asOf.known().toString(), items.getLast().forum().value()))
                : Optional.<String>empty();
        return new Page<>(items, next, asOf.known(), asOf.position(), asOf.recordBegins());
    }

    private List<Item> read(Part part) {
        return forums.after(part.after(), part.day(), part.known(), part.limit()).stream()
                .map(forum -> new Item(forum.id(), forum.name(), forum.established()))
                .toList();
    }

    /**
     * A forum as it is today.
     *
     * @param counts those of its roll of today
     */
    public record Today(
            ForumId forum,
            String name,
            ForumProfile profile,
            LocalDate today,
            Map<Standing, Map<PartyKind, Count>> counts) {}

    /** Some forums, by the order of the ids, as each is today; however many, they are asked for at once. */
    public List<Today> today(List<ForumId> ids) {
        var known = recordTime.at(Source.MEMBERSHIP, Optional.empty()).known();
        // no day begins within a minute, in no time zone
        var now = clock.instant().truncatedTo(ChronoUnit.MINUTES);
        return answers.answer(new Moment(ids, known, now), () -> read(ids, known, now));
    }

    private List<Today> read(List<ForumId> ids, Instant known, Instant now) {
        var found = forums.of(ids, LocalDate.ofInstant(now, ZoneOffset.UTC), known);
        var days = new LinkedHashMap<ForumId, LocalDate>();
        found.forEach(forum ->
                days.put(forum.id(), LocalDate.ofInstant(now, forum.profile().timeZone())));
        var lines = participations.on(days, known);
        var standing = parties.of(
                lines.values().stream()
                        .flatMap(List::stream)
                        .map(Participations.Line::party)
                        .distinct()
                        .toList(),
                known);
        return found.stream()
                .map(forum -> {
                    var day = Objects.requireNonNull(days.get(forum.id()));
                    var entries = new Standings(
                                    lines.getOrDefault(forum.id(), List.of()),
                                    Map.of(),
                                    new PartiesOfDay(standing, Map.of(), day))
                            .entries();
                    return new Today(forum.id(), forum.name(), forum.profile(), day, Standings.count(entries));
                })
                .toList();
    }
}
