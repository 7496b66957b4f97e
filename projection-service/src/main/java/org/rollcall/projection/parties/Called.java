package org.rollcall.projection.parties;

import static org.rollcall.projection.views.Columns.time;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import org.rollcall.contracts.Certainty;
import org.rollcall.contracts.ForumId;
import org.rollcall.contracts.PartyId;
import org.rollcall.contracts.PartyKind;
import org.rollcall.contracts.Spelling;
import org.rollcall.projection.forum.ByBytes;
import org.rollcall.projection.views.Columns;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Which parties are called so? By any name, alias or code they have or had, in any spelling that is meant alike; those of
 * which a name only begins so, if none is; those of a like name, if none begins so either. What a forum calls a party by words
 * of its own is looked for only if that is asked: to another forum it says nothing.
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

    /** What matched: a name, or what a forum calls the party, of the day or of another one; an alias or a code. */
    public enum Why {
        NAME,
        LABEL,
        FORMER_NAME,
        LATER_NAME,
        FORMER_LABEL,
        LATER_LABEL,
        ALIAS,
        CODE
    }

    /** What is looked at. */
    public enum Words {
        OF_PARTIES,
        OF_FORUMS_TOO
    }

    /**
     * A party that is called so.
     *
     * @param matched the name, label, alias or code that matched
     * @param forums those that call it so, by id; of a label only
     * @param ofTheDay whether that was the party's on the day
     * @param degree 0 to 1, of letters in common
     */
    public record Hit(
            PartyView party,
            String matched,
            Why why,
            List<ForumId> forums,
            Match match,
            boolean ofTheDay,
            double degree) {

        private boolean lives(LocalDate day) {
            return party.life().on(day) != Certainty.ABSENT;
        }
    }

    private record Name(
            PartyId party, String text, Why why, List<ForumId> forums, Match match, boolean ofTheDay, double degree) {

        Hit of(PartyView view) {
            return new Hit(view, text, why, forums, match, ofTheDay, degree);
        }
    }

    /**
     * Each party once, by what of it matches best; the nearest first: exact before beginning with it before alike; then those
     * called so on the day, those that live on it, and by name.
     *
     * @param text what somebody wrote; case, accents and articles do not count
     * @param kind empty for all
     */
    public List<Hit> ask(String text, Words words, LocalDate day, Instant known, Optional<PartyKind> kind, int limit) {
        var folded = Spelling.fold(text);
        if (folded.isEmpty()) {
            return List.of();
        }
        var exact = found(folded, words, day, known);
        var names = exact.isEmpty() ? alike(folded, words, day, known) : exact;
        var found = parties.of(names.stream().map(Name::party).distinct().toList(), known);
        var seen = new HashSet<PartyId>();
        return names.stream()
                .flatMap(name ->
                        Optional.ofNullable(found.get(name.party())).stream().map(name::of))
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
    private List<Name> found(String folded, Words words, LocalDate day, Instant known) {
        var escaped = folded.replaceAll("[\\\\%_]", "\\\\$0");
        return names("""
                SELECT *, 1 AS degree, CASE WHEN folded = :folded THEN 'EXACT' ELSE 'PREFIX' END AS match FROM (
                    SELECT party, kind, place, text, folded, days @> :day AS of_the_day, lower(days) > :day AS later,
                        '{}'::text[] AS forums
                    FROM party_name WHERE recorded @> :known
                    UNION ALL
                    SELECT party, 'LABEL', 0, label, folded, certain @> :day,
                        coalesce(lower(certain), lower(possible)) > :day,
                        array_agg(forum ORDER BY forum COLLATE "C")
                    FROM label WHERE :labels AND recorded @> :known AND NOT isempty(possible)
                    GROUP BY 1, 4, 5, 6, 7) AS name
                WHERE folded = :folded OR kind <> 'CODE' AND (folded LIKE :begins OR folded LIKE :word)
                ORDER BY folded <> :folded, folded COLLATE "C", party COLLATE "C", kind, place, of_the_day DESC, later
                LIMIT :many
                """, folded, words, day, known, escaped);
    }

    private List<Name> alike(String folded, Words words, LocalDate day, Instant known) {
        return names("""
                WITH name AS (
                    (SELECT party, kind, text, days @> :day AS of_the_day, lower(days) > :day AS later, folded,
                        '{}'::text[] AS forums
                    FROM party_name WHERE recorded @> :known AND kind <> 'CODE'
                    ORDER BY folded OPERATOR(public.<->) :folded, folded COLLATE "C", party COLLATE "C", kind, place LIMIT 50)
                    UNION ALL
                    SELECT party, 'LABEL', label, certain @> :day,
                        coalesce(lower(certain), lower(possible)) > :day, folded,
                        array_agg(forum ORDER BY forum COLLATE "C")
                    FROM label WHERE :labels AND recorded @> :known AND NOT isempty(possible)
                    GROUP BY 1, 3, 4, 5, 6
                ), likeness AS (SELECT *, public.similarity(folded, :folded) AS degree FROM name)
                SELECT *, 'SIMILAR' AS match FROM likeness
                WHERE degree >= :alike AND degree >= :almost * (SELECT max(degree) FROM likeness)
                """, folded, words, day, known, "");
    }

    private List<Name> names(String query, String folded, Words words, LocalDate day, Instant known, String escaped) {
        return views.sql(query)
                .param("folded", folded)
                .param("labels", words == Words.OF_FORUMS_TOO)
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
                            Columns.texts(row, "forums").stream()
                                    .map(ForumId::new)
                                    .toList(),
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
            case "LABEL" -> ofTheDay ? Why.LABEL : later ? Why.LATER_LABEL : Why.FORMER_LABEL;
            default -> ofTheDay ? Why.NAME : later ? Why.LATER_NAME : Why.FORMER_NAME;
        };
    }
}
