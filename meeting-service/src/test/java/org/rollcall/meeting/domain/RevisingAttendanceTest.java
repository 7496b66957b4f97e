package org.rollcall.meeting.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rollcall.meeting.domain.Asks.fact;
import static org.rollcall.meeting.domain.Asks.retract;
import static org.rollcall.meeting.domain.Given.*;
import static org.rollcall.meeting.domain.RecordingAttendanceTest.came;
import static org.rollcall.meeting.domain.RecordingAttendanceTest.counted;
import static org.rollcall.meeting.domain.RecordingAttendanceTest.present;
import static org.rollcall.meeting.domain.RollOfTheDay.changed;
import static org.rollcall.meeting.domain.RollOfTheDay.roll;

import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.rollcall.contracts.Expected;
import org.rollcall.contracts.MeetingEvent.AttendanceRecorded;
import org.rollcall.contracts.MeetingEvent.MeetingFactCorrected;
import org.rollcall.contracts.MeetingEvent.Presence;
import org.rollcall.contracts.Position;
import org.rollcall.contracts.ProblemType;
import org.rollcall.contracts.Standing;
import org.rollcall.contracts.Warning;
import org.rollcall.meeting.domain.MeetingChanges.Delegation;
import org.rollcall.meeting.domain.RevisionCommand.CorrectFact;

class RevisingAttendanceTest {

    private static final MeetingCommand HELD = schedule();
    private static final MeetingCommand IRAQ = came(roll(), present("Iraq"));
    private static final MeetingCommand FOUR = came(roll(), counted("Austria", 4));

    @Test
    void who_did_not_come_after_all_left_no_delegates_there() {
        var better = corrected(correct(Roll.NOTHING, presence(Presence.EXCUSED), "presence"), FOUR);

        assertThat(better.presence()).isEqualTo(Presence.EXCUSED);
        assertThat(better.delegates()).isEmpty();
    }

    @Test
    void where_the_standing_is_not_corrected_the_roll_of_then_still_counts() {
        var better = corrected(correct(Roll.NOTHING, presence(Presence.ABSENT), "presence"), IRAQ);

        assertThat(better.attendsAs()).isEqualTo(Standing.GUEST);
        assertThat(better.rollPosition()).isEqualTo(RollOfTheDay.POSITION);
        assertThat(better.provenance().warnings()).extracting(Warning::code).containsExactly("attends-as-guest");
    }

    @Test
    void where_it_is_the_roll_is_asked_again() {
        var given = came(roll(), present("Iran"));
        var now = new Roll(
                roll(changed("iran", Standing.OBSERVER, Standing.MEMBER, "2019-01-01"))
                        .forum(),
                RollOfTheDay.register(),
                new Position(500, 0));

        var better = corrected(correct(now, as(Standing.MEMBER), "attendsAs"), given);
        assertThat(better.attendsAs()).isEqualTo(Standing.MEMBER);
        assertThat(better.rollPosition()).isEqualTo(new Position(500, 0));

        var problem = rejected(
                        MeetingDecider.decide(correct(roll(), as(Standing.MEMBER), "attendsAs"), meeting(HELD, given)))
                .problem();
        assertThat(problem.type()).isEqualTo(ProblemType.NOT_ON_ROLL);
        assertThat(problem.field()).isEqualTo("attendsAs");
    }

    @Test
    void of_which_party_it_is_cannot_be_corrected() {
        var problem = rejected(MeetingDecider.decide(correct(roll(), Delegation.NONE, "party"), meeting(HELD, FOUR)))
                .problem();

        assertThat(problem.type()).isEqualTo(ProblemType.NOT_CORRECTABLE);
    }

    @Test
    void one_delegation_is_retracted_and_restored_and_the_others_stay() {
        var given = came(roll(), present("Austria"), present("Turkey"));
        var without = meeting(HELD, given, retract("gone", "attendance"));

        assertThat(without.onRecord().orElseThrow().attendance())
                .extracting(attendance -> attendance.party().value())
                .containsExactly("turkey");
        assertThat(meeting(HELD, given, retract("gone", "attendance"), retract("back", "gone"))
                        .onRecord()
                        .orElseThrow()
                        .attendance())
                .hasSize(2);
    }

    private static AttendanceRecorded corrected(CorrectFact command, MeetingCommand given) {
        var event = (MeetingFactCorrected) firstEvent(MeetingDecider.decide(command, meeting(HELD, given)));
        return (AttendanceRecorded) event.statement();
    }

    private static Delegation presence(Presence presence) {
        return new Delegation(Optional.of(presence), Optional.empty(), OptionalInt.empty());
    }

    private static Delegation as(Standing standing) {
        return new Delegation(Optional.empty(), Optional.of(standing), OptionalInt.empty());
    }

    private static CorrectFact correct(Roll roll, Delegation changes, String... given) {
        var none = MeetingChanges.NONE;
        return new CorrectFact(
                SKOPJE,
                fact("better"),
                fact("attendance"),
                new MeetingChanges(
                        Set.of(given),
                        none.of(),
                        none.when(),
                        none.where(),
                        changes,
                        none.taken(),
                        none.reason(),
                        none.hosts(),
                        none.chairs(),
                        none.items(),
                        none.decided(),
                        false),
                roll,
                fact("unused"),
                looked(),
                Expected.ANY,
                PROVENANCE);
    }
}
