package org.rollcall.standalone.oracle;

import static org.rollcall.standalone.oracle.Step.pick;
import static org.rollcall.standalone.oracle.Step.picked;

import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.rollcall.contracts.DateBound;
import org.rollcall.contracts.Evidence;
import org.rollcall.contracts.Expected;
import org.rollcall.contracts.FactId;
import org.rollcall.contracts.ForumEvent;
import org.rollcall.contracts.ForumId;
import org.rollcall.contracts.ForumProfile;
import org.rollcall.contracts.LifeClaim;
import org.rollcall.contracts.MembershipEvent;
import org.rollcall.contracts.Participation;
import org.rollcall.contracts.PartyEvent;
import org.rollcall.contracts.PartyId;
import org.rollcall.contracts.PartyKind;
import org.rollcall.contracts.PartyName;
import org.rollcall.contracts.Provenance;
import org.rollcall.membership.domain.Decision.Accepted;
import org.rollcall.membership.domain.Forum;
import org.rollcall.membership.domain.Forum.Established;
import org.rollcall.membership.domain.ForumCommand;
import org.rollcall.membership.domain.ForumCommand.EstablishForum;
import org.rollcall.membership.domain.ForumDecider;
import org.rollcall.membership.domain.PartyCommand;
import org.rollcall.membership.domain.PartyCommand.RegisterParty;
import org.rollcall.membership.domain.PartyDecider;

/**
 * Makes a history of steps: each asks the rules of membership-service for something that could come next, and what they accept
 * is recorded.
 */
final class Historian {

    static final Provenance SOMEHOW = new Provenance(
            List.of(new Evidence.Decided("somebody", "because")), DateBound.UNKNOWN, "somebody", List.of());
    private static final List<Duration> GAPS =
            List.of(Duration.ofSeconds(1), Duration.ofNanos(1000), Duration.ofDays(40), Duration.ofMillis(1));

    private final String name;
    private final ForumId forum;
    private final KnownParties parties = new KnownParties();
    private Forum state = Forum.NOT_ESTABLISHED;
    private final List<History.Event> events = new ArrayList<>();
    private int asked;

    /** @param name sets the ids of this history apart from those of others */
    private Historian(String name) {
        this.name = name;
        this.forum = new ForumId(name + "-forum");
    }

    static History history(String name, Story story) {
        var historian = new Historian(name);
        historian.establish();
        for (int n = 0; n < story.lives().size(); n++) {
            historian.register(n, story.lives().get(n));
        }
        story.steps().forEach(historian::take);
        return new History(historian.forum, historian.parties.ids(), historian.events);
    }

    private void establish() {
        var contact = new ForumProfile.Contact(List.of(), "", "", "", "");
        var profile = new ForumProfile("", List.of(), "", "", contact, Map.of(), ZoneId.of("UTC"));
        ask(
                new EstablishForum(forum, fact(), "The forum", DateBound.parse("1991"), profile, Expected.ANY, SOMEHOW),
                Duration.ofSeconds(1));
    }

    private void register(int n, int lives) {
        ask(
                new RegisterParty(
                        new PartyId(name + "-" + (char) ('a' + n)),
                        fact(),
                        n % 3 == 2 ? PartyKind.ORGANISATION : PartyKind.STATE,
                        List.of(new PartyName(PartyName.Form.SHORT, "Party " + n, DateBound.UNKNOWN)),
                        List.of(),
                        List.of(),
                        lives(lives),
                        Expected.ANY,
                        SOMEHOW),
                Duration.ofSeconds(1));
    }

    /** A few kinds of lives: none, one that goes on, disputed, ended, two, one that began some day. */
    static List<LifeClaim> lives(int which) {
        return switch (which % 6) {
            case 0 -> List.of();
            case 1 -> List.of(life("gw", "1918", "..", true));
            case 2 -> List.of(life("gw", "1993-01-01", "..", true), life("cow", "1992-12", "..", false));
            case 3 -> List.of(life("gw", "1918", "2001-09-15", true), life("iso", "1918", "2001-12-31", false));
            case 4 -> List.of(life("gw", "1918", "1940", true), life("gw", "1991", "..", true));
            default -> List.of(life("gw", "[1990..1995-06-01]", "..", true));
        };
    }

    private static LifeClaim life(String authority, String from, String until, boolean followed) {
        return new LifeClaim(authority, DateBound.parse(from), DateBound.parse(until), followed, "");
    }

    private void take(Step step) {
        var gap = pick(GAPS, step.how());
        if (step.isOfAParty()) {
            var party = new PartySteps(parties, party(step), step, fact());
            party.command().ifPresent(command -> ask(command, gap));
        } else {
            new ForumSteps((Established) state, parties, step, fact())
                    .command()
                    .ifPresent(command -> ask(command, gap));
        }
    }

    /** Mostly one that stands on the roll: what happens to others is seen nowhere. */
    private PartyId party(Step step) {
        var facts = ((Established) state).facts();
        var standing = parties.ids().stream()
                .filter(party -> !Participation.of(party, facts).isEmpty())
                .toList();
        return picked(standing, step.who())
                .filter(party -> step.how() % 4 != 3)
                .orElseGet(() -> pick(parties.ids(), step.who()));
    }

    private void ask(PartyCommand command, Duration gap) {
        if (PartyDecider.decide(command, parties.state(command.party())) instanceof Accepted<PartyEvent> accepted) {
            accepted.events().forEach(event -> write(event, gap));
        }
    }

    private void ask(ForumCommand command, Duration gap) {
        if (ForumDecider.decide(command, state) instanceof Accepted<ForumEvent> accepted) {
            accepted.events().forEach(event -> write(event, gap));
        }
    }

    private void write(MembershipEvent event, Duration after) {
        events.add(new History.Event(event, after));
        switch (event) {
            case PartyEvent of -> parties.happened(of);
            case ForumEvent of -> state = ForumDecider.evolve(state, of);
        }
    }

    private FactId fact() {
        return new FactId(name + "-f" + asked++);
    }
}
