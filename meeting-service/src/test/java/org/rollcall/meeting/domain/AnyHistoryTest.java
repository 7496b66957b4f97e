package org.rollcall.meeting.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rollcall.meeting.domain.Asks.*;
import static org.rollcall.meeting.domain.Given.*;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.rollcall.contracts.Expected;
import org.rollcall.contracts.FactId;
import org.rollcall.contracts.MeetingEvent;
import org.rollcall.contracts.MeetingEvent.Announcement;
import org.rollcall.contracts.MeetingEvent.Chair;
import org.rollcall.contracts.MeetingEvent.Hours;
import org.rollcall.contracts.MeetingEvent.Venue;
import org.rollcall.contracts.MeetingMode;
import org.rollcall.contracts.MeetingOnRecord;
import org.rollcall.contracts.Office;
import org.rollcall.meeting.domain.CourseCommand.CancelMeeting;
import org.rollcall.meeting.domain.CourseCommand.HeldOn;
import org.rollcall.meeting.domain.CourseCommand.HoldMeeting;

/** Whatever is asked in whatever order, what is recorded makes sense. */
class AnyHistoryTest {

    /** @param about counts back to the event that a revision is about */
    private record Step(int kind, int about) {}

    @Property
    void all_that_stands_could_be_said_where_it_stands(@ForAll("histories") List<Step> history) {
        var run = new Run();
        for (var step : history) {
            run.take(step);

            var meeting = run.meeting;
            assertThat(Course.broken(meeting.facts())).as("%s", run.recorded).isEmpty();
            assertThat(meeting.state()).isEqualTo(meeting.onRecord().map(MeetingOnRecord::state));
            assertThat(meeting.facts().next()).isEqualTo(run.recorded.size());
        }
        assertThat(run.recorded.isEmpty() || run.recorded.getFirst() instanceof Announcement)
                .isTrue();
    }

    @Property
    void what_was_recorded_is_read_again_as_what_was_decided_on(@ForAll("histories") List<Step> history) {
        var run = new Run();
        history.forEach(run::take);

        var again = Meeting.UNKNOWN;
        for (var event : run.recorded) {
            again = Meeting.evolve(again, event);
        }
        assertThat(again.onRecord()).isEqualTo(run.meeting.onRecord());
        assertThat(again.state()).isEqualTo(run.meeting.state());
    }

    @Property
    void a_retraction_taken_back_restores_the_meeting(@ForAll("histories") List<Step> history, @ForAll int about) {
        var run = new Run();
        history.forEach(run::take);
        var before = run.meeting;
        if (run.recorded.isEmpty()) {
            return;
        }
        var id = run.recorded
                .get(Math.floorMod(about, run.recorded.size()))
                .fact()
                .value();

        if (run.ask(retractAll("gone", id))) {
            assertThat(run.ask(retract("back", "gone"))).isTrue();
            assertThat(run.meeting.onRecord()).isEqualTo(before.onRecord());
        }
    }

    @Provide
    Arbitrary<List<Step>> histories() {
        return Combinators.combine(
                        Arbitraries.integers().between(0, 19),
                        Arbitraries.integers().between(1, 8))
                .as(Step::new)
                .list()
                .ofMaxSize(20);
    }

    private static final class Run {
        private Meeting meeting = Meeting.UNKNOWN;
        private final List<MeetingEvent> recorded = new ArrayList<>();

        void take(Step step) {
            ask(command(step));
        }

        boolean ask(MeetingCommand command) {
            if (MeetingDecider.decide(command, meeting) instanceof Decision.Accepted accepted) {
                for (var event : accepted.events()) {
                    meeting = Meeting.evolve(meeting, event);
                    recorded.add(event);
                }
                return true;
            }
            return false;
        }

        private MeetingCommand command(Step step) {
            var id = "f" + recorded.size();
            var about = recorded.isEmpty()
                    ? "nothing"
                    : recorded.get(Math.max(0, recorded.size() - step.about))
                            .fact()
                            .value();
            return switch (step.kind) {
                case 0 -> again(id, plan("2020", "2021"));
                case 1 -> again(id, awaited(on("2020-11-0" + step.about, "2020-11-09")));
                case 2 -> again(id, schedule());
                case 3 -> again(id, fix("2020-10-0" + step.about));
                case 4 -> again(id, postpone("Ill."));
                case 5 -> again(id, reschedule("2020-09-0" + step.about, "2020-09-09", Hours.UNSTATED));
                case 6 -> again(id, relocate(new Venue.Place("City " + step.about, "Austria")));
                case 7 -> again(id, mode(MeetingMode.values()[step.about % 3]));
                case 8 ->
                    new HoldMeeting(
                            SKOPJE, new FactId(id), new HeldOn.AsScheduled(), looked(), Expected.ANY, PROVENANCE);
                case 9 ->
                    new HoldMeeting(
                            SKOPJE,
                            new FactId(id),
                            new HeldOn.Days(day("2020-08"), day("2020-08")),
                            looked(),
                            Expected.ANY,
                            PROVENANCE);
                case 10 -> new CancelMeeting(SKOPJE, new FactId(id), "pandemic", Expected.ANY, PROVENANCE);
                case 11 -> again(id, host("host-" + step.about));
                case 12 -> again(id, chair(new Chair.ByOffice(Office.values()[step.about % Office.values().length])));
                case 13 -> agenda(id, item("1", "Opening"), item("2", "Item " + step.about));
                case 14 -> agenda(id, item("1", "Only item " + step.about));
                case 15 -> again(id, decide("Meet again.", step.about % 2 == 0 ? "2" : ""));
                case 16, 17 -> correct(id, about, days("2020-07-0" + step.about, ""));
                case 18 -> retract(id, about);
                default -> retractAll(id, about);
            };
        }
    }
}
