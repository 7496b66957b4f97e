package org.rollcall.meeting.domain;

import java.util.Set;
import org.rollcall.contracts.Correctable;
import org.rollcall.contracts.MeetingEvent.AgendaSet;
import org.rollcall.contracts.MeetingEvent.AttendanceRecorded;
import org.rollcall.contracts.MeetingEvent.DecisionTaken;
import org.rollcall.contracts.MeetingEvent.MeetingCancelled;
import org.rollcall.contracts.MeetingEvent.MeetingChaired;
import org.rollcall.contracts.MeetingEvent.MeetingHeld;
import org.rollcall.contracts.MeetingEvent.MeetingHosted;
import org.rollcall.contracts.MeetingEvent.MeetingModeChanged;
import org.rollcall.contracts.MeetingEvent.MeetingPlanned;
import org.rollcall.contracts.MeetingEvent.MeetingPostponed;
import org.rollcall.contracts.MeetingEvent.MeetingRelocated;
import org.rollcall.contracts.MeetingEvent.MeetingRescheduled;
import org.rollcall.contracts.MeetingEvent.MeetingScheduled;
import org.rollcall.contracts.MeetingEvent.MeetingStatement;

/** What of each fact of a meeting can be corrected. */
final class CorrectableFacts {

    private static final Set<String> ITSELF = Set.of("id", "forum");

    private CorrectableFacts() {}

    static Correctable of(MeetingStatement said) {
        return switch (said) {
            case MeetingPlanned e ->
                new Correctable(
                        "A plan",
                        Set.of("title", "kind", "first", "last", "venue", "mode", "series", "bodies", "hosts"),
                        ITSELF);
            case MeetingScheduled e ->
                new Correctable(
                        "A scheduling",
                        Set.of("title", "kind", "first", "last", "hours", "venue", "mode", "series", "bodies", "hosts"),
                        ITSELF);
            case MeetingPostponed e -> new Correctable("A postponement", Set.of("because"), Set.of());
            case MeetingRescheduled e -> new Correctable("A rescheduling", Set.of("first", "last", "hours"), Set.of());
            case MeetingRelocated e -> new Correctable("A relocation", Set.of("venue"), Set.of());
            case MeetingModeChanged e -> new Correctable("A change of mode", Set.of("mode", "venue"), Set.of());
            case MeetingHosted e -> new Correctable("The hosts", Set.of("hosts"), Set.of());
            case MeetingChaired e -> new Correctable("The chairs", Set.of("chairs"), Set.of());
            case MeetingHeld e -> new Correctable("A holding", Set.of("first", "last"), Set.of());
            case MeetingCancelled e -> new Correctable("A cancellation", Set.of("because"), Set.of());
            case AttendanceRecorded e ->
                new Correctable("An attendance", Set.of("presence", "attendsAs", "delegates"), Set.of("party"));
            case AgendaSet e -> new Correctable("An agenda", Set.of("items"), Set.of());
            case DecisionTaken e ->
                new Correctable("A decision", Set.of("kind", "text", "agendaItem", "facts", "documents"), Set.of());
        };
    }
}
