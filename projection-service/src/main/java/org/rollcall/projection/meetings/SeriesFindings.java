package org.rollcall.projection.meetings;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.rollcall.contracts.MeetingId;
import org.rollcall.contracts.MeetingOnRecord.State;
import org.rollcall.projection.meetings.Series.Finding;
import org.rollcall.projection.meetings.Series.Kind;
import org.rollcall.projection.meetings.Series.Numbered;

/** What does not add up of the numbers of a series. */
final class SeriesFindings {

    private SeriesFindings() {}

    /** @param meetings oldest first */
    static List<Finding> of(List<Numbered> meetings) {
        var byNumber = new TreeMap<Integer, List<Numbered>>();
        for (var meeting : meetings) {
            meeting.ordinal()
                    .ifPresent(number -> byNumber.computeIfAbsent(number, first -> new ArrayList<>())
                            .add(meeting));
        }
        var findings = new ArrayList<Finding>();
        gaps(byNumber, findings);
        repeats(byNumber, findings);
        disorder(meetings, findings);
        return List.copyOf(findings);
    }

    /** A number that only a cancelled meeting has is taken: it was given out. */
    private static void gaps(TreeMap<Integer, List<Numbered>> byNumber, List<Finding> findings) {
        for (var number : byNumber.keySet()) {
            var next = byNumber.higherEntry(number);
            if (next != null && next.getKey() > number + 1) {
                var around = new ArrayList<>(ids(byNumber.getOrDefault(number, List.of())));
                around.addAll(ids(next.getValue()));
                findings.add(new Finding(Kind.GAP, number + 1, next.getKey() - 1, List.copyOf(around)));
            }
        }
    }

    private static void repeats(TreeMap<Integer, List<Numbered>> byNumber, List<Finding> findings) {
        byNumber.forEach((number, meetings) -> {
            var counting = meetings.stream()
                    .filter(meeting -> meeting.status() != State.CANCELLED)
                    .toList();
            if (counting.size() > 1) {
                findings.add(new Finding(Kind.REPEAT, number, number, ids(counting)));
            }
        });
    }

    private static void disorder(List<Numbered> meetings, List<Finding> findings) {
        Numbered highest = null;
        for (var meeting : meetings) {
            if (meeting.ordinal().isEmpty() || meeting.status() == State.CANCELLED) {
                continue;
            }
            if (highest != null
                    && meeting.ordinal().getAsInt() < highest.ordinal().getAsInt()
                    && highest.first().latest().isBefore(meeting.first().earliest())) {
                findings.add(new Finding(
                        Kind.OUT_OF_ORDER,
                        meeting.ordinal().getAsInt(),
                        highest.ordinal().getAsInt(),
                        List.of(highest.meeting(), meeting.meeting())));
            }
            if (highest == null
                    || meeting.ordinal().getAsInt() > highest.ordinal().getAsInt()) {
                highest = meeting;
            }
        }
    }

    private static List<MeetingId> ids(List<Numbered> meetings) {
        return meetings.stream().map(Numbered::meeting).toList();
    }
}
