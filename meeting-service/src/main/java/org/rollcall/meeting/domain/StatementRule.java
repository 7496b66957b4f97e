package org.rollcall.meeting.domain;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
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
import org.rollcall.contracts.MeetingEvent.Venue;
import org.rollcall.contracts.MeetingOnRecord;
import org.rollcall.meeting.domain.RecordAttendance.Written;

/** What one statement of a meeting must say; the same for a new one and for a corrected one. */
final class StatementRule {

    private static final int MOST_OF_A_REASON = 1000;
    private static final int MOST_HOSTS = 20;

    private StatementRule() {}

    /** @param whole the meeting with the statement; empty where nothing puts it on record even so */
    static Optional<Rejection> forbidden(MeetingStatement said, Optional<MeetingOnRecord> whole, LocalDate today) {
        return switch (said) {
            case MeetingPlanned e -> AnnouncementRule.forbidden(e);
            case MeetingScheduled e ->
                AnnouncementRule.forbidden(e).or(() -> MeetingDays.forbidden(e.days(), e.hours()));
            case MeetingPostponed e -> Fields.text("reason", e.reason(), MOST_OF_A_REASON);
            case MeetingRescheduled e -> MeetingDays.forbidden(e.days(), e.hours());
            case MeetingRelocated e ->
                e.venue() instanceof Venue.Unstated
                        ? Optional.of(new Rejection.InvalidField("venue", "Say where the meeting takes place then."))
                        : VenueRule.forbidden(e.venue());
            case MeetingModeChanged e -> VenueRule.forbidden(e.venue());
            case MeetingHosted e -> named("hosts", e.hosts());
            case MeetingChaired e -> named("chairs", e.chairs());
            case MeetingHeld e -> MeetingDays.inFuture(e.days(), today);
            case MeetingCancelled e -> Fields.text("reason", e.reason(), MOST_OF_A_REASON);
            case AttendanceRecorded e -> AttendanceRule.forbidden(e, Written.ALONE, whole, today);
            case AgendaSet e -> AgendaRule.forbidden(e.items());
            case DecisionTaken e -> whole.flatMap(meeting -> AgendaRule.forbidden(e, meeting, today));
        };
    }

    /** Some, and each once. */
    private static Optional<Rejection> named(String field, List<?> some) {
        if (some.isEmpty() || some.size() > MOST_HOSTS) {
            return Optional.of(new Rejection.InvalidField(field, "Name 1 to " + MOST_HOSTS + "."));
        }
        return once(field, some);
    }

    static Optional<Rejection> once(String field, List<?> some) {
        var seen = new HashSet<Object>();
        for (int i = 0; i < some.size(); i++) {
            if (!seen.add(some.get(i))) {
                return Optional.of(new Rejection.InvalidField(field + "[" + i + "]", "This is named before already."));
            }
        }
        return Optional.empty();
    }

    /** Whether it says only what is on record already. */
    static boolean isNothingNew(MeetingStatement said, MeetingOnRecord before) {
        return switch (said) {
            case MeetingRescheduled e ->
                before.days().equals(e.days()) && before.hours().equals(e.hours());
            case MeetingRelocated e -> before.venue().equals(e.venue());
            case MeetingModeChanged e ->
                before.mode() == e.mode() && before.venue().equals(e.venue());
            case MeetingHosted e -> before.hosts().equals(e.hosts());
            case MeetingChaired e -> before.chairs().equals(e.chairs());
            case AgendaSet e -> before.agenda().equals(e.items());
            case AttendanceRecorded e -> before.attendance().stream().anyMatch(known -> isAlike(known, e));
            default -> false;
        };
    }

    private static boolean isAlike(AttendanceRecorded one, AttendanceRecorded other) {
        return one.party().equals(other.party())
                && one.presence() == other.presence()
                && one.attendsAs() == other.attendsAs()
                && one.delegates().equals(other.delegates());
    }
}
