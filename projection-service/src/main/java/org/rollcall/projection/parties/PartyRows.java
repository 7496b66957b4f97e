package org.rollcall.projection.parties;

import java.util.List;
import java.util.Set;
import org.rollcall.contracts.Facts;
import org.rollcall.contracts.PartyEvent.PartyRegistered;
import org.rollcall.contracts.PartyEvent.PartyStatement;
import org.rollcall.contracts.PartyId;
import org.rollcall.contracts.PartyOnRecord;
import org.rollcall.contracts.Subject;
import org.rollcall.projection.views.Columns;
import org.rollcall.projection.views.Grounds;
import org.rollcall.projection.views.Row;
import org.rollcall.projection.views.View;
import org.springframework.stereotype.Component;

/** The parties: a row for each, with all that its stream says of it. */
@Component
final class PartyRows implements View<PartyStatement> {

    @Override
    public String table() {
        return "party";
    }

    @Override
    public List<String> key() {
        return List.of("party");
    }

    @Override
    public Set<PartyId> touched(PartyStatement statement) {
        return Set.of(statement.party());
    }

    @Override
    public List<Row> rows(Subject subject, Facts<PartyStatement> facts) {
        var said = facts.all().toList();
        if (said.isEmpty()) {
            return List.of();
        }
        var party = onRecord(subject, facts);
        return List.of(Row.with("party", party.id().value())
                .and("kind", party.kind())
                .andJson("names", Columns.json(party.names()))
                .andJson("codes", Columns.json(party.codes()))
                .andJson("aliases", Columns.json(party.aliases()))
                .andJson("lives", Columns.json(party.lives()))
                .and("fact", registration(said).fact().value())
                .and(Grounds.of(said, facts))
                .and("version", facts.touched(subject)));
    }

    private static PartyStatement registration(List<PartyStatement> said) {
        return said.stream()
                .filter(PartyRegistered.class::isInstance)
                .findFirst()
                .orElseThrow();
    }

    /** @throws IllegalStateException if something is said of a party that is not registered */
    static PartyOnRecord onRecord(Subject party, Facts<PartyStatement> facts) {
        return PartyOnRecord.of(facts)
                .orElseThrow(() -> new IllegalStateException("the party " + party.value() + " is not on record"));
    }
}
