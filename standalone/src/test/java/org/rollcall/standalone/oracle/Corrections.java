package org.rollcall.standalone.oracle;

import java.util.List;
import org.rollcall.contracts.DateBound;
import org.rollcall.contracts.DateClaim;
import org.rollcall.contracts.ForumEvent.ForumFactContested;
import org.rollcall.contracts.ForumEvent.ForumStatement;
import org.rollcall.contracts.ForumEvent.PartyAdmitted;
import org.rollcall.contracts.ForumEvent.PartyExpelled;
import org.rollcall.contracts.ForumEvent.PartyReinstated;
import org.rollcall.contracts.ForumEvent.PartySuspended;
import org.rollcall.contracts.ForumEvent.PartyWithdrew;
import org.rollcall.contracts.ForumEvent.PlacePassed;
import org.rollcall.contracts.ForumEvent.PlaceShared;
import org.rollcall.contracts.ForumEvent.StandingChanged;
import org.rollcall.contracts.ForumEvent.Successor;
import org.rollcall.contracts.Standing;

/** What else a fact could have said. */
final class Corrections {

    private Corrections() {}

    static ForumStatement of(ForumStatement now, DateBound on, Step step) {
        var fact = now.fact();
        var forum = now.forum();
        var why = now.provenance();
        return switch (now) {
            case PartyAdmitted e ->
                new PartyAdmitted(
                        fact,
                        forum,
                        e.party(),
                        step.until() % 3 == 0 ? Step.pick(List.of(Standing.values()), step.until()) : e.standing(),
                        e.basis(),
                        on,
                        why);
            case PartyWithdrew e -> new PartyWithdrew(fact, forum, e.party(), e.standing(), e.participation(), on, why);
            case PartyExpelled e -> new PartyExpelled(fact, forum, e.party(), e.standing(), e.participation(), on, why);
            case PartySuspended e ->
                new PartySuspended(fact, forum, e.party(), e.standing(), e.participation(), on, why);
            case PartyReinstated e ->
                new PartyReinstated(fact, forum, e.party(), e.standing(), e.participation(), e.suspension(), on, why);
            case StandingChanged e ->
                new StandingChanged(fact, forum, e.party(), e.participation(), e.was(), e.next(), e.becomes(), on, why);
            case PlacePassed e ->
                new PlacePassed(
                        fact,
                        forum,
                        e.predecessor(),
                        e.participation(),
                        e.standing(),
                        on,
                        heirs(e.successors(), step),
                        why);
            case PlaceShared e ->
                new PlaceShared(
                        fact,
                        forum,
                        e.predecessor(),
                        e.participation(),
                        e.standing(),
                        on,
                        heirs(e.successors(), step),
                        why);
            case ForumFactContested e ->
                new ForumFactContested(fact, forum, e.contested(), claim(e.claim(), on, step), e.text(), why);
            default -> now;
        };
    }

    /** Sometimes one less. */
    private static List<Successor> heirs(List<Successor> heirs, Step step) {
        return step.until() % 3 == 0 && heirs.size() > 1 ? heirs.subList(1, heirs.size()) : heirs;
    }

    private static DateClaim claim(DateClaim claim, DateBound on, Step step) {
        return new DateClaim(claim.authority(), on, step.until() % 2 == 0, "");
    }
}
