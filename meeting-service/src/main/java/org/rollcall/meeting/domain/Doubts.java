package org.rollcall.meeting.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.rollcall.contracts.DateBound;
import org.rollcall.contracts.MeetingEvent.Announcement;
import org.rollcall.contracts.MeetingEvent.Days;
import org.rollcall.contracts.MeetingEvent.MeetingHeld;
import org.rollcall.contracts.MeetingEvent.MeetingModeChanged;
import org.rollcall.contracts.MeetingEvent.MeetingPlanned;
import org.rollcall.contracts.MeetingEvent.MeetingRelocated;
import org.rollcall.contracts.MeetingEvent.MeetingRescheduled;
import org.rollcall.contracts.MeetingEvent.MeetingScheduled;
import org.rollcall.contracts.MeetingEvent.MeetingStatement;
import org.rollcall.contracts.MeetingId;
import org.rollcall.contracts.MeetingOnRecord;
import org.rollcall.contracts.Warning;
import org.rollcall.contracts.WarningType;

/** What is doubtful about a statement of a meeting, and recorded all the same. */
final class Doubts {

    private Doubts() {}

    /** @param before the meeting without the statement; empty where that puts it on record */
    static List<Warning> of(MeetingStatement said, Optional<MeetingOnRecord> before, Looked looked) {
        var doubts = new ArrayList<Warning>();
        switch (said) {
            case Announcement e -> {
                doubts.addAll(VenueRule.doubts(e.mode(), e.venue()));
                doubts.addAll(beforeForum(e.days(), looked));
                if (e instanceof MeetingScheduled) {
                    doubts.addAll(sameDays(e.meeting(), e.days(), looked));
                }
            }
            case MeetingRescheduled e -> {
                doubts.addAll(beforeForum(e.days(), looked));
                doubts.addAll(sameDays(e.meeting(), e.days(), looked));
            }
            case MeetingRelocated e ->
                before.ifPresent(meeting -> doubts.addAll(VenueRule.doubts(meeting.mode(), e.venue())));
            case MeetingModeChanged e -> doubts.addAll(VenueRule.doubts(e.mode(), e.venue()));
            case MeetingHeld e -> before.ifPresent(meeting -> doubts.addAll(held(e, meeting, looked)));
            default -> {}
        }
        return doubts;
    }

    /** Of what is to come only: that nobody says whether it was held. */
    static List<Warning> pastBy(MeetingStatement said, Looked looked) {
        var days = switch (said) {
            case MeetingPlanned e -> e.days();
            case MeetingScheduled e -> e.days();
            case MeetingRescheduled e -> e.days();
            default -> Days.UNKNOWN;
        };
        return days.last().certainlyBy(looked.today().minusDays(1))
                ? List.of(WarningType.IN_THE_PAST.of("Its days are past; record that it was held, if it took place."))
                : List.of();
    }

    private static List<Warning> held(MeetingHeld said, MeetingOnRecord before, Looked looked) {
        if (before.state() == MeetingOnRecord.State.SCHEDULED && said.days().equals(before.days())) {
            return List.of();
        }
        var doubts = new ArrayList<>(beforeForum(said.days(), looked));
        doubts.addAll(sameDays(said.meeting(), said.days(), looked));
        if (!MeetingDays.mayShareADay(said.days(), before.days())) {
            doubts.add(WarningType.HELD_ON_OTHER_DAYS.of(
                    "It was scheduled for " + MeetingDays.words(before.days()) + "."));
        }
        return doubts;
    }

    /** It may have met to found itself; more often a year is mistyped. */
    private static List<Warning> beforeForum(Days days, Looked looked) {
        var first = days.first();
        return !first.equals(DateBound.UNKNOWN) && first.earliest().isBefore(looked.forumBegins())
                ? List.of(WarningType.PARTLY_BEFORE_FORUM.of("It begins on " + first
                        + "; the first day the forum may have existed is " + looked.forumBegins() + "."))
                : List.of();
    }

    private static List<Warning> sameDays(MeetingId meeting, Days days, Looked looked) {
        return looked.inSameSeries().stream()
                .filter(other -> other.hasItsDays() && !other.id().equals(meeting))
                .filter(other -> MeetingDays.mayShareADay(other.days(), days))
                .map(other -> WarningType.SAME_DAYS_IN_SERIES.of("'" + other.title() + "' (" + other.id()
                        + ") of the same series is on record on " + MeetingDays.words(other.days()) + "."))
                .toList();
    }
}
