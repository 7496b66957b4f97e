package org.rollcall.membership.postgres;

import java.util.List;
import java.util.Optional;
import org.rollcall.contracts.PartyEvent;
import org.rollcall.contracts.PartyEvent.SuccessionStatement;
import org.rollcall.contracts.PartyId;
import org.rollcall.contracts.WireJson;
import org.rollcall.membership.domain.Naming;
import org.rollcall.membership.domain.Party;
import org.rollcall.membership.domain.Party.Registered;
import org.rollcall.membership.domain.PartyDecider;
import org.rollcall.writeside.store.AppendListener;
import org.rollcall.writeside.store.Appended;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps the directory in the transaction of each party's event. The event's place in its stream orders the writers. */
@Component
final class DirectoryWriter implements AppendListener {

    private final JdbcClient jdbc;

    DirectoryWriter(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void appended(List<Appended> events) {
        events.forEach(it -> write(it.sequence(), it.event()));
    }

    private void write(long sequence, Object event) {
        if (event instanceof PartyEvent happened) {
            var before = state(happened.party()).<Party>map(party -> party).orElse(Party.UNREGISTERED);
            if (PartyDecider.evolve(before, happened) instanceof Registered party) {
                write(party);
                names(party);
                successors(happened).forEach(successor -> succession(party.id(), successor, sequence));
            }
        }
    }

    private Optional<Registered> state(PartyId party) {
        return jdbc.sql("SELECT state FROM party_directory WHERE party = ?")
                .param(party.value())
                .query(String.class)
                .optional()
                .map(state -> WireJson.MAPPER.readValue(state, Registered.class));
    }

    private void write(Registered party) {
        jdbc.sql("""
                        INSERT INTO party_directory (party, state) VALUES (:party, CAST(:state AS json))
                        ON CONFLICT (party) DO UPDATE SET state = EXCLUDED.state""")
                .param("party", party.id().value())
                .param("state", WireJson.MAPPER.writeValueAsString(party))
                .update();
    }

    private void names(Registered party) {
        var texts = Naming.texts(party);
        jdbc.sql("""
                        INSERT INTO party_directory_name (party, text, folded)
                        SELECT :party, name.text, name.folded
                        FROM unnest(CAST(:texts AS text[]), CAST(:folded AS text[])) AS name (text, folded)
                        ON CONFLICT (party, text) DO NOTHING""")
                .param("party", party.id().value())
                .param("texts", texts.toArray(String[]::new))
                .param("folded", texts.stream().map(Naming::fold).toArray(String[]::new))
                .update();
    }

    private void succession(PartyId predecessor, PartyId successor, long sequence) {
        jdbc.sql("""
                        INSERT INTO party_directory_succession (predecessor, successor, place)
                        VALUES (:predecessor, :successor, :place)
                        ON CONFLICT (predecessor, successor) DO NOTHING""")
                .param("predecessor", predecessor.value())
                .param("successor", successor.value())
                .param("place", sequence)
                .update();
    }

    private static List<PartyId> successors(PartyEvent event) {
        return event instanceof SuccessionStatement succession ? succession.successors() : List.of();
    }
}
