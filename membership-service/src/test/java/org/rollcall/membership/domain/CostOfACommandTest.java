package org.rollcall.membership.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rollcall.contracts.Standing.MEMBER;
import static org.rollcall.contracts.Standing.OBSERVER;
import static org.rollcall.membership.domain.Facts.AUSTRIA;
import static org.rollcall.membership.domain.Facts.DECIDED;
import static org.rollcall.membership.domain.Facts.FORUM;
import static org.rollcall.membership.domain.Facts.HUNGARY;
import static org.rollcall.membership.domain.Facts.date;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.rollcall.contracts.Basis;
import org.rollcall.contracts.ForumEvent;
import org.rollcall.contracts.ForumEvent.GroupRole;
import org.rollcall.contracts.ForumEvent.PartyAdmitted;
import org.rollcall.contracts.ForumEvent.ProgrammeItem;
import org.rollcall.contracts.ForumEvent.WorkingGroupFounded;
import org.rollcall.contracts.GroupId;
import org.rollcall.contracts.Office;
import org.rollcall.contracts.PartyId;
import org.rollcall.membership.domain.Decision.Accepted;

/**
 * A command costs the same on a forum with few facts and with many. Measured is what the thread allocates to decide it and to
 * evolve the state by what it records: whatever walks over all facts makes something of each. The trees the state is kept in
 * grow deeper with the logarithm of what is in them, which is the only growth there is.
 */
class CostOfACommandTest {

    private static final int FEW = 10;
    private static final int MANY = 10_000;
    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    private static final Forum SMALL = forum(FEW);
    private static final Forum LARGE = forum(MANY);

    private static List<ForumCommand> commands() {
        return List.of(
                Asks.rename("x", "Other", "2020"),
                Asks.label("x", HUNGARY, "Republic", "2000", ".."),
                Asks.admit("x", HUNGARY, MEMBER, "2000"),
                Asks.withdraw("x", AUSTRIA, MEMBER, "2000"),
                Asks.suspend("x", AUSTRIA, "2000"),
                Asks.change("x", AUSTRIA, OBSERVER, "2000"),
                Asks.appoint("x", Office.CHAIR, HUNGARY, "2000", "2001"),
                Asks.found("x", "other", "Other"),
                Asks.join("x", "silk", HUNGARY, GroupRole.LEAD, "2012"),
                Asks.adopt("x", ProgrammeItem.ACTION, 1, "2019"),
                Asks.count("x", 50, "the page"),
                Asks.correct("x", "a", Asks.from("1994")),
                Asks.contest("x", "a", "an-archive", "1994", true),
                Asks.retract("x", "a"),
                Asks.cascade("x", "g"));
    }

    private static List<ForumCommand> refused() {
        return List.of(
                Asks.admit("x", AUSTRIA, OBSERVER, "2000"),
                Asks.withdraw("x", HUNGARY, MEMBER, "2000"),
                Asks.join("x", "nowhere", HUNGARY, GroupRole.LEAD, "2012"),
                Asks.end("x", "nothing", "2000"),
                Asks.correct("x", "nothing", Asks.from("1994")),
                Asks.admit("x", HUNGARY, MEMBER, "1980"));
    }

    @ParameterizedTest
    @MethodSource("commands")
    void what_is_accepted_costs_the_same_on_a_long_record(ForumCommand command) {
        assertThat(ForumDecider.decide(command, LARGE)).isInstanceOf(Accepted.class);
        assertSameCost(command);
    }

    @ParameterizedTest
    @MethodSource("refused")
    void what_is_refused_costs_the_same_on_a_long_record(ForumCommand command) {
        assertThat(ForumDecider.decide(command, LARGE)).isInstanceOf(Decision.Rejected.class);
        assertSameCost(command);
    }

    @Test
    void whatever_walks_over_all_facts_would_be_noticed() {
        assertThat(cost(() -> Reading.of(LARGE))).isGreaterThan(20 * cost(() -> Reading.of(SMALL)));
    }

    private static void assertSameCost(ForumCommand command) {
        assertThat(cost(() -> decideAndEvolve(command, LARGE)))
                .isLessThan(3 * cost(() -> decideAndEvolve(command, SMALL)) + 8_000);
    }

    private static void decideAndEvolve(ForumCommand command, Forum state) {
        var after = state;
        if (ForumDecider.decide(command, state) instanceof Accepted<ForumEvent> accepted) {
            for (var event : accepted.events()) {
                after = ForumDecider.evolve(after, event);
            }
        }
        assertThat(after).isNotNull();
    }

    /** In bytes; the least of a few tries, since what is loaded and linked at first is not the command's. */
    private static long cost(Runnable what) {
        var least = Long.MAX_VALUE;
        for (var attempt = 0; attempt < 5; attempt++) {
            var before = THREADS.getCurrentThreadAllocatedBytes();
            what.run();
            least = Math.min(least, THREADS.getCurrentThreadAllocatedBytes() - before);
        }
        return least;
    }

    /** One in which Austria stands, a working group is, and otherwise others stand, founders and not, in groups of their own. */
    private static Forum forum(int facts) {
        var state = Forum.NOT_ESTABLISHED;
        for (var command : List.of(
                Asks.establish(), Asks.admit("a", AUSTRIA, MEMBER, "1993"), Asks.found("g", "silk", "Silk Routes"))) {
            for (var event : ((Accepted<ForumEvent>) ForumDecider.decide(command, state)).events()) {
                state = ForumDecider.evolve(state, event);
            }
        }
        for (int i = 3; i < facts; i++) {
            state = ForumDecider.evolve(state, fact(i));
        }
        return state;
    }

    private static ForumEvent fact(int number) {
        var id = Facts.fact("f" + number);
        if (number % 5 == 0) {
            var group = "group-" + number;
            return new WorkingGroupFounded(id, FORUM, new GroupId(group), group, "", List.of(), date("2000"), DECIDED);
        }
        return new PartyAdmitted(
                id,
                FORUM,
                new PartyId("party-" + number),
                MEMBER,
                number % 2 == 0 ? Basis.FOUNDING : Basis.ADMISSION,
                date("1993"),
                DECIDED);
    }
}
