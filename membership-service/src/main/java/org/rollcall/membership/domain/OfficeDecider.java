package org.rollcall.membership.domain;

import java.util.List;
import org.rollcall.contracts.Appointment;
import org.rollcall.contracts.DateBound;
import org.rollcall.contracts.ForumEvent;
import org.rollcall.contracts.ForumEvent.OfficeAppointed;
import org.rollcall.contracts.ForumEvent.OfficeEnded;
import org.rollcall.contracts.Period;
import org.rollcall.membership.domain.Forum.Established;
import org.rollcall.membership.domain.OfficeCommand.AppointOffice;
import org.rollcall.membership.domain.OfficeCommand.EndOfTerm;
import org.rollcall.membership.domain.OfficeCommand.EndOffice;

/** The rules of offices: who may begin to hold one, and stop. */
final class OfficeDecider {

    private OfficeDecider() {}

    static Decision<ForumEvent> decide(OfficeCommand command, Established forum) {
        return switch (command) {
            case AppointOffice appoint -> appoint(appoint, forum);
            case EndOffice end -> end(end, forum);
        };
    }

    private static Decision<ForumEvent> appoint(AppointOffice command, Established forum) {
        var party = command.party();
        var said = new OfficeAppointed(
                command.fact(),
                forum.id(),
                command.office(),
                party.id(),
                command.term(),
                command.from(),
                command.provenance());
        var begun = Verdict.all(
                        Verdict.fresh(command.expected(), forum.version()),
                        ForumStatementRule.of(said, Parties.of(party), forum),
                        free(command, forum))
                .on(said);
        return command.end()
                .map(end -> begun.and(accepted -> ended(end, command, accepted, forum)))
                .orElse(begun);
    }

    /** The end is decided as if it were asked for right after the beginning. */
    private static Decision<ForumEvent> ended(
            EndOfTerm end, AppointOffice command, List<ForumEvent> begun, Established forum) {
        var after = forum;
        for (var event : begun) {
            after = after.with(event);
        }
        var said = new OfficeEnded(end.fact(), forum.id(), command.fact(), end.until(), command.provenance());
        return ForumStatementRule.of(said, Parties.of(command.party()), after).on(said);
    }

    /** Terms of different parties may overlap; one party holds one office once at a time. */
    private static Verdict free(AppointOffice command, Established forum) {
        var party = command.party();
        var term =
                new Period(command.from(), command.end().map(EndOfTerm::until).orElse(DateBound.NEVER));
        return Appointment.of(party.id(), forum.facts()).stream()
                .filter(other -> other.office() == command.office())
                .filter(other -> other.period().certainlyOverlaps(term))
                .findFirst()
                .map(held -> Verdict.refused(new Rejection.OfficeAlreadyHeld(
                        party.name(), command.office(), held.from().followed())))
                .orElse(Verdict.FINE);
    }

    private static Decision<ForumEvent> end(EndOffice command, Established forum) {
        return Sought.of(
                        Appointment.of(command.appointment(), forum.facts()),
                        () -> new Rejection.UnknownFact(command.appointment()))
                .decide(appointment -> {
                    var said = new OfficeEnded(
                            command.fact(), forum.id(), appointment.id(), command.until(), command.provenance());
                    return Verdict.all(
                                    Verdict.fresh(command.expected(), forum.version(appointment.id())),
                                    Verdict.refusedIf(
                                            !appointment.open(),
                                            new Rejection.OfficeAlreadyEnded(
                                                    appointment.id(),
                                                    appointment.until().followed())),
                                    ForumStatementRule.of(said, command.parties(), forum))
                            .on(said);
                });
    }
}
