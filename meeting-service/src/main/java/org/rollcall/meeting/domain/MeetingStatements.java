package org.rollcall.meeting.domain;

import java.util.OptionalInt;
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
import org.rollcall.contracts.MeetingEvent.Presence;
import org.rollcall.contracts.Provenance;

/** A statement of a meeting said again: with what changes, and with another account of how it is known. */
final class MeetingStatements {

    private MeetingStatements() {}

    static MeetingStatement with(MeetingStatement said, Provenance why) {
        return with(said, MeetingChanges.NONE, why);
    }

    /** @throws IllegalArgumentException if a meeting would end before it begins */
    static MeetingStatement with(MeetingStatement said, MeetingChanges changes, Provenance why) {
        var of = changes.of();
        var when = changes.when();
        var where = changes.where();
        return switch (said) {
            case MeetingPlanned e ->
                new MeetingPlanned(
                        e.fact(),
                        e.meeting(),
                        e.forum(),
                        of.title().orElse(e.title()),
                        of.kind().orElse(e.kind()),
                        when.days(e.days()),
                        where.venue().orElse(e.venue()),
                        where.mode().orElse(e.mode()),
                        of.series().orElse(e.series()),
                        of.bodies().orElse(e.bodies()),
                        changes.hosts().orElse(e.hosts()),
                        why);
            case MeetingScheduled e ->
                new MeetingScheduled(
                        e.fact(),
                        e.meeting(),
                        e.forum(),
                        of.title().orElse(e.title()),
                        of.kind().orElse(e.kind()),
                        when.days(e.days()),
                        when.hours().orElse(e.hours()),
                        where.venue().orElse(e.venue()),
                        where.mode().orElse(e.mode()),
                        of.series().orElse(e.series()),
                        of.bodies().orElse(e.bodies()),
                        changes.hosts().orElse(e.hosts()),
                        why);
            case MeetingPostponed e ->
                new MeetingPostponed(
                        e.fact(), e.meeting(), e.forum(), changes.reason().orElse(e.reason()), why);
            case MeetingRescheduled e ->
                new MeetingRescheduled(
                        e.fact(),
                        e.meeting(),
                        e.forum(),
                        when.days(e.days()),
                        when.hours().orElse(e.hours()),
                        why);
            case MeetingRelocated e ->
                new MeetingRelocated(
                        e.fact(), e.meeting(), e.forum(), where.venue().orElse(e.venue()), why);
            case MeetingModeChanged e ->
                new MeetingModeChanged(
                        e.fact(),
                        e.meeting(),
                        e.forum(),
                        where.mode().orElse(e.mode()),
                        where.venue().orElse(e.venue()),
                        why);
            case MeetingHosted e ->
                new MeetingHosted(
                        e.fact(), e.meeting(), e.forum(), changes.hosts().orElse(e.hosts()), why);
            case MeetingChaired e ->
                new MeetingChaired(
                        e.fact(), e.meeting(), e.forum(), changes.chairs().orElse(e.chairs()), why);
            case MeetingHeld e -> new MeetingHeld(e.fact(), e.meeting(), e.forum(), when.days(e.days()), why);
            case MeetingCancelled e ->
                new MeetingCancelled(
                        e.fact(), e.meeting(), e.forum(), changes.reason().orElse(e.reason()), why);
            case AttendanceRecorded e -> attendance(e, changes.delegation(), why);
            case AgendaSet e ->
                new AgendaSet(e.fact(), e.meeting(), e.forum(), changes.items().orElse(e.items()), why);
            case DecisionTaken e -> decision(e, changes.taken(), why);
        };
    }

    private static AttendanceRecorded attendance(
            AttendanceRecorded e, MeetingChanges.Delegation changes, Provenance why) {
        var presence = changes.presence().orElse(e.presence());
        // who did not come after all left no delegates there
        var counted = presence == Presence.PRESENT ? e.delegates() : OptionalInt.empty();
        return new AttendanceRecorded(
                e.fact(),
                e.meeting(),
                e.forum(),
                e.party(),
                presence,
                changes.attendsAs().orElse(e.attendsAs()),
                changes.delegates().isPresent() ? changes.delegates() : counted,
                e.on(),
                e.rollPosition(),
                why);
    }

    private static DecisionTaken decision(DecisionTaken e, MeetingChanges.Taken changes, Provenance why) {
        return new DecisionTaken(
                e.fact(),
                e.meeting(),
                e.forum(),
                changes.kind().orElse(e.kind()),
                changes.text().orElse(e.text()),
                changes.agendaItem().orElse(e.agendaItem()),
                changes.facts().orElse(e.facts()),
                changes.documents().orElse(e.documents()),
                why);
    }
}
