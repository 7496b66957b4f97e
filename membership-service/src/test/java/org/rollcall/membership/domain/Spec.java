package org.rollcall.membership.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.rollcall.contracts.ForumEvent;
import org.rollcall.contracts.MembershipEvent;
import org.rollcall.contracts.PartyEvent;
import org.rollcall.contracts.PartyOnRecord;
import org.rollcall.contracts.Problem;
import org.rollcall.contracts.Warning;
import org.rollcall.membership.domain.Decision.Accepted;
import org.rollcall.membership.domain.Decision.Rejected;

/** Given what happened, when this is asked, then that is recorded or refused. */
final class Spec {

    private Spec() {}

    static GivenParty party(PartyEvent... events) {
        var state = Party.UNREGISTERED;
        for (var event : events) {
            state = PartyDecider.evolve(state, event);
        }
        return new GivenParty(state);
    }

    /** A party that came to be by commands that were all accepted. */
    static GivenParty partyAfter(PartyCommand... commands) {
        var state = Party.UNREGISTERED;
        for (var command : commands) {
            for (var event : accepted(PartyDecider.decide(command, state)).events()) {
                state = PartyDecider.evolve(state, event);
            }
        }
        return new GivenParty(state);
    }

    static GivenForum forumAfter(ForumCommand... commands) {
        var state = Forum.NOT_ESTABLISHED;
        for (var command : commands) {
            for (var event : accepted(ForumDecider.decide(command, state)).events()) {
                state = ForumDecider.evolve(state, event);
            }
        }
        return new GivenForum(state);
    }

    record GivenParty(Party state) {

        PartyOnRecord onRecord() {
            return ((Party.Registered) state).onRecord();
        }

        Then<PartyEvent> when(PartyCommand command) {
            return new Then<>(PartyDecider.decide(command, state));
        }
    }

    record GivenForum(Forum state) {
        Then<ForumEvent> when(ForumCommand command) {
            return new Then<>(ForumDecider.decide(command, state));
        }
    }

    record Then<E extends MembershipEvent>(Decision<E> decision) {

        void then(E... events) {
            assertThat(accepted(decision).events()).containsExactly(events);
        }

        void thenNothing() {
            assertThat(accepted(decision).events()).isEmpty();
        }

        E event() {
            return accepted(decision).events().getFirst();
        }

        List<Warning> warnings() {
            assertThat(accepted(decision).warnings())
                    .isEqualTo(event().provenance().warnings());
            return accepted(decision).warnings();
        }

        void thenNoWarning() {
            assertThat(warnings()).isEmpty();
        }

        Problem thenRefused(Class<? extends Rejection> because) {
            assertThat(decision)
                    .asInstanceOf(InstanceOfAssertFactories.type(Rejected.class))
                    .satisfies(rejected -> assertThat(rejected.rejection()).isInstanceOf(because));
            return ((Rejected<E>) decision).rejection().problem();
        }
    }

    private static <E extends MembershipEvent> Accepted<E> accepted(Decision<E> decision) {
        assertThat(decision).isInstanceOf(Accepted.class);
        return (Accepted<E>) decision;
    }
}
