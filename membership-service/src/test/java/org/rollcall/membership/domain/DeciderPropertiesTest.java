package org.rollcall.membership.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import org.rollcall.contracts.Basis;
import org.rollcall.contracts.DateBound;
import org.rollcall.contracts.FactId;
import org.rollcall.contracts.ForumEvent;
import org.rollcall.contracts.Office;
import org.rollcall.contracts.Standing;
import org.rollcall.contracts.Term;
import org.rollcall.membership.domain.Decision.Accepted;
import org.rollcall.membership.domain.Decision.Rejected;
import org.rollcall.membership.domain.Forum.Established;
import org.rollcall.membership.domain.ForumCommand.AdmitParty;
import org.rollcall.membership.domain.ForumCommand.AppointOffice;
import org.rollcall.membership.domain.ForumCommand.EndOffice;
import org.rollcall.membership.domain.ForumCommand.Heir;
import org.rollcall.membership.domain.ForumCommand.PassPlace;
import org.rollcall.membership.domain.ForumCommand.WithdrawParty;

/** What holds whatever is asked, in whatever order. */
class DeciderPropertiesTest {

    private static final FactId ANY_FACT = new FactId("any");
    private static final List<KnownParty> PARTIES =
            List.of(Facts.CZECHOSLOVAKIA, Facts.CZECH_REPUBLIC, Facts.SLOVAKIA, Facts.UKRAINE);

    @Property(edgeCases = EdgeCasesMode.NONE)
    void standings_that_exclude_each_other_never_certainly_overlap(@ForAll("commands") List<ForumCommand> commands) {
        if (replay(commands).state() instanceof Established forum) {
            for (var one : forum.participations().values()) {
                for (var other : forum.participations().values()) {
                    if (one != other
                            && one.party().equals(other.party())
                            && RollDecider.excludes(one.standing(), other.standing())) {
                        assertThat(one.period().certainlyOverlaps(other.period()))
                                .as("%s and %s", one, other)
                                .isFalse();
                    }
                }
            }
        }
    }

    @Property(edgeCases = EdgeCasesMode.NONE)
    void nobody_stands_twice_in_one_standing_without_an_end(@ForAll("commands") List<ForumCommand> commands) {
        if (replay(commands).state() instanceof Established forum) {
            var open = forum.participations().values().stream()
                    .filter(Forum.Participation::isOpen)
                    .map(participation -> List.of(participation.party(), participation.standing()))
                    .toList();
            assertThat(open).doesNotHaveDuplicates();
        }
    }

    @Property(edgeCases = EdgeCasesMode.NONE)
    void every_event_that_is_decided_can_be_evolved_and_is_counted(@ForAll("commands") List<ForumCommand> commands) {
        var replayed = replay(commands);
        if (replayed.state() instanceof Established forum) {
            assertThat(forum.next()).isEqualTo(replayed.events().size());
            assertThat(forum.participations().values())
                    .allSatisfy(
                            participation -> assertThat(participation.version()).isBetween(1L, forum.next() - 1));
        }
        var again = Forum.NOT_ESTABLISHED;
        for (var event : replayed.events()) {
            again = ForumDecider.evolve(again, event);
        }
        assertThat(again).isEqualTo(replayed.state());
    }

    @Property(edgeCases = EdgeCasesMode.NONE)
    void what_was_accepted_is_refused_the_second_time(@ForAll("commands") List<ForumCommand> commands) {
        var state = Forum.NOT_ESTABLISHED;
        for (var command : commands) {
            if (ForumDecider.decide(command, state) instanceof Accepted<ForumEvent> accepted) {
                for (var event : accepted.events()) {
                    state = ForumDecider.evolve(state, event);
                }
                assertThat(ForumDecider.decide(command, state)).isInstanceOf(Rejected.class);
            }
        }
    }

    @Property(edgeCases = EdgeCasesMode.NONE)
    void every_fact_says_whose_it_is_and_every_doubt_is_on_it(@ForAll("commands") List<ForumCommand> commands) {
        var state = Forum.NOT_ESTABLISHED;
        for (var command : commands) {
            if (ForumDecider.decide(command, state) instanceof Accepted<ForumEvent> accepted) {
                assertThat(accepted.events()).singleElement().satisfies(event -> {
                    assertThat(event.fact()).isEqualTo(command.fact());
                    assertThat(event.provenance())
                            .isEqualTo(command.provenance().with(accepted.warnings()));
                });
                state = ForumDecider.evolve(state, accepted.events().getFirst());
            }
        }
    }

    private record Replayed(Forum state, List<ForumEvent> events) {}

    private static Replayed replay(List<ForumCommand> commands) {
        var state = Forum.NOT_ESTABLISHED;
        var events = new ArrayList<ForumEvent>();
        for (var command : commands) {
            if (ForumDecider.decide(command, state) instanceof Accepted<ForumEvent> accepted) {
                for (ForumEvent event : accepted.events()) {
                    state = ForumDecider.evolve(state, event);
                    events.add(event);
                }
            }
        }
        return new Replayed(state, events);
    }

    /** Mostly about a forum that is established, by few parties on few days, so that they get in each other's way. */
    @Provide
    Arbitrary<List<ForumCommand>> commands() {
        Arbitrary<ForumCommand> one = Arbitraries.frequencyOf(
                Tuple.of(6, admissions()),
                Tuple.of(3, withdrawals()),
                Tuple.of(3, successions()),
                Tuple.of(1, appointments()),
                Tuple.of(1, ends()));
        return one.list().ofMaxSize(14).map(commands -> {
            var numbered = new ArrayList<ForumCommand>(List.of(Asks.establish()));
            for (int i = 0; i < commands.size(); i++) {
                numbered.add(numbered(commands.get(i), new FactId("f" + i)));
            }
            return numbered;
        });
    }

    private static ForumCommand numbered(ForumCommand command, FactId fact) {
        return switch (command) {
            case AdmitParty it ->
                new AdmitParty(
                        it.forum(),
                        fact,
                        it.party(),
                        it.standing(),
                        it.basis(),
                        it.from(),
                        it.expected(),
                        it.provenance());
            case WithdrawParty it ->
                new WithdrawParty(
                        it.forum(), fact, it.party(), it.standing(), it.until(), it.expected(), it.provenance());
            case PassPlace it ->
                new PassPlace(
                        it.forum(),
                        fact,
                        it.predecessor(),
                        it.standing(),
                        it.on(),
                        it.successors().stream()
                                .map(heir -> new Heir(
                                        heir.party(),
                                        new FactId(fact + "-" + heir.party().id())))
                                .toList(),
                        it.expected(),
                        it.provenance());
            case AppointOffice it ->
                new AppointOffice(
                        it.forum(),
                        fact,
                        it.office(),
                        it.party(),
                        it.term(),
                        it.from(),
                        it.expected(),
                        it.provenance());
            case EndOffice it ->
                new EndOffice(it.forum(), fact, it.appointment(), it.until(), it.expected(), it.provenance());
            default -> command;
        };
    }

    private static Arbitrary<ForumCommand> admissions() {
        return Combinators.combine(parties(), standings(), Arbitraries.of(Basis.class), days())
                .as((party, standing, basis, from) -> new AdmitParty(
                        Facts.FORUM, ANY_FACT, party, standing, basis, from, Expected.ANY, Facts.DECIDED));
    }

    private static Arbitrary<ForumCommand> withdrawals() {
        return Combinators.combine(parties(), standings(), days())
                .as((party, standing, until) ->
                        new WithdrawParty(Facts.FORUM, ANY_FACT, party, standing, until, Expected.ANY, Facts.DECIDED));
    }

    private static Arbitrary<ForumCommand> successions() {
        var heirs = Arbitraries.of(PARTIES).list().ofMinSize(1).ofMaxSize(2);
        return Combinators.combine(parties(), standings(), days(), heirs)
                .as((party, standing, on, successors) -> new PassPlace(
                        Facts.FORUM,
                        ANY_FACT,
                        party,
                        standing,
                        on,
                        successors.stream()
                                .map(heir -> new Heir(heir, ANY_FACT))
                                .toList(),
                        Expected.ANY,
                        Facts.DECIDED));
    }

    private static Arbitrary<ForumCommand> appointments() {
        return Combinators.combine(parties(), Arbitraries.of(Office.class), days())
                .as((party, office, from) -> new AppointOffice(
                        Facts.FORUM, ANY_FACT, office, party, Term.UNSTATED, from, Expected.ANY, Facts.DECIDED));
    }

    private static Arbitrary<ForumCommand> ends() {
        return Combinators.combine(Arbitraries.integers().between(0, 8), days())
                .as((number, until) -> new EndOffice(
                        Facts.FORUM, ANY_FACT, new FactId("f" + number), until, Expected.ANY, Facts.DECIDED));
    }

    private static Arbitrary<KnownParty> parties() {
        return Arbitraries.of(PARTIES);
    }

    private static Arbitrary<Standing> standings() {
        return Arbitraries.of(Standing.MEMBER, Standing.MEMBER, Standing.OBSERVER, Standing.GUEST);
    }

    private static Arbitrary<DateBound> days() {
        var day = Arbitraries.integers()
                .between(0, 12)
                .map(months -> LocalDate.of(1992, 6, 1).plusMonths(months));
        var exact = day.map(DateBound::day);
        var vague = Combinators.combine(day, day)
                .as((one, other) ->
                        one.isBefore(other) ? DateBound.between(one, other) : DateBound.between(other, one));
        var open = day.map(earliest -> DateBound.between(earliest, LocalDate.MAX));
        return Arbitraries.oneOf(exact, vague, open);
    }
}
