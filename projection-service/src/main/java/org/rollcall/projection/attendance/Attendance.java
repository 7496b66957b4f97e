package org.rollcall.projection.attendance;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import java.util.OptionalInt;
import org.rollcall.contracts.DateBound;
import org.rollcall.contracts.Evidence;
import org.rollcall.contracts.FactId;
import org.rollcall.contracts.MeetingEvent.Presence;
import org.rollcall.contracts.PartyId;
import org.rollcall.contracts.Position;
import org.rollcall.contracts.Standing;
import org.rollcall.contracts.Warning;

/**
 * Who came to a meeting, as the record knew it at a moment.
 *
 * @param on the day of the meeting, whose names these are
 * @param counts for each standing, in their order; none where nobody is named
 * @param version of all that was said of who came, for {@code If-Match}; -1 where nothing was
 * @param entries by standing, then by name
 */
public record Attendance(LocalDate on, List<Count> counts, long version, List<Entry> entries) {

    /**
     * @param delegates of the delegations that were present, as far as they were counted
     * @param uncounted how many of these delegations nobody counted
     */
    public record Count(Standing standing, int present, int excused, int absent, int delegates, int uncounted) {}

    /**
     * One delegation.
     *
     * @param name of the day of the meeting: the forum's own label, else the followed short name
     * @param attendsAs what it sat there as, guests among them
     * @param on the day for which the roll was asked
     * @param rollPosition how much of the roll had arrived when it was asked
     * @param version of the fact, for {@code If-Match}
     */
    public record Entry(
            PartyId party,
            String name,
            Presence presence,
            Standing attendsAs,
            OptionalInt delegates,
            DateBound on,
            Position rollPosition,
            List<Evidence> evidence,
            FactId factId,
            long version,
            @JsonInclude(JsonInclude.Include.NON_EMPTY) List<Warning> warnings) {}

    static Attendance of(LocalDate on, List<Entry> entries) {
        return new Attendance(
                on,
                List.of(Standing.values()).stream()
                        .map(standing -> count(
                                standing,
                                entries.stream()
                                        .filter(entry -> entry.attendsAs() == standing)
                                        .toList()))
                        .filter(count -> count.present() + count.excused() + count.absent() > 0)
                        .toList(),
                entries.stream().mapToLong(Entry::version).max().orElse(-1),
                List.copyOf(entries));
    }

    private static Count count(Standing standing, List<Entry> entries) {
        var present = entries.stream()
                .filter(entry -> entry.presence() == Presence.PRESENT)
                .toList();
        return new Count(
                standing,
                present.size(),
                number(entries, Presence.EXCUSED),
                number(entries, Presence.ABSENT),
                present.stream().mapToInt(entry -> entry.delegates().orElse(0)).sum(),
                (int) present.stream()
                        .filter(entry -> entry.delegates().isEmpty())
                        .count());
    }

    private static int number(List<Entry> entries, Presence presence) {
        return (int)
                entries.stream().filter(entry -> entry.presence() == presence).count();
    }
}
