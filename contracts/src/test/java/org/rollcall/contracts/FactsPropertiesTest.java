package org.rollcall.contracts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rollcall.contracts.Said.admitted;
import static org.rollcall.contracts.Said.contested;
import static org.rollcall.contracts.Said.corrected;
import static org.rollcall.contracts.Said.passed;
import static org.rollcall.contracts.Said.retracted;
import static org.rollcall.contracts.Said.successor;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.rollcall.contracts.Event.Contest;
import org.rollcall.contracts.Event.Correction;
import org.rollcall.contracts.Event.Retraction;
import org.rollcall.contracts.ForumEvent.ForumStatement;

/** Whatever is corrected, retracted and contested: what stands is what the rule, read from the last event to the first, says. */
class FactsPropertiesTest {

    private static final List<String> PARTIES = List.of("austria", "finland", "spain");
    private static final List<String> DATES = List.of("1993", "1993-02", "[..1995]", "XXXX", "1994-05-06");

    /** What one event does; {@code about} counts back from the event, so that it can be cut off at the front. */
    private record Step(int kind, int about, int party, int date) {}

    @Provide
    Arbitrary<List<ForumEvent>> streams() {
        var step = Combinators.combine(
                        Arbitraries.integers().between(0, 9),
                        Arbitraries.integers().between(1, 12),
                        Arbitraries.integers().between(0, PARTIES.size() - 1),
                        Arbitraries.integers().between(0, DATES.size() - 1))
                .as(Step::new);
        return step.list().ofMaxSize(25).map(FactsPropertiesTest::events);
    }

    /** Fact {@code n} is the event in that place. */
    private static List<ForumEvent> events(List<Step> steps) {
        var events = new ArrayList<ForumEvent>();
        for (var step : steps) {
            var id = "f" + events.size();
            var party = PARTIES.get(step.party);
            var date = DATES.get(step.date);
            var about = events.size() - step.about;
            var target = about < 0 ? Optional.<ForumEvent>empty() : Optional.of(events.get(about));
            events.add(target.<ForumEvent>map(earlier -> switch (step.kind) {
                        case 0, 1, 2 -> retracted(id, earlier.fact().value());
                        case 3 ->
                            retracted(id, earlier.fact().value(), "f" + Math.max(0, about - step.party), "f" + about);
                        case 4, 5, 6 -> correction(id, earlier, party, date);
                        case 7 -> contested(id, earlier.fact().value(), date, step.party == 0);
                        default -> statement(id, step, party, date);
                    })
                    .orElseGet(() -> statement(id, step, party, date)));
        }
        return events;
    }

    private static ForumEvent statement(String id, Step step, String party, String date) {
        return step.kind % 2 == 0
                ? admitted(id, party, date)
                : passed(id, "f" + step.about, date, successor(party, id + "-next"));
    }

    /** A correction of whatever that event belongs to; of a retraction there is none. */
    private static ForumEvent correction(String id, ForumEvent earlier, String party, String date) {
        return switch (earlier) {
            case ForumEvent.PartyAdmitted e -> corrected(id, admitted(e.fact().value(), party, date));
            case ForumEvent.PlacePassed e ->
                corrected(
                        id,
                        passed(e.fact().value(), e.participation().value(), date, successor(party, id + "-corrected")));
            case ForumEvent.ForumFactContested e ->
                corrected(id, contested(e.fact().value(), e.contested().value(), date, true));
            case ForumEvent.ForumFactCorrected e -> correction(id, e.statement(), party, date);
            default -> admitted(id, party, date);
        };
    }

    @Property
    void an_event_stands_unless_a_retraction_of_it_stands(@ForAll("streams") List<ForumEvent> events) {
        var facts = Said.facts(events.toArray(ForumEvent[]::new));
        var stands = standing(events);

        for (int i = 0; i < events.size(); i++) {
            assertThat(facts.stands(events.get(i).fact()))
                    .as("%s of %s", events.get(i), events)
                    .isEqualTo(stands[i]);
        }
    }

    @Property
    void a_fact_that_stands_says_what_the_last_of_its_standing_corrections_says(
            @ForAll("streams") List<ForumEvent> events) {
        var facts = Said.facts(events.toArray(ForumEvent[]::new));

        for (var event : events) {
            assertThat(facts.says(event.fact()).map(ForumStatement.class::cast))
                    .as("%s of %s", event, events)
                    .isEqualTo(says(event, events));
        }
        assertThat(facts.all())
                .containsExactlyElementsOf(events.stream()
                        .filter(event -> !(event instanceof Contest))
                        .flatMap(event -> says(event, events).stream())
                        .toList());
    }

    @Property
    void what_speaks_of_a_subject_is_found_by_it(@ForAll("streams") List<ForumEvent> events) {
        var facts = Said.facts(events.toArray(ForumEvent[]::new));

        for (var event : events) {
            for (var subject : facts.subjects(event.fact())) {
                var expected = events.stream()
                        .filter(Event.Statement.class::isInstance)
                        .map(ForumEvent::fact)
                        .filter(fact -> facts.subjects(fact).contains(subject))
                        .toList();
                assertThat(facts.factsOf(subject)).containsExactlyInAnyOrderElementsOf(expected);
                assertThat(facts.of(subject))
                        .containsExactlyInAnyOrderElementsOf(expected.stream()
                                .flatMap(fact -> facts.says(fact).stream())
                                .filter(statement -> !(statement instanceof Contest))
                                .filter(statement -> statement.subjects().contains(subject))
                                .toList());
            }
        }
    }

    @Property
    void the_date_of_a_fact_is_by_the_contests_that_stand(@ForAll("streams") List<ForumEvent> events) {
        var facts = Said.facts(events.toArray(ForumEvent[]::new));

        facts.all().forEach(statement -> {
            var claims = events.stream()
                    .filter(event -> event instanceof Contest contest
                            && contest.contested().equals(statement.fact()))
                    .flatMap(event -> says(event, events).stream())
                    .map(contest -> ((Contest) contest).claim())
                    .filter(claim -> !claim.on().equals(DateBound.UNKNOWN))
                    .toList();
            var date = facts.date(statement);
            assertThat(date.followed())
                    .isEqualTo(claims.stream()
                            .filter(DateClaim::followed)
                            .map(DateClaim::on)
                            .reduce((earlier, later) -> later)
                            .orElse(statement.when()));
            assertThat(claims)
                    .allSatisfy(
                            claim -> assertThat(date.any().encloses(claim.on())).isTrue());
            assertThat(date.any().encloses(statement.when())).isTrue();
        });
    }

    private static boolean[] standing(List<ForumEvent> events) {
        var stands = new boolean[events.size()];
        for (int i = events.size() - 1; i >= 0; i--) {
            var id = events.get(i).fact();
            stands[i] = IntStream.range(i + 1, events.size())
                    .noneMatch(later -> stands[later]
                            && events.get(later) instanceof Retraction retraction
                            && (retraction.retracted().equals(id)
                                    || retraction.dependents().contains(id)));
        }
        return stands;
    }

    private static Optional<ForumStatement> says(ForumEvent event, List<ForumEvent> events) {
        var stands = standing(events);
        if (!(event instanceof ForumStatement said) || !stands[events.indexOf(event)]) {
            return Optional.empty();
        }
        var last = said;
        for (int i = 0; i < events.size(); i++) {
            if (stands[i]
                    && events.get(i) instanceof Correction correction
                    && correction.corrected().equals(event.fact())) {
                last = (ForumStatement) correction.statement();
            }
        }
        return Optional.of(last);
    }
}
