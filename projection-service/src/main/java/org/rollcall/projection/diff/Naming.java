package org.rollcall.projection.diff;

import java.util.List;
import java.util.stream.Stream;
import org.rollcall.contracts.Event.Statement;
import org.rollcall.contracts.ForumEvent.ForumStatement;
import org.rollcall.contracts.ForumEvent.PartyLabelled;
import org.rollcall.contracts.PartyEvent.PartyNamed;
import org.rollcall.contracts.PartyEvent.PartyRegistered;
import org.rollcall.contracts.PartyEvent.PartyStatement;
import org.rollcall.projection.diff.RollDiff.Named;
import org.rollcall.projection.roll.Roll;
import org.rollcall.projection.views.StreamFacts.Recorded;

/** Which facts give a party the name a roll shows. Pure. */
final class Naming {

    private Naming() {}

    /**
     * A label of that text, else a name, else the registration that has it.
     *
     * @param party its own record
     * @param forum what the forum says of it
     */
    static Named of(Roll.Entry entry, Recorded<PartyStatement> party, Recorded<ForumStatement> forum) {
        var labels = forum.facts().of(entry.party()).stream()
                .filter(said -> said instanceof PartyLabelled e && e.label().equals(entry.name()));
        var names = party.facts()
                .all()
                .filter(said -> said instanceof PartyNamed e && e.name().text().equals(entry.name()));
        var registered = party.facts()
                .all()
                .filter(said -> said instanceof PartyRegistered e
                        && e.names().stream().anyMatch(name -> name.text().equals(entry.name())));
        return Stream.of(labels.toList(), names.toList(), registered.toList())
                .filter(facts -> !facts.isEmpty())
                .findFirst()
                .map(facts -> named(entry.name(), facts))
                .orElseGet(() -> new Named(entry.name(), List.of(), List.of()));
    }

    private static Named named(String name, List<? extends Statement> facts) {
        return new Named(
                name,
                facts.stream().map(Statement::fact).toList(),
                facts.stream()
                        .flatMap(fact -> fact.provenance().evidence().stream())
                        .distinct()
                        .toList());
    }
}
