package org.rollcall.projection.forum;

import java.util.List;
import java.util.Set;
import org.rollcall.contracts.FactId;
import org.rollcall.contracts.Facts;
import org.rollcall.contracts.ForumEvent.CountClaimed;
import org.rollcall.contracts.ForumEvent.ForumFactContested;
import org.rollcall.contracts.ForumEvent.ForumStatement;
import org.rollcall.contracts.ForumEvent.GroupStatement;
import org.rollcall.contracts.ForumEvent.OfficeStatement;
import org.rollcall.contracts.ForumEvent.ProfileStatement;
import org.rollcall.contracts.ForumEvent.ProgrammeItemAdopted;
import org.rollcall.contracts.ForumEvent.ProgrammeItemEnded;
import org.rollcall.contracts.ForumEvent.ProgrammeStatement;
import org.rollcall.contracts.ForumEvent.RollStatement;
import org.rollcall.contracts.ItemOnRecord;
import org.rollcall.contracts.Subject;
import org.rollcall.projection.views.Columns;
import org.rollcall.projection.views.Grounds;
import org.rollcall.projection.views.Row;
import org.rollcall.projection.views.View;
import org.springframework.stereotype.Component;

/** What a forum set out to do: a row for each commitment, goal and action. */
@Component
final class ProgrammeRows implements View<ForumStatement> {

    @Override
    public String table() {
        return "programme_item";
    }

    @Override
    public List<String> key() {
        return List.of("forum", "item");
    }

    @Override
    public Set<FactId> touched(ForumStatement statement) {
        return switch (statement) {
            case ProgrammeStatement programme ->
                switch (programme) {
                    case ProgrammeItemAdopted e -> Set.of(e.fact());
                    case ProgrammeItemEnded e -> Set.of(e.item());
                };
            case ProfileStatement e -> Set.of();
            case RollStatement e -> Set.of();
            case OfficeStatement e -> Set.of();
            case GroupStatement e -> Set.of();
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
        var item = ItemOnRecord.of((FactId) subject, facts)
                .orElseThrow(() -> new IllegalStateException("no item " + subject.value() + " is there to end"));
        return List.of(Row.with("forum", said.getFirst().forum().value())
                .and("item", item.id().value())
                .and("kind", item.kind())
                .and("number", item.number())
                .and("text", item.text())
                .and("programme", item.programme())
                .andJson("serves", Columns.json(item.serves()))
                .and(item.from(), item.until())
                .and(Grounds.of(said, facts))
                .and("version", facts.touched(subject)));
    }
}
