package org.rollcall.projection;

import static org.rollcall.projection.Events.decided;
import static org.rollcall.projection.Events.fact;
import static org.rollcall.projection.Events.stated;

import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.rollcall.contracts.Basis;
import org.rollcall.contracts.DateBound;
import org.rollcall.contracts.FactId;
import org.rollcall.contracts.ForumEvent;
import org.rollcall.contracts.ForumId;
import org.rollcall.contracts.ForumProfile;
import org.rollcall.contracts.PartyId;
import org.rollcall.contracts.Standing;

/** A forum of a test's own, so that what others record does not matter; its roll and what changes it. */
record OwnForum(ForumId id, Relay relay) {

    static OwnForum established(String id, String zone, Relay relay) {
        var forum = new OwnForum(new ForumId(id), relay);
        relay.publish(forum.profile(fact("forum-" + id), zone));
        return forum;
    }

    private ForumEvent.ForumEstablished profile(FactId fact, String zone) {
        return new ForumEvent.ForumEstablished(
                fact,
                id,
                "Forum " + id,
                DateBound.parse("1993"),
                new ForumProfile(
                        "",
                        List.of(),
                        "",
                        "",
                        new ForumProfile.Contact(List.of(), "", "", "", ""),
                        Map.of(),
                        ZoneId.of(zone)),
                stated());
    }

    ForumEvent.PartyAdmitted admitted(String party, String from) {
        return new ForumEvent.PartyAdmitted(
                fact("in-" + party),
                id,
                new PartyId(party),
                Standing.MEMBER,
                Basis.ADMISSION,
                DateBound.parse(from),
                stated());
    }

    ForumEvent.PartyWithdrew withdrew(String party, String until) {
        return new ForumEvent.PartyWithdrew(
                fact("out-" + party),
                id,
                new PartyId(party),
                Standing.MEMBER,
                fact("in-" + party),
                DateBound.parse(until),
                decided("secretariat"));
    }
}
