package org.rollcall.contracts;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.rollcall.contracts.ForumEvent.ForumStatement;
import org.rollcall.contracts.ForumEvent.WorkingGroupDissolved;
import org.rollcall.contracts.ForumEvent.WorkingGroupFounded;

/**
 * A working group as the facts of its forum say it.
 *
 * @param founding the fact that founded it
 * @param ending the fact that dissolved it; empty while it goes on
 */
public record GroupOnRecord(
        GroupId id,
        FactId founding,
        String name,
        String region,
        List<String> aliases,
        Dated from,
        Dated until,
        Optional<FactId> ending) {

    public GroupOnRecord {
        aliases = List.copyOf(aliases);
    }

    /** By the dates the record follows. */
    public Period period() {
        return new Period(from.followed(), until.followed());
    }

    /** By all that is claimed: outside it nobody says that the group existed. */
    public Period anyPeriod() {
        return new Period(from.any(), until.any());
    }

    /** Whether nothing has ended it. */
    public boolean open() {
        return ending.isEmpty();
    }

    /** What the facts say of a group; empty if none that stands founds it. */
    public static Optional<GroupOnRecord> of(GroupId id, Facts<ForumStatement> facts) {
        return facts.of(id).stream()
                .filter(WorkingGroupFounded.class::isInstance)
                .findFirst()
                .map(founded -> of((WorkingGroupFounded) founded, facts));
    }

    /** All of a forum, in the order they were founded. */
    public static Stream<GroupOnRecord> all(Facts<ForumStatement> facts) {
        return facts.all()
                .filter(WorkingGroupFounded.class::isInstance)
                .map(founded -> of((WorkingGroupFounded) founded, facts));
    }

    private static GroupOnRecord of(WorkingGroupFounded founded, Facts<ForumStatement> facts) {
        var dissolved = facts.of(founded.group()).stream()
                .filter(WorkingGroupDissolved.class::isInstance)
                .findFirst();
        return new GroupOnRecord(
                founded.group(),
                founded.fact(),
                founded.name(),
                founded.region(),
                founded.aliases(),
                facts.date(founded),
                dissolved.map(facts::date).orElse(Dated.NEVER),
                dissolved.map(ForumStatement::fact));
    }
}
