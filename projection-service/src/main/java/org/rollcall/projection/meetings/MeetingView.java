package org.rollcall.projection.meetings;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Optional;
import org.rollcall.contracts.DateBound;
import org.rollcall.contracts.DocumentId;
import org.rollcall.contracts.Evidence;
import org.rollcall.contracts.FactId;
import org.rollcall.contracts.ForumId;
import org.rollcall.contracts.GroupId;
import org.rollcall.contracts.MeetingEvent.AgendaItem;
import org.rollcall.contracts.MeetingEvent.Chair;
import org.rollcall.contracts.MeetingEvent.DecisionKind;
import org.rollcall.contracts.MeetingEvent.Hours;
import org.rollcall.contracts.MeetingEvent.SeriesEntry;
import org.rollcall.contracts.MeetingEvent.Venue;
import org.rollcall.contracts.MeetingId;
import org.rollcall.contracts.MeetingKind;
import org.rollcall.contracts.MeetingMode;
import org.rollcall.contracts.MeetingOnRecord;
import org.rollcall.contracts.PartyId;
import org.rollcall.contracts.Warning;

/**
 * A meeting as the record knew it at a moment.
 *
 * @param first {@code XXXX} while it is postponed, as {@code last}
 * @param last the last day, inclusive
 * @param hosts who receives it; none where nobody says, likewise {@code chairs}
 * @param earlier the days and places it had before, in the order they were given up
 * @param reason why it is postponed or cancelled
 * @param factId what says its title, kind, series and bodies: corrected to rename or renumber it
 * @param facts all that stand and say when, where and whether it takes place, in the order they were first said
 * @param version of the meeting, for {@code If-Match}
 */
public record MeetingView(
        MeetingId id,
        ForumId forum,
        String title,
        MeetingKind kind,
        DateBound first,
        DateBound last,
        Hours hours,
        Venue venue,
        MeetingMode mode,
        MeetingOnRecord.State status,
        List<SeriesEntry> series,
        List<GroupId> bodies,
        List<PartyId> hosts,
        List<Chair> chairs,
        List<MeetingOnRecord.Earlier> earlier,
        List<AgendaItem> agenda,
        List<Decision> decisions,
        Optional<String> reason,
        Optional<DateBound> decided,
        List<Evidence> evidence,
        FactId factId,
        List<FactId> facts,
        long version,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<Warning> warnings) {

    /**
     * What it decided.
     *
     * @param agendaItem the number of the item it was decided under; empty where none is named
     * @param facts those of membership-service it speaks of
     */
    public record Decision(
            DecisionKind kind,
            String text,
            String agendaItem,
            List<FactId> facts,
            List<DocumentId> documents,
            List<Evidence> evidence,
            FactId factId) {}
}
