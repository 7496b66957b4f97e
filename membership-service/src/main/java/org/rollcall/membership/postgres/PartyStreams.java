package org.rollcall.membership.postgres;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.rollcall.contracts.PartyEvent;
import org.rollcall.contracts.PartyId;
import org.rollcall.contracts.Upcasts;
import org.rollcall.contracts.WireJson;
import org.rollcall.membership.domain.Party;
import org.rollcall.membership.domain.Party.Registered;
import org.rollcall.membership.domain.PartyDecider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads whole streams of parties from the store, every version of every event; what the transaction appended itself among them. */
@Component
public final class PartyStreams {

    private final JdbcClient jdbc;

    PartyStreams(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Those of the parties that are on record. */
    public List<Registered> of(Collection<PartyId> parties) {
        return folded(jdbc.sql("""
                        SELECT stream, payload_type, payload FROM event WHERE stream = ANY (CAST(? AS text[]))
                        ORDER BY stream, sequence""")
                .param(parties.stream().map(PartyId::stream).distinct().toArray(String[]::new)));
    }

    /** Everybody on record. */
    public List<Registered> all() {
        return folded(jdbc.sql(
                "SELECT stream, payload_type, payload FROM event WHERE type = 'party' ORDER BY stream, sequence"));
    }

    private static List<Registered> folded(JdbcClient.StatementSpec events) {
        var parties = new ArrayList<Registered>();
        var fold = new Object() {
            String stream = "";
            Party state = Party.UNREGISTERED;

            void turnTo(String next) {
                if (state instanceof Registered party) {
                    parties.add(party);
                }
                stream = next;
                state = Party.UNREGISTERED;
            }
        };
        events.query(row -> {
            if (!row.getString(1).equals(fold.stream)) {
                fold.turnTo(row.getString(1));
            }
            fold.state = PartyDecider.evolve(fold.state, event(row.getString(2), row.getString(3)));
        });
        fold.turnTo("");
        return parties;
    }

    private static PartyEvent event(String type, String payload) {
        return Upcasts.read(type, WireJson.MAPPER.readTree(payload))
                .map(PartyEvent.class::cast)
                .orElseThrow(() -> new IllegalStateException("no event of this version is named " + type));
    }
}
