package org.rollcall.meeting.http;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.rollcall.contracts.DateBound;
import org.rollcall.contracts.ForumId;
import org.rollcall.contracts.GroupId;
import org.rollcall.contracts.GroupOnRecord;
import org.rollcall.contracts.Position;
import org.rollcall.contracts.Problem;
import org.rollcall.contracts.ProblemType;
import org.rollcall.contracts.Warning;
import org.rollcall.meeting.domain.BodyRule;
import org.rollcall.meeting.domain.Roll;
import org.rollcall.meeting.kafka.Arrivals;
import org.rollcall.meeting.postgres.KnownForum;
import org.rollcall.meeting.postgres.Rolls;
import org.rollcall.writeside.Refused;
import org.springframework.stereotype.Component;

/**
 * The forum, the working groups and the roll a request speaks of. Whoever has just recorded something may be ahead of Kafka, so
 * what is not known is waited for a little before it is refused.
 */
@Component
class Forums {

    private final Rolls rolls;
    private final Arrivals arrivals;
    private final Duration patience;

    Forums(Rolls rolls, Arrivals arrivals, MeetingProperties properties) {
        this.rolls = rolls;
        this.arrivals = arrivals;
        this.patience = properties.patience();
    }

    Optional<KnownForum> find(ForumId id) {
        return rolls.forum(id);
    }

    /** @throws Refused if there is no such forum, or nobody can say */
    KnownForum forum(ForumId id) {
        return found(() -> rolls.forum(id)).orElseThrow(() -> unknown(id));
    }

    /** @throws Refused if there is no such forum, if one of the groups is none of its own, or nobody can say */
    KnownForum forumWith(ForumId id, List<GroupId> groups) {
        return found(() -> rolls.forum(id).filter(forum -> ids(forum).containsAll(groups)))
                .orElseGet(() -> {
                    var forum = rolls.forum(id).orElseThrow(() -> unknown(id));
                    refuseFirstUnknown(forum, groups);
                    return forum;
                });
    }

    /** Waited for; and looked for once more when all has been read, which may have been just now. */
    private <T> Optional<T> found(Supplier<Optional<T>> lookup) {
        return arrivals.await(patience, lookup).or(() -> {
            refuseUnlessCurrent();
            return lookup.get();
        });
    }

    /**
     * What is doubtful about the groups that meet.
     *
     * @param on the day the meeting begins
     * @throws Refused if one of them did not exist then
     */
    List<Warning> doubts(KnownForum forum, List<GroupId> groups, DateBound on) {
        var doubts = new ArrayList<Warning>();
        for (int i = 0; i < groups.size(); i++) {
            var id = groups.get(i);
            var field = "bodies[" + i + "]";
            forum.groups().stream()
                    .filter(group -> group.id().equals(id))
                    .findFirst()
                    .ifPresent(group -> {
                        BodyRule.forbidden(field, group, on).ifPresent(forbidden -> {
                            throw new Refused(forbidden);
                        });
                        doubts.addAll(BodyRule.doubts(group, on));
                    });
        }
        return doubts;
    }

    /** The roll as far as it has arrived. */
    Roll roll(ForumId forum) {
        return rolls.of(forum);
    }

    /**
     * The roll with at least what had been recorded at a position, and with everything there is if that comes in time.
     *
     * @param atLeast missing where nobody asks for one
     * @throws Refused as {@code NOT_YET_VISIBLE} if that does not arrive in time
     */
    Roll roll(ForumId forum, @Nullable Position atLeast) {
        if (atLeast == null) {
            arrivals.await(patience, () -> Optional.of(arrivals.reading()).filter(Forums::isWorthNoWait));
            return rolls.of(forum);
        }
        return arrivals.await(
                        patience,
                        () -> Optional.of(rolls.of(forum))
                                .filter(roll -> roll.position().membership() >= atLeast.membership()))
                .orElseThrow(() -> new Refused(Problem.at(
                        "atLeast",
                        ProblemType.NOT_YET_VISIBLE,
                        "The copy of the roll has arrived up to "
                                + rolls.horizon().position() + ", not yet up to " + atLeast
                                + "; nothing was recorded.")));
    }

    /** It has everything, or Kafka is away and nobody knows for how long. */
    private static boolean isWorthNoWait(Arrivals.Reading reading) {
        return reading.current() || reading.behind().isEmpty() && reading.asOf().isPresent();
    }

    /** Waits a little until all the names are those of somebody; whether they are is for the rules to say. */
    Roll rollWith(ForumId forum, Roll roll, Predicate<Roll> knowsThem) {
        return knowsThem.test(roll)
                ? roll
                : arrivals.await(patience, () -> Optional.of(rolls.of(forum)).filter(knowsThem))
                        .orElseGet(() -> rolls.of(forum));
    }

    private Refused unknown(ForumId id) {
        var suggestions = Probable.ids(id.value(), rolls.forums());
        return new Refused(
                new Problem(ProblemType.UNKNOWN_FORUM, "No forum is on record as '" + id + "'.", "forum", suggestions));
    }

    /** As long as not all is read, nobody can say that something is not there. */
    void refuseUnlessCurrent() {
        if (!arrivals.current()) {
            throw new Refused(Problem.of(
                    ProblemType.UNAVAILABLE,
                    "What is on record of forums cannot be read at the moment; nothing was recorded, send it again."));
        }
    }

    private void refuseFirstUnknown(KnownForum forum, List<GroupId> groups) {
        var known = ids(forum);
        for (int i = 0; i < groups.size(); i++) {
            var group = groups.get(i);
            if (!known.contains(group)) {
                throw new Refused(new Problem(
                        ProblemType.INVALID_FIELD,
                        forum.name() + " has no working group '" + group + "'.",
                        "bodies[" + i + "]",
                        Probable.ids(
                                group.value(),
                                known.stream().map(GroupId::value).toList())));
            }
        }
    }

    private static List<GroupId> ids(KnownForum forum) {
        return forum.groups().stream().map(GroupOnRecord::id).toList();
    }
}
