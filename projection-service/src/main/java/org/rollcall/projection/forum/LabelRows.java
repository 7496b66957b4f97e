package org.rollcall.projection.forum;

import java.util.List;
import java.util.Set;
import org.rollcall.contracts.Dated;
import org.rollcall.contracts.Facts;
import org.rollcall.contracts.ForumEvent.CountClaimed;
import org.rollcall.contracts.ForumEvent.ForumEstablished;
import org.rollcall.contracts.ForumEvent.ForumFactContested;
import org.rollcall.contracts.ForumEvent.ForumStatement;
import org.rollcall.contracts.ForumEvent.GroupStatement;
import org.rollcall.contracts.ForumEvent.OfficeStatement;
import org.rollcall.contracts.ForumEvent.PartyLabelled;
import org.rollcall.contracts.ForumEvent.ProfileChanged;
import org.rollcall.contracts.ForumEvent.ProfileStatement;
import org.rollcall.contracts.ForumEvent.ProgrammeStatement;
import org.rollcall.contracts.ForumEvent.RollStatement;
import org.rollcall.contracts.PartyId;
import org.rollcall.contracts.PartyLabel;
import org.rollcall.contracts.Spelling;
import org.rollcall.contracts.Subject;
import org.rollcall.projection.views.Days;
import org.rollcall.projection.views.Grounds;
import org.rollcall.projection.views.Row;
import org.rollcall.projection.views.View;
import org.springframework.stereotype.Component;

/** What a forum calls parties by words of its own. */
@Component
final class LabelRows implements View<ForumStatement> {

    @Override
    public String table() {
        return "label";
    }

    @Override
    public List<String> key() {
        return List.of("forum", "fact");
    }

    @Override
    public Set<PartyId> touched(ForumStatement statement) {
        return switch (statement) {
            case ProfileStatement profile ->
                switch (profile) {
                    case PartyLabelled e -> Set.of(e.party());
                    case ForumEstablished e -> Set.of();
                    case ProfileChanged e -> Set.of();
                };
            case RollStatement e -> Set.of();
            case OfficeStatement e -> Set.of();
            case GroupStatement e -> Set.of();
            case ProgrammeStatement e -> Set.of();
            case CountClaimed e -> Set.of();
            case ForumFactContested e -> Set.of();
        };
    }

    @Override
    public List<Row> rows(Subject subject, Facts<ForumStatement> facts) {
        return PartyLabel.of((PartyId) subject, facts).stream()
                .map(label -> row(label, facts))
                .toList();
    }

    private static Row row(PartyLabel label, Facts<ForumStatement> facts) {
        var said = facts.says(label.fact()).orElseThrow();
        var from = Dated.of(label.period().from());
        var until = Dated.of(label.until());
        return Row.with("forum", said.forum().value())
                .and("fact", label.fact().value())
                .and("party", label.party().value())
                .and("label", label.label())
                .and("folded", Spelling.fold(label.label()))
                .and("from", label.from())
                .and("until", label.until())
                .and("certain", Days.certain(from, until))
                .and("possible", Days.possible(from, until))
                .and(Grounds.of(List.of(said), facts))
                .and("version", facts.touched(label.fact()));
    }
}
