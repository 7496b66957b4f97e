package org.rollcall.meeting.domain;

import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import org.rollcall.contracts.FactId;
import org.rollcall.contracts.Facts;
import org.rollcall.contracts.MeetingEvent.AgendaItem;
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
import org.rollcall.contracts.MeetingOnRecord;
import org.rollcall.contracts.MeetingOnRecord.State;

/** What may be said of a meeting in which state, and what state it is in then. */
final class Course {

    /** It can still take place. */
    private static final Set<State> AHEAD = EnumSet.of(State.PLANNED, State.SCHEDULED, State.POSTPONED);

    private static final Set<State> NOT_OFF = EnumSet.complementOf(EnumSet.of(State.CANCELLED));
    private static final Set<State> SITTING = EnumSet.of(State.SCHEDULED, State.HELD);

    private Course() {}

    /**
     * The state a statement leaves the meeting in; empty where it cannot be said.
     *
     * @param before empty where nothing put it on record
     */
    static Optional<State> after(Optional<State> before, MeetingStatement said) {
        return switch (said) {
            case MeetingPlanned e -> before.isEmpty() ? Optional.of(State.PLANNED) : Optional.empty();
            case MeetingScheduled e ->
                before.isEmpty() || before.get() == State.PLANNED ? Optional.of(State.SCHEDULED) : Optional.empty();
            case MeetingPostponed e -> turned(before, EnumSet.of(State.PLANNED, State.SCHEDULED), State.POSTPONED);
            case MeetingRescheduled e -> turned(before, EnumSet.of(State.SCHEDULED, State.POSTPONED), State.SCHEDULED);
            case MeetingHeld e -> turned(before, AHEAD, State.HELD);
            case MeetingCancelled e -> turned(before, AHEAD, State.CANCELLED);
            case MeetingRelocated e -> before.filter(AHEAD::contains);
            case MeetingModeChanged e -> before.filter(AHEAD::contains);
            case MeetingHosted e -> before.filter(NOT_OFF::contains);
            case MeetingChaired e -> before.filter(NOT_OFF::contains);
            case AgendaSet e -> before.filter(NOT_OFF::contains);
            case AttendanceRecorded e -> before.filter(SITTING::contains);
            case DecisionTaken e -> before.filter(SITTING::contains);
        };
    }

    /** Whether it can be said who came. */
    static boolean sits(State state) {
        return SITTING.contains(state);
    }

    private static Optional<State> turned(Optional<State> before, Set<State> from, State to) {
        return before.filter(from::contains).map(state -> to);
    }

    /** The state the facts that stand leave the meeting in. */
    static Optional<State> state(Facts<MeetingStatement> facts) {
        var state = Optional.<State>empty();
        for (var said : facts.all().toList()) {
            var before = state;
            state = after(before, said).or(() -> before);
        }
        return state;
    }

    /** Those that stand and could not have been said where they stand; as if they were not there, the others could. */
    static Set<FactId> broken(Facts<MeetingStatement> facts) {
        var broken = new LinkedHashSet<FactId>();
        var state = Optional.<State>empty();
        for (var said : facts.all().toList()) {
            var next = after(state, said);
            if (next.isEmpty()) {
                broken.add(said.fact());
            } else {
                state = next;
            }
        }
        MeetingOnRecord.of(facts)
                .ifPresent(meeting -> meeting.decisions().stream()
                        .filter(decision -> !isOnAgenda(decision.agendaItem(), meeting))
                        .forEach(decision -> broken.add(decision.fact())));
        return broken;
    }

    static boolean isOnAgenda(String number, MeetingOnRecord meeting) {
        return number.isEmpty()
                || meeting.agenda().stream().map(AgendaItem::number).anyMatch(number::equals);
    }
}
