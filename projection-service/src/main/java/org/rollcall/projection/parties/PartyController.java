package org.rollcall.projection.parties;

import static org.rollcall.projection.http.Parameters.given;
import static org.rollcall.projection.http.Parameters.instant;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.rollcall.contracts.PartyId;
import org.rollcall.contracts.Problem;
import org.rollcall.contracts.ProblemType;
import org.rollcall.contracts.Source;
import org.rollcall.projection.http.Cursor;
import org.rollcall.projection.http.Page;
import org.rollcall.projection.http.Refused;
import org.rollcall.projection.log.RecordTime;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
class PartyController {

    private static final int PAGE = 100;

    private final Parties parties;
    private final RecordTime recordTime;

    PartyController(Parties parties, RecordTime recordTime) {
        this.parties = parties;
        this.recordTime = recordTime;
    }

    /**
     * The parties on record, by id.
     *
     * @param q part of an id, a name or an alias, in any case
     */
    @GetMapping("/api/parties")
    Page<PartyAnswer> parties(
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(required = false) @Nullable String known,
            @RequestParam(required = false) @Nullable String cursor) {
        var place = Cursor.read(cursor, 2);
        Optional<Instant> asked =
                place.flatMap(parts -> instant("cursor", parts.get(0))).or(() -> instant("known", known));
        var asOf = recordTime.at(Source.MEMBERSHIP, asked);
        var found =
                answers(parties.page(given(q), place.map(parts -> parts.get(1)), asOf.known(), PAGE + 1), asOf.known());
        var items = List.copyOf(found.subList(0, Math.min(PAGE, found.size())));
        var next = found.size() > PAGE
                ? Optional.of(
                        Cursor.of(asOf.known().toString(), items.getLast().id().value()))
                : Optional.<String>empty();
        return new Page<>(items, next, asOf.known(), asOf.position(), asOf.recordBegins());
    }

    /** One party: its names, codes and lives, and what happened between it and others. */
    @GetMapping("/api/parties/{party}")
    PartyAnswer.At party(@PathVariable String party, @RequestParam(required = false) @Nullable String known) {
        var asOf = recordTime.at(Source.MEMBERSHIP, instant("known", known));
        return id(party)
                .flatMap(id -> parties.find(id, asOf.known()))
                .map(found -> answers(List.of(found), asOf.known()).getFirst())
                .map(answer -> new PartyAnswer.At(answer, asOf.known(), asOf.position()))
                .orElseThrow(() -> unknown(party, asOf.known()));
    }

    private List<PartyAnswer> answers(List<PartyView> found, Instant known) {
        var why = parties.known(found.stream().map(PartyView::id).toList(), known);
        return found.stream()
                .map(party -> PartyAnswer.of(party, Objects.requireNonNull(why.get(party.id()))))
                .toList();
    }

    private static Optional<PartyId> id(String text) {
        try {
            return Optional.of(new PartyId(text));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private Refused unknown(String text, Instant known) {
        var meant = parties.page(Optional.of(text.replace('-', ' ')), Optional.empty(), known, 5).stream()
                .map(party -> party.id().value())
                .toList();
        return new Refused(new Problem(ProblemType.NOT_FOUND, "No party has the id '" + text + "'.", "party", meant));
    }
}
