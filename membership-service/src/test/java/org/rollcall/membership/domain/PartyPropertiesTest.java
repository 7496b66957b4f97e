package org.rollcall.membership.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.rollcall.contracts.DateBound;
import org.rollcall.contracts.DateClaim;
import org.rollcall.contracts.FactId;
import org.rollcall.contracts.LifeClaim;
import org.rollcall.contracts.PartyCode;
import org.rollcall.contracts.PartyCode.Scheme;
import org.rollcall.contracts.PartyEvent;
import org.rollcall.contracts.PartyEvent.PartyFactRetracted;
import org.rollcall.contracts.PartyOnRecord;
import org.rollcall.contracts.Period;
import org.rollcall.membership.domain.Decision.Accepted;
import org.rollcall.membership.domain.Party.Registered;

/** What holds of a party whatever is asked of it, in whatever order. */
class PartyPropertiesTest {

    private static final List<String> AUTHORITIES = List.of("gw", "cow", "un");
    private static final List<KnownParty> HEIRS = List.of(
            Facts.known("north", "North", Facts.lives("1900", "..")),
            Facts.known("south", "South", Facts.lives("1900", "..")));

    /** Asks something with the id of the fact it makes; of those that are there it picks one by a number. */
    private interface Ask {
        PartyCommand of(FactId fact, List<FactId> there);
    }

    private static final class Story {
        private Party state = Party.UNREGISTERED;
        private final List<PartyEvent> events = new ArrayList<>();
        private final List<FactId> there = new ArrayList<>();

        void ask(PartyCommand command) {
            if (PartyDecider.decide(command, state) instanceof Accepted<PartyEvent> accepted) {
                accepted.events().forEach(this::happened);
            }
        }

        private void happened(PartyEvent event) {
            state = PartyDecider.evolve(state, event);
            events.add(event);
            there.add(event.fact());
        }

        PartyOnRecord party() {
            return ((Registered) state).onRecord();
        }
    }

    private static Story told(List<Ask> asks) {
        var story = new Story();
        story.ask(PartyAsks.register(PartyAsks.life("gw", "1918", "..")));
        for (int i = 0; i < asks.size(); i++) {
            story.ask(asks.get(i).of(new FactId("f" + i), story.there));
        }
        return story;
    }

    @Property(edgeCases = EdgeCasesMode.NONE)
    void one_claim_is_followed_in_each_period_of_life(@ForAll("asks") List<Ask> asks) {
        var lives = told(asks).party().lives();
        assertThat(lives).allSatisfy(life -> {
            var beside = lives.stream()
                    .filter(LifeClaim::followed)
                    .filter(other -> other.period().possiblyOverlaps(life.period()))
                    .toList();
            assertThat(beside).as("%s among %s", life, lives).isNotEmpty();
            if (life.followed()) {
                assertThat(beside).hasSize(1);
            }
        });
    }

    @Property(edgeCases = EdgeCasesMode.NONE)
    void codes_of_one_scheme_never_certainly_overlap(@ForAll("asks") List<Ask> asks) {
        var codes = told(asks).party().codes();
        for (int i = 0; i < codes.size(); i++) {
            for (var other : codes.subList(0, i)) {
                var one = codes.get(i);
                if (one.scheme() == other.scheme()) {
                    assertThat(period(one).certainlyOverlaps(period(other)))
                            .as("%s and %s", one, other)
                            .isFalse();
                }
            }
        }
    }

    private static Period period(PartyCode code) {
        return new Period(code.from(), code.until());
    }

    @Property(edgeCases = EdgeCasesMode.NONE)
    void nothing_that_stands_contradicts_anything_else_that_does(@ForAll("asks") List<Ask> asks) {
        var story = told(asks);
        assertThat(Contradiction.in(((Registered) story.state).facts())).isEmpty();
        assertThat(story.party().names())
                .allSatisfy(name -> assertThat(LifeRule.isOutside(story.party().life(), name.from()))
                        .isFalse());
    }

    /** Whatever was last said of a party can be taken back, and then it is as if it had not been said. */
    @Property(edgeCases = EdgeCasesMode.NONE)
    void a_retraction_of_the_last_event_restores_what_was_there_before(@ForAll("asks") List<Ask> asks) {
        var story = told(asks);
        if (story.events.size() < 2) {
            return;
        }
        var before = new Story();
        story.events.subList(0, story.events.size() - 1).forEach(before::happened);
        story.ask(PartyAsks.retract("back", story.events.getLast().fact().value()));
        assertThat(story.events.getLast()).isInstanceOf(PartyFactRetracted.class);
        assertThat(story.events.getLast().fact()).isEqualTo(new FactId("back"));
        assertThat(story.party()).isEqualTo(before.party());
    }

    @Property(edgeCases = EdgeCasesMode.NONE)
    void a_retracted_retraction_restores_what_it_took_back(@ForAll("asks") List<Ask> asks) {
        var story = told(asks);
        var before = story.party();
        for (var event : List.copyOf(story.events)) {
            var last = story.events.size();
            story.ask(PartyAsks.retractAll("r" + last, event.fact().value()));
            if (story.events.size() > last) {
                story.ask(PartyAsks.retract("s" + last, "r" + last));
                assertThat(story.events).hasSize(last + 2);
                assertThat(story.party()).isEqualTo(before);
            }
        }
    }

    @Property(edgeCases = EdgeCasesMode.NONE)
    void every_event_is_decided_on_what_the_store_would_give_back(@ForAll("asks") List<Ask> asks) {
        var story = told(asks);
        var again = new Story();
        story.events.forEach(again::happened);
        assertThat(again.party()).isEqualTo(story.party());
        assertThat(((Registered) again.state).version()).isEqualTo(story.events.size() - 1);
    }

    @Provide
    Arbitrary<List<Ask>> asks() {
        return Arbitraries.oneOf(List.of(names(), codes(), lives(), successions(), revisions(), revisions()))
                .list()
                .ofMinSize(4)
                .ofMaxSize(16);
    }

    private static Arbitrary<Ask> names() {
        return Combinators.combine(Arbitraries.of("Eesti", "Estland", "Esthonia"), days(), Arbitraries.of(true, false))
                .as((text, from, formal) -> (fact, there) -> formal
                        ? PartyAsks.formally(fact.value(), text, from)
                        : PartyAsks.name(fact.value(), text, from));
    }

    private static Arbitrary<Ask> codes() {
        return Combinators.combine(
                        Arbitraries.of(Scheme.ALPHA_2, Scheme.ALPHA_3), days(), ends(), Arbitraries.of("E", "X"))
                .as((scheme, from, until, letter) -> (fact, there) -> PartyAsks.code(
                        fact.value(),
                        PartyAsks.code(scheme, letter.repeat(scheme == Scheme.ALPHA_2 ? 2 : 3), from, until)));
    }

    private static Arbitrary<Ask> lives() {
        return claims().map(claim -> (fact, there) -> PartyAsks.claim(fact.value(), claim));
    }

    private static Arbitrary<LifeClaim> claims() {
        return Combinators.combine(Arbitraries.of(AUTHORITIES), days(), ends(), Arbitraries.of(true, true, false))
                .as((authority, from, until, followed) ->
                        new LifeClaim(authority, DateBound.parse(from), DateBound.parse(until), followed, ""));
    }

    private static Arbitrary<Ask> successions() {
        return Combinators.combine(
                        days(), Arbitraries.of(HEIRS), Arbitraries.integers().between(0, 3))
                .as((on, heir, kind) -> (fact, there) -> switch (kind) {
                    case 0 -> PartyAsks.dissolve(fact.value(), on, heir);
                    case 1 -> PartyAsks.separate(fact.value(), on, heir);
                    case 2 -> PartyAsks.unite(fact.value(), on, heir);
                    default -> PartyAsks.absorb(fact.value(), on, heir);
                });
    }

    private static Arbitrary<Ask> revisions() {
        return Combinators.combine(
                        Arbitraries.integers().between(0, 20),
                        days(),
                        Arbitraries.integers().between(0, 6),
                        Arbitraries.of(AUTHORITIES),
                        Arbitraries.of(true, false),
                        claims())
                .as((which, day, kind, authority, flag, claim) -> (fact, there) -> {
                    var target = there.get(which % there.size()).value();
                    var date = DateBound.parse(day);
                    return switch (kind) {
                        case 0, 1 ->
                            flag ? PartyAsks.retract(fact.value(), target) : PartyAsks.retractAll(fact.value(), target);
                        case 2 ->
                            PartyAsks.contest(fact.value(), target, new DateClaim(authority, date, flag, ""), "words");
                        case 3 -> PartyAsks.correct(fact.value(), target, PartyAsks.from(day));
                        case 4 -> PartyAsks.correct(fact.value(), target, life(claim));
                        case 5 -> PartyAsks.correct(fact.value(), target, PartyAsks.lives(claim));
                        default -> PartyAsks.correct(fact.value(), target, PartyAsks.on(day), HEIRS.getFirst());
                    };
                });
    }

    private static PartyAmendment life(LifeClaim claim) {
        return new PartyAmendment.OfLife(
                Optional.empty(),
                Optional.of(claim.from()),
                Optional.of(claim.until()),
                Optional.of(claim.followed()),
                Optional.empty(),
                Optional.empty());
    }

    /** Few, so that they meet; some of them vague. */
    private static Arbitrary<String> days() {
        return Arbitraries.of(
                "1918",
                "1920-05-01",
                "1930",
                "1940-06-17",
                "[1939..1941]",
                "1950",
                "1991-08-20",
                "1991",
                "2004",
                "XXXX");
    }

    private static Arbitrary<String> ends() {
        return Arbitraries.of("1930", "1940-06-17", "1991", "2004-05-01", "..", "..");
    }
}
