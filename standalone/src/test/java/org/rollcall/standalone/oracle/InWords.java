package org.rollcall.standalone.oracle;

import java.util.List;
import java.util.stream.Collectors;
import org.rollcall.contracts.DateClaim;
import org.rollcall.contracts.FactId;
import org.rollcall.contracts.ForumEvent;
import org.rollcall.contracts.ForumEvent.Successor;
import org.rollcall.contracts.MembershipEvent;
import org.rollcall.contracts.PartyEvent;
import org.rollcall.contracts.PartyId;

/** Events in a line each, for whoever reads why a history failed. */
final class InWords {

    private InWords() {}

    static String of(MembershipEvent event) {
        return id(event.fact()) + ": "
                + switch (event) {
                    case PartyEvent e -> party(e);
                    case ForumEvent e -> forum(e);
                };
    }

    private static String party(PartyEvent event) {
        return switch (event) {
            case PartyEvent.PartyRegistered e ->
                id(e.party()) + " is a " + e.kind() + ", lives "
                        + e.lives().stream()
                                .map(life -> life.from() + " to " + life.until() + " by " + life.authority()
                                        + (life.followed() ? " (followed)" : ""))
                                .toList();
            case PartyEvent.PartyNamed e -> id(e.party()) + " is named " + e.name();
            case PartyEvent.PartyCoded e -> id(e.party()) + " is coded " + e.code();
            case PartyEvent.LifeClaimed e ->
                id(e.party()) + " lives " + e.claim().from() + " to "
                        + e.claim().until() + " by " + e.claim().authority()
                        + (e.claim().followed() ? " (followed)" : "");
            case PartyEvent.SuccessionStatement e ->
                id(e.party()) + " " + e.getClass().getSimpleName() + " on " + e.on() + " into "
                        + e.successors().stream().map(InWords::id).toList()
                        + e.claims().stream().map(InWords::claim).toList();
            case PartyEvent.PartyFactContested e -> id(e.contested()) + " is contested, " + claim(e.claim());
            case PartyEvent.PartyFactCorrected e ->
                id(e.corrected()) + " is corrected (was " + id(e.replaces()) + "): " + party(e.statement());
            case PartyEvent.PartyFactRetracted e -> id(e.retracted()) + " is retracted, with " + ids(e.dependents());
        };
    }

    private static String forum(ForumEvent event) {
        return switch (event) {
            case ForumEvent.PartyAdmitted e ->
                id(e.party()) + " is admitted as " + e.standing() + " from " + e.from() + ", " + e.basis();
            case ForumEvent.PartyWithdrew e -> id(e.participation()) + " ends by withdrawal, until " + e.until();
            case ForumEvent.PartyExpelled e -> id(e.participation()) + " ends by expulsion, until " + e.until();
            case ForumEvent.PartySuspended e -> id(e.participation()) + " is suspended from " + e.from();
            case ForumEvent.PartyReinstated e ->
                id(e.participation()) + " is reinstated on " + e.on() + " after " + id(e.suspension());
            case ForumEvent.StandingChanged e ->
                id(e.participation()) + " changes from " + e.was() + " to " + e.becomes() + " on " + e.on() + " as "
                        + id(e.next());
            case ForumEvent.PlacePassed e ->
                id(e.participation()) + " (" + e.standing() + ") passes on " + e.on() + " to "
                        + e.successors().stream().map(InWords::successor).toList();
            case ForumEvent.PlaceShared e ->
                id(e.participation()) + " (" + e.standing() + ") is shared on " + e.on() + " with "
                        + e.successors().stream().map(InWords::successor).toList();
            case ForumEvent.ForumFactContested e -> id(e.contested()) + " is contested, " + claim(e.claim());
            case ForumEvent.ForumFactCorrected e ->
                id(e.corrected()) + " is corrected (was " + id(e.replaces()) + "): " + forum(e.statement());
            case ForumEvent.ForumFactRetracted e -> id(e.retracted()) + " is retracted, with " + ids(e.dependents());
            case ForumEvent.PartyLabelled e ->
                id(e.party()) + " is called " + e.label() + " from " + e.from() + " until " + e.until();
            case ForumEvent.SuccessionSetAside e ->
                "the succession " + id(e.succession()) + " of " + id(e.predecessor()) + " is set aside on " + e.on();
            case ForumEvent.ForumEstablished e -> "the forum is established in " + e.established();
            default -> event.toString();
        };
    }

    private static String successor(Successor successor) {
        return id(successor.party()) + " as " + id(successor.participation()) + " in place of "
                + ids(successor.replaces());
    }

    private static String claim(DateClaim claim) {
        return claim.on() + " by " + claim.authority() + (claim.followed() ? " (followed)" : "");
    }

    private static String ids(List<FactId> facts) {
        return facts.stream().map(InWords::id).collect(Collectors.joining(", ", "[", "]"));
    }

    /** A text about a history, without its name in the ids. */
    static String plain(String text) {
        return text.replaceAll("\\bh\\d+-", "");
    }

    /** Without the part that tells one history from another. */
    private static String id(FactId fact) {
        return fact.value().substring(fact.value().lastIndexOf('-') + 1);
    }

    private static String id(PartyId party) {
        return party.value().substring(party.value().lastIndexOf('-') + 1);
    }
}
