package org.rollcall.projection.effects;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.rollcall.contracts.Facts;
import org.rollcall.contracts.PartyEvent.LifeClaimed;
import org.rollcall.contracts.PartyEvent.PartyCoded;
import org.rollcall.contracts.PartyEvent.PartyFactContested;
import org.rollcall.contracts.PartyEvent.PartyNamed;
import org.rollcall.contracts.PartyEvent.PartyRegistered;
import org.rollcall.contracts.PartyEvent.PartyStatement;
import org.rollcall.contracts.PartyEvent.SuccessionStatement;
import org.rollcall.contracts.PartyId;
import org.rollcall.contracts.Subject;
import org.rollcall.projection.views.Row;
import org.rollcall.projection.views.View;
import org.springframework.stereotype.Component;

/** What of a party bears on every roll it stands on from a day: another name, and its end. */
@Component
final class PartyEffectRows implements View<PartyStatement> {

    @Override
    public String table() {
        return "party_effect";
    }

    @Override
    public List<String> key() {
        return List.of("party", "change", "fact");
    }

    @Override
    public Set<PartyId> touched(PartyStatement statement) {
        return switch (statement) {
            case PartyNamed e -> Set.of(e.party());
            case SuccessionStatement e -> Set.of(e.party());
            case PartyRegistered e -> Set.of();
            case PartyCoded e -> Set.of();
            case LifeClaimed e -> Set.of();
            case PartyFactContested e -> Set.of();
        };
    }

    @Override
    public List<Row> rows(Subject subject, Facts<PartyStatement> facts) {
        return facts.of(subject).stream()
                .flatMap(statement -> change(statement)
                        .map(change -> Row.with("party", subject.value())
                                .and("change", change)
                                .and("fact", statement.fact().value())
                                .and("on", facts.date(statement).followed())))
                .toList();
    }

    private static Stream<Change> change(PartyStatement statement) {
        return switch (statement) {
            case PartyNamed e -> Stream.of(Change.NAME_CHANGES);
            case SuccessionStatement e -> e.endsLife() ? Stream.of(Change.LIFE_ENDS) : Stream.empty();
            case PartyRegistered e -> Stream.empty();
            case PartyCoded e -> Stream.empty();
            case LifeClaimed e -> Stream.empty();
            case PartyFactContested e -> Stream.empty();
        };
    }
}
