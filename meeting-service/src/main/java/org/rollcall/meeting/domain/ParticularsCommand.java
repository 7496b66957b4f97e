package org.rollcall.meeting.domain;

import java.util.List;
import org.rollcall.contracts.DocumentId;
import org.rollcall.contracts.Expected;
import org.rollcall.contracts.FactId;
import org.rollcall.contracts.MeetingEvent.AgendaItem;
import org.rollcall.contracts.MeetingEvent.Chair;
import org.rollcall.contracts.MeetingEvent.DecisionKind;
import org.rollcall.contracts.MeetingId;
import org.rollcall.contracts.PartyId;
import org.rollcall.contracts.Provenance;

/** Who receives and who chairs a meeting, what it deals with and what it decides. */
public sealed interface ParticularsCommand extends MeetingCommand {

    record HostMeeting(MeetingId meeting, FactId fact, List<PartyId> hosts, Expected expected, Provenance provenance)
            implements ParticularsCommand {
        public HostMeeting {
            hosts = List.copyOf(hosts);
        }
    }

    record ChairMeeting(MeetingId meeting, FactId fact, List<Chair> chairs, Expected expected, Provenance provenance)
            implements ParticularsCommand {
        public ChairMeeting {
            chairs = List.copyOf(chairs);
        }
    }

    record SetAgenda(MeetingId meeting, FactId fact, List<AgendaItem> items, Expected expected, Provenance provenance)
            implements ParticularsCommand {
        public SetAgenda {
            items = List.copyOf(items);
        }
    }

    /** @param agendaItem the number of the item it was taken under; empty where none is named */
    record TakeDecision(
            MeetingId meeting,
            FactId fact,
            DecisionKind kind,
            String text,
            String agendaItem,
            List<FactId> facts,
            List<DocumentId> documents,
            Looked looked,
            Expected expected,
            Provenance provenance)
            implements ParticularsCommand {
        public TakeDecision {
            facts = List.copyOf(facts);
            documents = List.copyOf(documents);
        }
    }
}
