package org.rollcall.membership.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rollcall.membership.domain.Facts.DECIDED;
import static org.rollcall.membership.domain.Facts.FORUM;
import static org.rollcall.membership.domain.Facts.fact;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.rollcall.contracts.Expected;
import org.rollcall.contracts.FactId;
import org.rollcall.contracts.ForumEvent;
import org.rollcall.contracts.ForumEvent.ForumStatement;
import org.rollcall.contracts.ForumEvent.OfficeEnded;
import org.rollcall.contracts.ForumEvent.PartyExpelled;
import org.rollcall.contracts.ForumEvent.PartyReinstated;
import org.rollcall.contracts.ForumEvent.PartyWithdrew;
import org.rollcall.contracts.ForumEvent.PlacePassed;
import org.rollcall.contracts.ForumEvent.StandingChanged;
import org.rollcall.contracts.Participation;
import org.rollcall.contracts.Standing;
import org.rollcall.membership.domain.Decision.Accepted;
import org.rollcall.membership.domain.Forum.Established;
import org.rollcall.membership.domain.ForumHistories.Ask;
import org.rollcall.membership.domain.RevisionCommand.RetractFact;

/** What holds whatever is asked, in whatever order. */
class DeciderPropertiesTest {

    private static final int TRIES = 2_000;

    @Provide
    Arbitrary<List<Ask>> asks() {
        return ForumHistories.asks(0, 20);
    }

    @Provide
    Arbitrary<Ask> one() {
        return ForumHistories.asks(1, 1).map(List::getFirst);
    }

    @Property(tries = TRIES, edgeCases = EdgeCasesMode.NONE)
    void standings_that_exclude_each_other_never_certainly_overlap(@ForAll("asks") List<Ask> asks) {
        var facts = replay(asks).forum().facts();
        for (var party : Facts.ALL_PARTIES.known().keySet()) {
            var places = Participation.of(party, facts);
            for (var one : places) {
                for (var other : places) {
                    if (one != other && exclude(one.standing(), other.standing())) {
                        assertThat(one.period().certainlyOverlaps(other.period()))
                                .as("%s and %s", one, other)
                                .isFalse();
                    }
                }
            }
        }
    }

    private static boolean exclude(Standing one, Standing other) {
        return one == other || one == Standing.MEMBER || other == Standing.MEMBER;
    }

    @Property(tries = TRIES, edgeCases = EdgeCasesMode.NONE)
    void nothing_ends_twice_and_nothing_before_it_began(@ForAll("asks") List<Ask> asks) {
        var facts = replay(asks).forum().facts();
        var ended = facts.all().flatMap(said -> ends(said).stream()).toList();
        assertThat(ended).doesNotHaveDuplicates();
        for (var party : Facts.ALL_PARTIES.known().keySet()) {
            assertThat(Participation.of(party, facts))
                    .allSatisfy(place -> assertThat(place.until().followed().latest())
                            .isAfter(place.from().followed().earliest()));
        }
    }

    private static List<FactId> ends(ForumStatement said) {
        return switch (said) {
            case PartyWithdrew e -> List.of(e.participation());
            case PartyExpelled e -> List.of(e.participation());
            case StandingChanged e -> List.of(e.participation());
            case PlacePassed e -> List.of(e.participation());
            case PartyReinstated e -> List.of(e.suspension());
            case OfficeEnded e -> List.of(e.appointment());
            default -> List.of();
        };
    }

    /** What was looked at with each command, around what it touched, was enough. */
    @Property(tries = TRIES, edgeCases = EdgeCasesMode.NONE)
    void the_whole_record_can_be_true(@ForAll("asks") List<Ask> asks) {
        var forum = replay(asks).forum();
        var all = forum.facts().all().map(ForumStatement::fact).collect(Collectors.toCollection(LinkedHashSet::new));
        assertThat(Coherence.brokenBy(all, forum)).isEmpty();
        assertThat(forum.facts().all()).allMatch(said -> References.hold(said, forum.facts()));
    }

    @Property(tries = TRIES, edgeCases = EdgeCasesMode.NONE)
    void what_was_just_recorded_can_be_taken_back_and_leaves_no_trace_in_what_is_read(
            @ForAll("asks") List<Ask> asks, @ForAll("one") Ask last) {
        var before = replay(asks).forum();
        var command = last.of(fact("last"), before);
        if (ForumDecider.decide(command, before) instanceof Accepted<ForumEvent> accepted) {
            var after = evolved(before, accepted.events());
            var undo = new RetractFact(FORUM, fact("undo"), fact("last"), true, Expected.ANY, DECIDED);
            var undone = ForumDecider.decide(undo, after);
            assertThat(undone).as("%s", accepted.events()).isInstanceOf(Accepted.class);
            var restored = evolved(after, ((Accepted<ForumEvent>) undone).events());
            assertThat(Reading.of(restored)).isEqualTo(Reading.of(before));

            var redo = new RetractFact(FORUM, fact("redo"), fact("undo"), false, Expected.ANY, DECIDED);
            var redone = ForumDecider.decide(redo, restored);
            assertThat(redone).isInstanceOf(Accepted.class);
            var again = evolved(restored, ((Accepted<ForumEvent>) redone).events());
            assertThat(Reading.of(again)).isEqualTo(Reading.of(after));
        }
    }

    @Property(tries = TRIES, edgeCases = EdgeCasesMode.NONE)
    void every_event_that_is_decided_can_be_evolved_and_is_counted(@ForAll("asks") List<Ask> asks) {
        var replayed = replay(asks);
        assertThat(replayed.forum().facts().next()).isEqualTo(replayed.events().size());
        var again = Forum.NOT_ESTABLISHED;
        for (var event : replayed.events()) {
            again = ForumDecider.evolve(again, event);
        }
        assertThat(Reading.of(again)).isEqualTo(Reading.of(replayed.forum()));
    }

    @Property(tries = TRIES, edgeCases = EdgeCasesMode.NONE)
    void what_was_accepted_records_nothing_the_second_time(@ForAll("asks") List<Ask> asks) {
        for (var decided : replay(asks).decided()) {
            var after = evolved(decided.before(), decided.accepted().events());
            assertThat(ForumDecider.decide(decided.command(), after)).isEqualTo(Decision.<ForumEvent>alreadyRecorded());
        }
    }

    @Property(tries = TRIES, edgeCases = EdgeCasesMode.NONE)
    void every_fact_says_whose_it_is_and_every_doubt_is_on_it(@ForAll("asks") List<Ask> asks) {
        for (var decided : replay(asks).decided()) {
            var command = decided.command();
            var events = decided.accepted().events();
            assertThat(events.getFirst().fact()).isEqualTo(command.fact());
            var doubts = events.stream()
                    .flatMap(event -> event.provenance().warnings().stream())
                    .distinct()
                    .toList();
            assertThat(doubts).isEqualTo(decided.accepted().warnings());
            assertThat(events)
                    .allSatisfy(event -> assertThat(event.provenance().recordedBy())
                            .isEqualTo(command.provenance().recordedBy()));
        }
    }

    /** What was accepted of all that was asked. */
    private record Replayed(Established forum, List<Decided> decided) {
        List<ForumEvent> events() {
            return decided.stream()
                    .flatMap(one -> one.accepted().events().stream())
                    .toList();
        }
    }

    private record Decided(ForumCommand command, Forum before, Accepted<ForumEvent> accepted) {}

    private static Replayed replay(List<Ask> asks) {
        var decided = new ArrayList<Decided>();
        Forum state = Forum.NOT_ESTABLISHED;
        for (var command : ForumHistories.beginning()) {
            state = decide(command, state, decided);
        }
        for (int i = 0; i < asks.size(); i++) {
            state = decide(asks.get(i).of(fact("f" + i), (Established) state), state, decided);
        }
        return new Replayed((Established) state, decided);
    }

    private static Forum decide(ForumCommand command, Forum state, List<Decided> decided) {
        if (ForumDecider.decide(command, state) instanceof Accepted<ForumEvent> accepted) {
            decided.add(new Decided(command, state, accepted));
            return evolved(state, accepted.events());
        }
        return state;
    }

    private static Forum evolved(Forum state, List<ForumEvent> events) {
        var after = state;
        for (var event : events) {
            after = ForumDecider.evolve(after, event);
        }
        return after;
    }
}
