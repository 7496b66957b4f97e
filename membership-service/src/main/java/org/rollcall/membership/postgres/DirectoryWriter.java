package org.rollcall.membership.postgres;

import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.rollcall.contracts.Naming;
import org.rollcall.contracts.PartyEvent;
import org.rollcall.contracts.PartyId;
import org.rollcall.contracts.PartyOnRecord;
import org.rollcall.contracts.WireJson;
import org.rollcall.membership.domain.Party.Registered;
import org.rollcall.writeside.store.AppendListener;
import org.rollcall.writeside.store.Appended;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Keeps the directory in the transaction of each party's events: what the whole stream says by then, so that what is believed no
 * longer is found no longer. The event's place in its stream orders the writers.
 */
@Component
final class DirectoryWriter implements AppendListener {

    private final JdbcClient jdbc;
    private final PartyStreams streams;

    DirectoryWriter(JdbcClient jdbc, PartyStreams streams) {
        this.jdbc = jdbc;
        this.streams = streams;
    }

    @Override
    public void appended(List<Appended> events) {
        var touched = events.stream()
                .map(Appended::event)
                .filter(PartyEvent.class::isInstance)
                .map(event -> ((PartyEvent) event).party())
                .distinct()
                .toList();
        if (!touched.isEmpty()) {
            write(streams.of(touched));
        }
    }

    /** Puts what these are in the place of all that the directory says of them. */
    void write(Collection<Registered> registered) {
        var parties = registered.stream().map(Registered::onRecord).toList();
        records(parties);
        names(parties);
        codes(parties);
        successions(parties);
    }

    private void records(List<PartyOnRecord> parties) {
        jdbc.sql("""
                        INSERT INTO party_directory (party, record)
                        SELECT party, CAST(record AS json)
                        FROM unnest(CAST(:parties AS text[]), CAST(:records AS text[])) AS said (party, record)
                        ON CONFLICT (party) DO UPDATE SET record = EXCLUDED.record""")
                .param("parties", ids(parties))
                .param("records", column(parties, WireJson.MAPPER::writeValueAsString))
                .update();
    }

    private void names(List<PartyOnRecord> parties) {
        record Called(PartyId party, String text) {}
        var said = rows(parties, party -> Naming.texts(party).stream().map(text -> new Called(party.id(), text)));
        jdbc.sql("""
                        WITH said AS (
                            SELECT party, text, folded
                            FROM unnest(CAST(:parties AS text[]), CAST(:texts AS text[]), CAST(:folded AS text[]))
                              AS said (party, text, folded)),
                        gone AS (
                            DELETE FROM party_directory_name WHERE party = ANY (CAST(:written AS text[]))
                            AND (party, text) NOT IN (SELECT party, text FROM said))
                        INSERT INTO party_directory_name (party, text, folded) SELECT party, text, folded FROM said
                        ON CONFLICT (party, text) DO NOTHING""")
                .param("written", ids(parties))
                .param("parties", column(said, called -> called.party().value()))
                .param("texts", column(said, Called::text))
                .param("folded", column(said, called -> Naming.fold(called.text())))
                .update();
    }

    private void codes(List<PartyOnRecord> parties) {
        record Coded(PartyId party, String value) {}
        var said = rows(
                parties,
                party -> party.codes().stream()
                        .map(code -> new Coded(party.id(), code.value()))
                        .distinct());
        jdbc.sql("""
                        WITH said AS (
                            SELECT party, value
                            FROM unnest(CAST(:parties AS text[]), CAST(:values AS text[])) AS said (party, value)),
                        gone AS (
                            DELETE FROM party_directory_code WHERE party = ANY (CAST(:written AS text[]))
                            AND (party, value) NOT IN (SELECT party, value FROM said))
                        INSERT INTO party_directory_code (party, value) SELECT party, value FROM said
                        ON CONFLICT (party, value) DO NOTHING""")
                .param("written", ids(parties))
                .param("parties", column(said, coded -> coded.party().value()))
                .param("values", column(said, Coded::value))
                .update();
    }

    private void successions(List<PartyOnRecord> parties) {
        record Heir(PartyId predecessor, PartyId successor, int place) {}
        var said = rows(parties, party -> {
            var heirs = party.successions().stream()
                    .flatMap(succession -> succession.successors().stream())
                    .distinct()
                    .toList();
            return IntStream.range(0, heirs.size()).mapToObj(place -> new Heir(party.id(), heirs.get(place), place));
        });
        jdbc.sql("""
                        WITH said AS (
                            SELECT predecessor, successor, CAST(place AS integer) AS place
                            FROM unnest(CAST(:predecessors AS text[]), CAST(:successors AS text[]), CAST(:places AS text[]))
                              AS said (predecessor, successor, place)),
                        gone AS (
                            DELETE FROM party_directory_succession WHERE predecessor = ANY (CAST(:written AS text[]))
                            AND (predecessor, successor) NOT IN (SELECT predecessor, successor FROM said))
                        INSERT INTO party_directory_succession (predecessor, successor, place)
                        SELECT predecessor, successor, place FROM said
                        ON CONFLICT (predecessor, successor) DO UPDATE SET place = EXCLUDED.place""")
                .param("written", ids(parties))
                .param("predecessors", column(said, heir -> heir.predecessor().value()))
                .param("successors", column(said, heir -> heir.successor().value()))
                .param("places", column(said, heir -> Integer.toString(heir.place())))
                .update();
    }

    private static String[] ids(List<PartyOnRecord> parties) {
        return column(parties, party -> party.id().value());
    }

    private static <T> List<T> rows(List<PartyOnRecord> parties, Function<PartyOnRecord, Stream<T>> said) {
        return parties.stream().flatMap(said).toList();
    }

    private static <T> String[] column(List<T> rows, Function<T, String> value) {
        return rows.stream().map(value).toArray(String[]::new);
    }
}
