package org.rollcall.meeting.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rollcall.meeting.domain.Given.awaited;
import static org.rollcall.meeting.domain.Given.cancel;
import static org.rollcall.meeting.domain.Given.hold;
import static org.rollcall.meeting.domain.Given.on;
import static org.rollcall.meeting.domain.Given.schedule;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.rollcall.contracts.MeetingEvent;
import org.rollcall.contracts.MeetingEvent.MeetingCancelled;
import org.rollcall.contracts.MeetingEvent.MeetingHeld;
import org.rollcall.contracts.MeetingEvent.MeetingScheduled;
import org.rollcall.meeting.domain.MeetingCommand.HeldOn;

/** Whatever is asked in whatever order, what is recorded makes sense. */
class AnyHistoryTest {

    @Property
    void what_was_accepted_is_scheduled_first_and_then_held_or_cancelled_once(
            @ForAll("commands") List<MeetingCommand> commands) {
        var meeting = Meeting.UNKNOWN;
        var recorded = new ArrayList<MeetingEvent>();
        for (var command : commands) {
            if (MeetingDecider.decide(command, meeting) instanceof Decision.Accepted accepted) {
                assertThat(accepted.events()).isNotEmpty();
                for (var event : accepted.events()) {
                    meeting = Meeting.evolve(meeting, event);
                    recorded.add(event);
                }
            }
        }
        var ends = recorded.stream()
                .filter(event -> event instanceof MeetingHeld || event instanceof MeetingCancelled)
                .count();
        assertThat(ends).isLessThanOrEqualTo(1);
        assertThat(recorded.size()).isLessThanOrEqualTo(2);
        assertThat(recorded.isEmpty() || recorded.getFirst() instanceof MeetingScheduled)
                .isTrue();
        assertThat(version(meeting)).isEqualTo(recorded.size() - 1);
    }

    private static long version(Meeting meeting) {
        return switch (meeting) {
            case Meeting.Unknown unknown -> -1;
            case Meeting.Scheduled scheduled -> scheduled.version();
            case Meeting.Held held -> held.version();
            case Meeting.Cancelled cancelled -> cancelled.version();
        };
    }

    @Provide
    Arbitrary<List<MeetingCommand>> commands() {
        return Arbitraries.<MeetingCommand>of(
                        schedule(),
                        awaited(schedule()),
                        awaited(on("2021", "2021")),
                        on("2019", "2018"),
                        hold(new HeldOn.AsScheduled()),
                        hold("2019-10-09", "2019-10-09"),
                        hold("2021", "2021"),
                        cancel("pandemic"),
                        cancel(""))
                .list()
                .ofMaxSize(6);
    }
}
