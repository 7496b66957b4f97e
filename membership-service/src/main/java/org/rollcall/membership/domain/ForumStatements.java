package org.rollcall.membership.domain;

import java.util.List;
import org.rollcall.contracts.DateBound;
import org.rollcall.contracts.DateClaim;
import org.rollcall.contracts.ForumEvent.CountClaimed;
import org.rollcall.contracts.ForumEvent.ForumEstablished;
import org.rollcall.contracts.ForumEvent.ForumFactContested;
import org.rollcall.contracts.ForumEvent.ForumStatement;
import org.rollcall.contracts.ForumEvent.GroupJoined;
import org.rollcall.contracts.ForumEvent.GroupLeft;
import org.rollcall.contracts.ForumEvent.OfficeAppointed;
import org.rollcall.contracts.ForumEvent.OfficeEnded;
import org.rollcall.contracts.ForumEvent.PartyAdmitted;
import org.rollcall.contracts.ForumEvent.PartyExpelled;
import org.rollcall.contracts.ForumEvent.PartyLabelled;
import org.rollcall.contracts.ForumEvent.PartyReinstated;
import org.rollcall.contracts.ForumEvent.PartySuspended;
import org.rollcall.contracts.ForumEvent.PartyWithdrew;
import org.rollcall.contracts.ForumEvent.PlacePassed;
import org.rollcall.contracts.ForumEvent.PlaceShared;
import org.rollcall.contracts.ForumEvent.ProfileChanged;
import org.rollcall.contracts.ForumEvent.ProgrammeItemAdopted;
import org.rollcall.contracts.ForumEvent.ProgrammeItemEnded;
import org.rollcall.contracts.ForumEvent.StandingChanged;
import org.rollcall.contracts.ForumEvent.SuccessionSetAside;
import org.rollcall.contracts.ForumEvent.Successor;
import org.rollcall.contracts.ForumEvent.WorkingGroupDissolved;
import org.rollcall.contracts.ForumEvent.WorkingGroupFounded;
import org.rollcall.contracts.Provenance;
import org.rollcall.membership.domain.Changes.Dates;

/** Statements of a forum said again: with what changes of them, for the reasons of whoever says it again. */
final class ForumStatements {

    private ForumStatements() {}

    static ForumStatement with(ForumStatement said, Provenance provenance) {
        return with(said, Changes.NONE, List.of(), provenance);
    }

    /** As it would be if that were its day. */
    static ForumStatement on(ForumStatement said, DateBound day) {
        var dates = said instanceof PartyLabelled ? Dates.from(day) : Dates.all(day);
        return with(said, Changes.NONE.with(dates), List.of(), said.provenance());
    }

    /**
     * @param successors of a succession whose successors change
     */
    static ForumStatement with(ForumStatement said, Changes changes, List<Successor> successors, Provenance why) {
        var dates = changes.dates();
        var words = changes.words();
        var choices = changes.choices();
        return switch (said) {
            case ForumEstablished e ->
                new ForumEstablished(
                        e.fact(),
                        e.forum(),
                        words.name().orElse(e.name()),
                        dates.established().orElse(e.established()),
                        changes.profile().of(e.profile()),
                        why);
            case ProfileChanged e ->
                new ProfileChanged(
                        e.fact(),
                        e.forum(),
                        words.name().orElse(e.name()),
                        changes.profile().of(e.profile()),
                        dates.from().orElse(e.from()),
                        why);
            case PartyLabelled e ->
                new PartyLabelled(
                        e.fact(),
                        e.forum(),
                        e.party(),
                        words.label().orElse(e.label()),
                        dates.from().orElse(e.from()),
                        dates.until().orElse(e.until()),
                        why);
            case PartyAdmitted e ->
                new PartyAdmitted(
                        e.fact(),
                        e.forum(),
                        e.party(),
                        choices.standing().orElse(e.standing()),
                        choices.basis().orElse(e.basis()),
                        dates.from().orElse(e.from()),
                        why);
            case PartyWithdrew e ->
                new PartyWithdrew(
                        e.fact(),
                        e.forum(),
                        e.party(),
                        e.standing(),
                        e.participation(),
                        dates.until().orElse(e.until()),
                        why);
            case PartyExpelled e ->
                new PartyExpelled(
                        e.fact(),
                        e.forum(),
                        e.party(),
                        e.standing(),
                        e.participation(),
                        dates.until().orElse(e.until()),
                        why);
            case PartySuspended e ->
                new PartySuspended(
                        e.fact(),
                        e.forum(),
                        e.party(),
                        e.standing(),
                        e.participation(),
                        dates.from().orElse(e.from()),
                        why);
            case PartyReinstated e ->
                new PartyReinstated(
                        e.fact(),
                        e.forum(),
                        e.party(),
                        e.standing(),
                        e.participation(),
                        e.suspension(),
                        dates.on().orElse(e.on()),
                        why);
            case StandingChanged e ->
                new StandingChanged(
                        e.fact(),
                        e.forum(),
                        e.party(),
                        e.participation(),
                        e.was(),
                        e.next(),
                        choices.becomes().orElse(e.becomes()),
                        dates.on().orElse(e.on()),
                        why);
            case PlacePassed e ->
                new PlacePassed(
                        e.fact(),
                        e.forum(),
                        e.predecessor(),
                        e.participation(),
                        e.standing(),
                        dates.on().orElse(e.on()),
                        changes.successors().isPresent() ? successors : e.successors(),
                        why);
            case PlaceShared e ->
                new PlaceShared(
                        e.fact(),
                        e.forum(),
                        e.predecessor(),
                        e.participation(),
                        e.standing(),
                        dates.on().orElse(e.on()),
                        changes.successors().isPresent() ? successors : e.successors(),
                        why);
            case SuccessionSetAside e ->
                new SuccessionSetAside(
                        e.fact(),
                        e.forum(),
                        e.predecessor(),
                        e.succession(),
                        dates.on().orElse(e.on()),
                        why);
            case OfficeAppointed e ->
                new OfficeAppointed(
                        e.fact(),
                        e.forum(),
                        choices.office().orElse(e.office()),
                        e.party(),
                        choices.term().orElse(e.term()),
                        dates.from().orElse(e.from()),
                        why);
            case OfficeEnded e ->
                new OfficeEnded(
                        e.fact(), e.forum(), e.appointment(), dates.until().orElse(e.until()), why);
            case WorkingGroupFounded e ->
                new WorkingGroupFounded(
                        e.fact(),
                        e.forum(),
                        e.group(),
                        words.name().orElse(e.name()),
                        words.region().orElse(e.region()),
                        words.aliases().orElse(e.aliases()),
                        dates.from().orElse(e.from()),
                        why);
            case WorkingGroupDissolved e ->
                new WorkingGroupDissolved(
                        e.fact(), e.forum(), e.group(), dates.until().orElse(e.until()), why);
            case GroupJoined e ->
                new GroupJoined(
                        e.fact(),
                        e.forum(),
                        e.group(),
                        e.party(),
                        choices.role().orElse(e.role()),
                        dates.from().orElse(e.from()),
                        why);
            case GroupLeft e ->
                new GroupLeft(
                        e.fact(),
                        e.forum(),
                        e.group(),
                        e.party(),
                        e.seat(),
                        dates.until().orElse(e.until()),
                        why);
            case ProgrammeItemAdopted e ->
                new ProgrammeItemAdopted(
                        e.fact(),
                        e.forum(),
                        choices.item().orElse(e.kind()),
                        changes.number().orElse(e.number()),
                        words.text().orElse(e.text()),
                        words.programme().orElse(e.programme()),
                        changes.serves().orElse(e.serves()),
                        dates.from().orElse(e.from()),
                        why);
            case ProgrammeItemEnded e ->
                new ProgrammeItemEnded(
                        e.fact(), e.forum(), e.item(), dates.until().orElse(e.until()), why);
            case CountClaimed e ->
                new CountClaimed(
                        e.fact(),
                        e.forum(),
                        choices.standing().orElse(e.standing()),
                        choices.kind().orElse(e.kind()),
                        choices.quantity().orElse(e.quantity()),
                        changes.count().orElse(e.count()),
                        dates.on().orElse(e.on()),
                        why);
            case ForumFactContested e ->
                new ForumFactContested(
                        e.fact(),
                        e.forum(),
                        e.contested(),
                        claim(e.claim(), changes),
                        words.text().orElse(e.text()),
                        why);
        };
    }

    private static DateClaim claim(DateClaim claim, Changes changes) {
        return new DateClaim(
                changes.words().authority().orElse(claim.authority()),
                changes.dates().on().orElse(claim.on()),
                changes.followed().orElse(claim.followed()),
                changes.words().source().orElse(claim.source()),
                changes.words().why().orElse(claim.why()));
    }
}
