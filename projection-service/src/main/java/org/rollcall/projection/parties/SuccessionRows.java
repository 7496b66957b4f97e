package org.rollcall.projection.parties;

import java.util.List;
import java.util.Set;
import org.rollcall.contracts.Facts;
import org.rollcall.contracts.PartyEvent.LifeClaimed;
import org.rollcall.contracts.PartyEvent.PartyCoded;
import org.rollcall.contracts.PartyEvent.PartyFactContested;
import org.rollcall.contracts.PartyEvent.PartyNamed;
import org.rollcall.contracts.PartyEvent.PartyRegistered;
import org.rollcall.contracts.PartyEvent.PartyStatement;
import org.rollcall.contracts.PartyEvent.SuccessionStatement;
import org.rollcall.contracts.PartyId;
import org.rollcall.contracts.PartyOnRecord.Succession;
import org.rollcall.contracts.Subject;
import org.rollcall.projection.views.Columns;
import org.rollcall.projection.views.Grounds;
import org.rollcall.projection.views.Row;
import org.rollcall.projection.views.View;
import org.springframework.stereotype.Component;

/** What happened between parties, each with the predecessor it was recorded of. */
@Component
final class SuccessionRows implements View<PartyStatement> {

    @Override
    public String table() {
        return "succession";
    }

    @Override
    public List<String> key() {
        return List.of("fact");
    }

    @Override
    public Set<PartyId> touched(PartyStatement statement) {
        return switch (statement) {
            case SuccessionStatement e -> Set.of(e.party());
            case PartyRegistered e -> Set.of();
            case PartyNamed e -> Set.of();
            case PartyCoded e -> Set.of();
            case LifeClaimed e -> Set.of();
            case PartyFactContested e -> Set.of();
        };
    }

    @Override
    public List<Row> rows(Subject subject, Facts<PartyStatement> facts) {
        if (facts.all().findAny().isEmpty()) {
            return List.of();
        }
        return PartyRows.onRecord(subject, facts).successions().stream()
                .map(succession -> row(succession, subject, facts))
                .toList();
    }

    private static Row row(Succession succession, Subject predecessor, Facts<PartyStatement> facts) {
        var said = facts.says(succession.fact()).orElseThrow();
        return Row.with("fact", succession.fact().value())
                .and("kind", succession.kind())
                .and("predecessor", predecessor.value())
                .andJson("successors", Columns.json(succession.successors()))
                .and("on", succession.on().followed())
                .and("any", succession.on().any())
                .andJson("dates", Columns.json(succession.claims()))
                .and(Grounds.of(List.of(said), facts))
                .and("version", facts.touched(succession.fact()));
    }
}
