package org.rollcall.projection.views;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import org.rollcall.contracts.DateBound;
import org.rollcall.contracts.Event.Contest;
import org.rollcall.contracts.Event.Statement;
import org.rollcall.contracts.Evidence;
import org.rollcall.contracts.FactId;
import org.rollcall.contracts.Facts;
import org.rollcall.contracts.Provenance;
import org.rollcall.contracts.Warning;
import tools.jackson.core.type.TypeReference;

/**
 * Why a row is believed: the columns {@code facts}, {@code evidence}, {@code warnings} and {@code claims}.
 *
 * @param facts all that stand and say it, in the order they were first said, the claims that are followed among them
 * @param evidence of them, nothing twice; a claim that is followed is a reference to its authority, to no register, before what
 *     its own fact gives
 * @param claims all dates that are claimed beside the facts' own
 */
public record Grounds(List<FactId> facts, List<Evidence> evidence, List<Warning> warnings, List<RivalDate> claims) {

    private static final TypeReference<List<FactId>> FACTS = new TypeReference<>() {};
    private static final TypeReference<List<Evidence>> EVIDENCE = new TypeReference<>() {};
    private static final TypeReference<List<Warning>> WARNINGS = new TypeReference<>() {};
    private static final TypeReference<List<RivalDate>> CLAIMS = new TypeReference<>() {};

    public Grounds {
        facts = List.copyOf(facts);
        evidence = List.copyOf(evidence);
        warnings = List.copyOf(warnings);
        claims = List.copyOf(claims);
    }

    /** @param statements what stands and says it */
    public static <S extends Statement> Grounds of(Collection<? extends S> statements, Facts<S> facts) {
        var ids = new LinkedHashSet<FactId>();
        var evidence = new LinkedHashSet<Evidence>();
        var warnings = new LinkedHashSet<Warning>();
        var claims = new LinkedHashSet<RivalDate>();
        for (var statement : statements) {
            ids.add(statement.fact());
            add(statement.provenance(), evidence, warnings);
            var dated = facts.contests(statement.fact()).stream()
                    .filter(contest -> !((Contest) contest).claim().on().equals(DateBound.UNKNOWN))
                    .toList();
            var followed = dated.stream()
                    .filter(contest -> ((Contest) contest).claim().followed())
                    .reduce((earlier, later) -> later);
            for (var contest : dated) {
                var claim = ((Contest) contest).claim();
                claims.add(RivalDate.of(
                        contest.fact(),
                        statement.fact(),
                        claim,
                        followed.filter(contest::equals).isPresent()));
            }
            followed.ifPresent(contest -> {
                ids.add(contest.fact());
                var claim = ((Contest) contest).claim();
                evidence.add(new Evidence.Reference("", claim.authority(), claim.source()));
                add(contest.provenance(), evidence, warnings);
            });
        }
        return new Grounds(List.copyOf(ids), List.copyOf(evidence), List.copyOf(warnings), List.copyOf(claims));
    }

    private static void add(Provenance provenance, Collection<Evidence> evidence, Collection<Warning> warnings) {
        evidence.addAll(provenance.evidence());
        warnings.addAll(provenance.warnings());
    }

    /** The latest day one of the sources speaks for. */
    public Optional<LocalDate> lastStated() {
        return evidence.stream()
                .filter(Evidence.Stated.class::isInstance)
                .map(stated -> ((Evidence.Stated) stated).asOf().earliest())
                .filter(day -> !day.equals(LocalDate.MIN))
                .max(Comparator.naturalOrder());
    }

    Row into(Row row) {
        return row.andJson("facts", Columns.json(facts, FACTS))
                .andJson("evidence", Columns.json(evidence, EVIDENCE))
                .andJson("warnings", Columns.json(warnings, WARNINGS))
                .andJson("claims", Columns.json(claims, CLAIMS));
    }

    public static Grounds of(ResultSet row) throws SQLException {
        return new Grounds(
                Columns.json(row, "facts", FACTS),
                Columns.json(row, "evidence", EVIDENCE),
                Columns.json(row, "warnings", WARNINGS),
                Columns.json(row, "claims", CLAIMS));
    }
}
