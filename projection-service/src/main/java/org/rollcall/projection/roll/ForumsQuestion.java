package org.rollcall.projection.roll;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.rollcall.contracts.DateBound;
import org.rollcall.contracts.ForumId;
import org.rollcall.contracts.Source;
import org.rollcall.projection.http.Cursor;
import org.rollcall.projection.http.Page;
import org.rollcall.projection.http.Parameters;
import org.rollcall.projection.log.RecordTime;
import org.springframework.stereotype.Component;

/** Which forums are on record? */
@Component
public class ForumsQuestion {

    private final RecordTime recordTime;
    private final Forums forums;

    ForumsQuestion(RecordTime recordTime, Forums forums) {
        this.recordTime = recordTime;
        this.forums = forums;
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
        var found = forums
                .after(
                        place.map(parts -> parts.get(1)),
                        forums.day(asked.map(at -> asOf.known())),
                        asOf.known(),
                        limit + 1)
                .stream()
                .map(forum -> new Item(forum.id(), forum.name(), forum.established()))
                .toList();
        var items = List.copyOf(found.subList(0, Math.min(limit, found.size())));
        var next = found.size() > limit
                ? Optional.of(Cursor.of(
                        asOf.known().toString(), items.getLast().forum().value()))
                : Optional.<String>empty();
        return new Page<>(items, next, asOf.known(), asOf.position(), asOf.recordBegins());
    }
}
