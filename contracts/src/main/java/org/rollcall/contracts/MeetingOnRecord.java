package org.rollcall.contracts;

import java.util.List;
import java.util.Optional;
import org.rollcall.contracts.MeetingEvent.AgendaItem;
import org.rollcall.contracts.MeetingEvent.Announcement;
import org.rollcall.contracts.MeetingEvent.AttendanceRecorded;
import org.rollcall.contracts.MeetingEvent.Chair;
import org.rollcall.contracts.MeetingEvent.Days;
import org.rollcall.contracts.MeetingEvent.DecisionTaken;
import org.rollcall.contracts.MeetingEvent.Hours;
import org.rollcall.contracts.MeetingEvent.MeetingStatement;
import org.rollcall.contracts.MeetingEvent.SeriesEntry;
import org.rollcall.contracts.MeetingEvent.Venue;

/**
 * A meeting as its facts say it.
 *
 * @param announcement the last fact that says its title, kind, series and bodies: what is corrected to rename or renumber it
 * @param days those it has or had; {@link Days#UNKNOWN} while it is postponed
 * @param hosts none where nobody says; likewise {@code chairs}
 * @param earlier the days and places it had before, in the order they were given up
 * @param reason why it is postponed or cancelled; empty in any other state
 * @param turning the fact that brought it into its state
 * @param agenda in order; empty where none was set
 * @param attendance what was last said of each party, in the order in which parties were first named
 */
public record MeetingOnRecord(
        MeetingId id,
        ForumId forum,
        FactId announcement,
        State state,
        String title,
        MeetingKind kind,
        Days days,
        Hours hours,
        Venue venue,
        MeetingMode mode,
        List<SeriesEntry> series,
        List<GroupId> bodies,
        List<PartyId> hosts,
        List<Chair> chairs,
        List<Earlier> earlier,
        Optional<String> reason,
        FactId turning,
        List<AgendaItem> agenda,
        List<AttendanceRecorded> attendance,
        List<DecisionTaken> decisions) {

    public MeetingOnRecord {
        series = List.copyOf(series);
        bodies = List.copyOf(bodies);
        hosts = List.copyOf(hosts);
        chairs = List.copyOf(chairs);
        earlier = List.copyOf(earlier);
        agenda = List.copyOf(agenda);
        attendance = List.copyOf(attendance);
        decisions = List.copyOf(decisions);
    }

    public enum State {
        /** It shall take place; nobody has fixed when. */
        PLANNED,
        /** It has its days. */
        SCHEDULED,
        /** It had its days, and has no new ones yet. */
        POSTPONED,
        CANCELLED,
        HELD
    }

    /**
     * When and where it was to take place before.
     *
     * @param until the fact by which that is so no longer
     * @param reason why, where that fact says so
     */
    public record Earlier(
            Days days, Hours hours, Venue venue, MeetingMode mode, FactId until, Optional<String> reason) {}

    /** What the facts of its stream say; empty if nothing that stands puts it on record. */
    public static Optional<MeetingOnRecord> of(Facts<MeetingStatement> facts) {
        return of(facts.all().toList());
    }

    /** What the statements, in the order they were first said, add up to. */
    public static Optional<MeetingOnRecord> of(List<MeetingStatement> said) {
        return said.stream()
                .filter(Announcement.class::isInstance)
                .map(Announcement.class::cast)
                .findFirst()
                .map(first -> {
                    var course = new MeetingCourse(first);
                    said.stream().filter(later -> later != first).forEach(course::take);
                    return course.onRecord();
                });
    }
}
