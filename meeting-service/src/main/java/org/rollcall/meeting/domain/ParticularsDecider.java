package org.rollcall.meeting.domain;

import java.time.LocalDate;
import org.rollcall.contracts.MeetingEvent.AgendaItem;
import org.rollcall.contracts.MeetingEvent.AgendaSet;
import org.rollcall.contracts.MeetingEvent.DecisionTaken;
import org.rollcall.contracts.MeetingEvent.MeetingChaired;
import org.rollcall.contracts.MeetingEvent.MeetingHosted;
import org.rollcall.contracts.MeetingEvent.MeetingStatement;
import org.rollcall.contracts.MeetingOnRecord;
import org.rollcall.meeting.domain.Decision.Rejected;
import org.rollcall.meeting.domain.ParticularsCommand.ChairMeeting;
import org.rollcall.meeting.domain.ParticularsCommand.HostMeeting;
import org.rollcall.meeting.domain.ParticularsCommand.SetAgenda;
import org.rollcall.meeting.domain.ParticularsCommand.TakeDecision;

/** Who receives and who chairs a meeting, what it deals with and what it decides. */
final class ParticularsDecider {

    private static final Looked NOTHING = Looked.nowhere(LocalDate.MAX);

    private ParticularsDecider() {}

    static Decision decide(ParticularsCommand command, Meeting meeting) {
        return meeting.onRecord()
                .map(known -> Recording.of(said(command, known), meeting, looked(command), command.expected()))
                .orElseGet(() -> new Rejected(new Rejection.UnknownMeeting(command.meeting())));
    }

    private static Looked looked(ParticularsCommand command) {
        return command instanceof TakeDecision decision ? decision.looked() : NOTHING;
    }

    private static MeetingStatement said(ParticularsCommand command, MeetingOnRecord known) {
        return switch (command) {
            case HostMeeting c -> new MeetingHosted(c.fact(), known.id(), known.forum(), c.hosts(), c.provenance());
            case ChairMeeting c -> new MeetingChaired(c.fact(), known.id(), known.forum(), c.chairs(), c.provenance());
            case SetAgenda c ->
                new AgendaSet(
                        c.fact(),
                        known.id(),
                        known.forum(),
                        c.items().stream().map(ParticularsDecider::stripped).toList(),
                        c.provenance());
            case TakeDecision c ->
                new DecisionTaken(
                        c.fact(),
                        known.id(),
                        known.forum(),
                        c.kind(),
                        c.text().strip(),
                        c.agendaItem().strip(),
                        c.facts(),
                        c.documents(),
                        c.provenance());
        };
    }

    private static AgendaItem stripped(AgendaItem item) {
        return new AgendaItem(
                item.number().strip(), item.title().strip(), item.text().strip());
    }
}
