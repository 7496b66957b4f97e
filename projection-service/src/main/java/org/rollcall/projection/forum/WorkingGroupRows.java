package org.rollcall.projection.forum;

import java.util.List;
import java.util.Set;
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
import org.rollcall.contracts.GroupId;
import org.rollcall.contracts.GroupOnRecord;
import org.rollcall.contracts.Subject;
import org.rollcall.projection.views.Columns;
import org.rollcall.projection.views.Grounds;
import org.rollcall.projection.views.Row;
import org.rollcall.projection.views.View;
import org.springframework.stereotype.Component;

/** The working groups. Who takes part in them is in {@link SeatRows}, and ends with the group when a question is asked. */
@Component
final class WorkingGroupRows implements View<ForumStatement> {

    @Override
    public String table() {
        return "working_group";
    }

    @Override
    public List<String> key() {
        return List.of("forum", "working_group");
    }

    @Override
    public Set<GroupId> touched(ForumStatement statement) {
        return switch (statement) {
            case GroupStatement group ->
                switch (group) {
                    case WorkingGroupFounded e -> Set.of(e.group());
                    case WorkingGroupDissolved e -> Set.of(e.group());
                    // who takes part changes the group's version: to dissolve it ends their seats
                    case GroupJoined e -> Set.of(e.group());
                    case GroupLeft e -> Set.of(e.group());
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
        var said = facts.of(subject).stream()
                .filter(WorkingGroupRows::isOfTheGroup)
                .toList();
        if (said.isEmpty()) {
            return List.of();
        }
        var group = GroupOnRecord.of((GroupId) subject, facts)
                .orElseThrow(
                        () -> new IllegalStateException("no working group " + subject.value() + " is there to end"));
        return List.of(Row.with("forum", said.getFirst().forum().value())
                .and("working_group", group.id().value())
                .and("name", group.name())
                .and("region", group.region())
                .andJson("aliases", Columns.json(group.aliases()))
                .and(group.from(), group.until())
                .and("fact", group.founding().value())
                .and(Grounds.of(said, facts))
                .and("version", facts.touched(subject)));
    }

    private static boolean isOfTheGroup(ForumStatement said) {
        return said instanceof WorkingGroupFounded || said instanceof WorkingGroupDissolved;
    }
}
