package org.rollcall.membership.postgres;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.rollcall.contracts.FactId;
import org.rollcall.contracts.ForumEvent;
import org.rollcall.contracts.ForumEvent.ForumFactContested;
import org.rollcall.contracts.ForumEvent.ForumFactCorrected;
import org.rollcall.contracts.ForumEvent.ForumFactRetracted;
import org.rollcall.contracts.ForumEvent.ForumStatement;
import org.rollcall.contracts.ForumId;
import org.rollcall.contracts.PartyId;
import org.rollcall.contracts.Upcasts;
import org.rollcall.contracts.WireJson;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Looks up what was recorded under a fact's id, in the store itself: nothing else has to be kept in step with it. */
@Component
public final class RecordedFacts {

    private final JdbcClient jdbc;

    RecordedFacts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** All that any version of a fact speaks of; of a claim, what the contested fact does. None for what is not on record. */
    public Set<PartyId> parties(ForumId forum, FactId fact) {
        var parties = new HashSet<PartyId>();
        for (var event : versions(forum, fact)) {
            switch (event) {
                case ForumFactContested claim -> parties.addAll(parties(forum, claim.contested()));
                case ForumStatement said -> parties.addAll(parties(said));
                case ForumFactCorrected correction -> {
                    parties.addAll(parties(correction.statement()));
                    if (correction.fact().equals(fact)) {
                        parties.addAll(parties(forum, correction.corrected()));
                    }
                }
                case ForumFactRetracted retraction -> {}
            }
        }
        return parties;
    }

    private static Set<PartyId> parties(ForumStatement said) {
        var parties = new HashSet<PartyId>();
        said.subjects().forEach(subject -> {
            if (subject instanceof PartyId party) {
                parties.add(party);
            }
        });
        return parties;
    }

    private List<ForumEvent> versions(ForumId forum, FactId fact) {
        return jdbc.sql("""
                        SELECT payload_type, payload FROM event
                        WHERE stream = :stream AND (payload ->> 'fact' = :fact OR payload ->> 'corrected' = :fact)
                        ORDER BY sequence""")
                .param("stream", forum.stream())
                .param("fact", fact.value())
                .query((row, number) ->
                        (ForumEvent) Upcasts.read(row.getString(1), WireJson.MAPPER.readTree(row.getString(2)))
                                .orElseThrow())
                .list();
    }
}
