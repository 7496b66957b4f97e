package org.rollcall.projection.pages.meetings;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.rollcall.contracts.Certainty;
import org.rollcall.contracts.MeetingEvent.Presence;
import org.rollcall.contracts.PartyId;
import org.rollcall.contracts.Standing;
import org.rollcall.contracts.Warning;
import org.rollcall.projection.attendance.Attendance;
import org.rollcall.projection.pages.words.Words;
import org.rollcall.projection.roll.Roll;
import org.springframework.stereotype.Component;

/** Who came to a meeting, in words. */
@Component
class AttendanceLines {

    private final Words words;

    AttendanceLines(Words words) {
        this.words = words;
    }

    /** Those who were present, those who were excused and those who were absent, as far as there are any. */
    List<AttendancePage.Group> groups(Attendance attendance) {
        return Stream.of(Presence.values())
                .map(presence -> {
                    var lines = attendance.entries().stream()
                            .filter(entry -> entry.presence() == presence)
                            .map(this::row)
                            .toList();
                    return new AttendancePage.Group(
                            words.say("meeting.attendance.count", words.say(presence), lines.size()), lines);
                })
                .filter(group -> !group.lines().isEmpty())
                .toList();
    }

    private AttendancePage.Row row(Attendance.Entry entry) {
        return new AttendancePage.Row(
                entry.party().value(),
                entry.name(),
                words.say(entry.attendsAs()),
                words.say(entry.presence()),
                entry.delegates().isPresent()
                        ? words.say(
                                "meeting.attendance.delegates",
                                entry.delegates().getAsInt())
                        : "",
                entry.warnings().stream().map(Warning::text).toList(),
                words.proofs(entry.evidence()),
                entry.factId().value());
    }

    /** By standing: whoever is named, and whoever stands on the roll and is not. */
    List<AttendancePage.Group> sheet(Attendance attendance, List<Roll.Entry> roll) {
        var named = attendance.entries().stream().map(Attendance.Entry::party).collect(Collectors.toSet());
        var groups = new ArrayList<AttendancePage.Group>();
        for (var standing : Standing.values()) {
            var lines = Stream.concat(
                            attendance.entries().stream()
                                    .filter(entry -> entry.attendsAs() == standing)
                                    .map(this::numbered),
                            unnamed(standing, named, roll))
                    .toList();
            if (!lines.isEmpty()) {
                groups.add(new AttendancePage.Group(words.say(standing), lines));
            }
        }
        return List.copyOf(groups);
    }

    private AttendancePage.Row numbered(Attendance.Entry entry) {
        var row = row(entry);
        return new AttendancePage.Row(
                row.party(),
                row.name(),
                row.standing(),
                row.presence(),
                entry.delegates().isPresent() ? String.valueOf(entry.delegates().getAsInt()) : "",
                row.warnings(),
                row.proofs(),
                row.fact());
    }

    private Stream<AttendancePage.Row> unnamed(Standing standing, Set<PartyId> named, List<Roll.Entry> roll) {
        return unnamed(named, roll)
                .filter(entry -> entry.standing() == standing)
                .map(entry -> new AttendancePage.Row(
                        entry.party().value(),
                        entry.name(),
                        words.say(standing),
                        "",
                        "",
                        entry.certainty() == Certainty.CERTAIN
                                ? List.of()
                                : List.of(words.say("attendance.sheet.possibly")),
                        List.of(),
                        ""));
    }

    private static Stream<Roll.Entry> unnamed(Set<PartyId> named, List<Roll.Entry> roll) {
        return roll.stream().filter(entry -> !named.contains(entry.party()));
    }

    /** How many are named as what, and how many of the roll are not named. */
    String summary(Attendance attendance, List<Roll.Entry> roll) {
        var named = attendance.entries().stream().map(Attendance.Entry::party).collect(Collectors.toSet());
        return words.say(
                "attendance.sheet.summary",
                attendance.counts().stream().mapToInt(Attendance.Count::present).sum(),
                attendance.counts().stream().mapToInt(Attendance.Count::excused).sum(),
                attendance.counts().stream().mapToInt(Attendance.Count::absent).sum(),
                unnamed(named, roll).map(Roll.Entry::party).distinct().count());
    }
}
