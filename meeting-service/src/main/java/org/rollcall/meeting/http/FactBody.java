package org.rollcall.meeting.http;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.rollcall.contracts.DateBound;
import org.rollcall.contracts.DocumentId;
import org.rollcall.contracts.Evidence;
import org.rollcall.contracts.FactId;
import org.rollcall.contracts.GroupId;
import org.rollcall.contracts.MeetingEvent.Presence;
import org.rollcall.contracts.MeetingEvent.SeriesEntry;
import org.rollcall.contracts.MeetingEvent.Venue;
import org.rollcall.contracts.MeetingMode;
import org.rollcall.contracts.Standing;
import org.rollcall.writeside.http.Fields;

/** The bodies of requests that revise a fact of a meeting. */
interface FactBody extends MeetingBody {

    /**
     * The members that change, named as in the request that records such a fact. Those that no correction changes are read too,
     * so that they can be refused for what they are.
     *
     * @param because why it was postponed or cancelled; {@code reason} says why that is corrected
     */
    record Correction(
            @Nullable String id,
            @Nullable String forum,
            @Nullable String party,
            @Nullable String title,
            @Nullable String kind,
            @Nullable DateBound first,
            @Nullable DateBound last,
            @Nullable At hours,
            @Nullable Venue venue,
            @Nullable MeetingMode mode,
            @Nullable List<SeriesEntry> series,
            @Nullable List<GroupId> bodies,
            @Nullable List<String> hosts,
            @Nullable List<InTheChair> chairs,
            @Nullable String because,
            @Nullable Presence presence,
            @Nullable Standing attendsAs,
            @Nullable Integer delegates,
            @Nullable List<Item> items,
            @Nullable String text,
            @Nullable String agendaItem,
            @Nullable List<FactId> facts,
            @Nullable List<DocumentId> documents,
            @Nullable List<Evidence> evidence,
            @Nullable DateBound decided,
            String reason)
            implements FactBody {

        /** The names of the members that were given, the reasons aside. */
        Set<String> given() {
            return Fields.given(this);
        }
    }

    /** @param cascade whether what rests on it goes with it */
    record Retraction(
            @Nullable Boolean cascade,
            @Nullable List<Evidence> evidence,
            @Nullable DateBound decided,
            String reason) implements FactBody {}
}
