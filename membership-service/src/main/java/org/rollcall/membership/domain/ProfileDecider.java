package org.rollcall.membership.domain;

import java.time.LocalDate;
import org.rollcall.contracts.DateBound;
import org.rollcall.contracts.ForumEvent;
import org.rollcall.contracts.ForumEvent.PartyLabelled;
import org.rollcall.contracts.ForumEvent.ProfileChanged;
import org.rollcall.contracts.PartyLabel;
import org.rollcall.membership.domain.Forum.Established;
import org.rollcall.membership.domain.ProfileCommand.ChangeProfile;
import org.rollcall.membership.domain.ProfileCommand.LabelParty;

/** The rules of what a forum says of itself and what it calls others. */
final class ProfileDecider {

    private ProfileDecider() {}

    static Decision<ForumEvent> decide(ProfileCommand command, Established forum) {
        return switch (command) {
            case ChangeProfile change -> change(change, forum);
            case LabelParty label -> label(label, forum);
        };
    }

    /** What changes is the profile in force until then; a later one that is on record already stays as it is. */
    private static Decision<ForumEvent> change(ChangeProfile command, Established forum) {
        var current = forum.onRecord().on(firstDay(command.from()));
        var said = new ProfileChanged(
                command.fact(),
                forum.id(),
                command.name().orElse(current.name()),
                command.profile().of(current.profile()),
                command.from(),
                command.provenance());
        var same = said.name().equals(current.name()) && said.profile().equals(current.profile());
        return Verdict.all(
                        Verdict.fresh(command.expected(), forum.version()),
                        ForumStatementRule.of(said, Parties.NONE, forum),
                        Verdict.refusedIf(same, new Rejection.NothingChanges(current.fact())))
                .on(said);
    }

    private static LocalDate firstDay(DateBound from) {
        return from.earliest().equals(LocalDate.MIN) ? from.latest() : from.earliest();
    }

    private static Decision<ForumEvent> label(LabelParty command, Established forum) {
        var party = command.party();
        var said = new PartyLabelled(
                command.fact(),
                forum.id(),
                party.id(),
                command.label(),
                command.from(),
                command.until(),
                command.provenance());
        return Verdict.all(
                        Verdict.fresh(command.expected(), forum.version()),
                        ForumStatementRule.of(said, Parties.of(party), forum),
                        free(said, forum))
                .on(said);
    }

    private static Verdict free(PartyLabelled said, Established forum) {
        var label = new PartyLabel(said.fact(), said.party(), said.label(), said.from(), said.until());
        return PartyLabel.of(said.party(), forum.facts()).stream()
                .filter(other -> other.period().certainlyOverlaps(label.period()))
                .findFirst()
                .map(other -> Verdict.refused(
                        new ForumRejection.LabelAlreadyGiven(other.label(), other.from(), other.until(), other.fact())))
                .orElse(Verdict.FINE);
    }
}
