package org.rollcall.projection.forum;

import java.util.List;
import java.util.Set;
import org.rollcall.contracts.Appointment;
import org.rollcall.contracts.FactId;
import org.rollcall.contracts.Facts;
import org.rollcall.contracts.ForumEvent.CountClaimed;
import org.rollcall.contracts.ForumEvent.ForumFactContested;
import org.rollcall.contracts.ForumEvent.ForumStatement;
import org.rollcall.contracts.ForumEvent.GroupStatement;
import org.rollcall.contracts.ForumEvent.OfficeAppointed;
import org.rollcall.contracts.ForumEvent.OfficeEnded;
import org.rollcall.contracts.ForumEvent.OfficeStatement;
import org.rollcall.contracts.ForumEvent.ProfileStatement;
import org.rollcall.contracts.ForumEvent.ProgrammeStatement;
import org.rollcall.contracts.ForumEvent.RollStatement;
import org.rollcall.contracts.Subject;
import org.rollcall.projection.views.Grounds;
import org.rollcall.projection.views.Row;
import org.rollcall.projection.views.View;
import org.springframework.stereotype.Component;

/** Who holds an office: a row for each appointment. */
@Component
final class OfficeRows implements View<ForumStatement> {

    @Override
    public String table() {
        return "office";
    }

    @Override
    public List<String> key() {
        return List.of("forum", "appointment");
    }

    @Override
    public Set<FactId> touched(ForumStatement statement) {
        return switch (statement) {
            case OfficeStatement office ->
                switch (office) {
                    case OfficeAppointed e -> Set.of(e.fact());
                    case OfficeEnded e -> Set.of(e.appointment());
                };
            case ProfileStatement e -> Set.of();
            case RollStatement e -> Set.of();
            case GroupStatement e -> Set.of();
            case ProgrammeStatement e -> Set.of();
            case CountClaimed e -> Set.of();
            case ForumFactContested e -> Set.of();
        };
    }

    @Override
    public List<Row> rows(Subject subject, Facts<ForumStatement> facts) {
        var said = facts.of(subject);
        if (said.isEmpty()) {
            return List.of();
        }
        var appointment = Appointment.of((FactId) subject, facts)
                .orElseThrow(() -> new IllegalStateException("no appointment " + subject.value() + " is there to end"));
        return List.of(Row.with("forum", said.getFirst().forum().value())
                .and("appointment", appointment.id().value())
                .and("office", appointment.office())
                .and("party", appointment.party().value())
                .and("term", appointment.term())
                .andInLife(appointment.from(), appointment.until())
                .and(Grounds.of(said, facts))
                .and("version", facts.touched(subject)));
    }
}
