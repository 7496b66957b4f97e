package org.rollcall.meeting.domain;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.rollcall.contracts.DateBound;
import org.rollcall.contracts.DocumentId;
import org.rollcall.contracts.FactId;
import org.rollcall.contracts.GroupId;
import org.rollcall.contracts.MeetingEvent.AgendaItem;
import org.rollcall.contracts.MeetingEvent.Chair;
import org.rollcall.contracts.MeetingEvent.Days;
import org.rollcall.contracts.MeetingEvent.DecisionKind;
import org.rollcall.contracts.MeetingEvent.Hours;
import org.rollcall.contracts.MeetingEvent.Presence;
import org.rollcall.contracts.MeetingEvent.SeriesEntry;
import org.rollcall.contracts.MeetingEvent.Venue;
import org.rollcall.contracts.MeetingKind;
import org.rollcall.contracts.MeetingMode;
import org.rollcall.contracts.PartyId;
import org.rollcall.contracts.Standing;

/**
 * The members of a fact that change, as the request that records such a fact names them; empty are those that stay.
 *
 * @param given the names of all that were given, those among them that nothing can change
 * @param decided when the changed fact was decided
 * @param evidence whether evidence was given
 */
public record MeetingChanges(
        Set<String> given,
        Of of,
        When when,
        Where where,
        Delegation delegation,
        Taken taken,
        Optional<String> reason,
        Optional<List<PartyId>> hosts,
        Optional<List<Chair>> chairs,
        Optional<List<AgendaItem>> items,
        Optional<DateBound> decided,
        boolean evidence) {

    public static final MeetingChanges NONE = new MeetingChanges(
            Set.of(),
            Of.NONE,
            When.NONE,
            Where.NONE,
            Delegation.NONE,
            Taken.NONE,
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            false);

    public MeetingChanges {
        given = Set.copyOf(given);
    }

    /** What it is a meeting of. */
    public record Of(
            Optional<String> title,
            Optional<MeetingKind> kind,
            Optional<List<SeriesEntry>> series,
            Optional<List<GroupId>> bodies) {
        public static final Of NONE = new Of(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
    }

    public record When(Optional<DateBound> first, Optional<DateBound> last, Optional<Hours> hours) {
        public static final When NONE = new When(Optional.empty(), Optional.empty(), Optional.empty());

        DateBound firstOf(Days days) {
            return first.orElse(days.first());
        }

        /** A meeting of one day that begins on another day ends on that day too. */
        DateBound lastOf(Days days) {
            return last.orElse(days.first().equals(days.last()) ? firstOf(days) : days.last());
        }

        /** @throws IllegalArgumentException if it would end before it begins */
        Days days(Days days) {
            return new Days(firstOf(days), lastOf(days));
        }
    }

    public record Where(Optional<Venue> venue, Optional<MeetingMode> mode) {
        public static final Where NONE = new Where(Optional.empty(), Optional.empty());
    }

    public record Delegation(Optional<Presence> presence, Optional<Standing> attendsAs, OptionalInt delegates) {
        public static final Delegation NONE = new Delegation(Optional.empty(), Optional.empty(), OptionalInt.empty());
    }

    /** What was decided. */
    public record Taken(
            Optional<DecisionKind> kind,
            Optional<String> text,
            Optional<String> agendaItem,
            Optional<List<FactId>> facts,
            Optional<List<DocumentId>> documents) {
        public static final Taken NONE =
                new Taken(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
    }
}
