package org.rollcall.standalone.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.rollcall.contracts.Basis;
import org.rollcall.contracts.Cause;
import org.rollcall.contracts.Certainty;
import org.rollcall.contracts.FactId;
import org.rollcall.contracts.Facts;
import org.rollcall.contracts.ForumEvent;
import org.rollcall.contracts.ForumEvent.ForumStatement;
import org.rollcall.contracts.Life;
import org.rollcall.contracts.Participation;
import org.rollcall.contracts.PartyEvent;
import org.rollcall.contracts.PartyEvent.PartyStatement;
import org.rollcall.contracts.PartyId;
import org.rollcall.contracts.PartyOnRecord;
import org.rollcall.contracts.Period;
import org.rollcall.contracts.Standing;

/** What the contracts read from the facts of a history is what the oracle says of it, at every moment and on every day. */
class ReadingsProperties {

    private static final Instant BEGINNING = Instant.parse("2026-01-01T00:00:00Z");

    @Provide
    Arbitrary<Story> stories() {
        return Story.any();
    }

    @Property(tries = 2000, edgeCases = EdgeCasesMode.NONE)
    void the_readings_of_the_facts_agree_with_the_oracle(@ForAll("stories") Story story) {
        var history = story.named("h");
        var told = history.from(BEGINNING);
        for (int until = 1; until <= told.size(); until += 3) {
            var known = told.get(until - 1).at();
            var oracle = new Oracle(told, known);
            var readings = new Readings(told.subList(0, until));
            for (var day : List.of(Days.day(until * 7), Days.day(until * 11 + 3), Days.day(until * 13 + 5))) {
                assertThat(readings.roll(day))
                        .as(
                                "on %s after %s",
                                day, InWords.of(told.get(until - 1).event()))
                        .containsExactlyInAnyOrderElementsOf(
                                oracle.roll(day).stream().map(Line::of).toList());
            }
        }
    }

    /** As much of a line as the contracts say. */
    private record Line(
            FactId participation,
            PartyId party,
            Standing standing,
            Certainty certainty,
            Oracle.Status status,
            Basis basis,
            Optional<Cause> cause,
            FactId opening) {
        static Line of(Oracle.Line line) {
            return new Line(
                    line.participation(),
                    line.party(),
                    line.standing(),
                    line.certainty(),
                    line.status(),
                    line.basis(),
                    line.cause(),
                    line.opening());
        }
    }

    /** The product's readings, in the oracle's words. */
    private static final class Readings {
        private Facts<ForumStatement> forum = Facts.none();
        private final Map<PartyId, Facts<PartyStatement>> parties = new LinkedHashMap<>();

        Readings(List<Oracle.Told> told) {
            for (var event : told) {
                switch (event.event()) {
                    case ForumEvent of -> forum = forum.with(of);
                    case PartyEvent of ->
                        parties.merge(
                                of.party(), Facts.<PartyStatement>none().with(of), (facts, none) -> facts.with(of));
                }
            }
        }

        List<Line> roll(LocalDate on) {
            return parties.keySet().stream()
                    .flatMap(party -> Participation.of(party, forum).stream())
                    .flatMap(place -> line(place, on))
                    .toList();
        }

        private Stream<Line> line(Participation place, LocalDate on) {
            var own = place.period().on(on) == Certainty.CERTAIN
                    ? Certainty.CERTAIN
                    : place.anyPeriod().on(on) == Certainty.ABSENT ? Certainty.ABSENT : Certainty.POSSIBLE;
            var certainty =
                    own.and(life(place.party()).lastingFrom(place.from()).on(on));
            return certainty == Certainty.ABSENT
                    ? Stream.of()
                    : Stream.of(new Line(
                            place.id(),
                            place.party(),
                            place.standing(),
                            certainty,
                            status(place, on),
                            place.basis(),
                            place.ending().map(Participation.Ending::cause),
                            place.opening()));
        }

        private Life life(PartyId party) {
            return PartyOnRecord.of(parties.get(party)).orElseThrow().life();
        }

        private static Oracle.Status status(Participation place, LocalDate on) {
            var suspended = place.suspensions().stream()
                    .map(suspension -> suspension.period().on(on) == Certainty.CERTAIN
                            ? Certainty.CERTAIN
                            : new Period(
                                            suspension.from().any(),
                                            suspension.until().any())
                                    .on(on))
                    .toList();
            return suspended.contains(Certainty.CERTAIN)
                    ? Oracle.Status.SUSPENDED
                    : suspended.stream().allMatch(Certainty.ABSENT::equals)
                            ? Oracle.Status.ACTIVE
                            : Oracle.Status.POSSIBLY_SUSPENDED;
        }
    }
}
