package org.rollcall.projection.parties;

import static org.rollcall.projection.http.Parameters.given;
import static org.rollcall.projection.http.Parameters.instant;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.rollcall.contracts.Source;
import org.rollcall.projection.http.Cursor;
import org.rollcall.projection.http.Page;
import org.rollcall.projection.http.Parameters;
import org.rollcall.projection.log.AsOf;
import org.rollcall.projection.log.RecordTime;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
class PartyController {

    private static final int PAGE = 100;

    private final Parties parties;
    private final Called called;
    private final Meant meant;
    private final RecordTime recordTime;
    private final Clock clock;

    PartyController(Parties parties, Called called, Meant meant, RecordTime recordTime, Clock clock) {
        this.parties = parties;
        this.called = called;
        this.meant = meant;
        this.recordTime = recordTime;
        this.clock = clock;
    }

    /**
     * The parties on record, by id.
     *
     * @param q what they are called by any name, alias or code; the nearest first, and no more than one page of them
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
        if (given(q).isPresent()) {
            return called(given(q).get(), asked, asOf);
        }
        var found = answers(parties.page(place.map(parts -> parts.get(1)), asOf.known(), PAGE + 1), asOf.known());
        var items = List.copyOf(found.subList(0, Math.min(PAGE, found.size())));
        var next = found.size() > PAGE
                ? Optional.of(
                        Cursor.of(asOf.known().toString(), items.getLast().id().value()))
                : Optional.<String>empty();
        return new Page<>(items, next, asOf.known(), asOf.position(), asOf.recordBegins());
    }

    /**
     * One party: its names, codes and lives over time, and what happened between it and others; and under {@code ofTheDay} what
     * of it is so on a day.
     *
     * @param on a day, 1995-01-01; the day of {@code known}, or today (UTC), if it is missing
     */
    @GetMapping("/api/parties/{party}")
    PartyAnswer.At party(
            @PathVariable String party,
            @RequestParam(required = false) @Nullable String on,
            @RequestParam(required = false) @Nullable String known) {
        var asked = instant("known", known);
        var given = Parameters.day("on", on);
        var asOf = recordTime.at(Source.MEMBERSHIP, asked);
        var day = given.orElseGet(() -> day(asked, asOf));
        var found = meant.withId(party, day, asOf.known());
        return new PartyAnswer.At(
                answers(List.of(found), asOf.known()).getFirst(),
                PartyAnswer.OfTheDay.of(found, day),
                day,
                asOf.known(),
                asOf.position());
    }

    private Page<PartyAnswer> called(String text, Optional<Instant> asked, AsOf asOf) {
        var found =
                called
                        .ask(text, Called.Words.OF_PARTIES, day(asked, asOf), asOf.known(), Optional.empty(), PAGE)
                        .stream()
                        .map(Called.Hit::party)
                        .toList();
        return new Page<>(
                answers(found, asOf.known()), Optional.empty(), asOf.known(), asOf.position(), asOf.recordBegins());
    }

    /** The day of the moment that is asked for, so that the answer stays; or today. */
    private LocalDate day(Optional<Instant> asked, AsOf asOf) {
        return LocalDate.ofInstant(asked.isPresent() ? asOf.known() : clock.instant(), ZoneOffset.UTC);
    }

    private List<PartyAnswer> answers(List<PartyView> found, Instant known) {
        var why = parties.known(found.stream().map(PartyView::id).toList(), known);
        return found.stream()
                .map(party -> PartyAnswer.of(party, Objects.requireNonNull(why.get(party.id()))))
                .toList();
    }
}
