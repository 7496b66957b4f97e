package org.rollcall.projection.views;

import java.util.List;
import org.rollcall.contracts.MeetingEvent;
import org.rollcall.contracts.RecordedEvent;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Folds events into tables. Each is stateless and sees every event of its service once, those of one stream in order;
 * between streams there is no order, so what needs two streams is joined when a question is asked.
 */
public sealed interface Projection {

    non-sealed interface OfMembership extends Projection {
        void apply(List<Told> events, JdbcClient views);
    }

    non-sealed interface OfMeetings extends Projection {
        void apply(RecordedEvent<MeetingEvent> event, JdbcClient views);
    }
}
