package org.rollcall.projection.forum;

import java.util.List;
import java.util.Set;
import org.rollcall.contracts.FactId;
import org.rollcall.contracts.Facts;
import org.rollcall.contracts.ForumEvent.CountClaimed;
import org.rollcall.contracts.ForumEvent.ForumFactContested;
import org.rollcall.contracts.ForumEvent.ForumStatement;
import org.rollcall.contracts.ForumEvent.GroupJoined;
import org.rollcall.contracts.ForumEvent.GroupLeft;
import org.rollcall.contracts.ForumEvent.GroupStatement;
import org.rollcall.contracts.ForumEvent.OfficeStatement;
import org.rollcall.contracts.ForumEvent.ProfileStatement;
import org.rollcall.contracts.ForumEvent.ProgrammeStatement;
import org.rollcall.contracts.ForumEvent.RollStatement;
import org.rollcall.contracts.ForumEvent.WorkingGroupDissolved;
import org.rollcall.contracts.ForumEvent.WorkingGroupFounded;
import org.rollcall.contracts.Seat;
import org.rollcall.contracts.Subject;
import org.rollcall.projection.views.Grounds;
import org.rollcall.projection.views.Row;
import org.rollcall.projection.views.View;
import org.springframework.stereotype.Component;

/** Who takes part in a working group: a row for each seat. */
@Component
final class SeatRows implements View<ForumStatement> {

    @Override
    public String table() {
        return "group_seat";
    }

    @Override
    public List<String> key() {
        return List.of("forum", "seat");
    }

    @Override
    public Set<FactId> touched(ForumStatement statement) {
        return switch (statement) {
            case GroupStatement group ->
                switch (group) {
                    case GroupJoined e -> Set.of(e.fact());
                    case GroupLeft e -> Set.of(e.seat());
                    case WorkingGroupFounded e -> Set.of();
                    case WorkingGroupDissolved e -> Set.of();
                };
            case ProfileStatement e -> Set.of();
            case RollStatement e -> Set.of();
            case OfficeStatement e -> Set.of();
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
        var seat = Seat.of((FactId) subject, facts)
                .orElseThrow(() -> new IllegalStateException("no seat " + subject.value() + " is there to end"));
        return List.of(Row.with("forum", said.getFirst().forum().value())
                .and("seat", seat.id().value())
                .and("working_group", seat.group().value())
                .and("party", seat.party().value())
                .and("role", seat.role())
                .andInLife(seat.from(), seat.until())
                .and(Grounds.of(said, facts))
                .and("version", facts.touched(subject)));
    }
}
