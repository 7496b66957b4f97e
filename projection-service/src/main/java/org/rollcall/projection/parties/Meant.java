package org.rollcall.projection.parties;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.rollcall.contracts.Certainty;
import org.rollcall.contracts.PartyId;
import org.rollcall.contracts.Problem;
import org.rollcall.contracts.ProblemType;
import org.rollcall.contracts.Source;
import org.rollcall.projection.http.Parameters;
import org.rollcall.projection.http.Refused;
import org.rollcall.projection.log.RecordTime;
import org.rollcall.projection.parties.Called.Words;
import org.springframework.stereotype.Component;

/** Which party is meant, by an id or by what it is called? Never guesses: what may be two is refused with both. */
@Component
public class Meant {

    private static final int FEW = 5;
    private static final int MANY = 100;
    private static final int LONGEST = 200;

    private final Parties parties;
    private final Called called;
    private final RecordTime recordTime;

    Meant(Parties parties, Called called, RecordTime recordTime) {
        this.parties = parties;
        this.called = called;
        this.recordTime = recordTime;
    }

    /**
     * The party of that id; else the one called exactly so: that bears the name on the day and lives, else that lives then and
     * is called so on another day or by an alias, else of those that do not live then.
     *
     * @throws Refused with {@code UNKNOWN_PARTY} and the probable names, or {@code AMBIGUOUS_PARTY} and the ids
     */
    public PartyView party(String field, String text, LocalDate day, Instant known) {
        return id(text).flatMap(id -> parties.find(id, known)).orElseGet(() -> called(field, text, day, known));
    }

    /**
     * The same for a parameter that may be missing, on the day of the moment that is asked about.
     *
     * @param asked empty for now
     */
    public Optional<PartyId> meant(String field, @Nullable String text, Optional<Instant> asked) {
        return Parameters.given(text).map(given -> {
            var known = recordTime.at(Source.MEMBERSHIP, asked).known();
            return party(field, given, LocalDate.ofInstant(known, ZoneOffset.UTC), known)
                    .id();
        });
    }

    private PartyView called(String field, String text, LocalDate day, Instant known) {
        if (text.length() > LONGEST) {
            throw new Refused(Problem.at(
                    field, ProblemType.INVALID_FIELD, "A party is named in 1 to " + LONGEST + " characters."));
        }
        var hits = called.ask(text, Words.OF_PARTIES, day, known, Optional.empty(), MANY);
        var exact =
                hits.stream().filter(hit -> hit.match() == Called.Match.EXACT).toList();
        if (exact.isEmpty()) {
            throw new Refused(new Problem(
                    ProblemType.UNKNOWN_PARTY,
                    "No party is called '" + text + "'.",
                    field,
                    hits.stream().map(Called.Hit::matched).distinct().limit(FEW).toList()));
        }
        Predicate<Called.Hit> lives = hit -> hit.party().life().on(day) != Certainty.ABSENT;
        var bearing = some(exact, lives.and(Called.Hit::ofTheDay));
        var meant = bearing.isEmpty() ? some(exact, lives) : bearing;
        return only(field, text, meant.isEmpty() ? exact : meant);
    }

    private static List<Called.Hit> some(List<Called.Hit> hits, Predicate<Called.Hit> which) {
        return hits.stream().filter(which).toList();
    }

    private static PartyView only(String field, String text, List<Called.Hit> meant) {
        if (meant.size() == 1) {
            return meant.getFirst().party();
        }
        var ids = meant.stream().map(hit -> hit.party().id().value()).toList();
        throw new Refused(new Problem(
                ProblemType.AMBIGUOUS_PARTY,
                ids.stream().collect(Collectors.joining(" or ", "'" + text + "' may be ", "; give the id.")),
                field,
                ids));
    }

    /**
     * The party of an address.
     *
     * @throws Refused with {@code NOT_FOUND} and the ids that were probably meant
     */
    public PartyView withId(String text, LocalDate day, Instant known) {
        return id(text).flatMap(id -> parties.find(id, known))
                .orElseThrow(() -> new Refused(new Problem(
                        ProblemType.NOT_FOUND,
                        "No party has the id '" + text + "'.",
                        "party",
                        called.ask(text.replace('-', ' '), Words.OF_PARTIES, day, known, Optional.empty(), FEW).stream()
                                .map(hit -> hit.party().id().value())
                                .toList())));
    }

    private static Optional<PartyId> id(String text) {
        try {
            return Optional.of(new PartyId(text));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
