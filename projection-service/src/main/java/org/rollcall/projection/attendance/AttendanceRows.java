package org.rollcall.projection.attendance;

import java.util.List;
import java.util.Set;
import org.rollcall.contracts.Facts;
import org.rollcall.contracts.MeetingEvent.AttendanceRecorded;
import org.rollcall.contracts.MeetingEvent.MeetingStatement;
import org.rollcall.contracts.PartyId;
import org.rollcall.contracts.Subject;
import org.rollcall.projection.views.Grounds;
import org.rollcall.projection.views.Row;
import org.rollcall.projection.views.View;
import org.springframework.stereotype.Component;

/** A row for each party of which a meeting says whether it came. A list of many costs what is said of each. */
@Component
final class AttendanceRows implements View<MeetingStatement> {

    @Override
    public String table() {
        return "attendance";
    }

    @Override
    public List<String> key() {
        return List.of("meeting", "party");
    }

    @Override
    public Set<PartyId> touched(MeetingStatement statement) {
        return statement instanceof AttendanceRecorded attendance ? Set.of(attendance.party()) : Set.of();
    }

    /** What was last said of the party is so, in place of what was said before. */
    @Override
    public List<Row> rows(Subject subject, Facts<MeetingStatement> facts) {
        return facts.of(subject).stream()
                .filter(AttendanceRecorded.class::isInstance)
                .map(AttendanceRecorded.class::cast)
                .filter(attendance -> attendance.party().equals(subject))
                .reduce((earlier, later) -> later)
                .map(attendance -> row(attendance, facts))
                .stream()
                .toList();
    }

    private static Row row(AttendanceRecorded attendance, Facts<MeetingStatement> facts) {
        return Row.with("meeting", attendance.meeting().value())
                .and("party", attendance.party().value())
                .and("forum", attendance.forum().value())
                .and("presence", attendance.presence())
                .and("attends_as", attendance.attendsAs())
                .and("delegates", attendance.delegates())
                .and("on", attendance.on())
                .and("roll_position", attendance.rollPosition().toString())
                .and(Grounds.of(List.of(attendance), facts))
                .and("fact", attendance.fact().value())
                .and("version", facts.touched(attendance.fact()));
    }
}
