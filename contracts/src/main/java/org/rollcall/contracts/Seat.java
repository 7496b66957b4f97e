package org.rollcall.contracts;

import java.util.List;
import java.util.Optional;
import org.rollcall.contracts.ForumEvent.ForumStatement;
import org.rollcall.contracts.ForumEvent.GroupJoined;
import org.rollcall.contracts.ForumEvent.GroupLeft;
import org.rollcall.contracts.ForumEvent.GroupRole;

/**
 * One party in one role in a working group for a time, as the facts of the forum say it. It reaches no further than the
 * group: the two are intersected when a question is asked.
 *
 * @param id that of the fact that began it
 * @param ending the fact that ended it; empty while it goes on
 */
public record Seat(
        FactId id, GroupId group, PartyId party, GroupRole role, Dated from, Dated until, Optional<FactId> ending) {

    /** By the dates the record follows. */
    public Period period() {
        return new Period(from.followed(), until.followed());
    }

    /** Whether nothing has ended it. */
    public boolean open() {
        return ending.isEmpty();
    }

    /** What the facts say of a seat; empty if none that stands begins it. */
    public static Optional<Seat> of(FactId id, Facts<ForumStatement> facts) {
        return facts.says(id)
                .filter(GroupJoined.class::isInstance)
                .map(GroupJoined.class::cast)
                .map(joined -> of(joined, facts));
    }

    /** All of one party, in the order they were recorded. */
    public static List<Seat> of(PartyId party, Facts<ForumStatement> facts) {
        return all(party, facts);
    }

    /** All in one group, in the order they were recorded. */
    public static List<Seat> of(GroupId group, Facts<ForumStatement> facts) {
        return all(group, facts);
    }

    private static List<Seat> all(Subject subject, Facts<ForumStatement> facts) {
        return facts.of(subject).stream()
                .filter(GroupJoined.class::isInstance)
                .map(joined -> of((GroupJoined) joined, facts))
                .toList();
    }

    private static Seat of(GroupJoined joined, Facts<ForumStatement> facts) {
        var left = facts.of(joined.fact()).stream()
                .filter(GroupLeft.class::isInstance)
                .findFirst();
        return new Seat(
                joined.fact(),
                joined.group(),
                joined.party(),
                joined.role(),
                facts.date(joined),
                left.map(facts::date).orElse(Dated.NEVER),
                left.map(ForumStatement::fact));
    }
}
