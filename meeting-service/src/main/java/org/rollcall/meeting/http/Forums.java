package org.rollcall.meeting.http;

import java.time.Duration;
import java.util.List;
import org.rollcall.contracts.ForumId;
import org.rollcall.contracts.GroupId;
import org.rollcall.contracts.Problem;
import org.rollcall.contracts.ProblemType;
import org.rollcall.meeting.kafka.Arrivals;
import org.rollcall.meeting.postgres.ForumDirectory;
import org.rollcall.meeting.postgres.KnownForum;
import org.rollcall.writeside.Refused;
import org.springframework.stereotype.Component;

/**
 * The forum and the working groups a request names. Whoever has just established one may be ahead of Kafka, so what is not
 * known is waited for a little before it is refused.
 */
@Component
class Forums {

    private final ForumDirectory directory;
    private final Arrivals arrivals;
    private final Duration patience;

    Forums(ForumDirectory directory, Arrivals arrivals, MeetingProperties properties) {
        this.directory = directory;
        this.arrivals = arrivals;
        this.patience = properties.patience();
    }

    /** @throws Refused if there is no such forum, or nobody can say */
    KnownForum forum(ForumId id) {
        return arrivals.await(patience, () -> directory.find(id)).orElseThrow(() -> unknown(id));
    }

    /** @throws Refused if there is no such forum, if one of the groups is none of its own, or nobody can say */
    KnownForum forumWith(ForumId id, List<GroupId> groups) {
        return arrivals.await(
                        patience,
                        () -> directory.find(id).filter(forum -> forum.groups().containsAll(groups)))
                .orElseGet(() -> {
                    var forum = directory.find(id).orElseThrow(() -> unknown(id));
                    refuseFirstUnknown(forum, groups);
                    return forum;
                });
    }

    private Refused unknown(ForumId id) {
        refuseUnlessCurrent();
        var suggestions = Probable.ids(id.value(), directory.ids());
        return new Refused(
                new Problem(ProblemType.UNKNOWN_FORUM, "No forum is on record as '" + id + "'.", "forum", suggestions));
    }

    /** As long as not all is read, nobody can say that something is not there. */
    private void refuseUnlessCurrent() {
        if (!arrivals.current()) {
            throw new Refused(Problem.of(
                    ProblemType.UNAVAILABLE,
                    "What is on record of forums cannot be read at the moment; nothing was recorded, send it again."));
        }
    }

    private void refuseFirstUnknown(KnownForum forum, List<GroupId> groups) {
        for (int i = 0; i < groups.size(); i++) {
            var group = groups.get(i);
            if (!forum.groups().contains(group)) {
                refuseUnlessCurrent();
                var known = forum.groups().stream().map(GroupId::value).toList();
                throw new Refused(new Problem(
                        ProblemType.INVALID_FIELD,
                        forum.name() + " has no working group '" + group + "'.",
                        "bodies[" + i + "]",
                        Probable.ids(group.value(), known)));
            }
        }
    }
}
