package org.rollcall.standalone.oracle;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.rollcall.contracts.ForumEvent;
import org.rollcall.contracts.ForumId;
import org.rollcall.contracts.MembershipEvent;
import org.rollcall.contracts.PartyEvent;
import org.rollcall.contracts.PartyId;

/** What was recorded of one forum and its parties, in order. */
record History(ForumId forum, List<PartyId> parties, List<Event> events) {

    History {
        parties = List.copyOf(parties);
        events = List.copyOf(events);
    }

    /** @param after how long after the one before it was recorded */
    record Event(MembershipEvent event, Duration after) {
        String stream() {
            return switch (event) {
                case PartyEvent of -> of.party().stream();
                case ForumEvent of -> of.forum().stream();
            };
        }
    }

    /** As recorded from a moment on. */
    List<Oracle.Told> from(Instant moment) {
        var told = new ArrayList<Oracle.Told>();
        var at = moment;
        for (var event : events) {
            at = at.plus(event.after());
            told.add(new Oracle.Told(event.event(), at));
        }
        return told;
    }

    @Override
    public String toString() {
        return events.stream().map(event -> InWords.of(event.event())).collect(Collectors.joining("\n", "\n", "\n"));
    }
}
