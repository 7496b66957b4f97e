package org.rollcall.projection.parties;

import static org.rollcall.projection.views.Columns.time;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import org.rollcall.contracts.Certainty;
import org.rollcall.contracts.PartyId;
import org.rollcall.contracts.PartyKind;
import org.rollcall.contracts.Spelling;
import org.rollcall.projection.forum.ByBytes;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Which parties are called so? By any name, alias or code they have or had, in any spelling that is meant alike; those of
 * which a name only begins so, if none is; those of a like name, if none begins so either.
 */
@Component
public class Called {

    /** Below this, pg_trgm's similarity (0 to 1) is chance; below this share of the best, another name is meant. */
    private static final double ALIKE = 0.3;

    private static final double ALMOST_AS_ALIKE = 0.6;

    /** As many names as are looked at more closely. */
    private static final int MANY = 1000;

    private final JdbcClient views;
    private final Parties parties;

    Called(JdbcClient views, Parties parties) {
        this.views = views;
        this.parties = parties;
    }

    /** How the words that were asked for are related to what matched them, the nearest first. */
    public enum Match {
        EXACT,
        PREFIX,
        SIMILAR
    }

    /** What matched: the name of the day, one of another day, an alias or a code. */
    public enum Why {
        NAME,
        FORMER_NAME,
        LATER_NAME,
        ALIAS,
        CODE
    }

    /**
     * A party that is called so.
     *
     * @param matched the name, alias or code that matched
     * @param ofTheDay whether that was the party's on the day
     * @param degree 0 to 1, of letters in common
     */
    public record Hit(PartyView party, String matched, Why why, Match match, boolean ofTheDay, double degree) {

        private boolean lives(LocalDate day) {
            return party.life().on(day) != Certainty.ABSENT;
        }
    }

    private record Name(PartyId party, String text, Why why, Match match, boolean ofTheDay, double degree) {}

    /**
     * Each party once, by what of it matches best; the nearest first: exact before beginning with it before alike; then those
     * called so on the day, those that live on it, and by name.
     *
     * @param text what somebody wrote; case, accents and articles do not count
     * @param kind empty for all
     */
    public List<Hit> ask(String text, LocalDate day, Instant known, Optional<PartyKind> kind, int limit) {
        var folded = Spelling.fold(text);
        if (folded.isEmpty()) {
            return List.of();
        }
        var words = found(folded, day, known);
        var names = words.isEmpty() ? alike(folded, day, known) : words;
        var found = parties.of(names.stream().map(Name::party).distinct().toList(), known);
        var seen = new HashSet<PartyId>();
        return names.stream()
                .flatMap(name -> Optional.ofNullable(found.get(name.party())).stream()
                        .map(party ->
                                new Hit(party, name.text(), name.why(), name.match(), name.ofTheDay(), name.degree())))
                .filter(hit -> kind.isEmpty() || hit.party().kind() == kind.get())
                .sorted(Comparator.comparing(Hit::match)
                        .thenComparing(Hit::degree, Comparator.reverseOrder())
                        .thenComparing(Hit::ofTheDay, Comparator.reverseOrder())
                        .thenComparing(hit -> hit.lives(day), Comparator.reverseOrder())
                        .thenComparing(Hit::why)
                        .thenComparing(Hit::matched, ByBytes.ORDER)
                        .thenComparing(hit -> hit.party().id().value(), ByBytes.ORDER))
                .filter(hit -> seen.add(hit.party().id()))
                .limit(limit)
                .toList();
    }

    /** Exactly so, or a name or a word of it that begins so; a code is not begun. */
    private List<Name> found(String folded, LocalDate day, Instant known) {
        var escaped = folded.replaceAll("[\\\\%_]", "\\\\$0");
        return names("""
                SELECT party, kind, text, days @> :day AS of_the_day, lower(days) > :day AS later, 1 AS degree,
                    CASE WHEN folded = :folded THEN 'EXACT' ELSE 'PREFIX' END AS match
                FROM party_name
                WHERE recorded @> :known AND (folded = :folded
                    OR kind <> 'CODE' AND (folded LIKE :begins OR folded LIKE :word))
                ORDER BY folded <> :folded, folded COLLATE "C", party COLLATE "C", kind, place
                LIMIT :many
                """, folded, day, known, escaped);
    }

    private List<Name> alike(String folded, LocalDate day, Instant known) {
        return names("""
                WITH likeness AS (
                    SELECT party, kind, text, days, public.similarity(folded, :folded) AS degree FROM party_name
                    WHERE recorded @> :known AND kind <> 'CODE'
                    ORDER BY folded OPERATOR(public.<->) :folded, folded COLLATE "C", party COLLATE "C", kind, place LIMIT 50)
                SELECT party, kind, text, days @> :day AS of_the_day, lower(days) > :day AS later, degree, 'SIMILAR' AS match
                FROM likeness
                WHERE degree >= :alike AND degree >= :almost * (SELECT max(degree) FROM likeness)
                """, folded, day, known, "");
    }

    private List<Name> names(String query, String folded, LocalDate day, Instant known, String escaped) {
        return views.sql(query)
                .param("folded", folded)
                .param("day", day)
                .param("known", time(known))
                .param("begins", escaped + "%")
                .param("word", "% " + escaped + "%")
                .param("alike", ALIKE)
                .param("almost", ALMOST_AS_ALIKE)
                .param("many", MANY)
                .query((row, n) -> {
                    var ofTheDay = row.getBoolean("of_the_day");
                    return new Name(
                            new PartyId(row.getString("party")),
                            row.getString("text"),
                            why(row.getString("kind"), ofTheDay, row.getBoolean("later")),
                            Match.valueOf(row.getString("match")),
                            ofTheDay,
                            row.getDouble("degree"));
                })
                .list();
    }

    private static Why why(String kind, boolean ofTheDay, boolean later) {
        return switch (kind) {
            case "ALIAS" -> Why.ALIAS;
            case "CODE" -> Why.CODE;
            default -> ofTheDay ? Why.NAME : later ? Why.LATER_NAME : Why.FORMER_NAME;
        };
    }
}
