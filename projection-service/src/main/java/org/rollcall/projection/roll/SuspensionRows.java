package org.rollcall.projection.roll;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.rollcall.contracts.FactId;
import org.rollcall.contracts.Facts;
import org.rollcall.contracts.ForumEvent.ForumStatement;
import org.rollcall.contracts.ForumEvent.PartyReinstated;
import org.rollcall.contracts.ForumEvent.PartySuspended;
import org.rollcall.contracts.Participation;
import org.rollcall.contracts.PartyId;
import org.rollcall.contracts.Subject;
import org.rollcall.projection.views.Grounds;
import org.rollcall.projection.views.Row;
import org.rollcall.projection.views.View;
import org.springframework.stereotype.Component;

/** When a party that stands on the roll was suspended. */
@Component
final class SuspensionRows implements View<ForumStatement> {

    @Override
    public String table() {
        return "suspension";
    }

    @Override
    public List<String> key() {
        return List.of("forum", "suspension");
    }

    @Override
    public Set<PartyId> touched(ForumStatement statement) {
        return StandingParties.of(statement);
    }

    @Override
    public List<Row> rows(Subject subject, Facts<ForumStatement> facts) {
        return Participation.of((PartyId) subject, facts).stream()
                .flatMap(participation ->
                        participation.suspensions().stream().map(suspension -> row(participation, suspension, facts)))
                .toList();
    }

    private static Row row(
            Participation participation, Participation.Suspension suspension, Facts<ForumStatement> facts) {
        var said = Stream.concat(Stream.of(suspension.fact()), suspension.ending().stream())
                .map(fact -> facts.says(fact).orElseThrow())
                .toList();
        return Row.with("forum", said.getFirst().forum().value())
                .and("suspension", suspension.fact().value())
                .and("participation", participation.id().value())
                .and("party", participation.party().value())
                .and(suspension.from(), suspension.until())
                .and("ending", suspension.ending().map(FactId::value))
                .and(Grounds.of(said, facts))
                .and("version", version(participation.id(), suspension.fact(), facts));
    }

    /** Of what was said of this suspension, whether it stands or not. */
    private static long version(FactId participation, FactId suspension, Facts<ForumStatement> facts) {
        return facts.factsOf(participation).stream()
                .filter(fact -> facts.event(fact)
                        .filter(event ->
                                event instanceof PartySuspended e && e.fact().equals(suspension)
                                        || event instanceof PartyReinstated r
                                                && r.suspension().equals(suspension))
                        .isPresent())
                .mapToLong(facts::touched)
                .max()
                .orElse(-1);
    }
}
