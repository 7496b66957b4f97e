package org.rollcall.contracts;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.rollcall.contracts.ForumEvent.ForumStatement;
import org.rollcall.contracts.ForumEvent.ProgrammeItem;
import org.rollcall.contracts.ForumEvent.ProgrammeItemAdopted;
import org.rollcall.contracts.ForumEvent.ProgrammeItemEnded;

/**
 * An item of a forum's programme, as the facts of the forum say it.
 *
 * @param id that of the fact that set it
 * @param ending the fact that ended it; empty while it goes on
 */
public record ItemOnRecord(
        FactId id,
        ProgrammeItem kind,
        int number,
        String text,
        String programme,
        List<FactId> serves,
        Dated from,
        Dated until,
        Optional<FactId> ending) {

    public ItemOnRecord {
        serves = List.copyOf(serves);
    }

    /** By the dates the record follows. */
    public Period period() {
        return new Period(from.followed(), until.followed());
    }

    /** Whether nothing has ended it. */
    public boolean open() {
        return ending.isEmpty();
    }

    /** What the facts say of an item; empty if none that stands sets it. */
    public static Optional<ItemOnRecord> of(FactId id, Facts<ForumStatement> facts) {
        return facts.says(id)
                .filter(ProgrammeItemAdopted.class::isInstance)
                .map(adopted -> of((ProgrammeItemAdopted) adopted, facts));
    }

    /** All of a forum, in the order they were recorded. */
    public static Stream<ItemOnRecord> all(Facts<ForumStatement> facts) {
        return facts.all()
                .filter(ProgrammeItemAdopted.class::isInstance)
                .map(adopted -> of((ProgrammeItemAdopted) adopted, facts));
    }

    private static ItemOnRecord of(ProgrammeItemAdopted adopted, Facts<ForumStatement> facts) {
        var ended = facts.of(adopted.fact()).stream()
                .filter(ProgrammeItemEnded.class::isInstance)
                .findFirst();
        return new ItemOnRecord(
                adopted.fact(),
                adopted.kind(),
                adopted.number(),
                adopted.text(),
                adopted.programme(),
                adopted.serves(),
                facts.date(adopted),
                ended.map(facts::date).orElse(Dated.NEVER),
                ended.map(ForumStatement::fact));
    }
}
