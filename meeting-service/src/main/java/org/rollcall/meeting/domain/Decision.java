package org.rollcall.meeting.domain;

import java.util.List;
import org.rollcall.contracts.MeetingEvent;
import org.rollcall.contracts.Warning;

/** What becomes of a command. */
public sealed interface Decision {

    /** @param warnings what is doubtful; kept on the facts as well */
    record Accepted(List<MeetingEvent> events, List<Warning> warnings) implements Decision {
        public Accepted {
            events = List.copyOf(events);
            warnings = List.copyOf(warnings);
        }
    }

    record Rejected(Rejection rejection) implements Decision {}
}
