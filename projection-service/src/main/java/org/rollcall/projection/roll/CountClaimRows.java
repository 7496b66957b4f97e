package org.rollcall.projection.roll;

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
import org.rollcall.contracts.ForumEvent.ProgrammeStatement;
import org.rollcall.contracts.ForumEvent.RollStatement;
import org.rollcall.contracts.Subject;
import org.rollcall.projection.views.Grounds;
import org.rollcall.projection.views.Row;
import org.rollcall.projection.views.View;
import org.springframework.stereotype.Component;

/** How many there are, as sources claim. */
@Component
final class CountClaimRows implements View<ForumStatement> {

    @Override
    public String table() {
        return "count_claim";
    }

    @Override
    public List<String> key() {
        return List.of("forum", "fact");
    }

    @Override
    public Set<FactId> touched(ForumStatement statement) {
        return switch (statement) {
            case CountClaimed e -> Set.of(e.fact());
            case ProfileStatement e -> Set.of();
            case RollStatement e -> Set.of();
            case OfficeStatement e -> Set.of();
            case GroupStatement e -> Set.of();
            case ProgrammeStatement e -> Set.of();
            case ForumFactContested e -> Set.of();
        };
    }

    @Override
    public List<Row> rows(Subject subject, Facts<ForumStatement> facts) {
        return facts.says((FactId) subject).map(claim -> row((CountClaimed) claim, facts)).stream()
                .toList();
    }

    private static Row row(CountClaimed claim, Facts<ForumStatement> facts) {
        return Row.with("forum", claim.forum().value())
                .and("fact", claim.fact().value())
                .and("standing", claim.standing())
                .and("kind", claim.kind())
                .and("quantity", claim.quantity())
                .and("count", claim.count())
                .and("on", facts.date(claim).followed())
                .and(Grounds.of(List.of(claim), facts))
                .and("version", facts.touched(claim.fact()));
    }
}
