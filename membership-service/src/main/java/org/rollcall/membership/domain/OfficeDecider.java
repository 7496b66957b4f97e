package org.rollcall.membership.domain;

import org.rollcall.contracts.ForumEvent;
import org.rollcall.contracts.ForumEvent.OfficeAppointed;
import org.rollcall.contracts.ForumEvent.OfficeEnded;
import org.rollcall.contracts.Period;
import org.rollcall.membership.domain.Forum.Appointment;
import org.rollcall.membership.domain.Forum.Established;
import org.rollcall.membership.domain.ForumCommand.AppointOffice;
import org.rollcall.membership.domain.ForumCommand.EndOffice;

/** The rules of offices: who may begin to hold one, and stop. */
final class OfficeDecider {

    private OfficeDecider() {}

    static Decision<ForumEvent> appoint(AppointOffice command, Established forum) {
        if (!command.expected().allows(forum.version())) {
            return Decision.rejected(new Rejection.StaleVersion(forum.version()));
        }
        if (RollDecider.isBeforeForum(command.from(), forum)) {
            return Decision.rejected(new Rejection.BeforeForum("from", command.from(), forum.established()));
        }
        var party = command.party();
        if (LifeRule.isOutside(party.life(), command.from())) {
            return Decision.rejected(LifeRule.outside("from", party, command.from()));
        }
        var held = forum.appointments().values().stream()
                .filter(other -> isHeldAlready(other, command))
                .findFirst();
        if (held.isPresent()) {
            return Decision.rejected(new Rejection.OfficeAlreadyHeld(
                    party.name(), command.office(), held.get().period().from()));
        }
        var doubts = LifeRule.doubts(party.name(), party.life(), command.from());
        return Decision.accepted(new OfficeAppointed(
                command.fact(),
                forum.id(),
                command.office(),
                party.id(),
                command.term(),
                command.from(),
                command.provenance().with(doubts)));
    }

    /** Terms of different parties may overlap; one party holds one office once at a time. */
    private static boolean isHeldAlready(Appointment other, AppointOffice command) {
        var period = Period.since(command.from());
        return other.office() == command.office()
                && other.party().equals(command.party().id())
                && (other.period().certainlyOverlaps(period)
                        || other.isOpen() && other.period().possiblyOverlaps(period));
    }

    static Decision<ForumEvent> end(EndOffice command, Established forum) {
        var known = forum.appointment(command.appointment());
        if (known.isEmpty()) {
            return Decision.rejected(new Rejection.UnknownFact(command.appointment()));
        }
        var appointment = known.get();
        if (!command.expected().allows(appointment.version())) {
            return Decision.rejected(new Rejection.StaleVersion(appointment.version()));
        }
        var period = appointment.period();
        if (!appointment.isOpen()) {
            return Decision.rejected(new Rejection.OfficeAlreadyEnded(appointment.fact(), period.until()));
        }
        if (RollDecider.leavesNoDay(period.from(), command.until())) {
            return Decision.rejected(new Rejection.EndsBeforeItBegins("until", period.from(), command.until()));
        }
        return Decision.accepted(
                new OfficeEnded(command.fact(), forum.id(), appointment.fact(), command.until(), command.provenance()));
    }
}
