package org.rollcall.membership.postgres;

import java.util.List;
import java.util.Optional;
import org.rollcall.contracts.DateBound;
import org.rollcall.contracts.Naming;
import org.rollcall.contracts.PartyOnRecord;
import org.rollcall.contracts.WireJson;
import org.rollcall.membership.domain.KnownParty;
import org.rollcall.membership.domain.KnownParty.Kinship;
import org.rollcall.membership.domain.KnownParty.Relative;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Looks parties up. */
@Component
public final class PartyDirectory {

    /** Below this, pg_trgm's similarity (0 to 1) is chance; below this share of the best, another name is meant. */
    private static final double ALIKE = 0.3;

    private static final double ALMOST_AS_ALIKE = 0.6;

    private final JdbcClient jdbc;

    PartyDirectory(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A text that is like a name, and the party it is a name of. */
    public record Likeness(String text, PartyOnRecord party) {}

    public Optional<PartyOnRecord> withId(String id) {
        return jdbc.sql("SELECT record FROM party_directory WHERE party = ?")
                .param(id)
                .query((row, number) -> read(row.getString(1)))
                .optional();
    }

    /** All that were ever called so, in any spelling that is meant alike. */
    public List<PartyOnRecord> called(String name) {
        return jdbc.sql("""
                        SELECT record FROM party_directory
                        WHERE party IN (SELECT party FROM party_directory_name WHERE folded = ?)
                        ORDER BY party""")
                .param(Naming.fold(name))
                .query((row, number) -> read(row.getString(1)))
                .list();
    }

    /** All that ever had this code, of whatever scheme. */
    public List<PartyOnRecord> coded(String value) {
        return jdbc.sql("""
                        SELECT record FROM party_directory
                        WHERE party IN (SELECT party FROM party_directory_code WHERE value = ?)
                        ORDER BY party""")
                .param(value)
                .query((row, number) -> read(row.getString(1)))
                .list();
    }

    /** All that were ever called by one of these names, or ever had one of these codes. */
    public List<PartyOnRecord> namesakes(List<String> names, List<String> codes) {
        return jdbc.sql("""
                        SELECT record FROM party_directory
                        WHERE party IN (SELECT party FROM party_directory_name
                                        WHERE folded = ANY (CAST(:names AS text[])))
                        OR party IN (SELECT party FROM party_directory_code WHERE value = ANY (CAST(:codes AS text[])))
                        ORDER BY party""")
                .param("names", names.stream().map(Naming::fold).toArray(String[]::new))
                .param("codes", codes.toArray(String[]::new))
                .query((row, number) -> read(row.getString(1)))
                .list();
    }

    /** Names that are spelt much like this one, the likest first; at most {@code limit}. */
    public List<Likeness> alike(String name, int limit) {
        return jdbc.sql("""
                        WITH likeness AS (
                            SELECT party, text, public.similarity(folded, :name) AS degree
                            FROM party_directory_name
                            ORDER BY folded OPERATOR(public.<->) :name
                            LIMIT :limit)
                        SELECT likeness.text, party_directory.record
                        FROM likeness JOIN party_directory USING (party)
                        WHERE degree >= :alike AND degree >= :almost * (SELECT max(degree) FROM likeness)
                        ORDER BY degree DESC, likeness.text COLLATE "C\"""")
                .param("name", Naming.fold(name))
                .param("limit", limit)
                .param("alike", ALIKE)
                .param("almost", ALMOST_AS_ALIKE)
                .query((row, number) -> new Likeness(row.getString(1), read(row.getString(2))))
                .list();
    }

    /** What a command has to know of a party on a day. */
    public KnownParty known(PartyOnRecord party, DateBound on) {
        return new KnownParty(
                party.id(), Naming.nameOn(party, on), party.life(), relatives(party, on), party.successions());
    }

    /** Through any chain of successions, the nearest first; {@code UNION} with its depth kept apart ends a circle. */
    private List<Relative> relatives(PartyOnRecord party, DateBound on) {
        return jdbc.sql("""
                        WITH RECURSIVE line (party, kinship, depth, place) AS (
                            SELECT successor, 'DESCENDANT', 1, place
                            FROM party_directory_succession WHERE predecessor = :party
                            UNION
                            SELECT predecessor, 'ANCESTOR', 1, place
                            FROM party_directory_succession WHERE successor = :party
                            UNION
                            SELECT CASE kinship WHEN 'DESCENDANT' THEN s.successor ELSE s.predecessor END,
                                   kinship, depth + 1, s.place
                            FROM line JOIN party_directory_succession s
                              ON line.party = CASE kinship WHEN 'DESCENDANT' THEN s.predecessor ELSE s.successor END
                            WHERE depth < 20)
                        SELECT line.kinship, party_directory.record
                        FROM (SELECT party, kinship, min(depth) AS depth, min(place) AS place FROM line
                              GROUP BY party, kinship) line
                        JOIN party_directory USING (party)
                        WHERE party <> :party
                        ORDER BY depth, place, party""")
                .param("party", party.id().value())
                .query((row, number) -> {
                    var relative = read(row.getString(2));
                    return new Relative(
                            relative.id(),
                            Naming.nameOn(relative, on),
                            relative.life(),
                            Kinship.valueOf(row.getString(1)));
                })
                .list();
    }

    private static PartyOnRecord read(String record) {
        return WireJson.MAPPER.readValue(record, PartyOnRecord.class);
    }
}
