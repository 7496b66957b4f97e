package org.rollcall.projection.meetings;

import static org.rollcall.projection.views.Columns.json;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.rollcall.contracts.DateBound;
import org.rollcall.contracts.Facts;
import org.rollcall.contracts.MeetingEvent.AgendaSet;
import org.rollcall.contracts.MeetingEvent.AttendanceRecorded;
import org.rollcall.contracts.MeetingEvent.DecisionTaken;
import org.rollcall.contracts.MeetingEvent.MeetingStatement;
import org.rollcall.contracts.MeetingEvent.Venue;
import org.rollcall.contracts.MeetingId;
import org.rollcall.contracts.MeetingOnRecord;
import org.rollcall.contracts.Spelling;
import org.rollcall.contracts.Subject;
import org.rollcall.projection.views.Grounds;
import org.rollcall.projection.views.Row;
import org.rollcall.projection.views.View;
import org.springframework.stereotype.Component;

/** The meetings: a row for each, with all that its stream says of it. */
@Component
final class MeetingRows implements View<MeetingStatement> {

    @Override
    public String table() {
        return "meeting";
    }

    @Override
    public List<String> key() {
        return List.of("meeting");
    }

    @Override
    public Set<MeetingId> touched(MeetingStatement statement) {
        // who came has rows of its own, one for each party
        return statement instanceof AttendanceRecorded ? Set.of() : Set.of(statement.meeting());
    }

    @Override
    public List<Row> rows(Subject subject, Facts<MeetingStatement> facts) {
        var said = facts.of(subject);
        return MeetingOnRecord.of(said).map(meeting -> row(meeting, said, facts)).stream()
                .toList();
    }

    private static Row row(MeetingOnRecord meeting, List<MeetingStatement> said, Facts<MeetingStatement> facts) {
        var course = said.stream().filter(MeetingRows::isOfItsCourse).toList();
        return Row.with("meeting", meeting.id().value())
                .and("forum", meeting.forum().value())
                .and("title", meeting.title())
                .and("kind", meeting.kind())
                .and("status", meeting.state())
                .and("first", meeting.days().first())
                .and("last", meeting.days().last())
                .andJson("venue", json(meeting.venue()))
                .and("city", meeting.venue() instanceof Venue.Place place ? Spelling.fold(place.city()) : "")
                .and("country", meeting.venue() instanceof Venue.Place place ? Spelling.fold(place.country()) : "")
                .and("mode", meeting.mode())
                .andJson("series", json(meeting.series()))
                .andJson("bodies", json(meeting.bodies()))
                .andJson("hours", json(meeting.hours()))
                .andJson("hosts", json(meeting.hosts()))
                .andJson("chairs", json(meeting.chairs(), MeetingColumns.CHAIRS))
                .andJson("earlier", json(meeting.earlier(), MeetingColumns.EARLIER))
                .andJson("agenda", json(meeting.agenda()))
                .andJson("decisions", json(decisions(meeting), MeetingColumns.DECISIONS))
                .and("reason", meeting.reason().orElse(""))
                .and("decided", decided(course).orElse(DateBound.UNKNOWN).toString())
                .and(Grounds.of(course, facts))
                .and("fact", meeting.announcement().value())
                .and("version", version(meeting.id(), facts));
    }

    private static long version(MeetingId meeting, Facts<MeetingStatement> facts) {
        return facts.factsOf(meeting).stream()
                .filter(fact -> facts.event(fact)
                        .filter(event -> !(event instanceof AttendanceRecorded))
                        .isPresent())
                .mapToLong(facts::touched)
                .max()
                .orElse(-1);
    }

    /** What is on the agenda and what was decided have evidence of their own, and do not say that the meeting took place. */
    private static boolean isOfItsCourse(MeetingStatement statement) {
        return !(statement instanceof AgendaSet
                || statement instanceof DecisionTaken
                || statement instanceof AttendanceRecorded);
    }

    private static Optional<DateBound> decided(List<MeetingStatement> course) {
        return course.stream()
                .map(statement -> statement.provenance().decided())
                .filter(decided -> !decided.equals(DateBound.UNKNOWN))
                .reduce((earlier, later) -> later);
    }

    private static List<MeetingView.Decision> decisions(MeetingOnRecord meeting) {
        return meeting.decisions().stream()
                .map(decision -> new MeetingView.Decision(
                        decision.kind(),
                        decision.text(),
                        decision.agendaItem(),
                        decision.facts(),
                        decision.documents(),
                        decision.provenance().evidence(),
                        decision.fact()))
                .toList();
    }
}
