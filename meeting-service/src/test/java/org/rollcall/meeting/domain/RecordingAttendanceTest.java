package org.rollcall.meeting.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rollcall.meeting.domain.Asks.fact;
import static org.rollcall.meeting.domain.Given.*;
import static org.rollcall.meeting.domain.RollOfTheDay.POSITION;
import static org.rollcall.meeting.domain.RollOfTheDay.admitted;
import static org.rollcall.meeting.domain.RollOfTheDay.changed;
import static org.rollcall.meeting.domain.RollOfTheDay.roll;
import static org.rollcall.meeting.domain.RollOfTheDay.suspended;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rollcall.contracts.Expected;
import org.rollcall.contracts.FactId;
import org.rollcall.contracts.MeetingEvent.AttendanceRecorded;
import org.rollcall.contracts.MeetingEvent.Presence;
import org.rollcall.contracts.PartyId;
import org.rollcall.contracts.Problem;
import org.rollcall.contracts.ProblemType;
import org.rollcall.contracts.Standing;
import org.rollcall.contracts.Warning;
import org.rollcall.meeting.domain.RecordAttendance.Delegation;
import org.rollcall.meeting.domain.RecordAttendance.Everybody;
import org.rollcall.meeting.domain.RecordAttendance.Written;

class RecordingAttendanceTest {

    private static final MeetingCommand HELD = schedule();

    @Test
    void who_came_is_one_fact_for_each_party_with_the_day_and_the_roll_that_was_asked() {
        var decision = decide(came(roll(), present("Austria"), excused("Iran"), counted("Turkey", 4)));

        assertThat(accepted(decision).events()).hasSize(3).allSatisfy(event -> {
            var said = (AttendanceRecorded) event;
            assertThat(said.on()).isEqualTo(day("2019-10-09"));
            assertThat(said.rollPosition()).isEqualTo(POSITION);
            assertThat(said.forum()).isEqualTo(FORUM);
        });
        assertThat(said(decision))
                .containsExactly(
                        "austria PRESENT MEMBER OptionalInt.empty",
                        "iran EXCUSED OBSERVER OptionalInt.empty",
                        "turkey PRESENT MEMBER OptionalInt[4]");
        assertThat(warnings(decision)).isEmpty();
        assertThat(accepted(decision).events().stream()
                        .map(event -> event.fact())
                        .distinct())
                .hasSize(3)
                .contains(fact("attendance"));
    }

    @ParameterizedTest
    @CsvSource({
        "austria, austria",
        "Austria, austria",
        "'  AUSTRIA ', austria",
        "AUT, austria",
        "Republic of Turkey, turkey"
    })
    void a_party_is_named_by_its_id_its_name_a_code_or_what_the_forum_calls_it(String text, String party) {
        assertThat(said(decide(came(roll(), present(text)))))
                .containsExactly(party + " PRESENT MEMBER OptionalInt.empty");
    }

    @Test
    void a_party_that_lives_no_longer_is_refused_with_those_that_were_meant() {
        var problem = refused(came(roll(), present("Austria"), present("Czechoslovakia")));

        assertThat(problem.type()).isEqualTo(ProblemType.OUTSIDE_LIFE);
        assertThat(problem.field()).isEqualTo("delegations[1].party");
        assertThat(problem.suggestions()).containsExactly("Czech Republic", "Slovakia");
    }

    @Test
    void a_name_nobody_has_is_refused_with_the_nearest_and_never_taken_for_it() {
        var problem = refused(came(roll(), present("Autsria")));

        assertThat(problem.type()).isEqualTo(ProblemType.UNKNOWN_PARTY);
        assertThat(problem.field()).isEqualTo("delegations[0].party");
        assertThat(problem.suggestions()).containsExactly("Austria");
    }

    @Test
    void a_name_of_two_parties_is_refused_with_their_ids() {
        var problem = refused(came(roll(), present("Example Office")));

        assertThat(problem.type()).isEqualTo(ProblemType.AMBIGUOUS_PARTY);
        assertThat(problem.suggestions()).containsExactly("example-one", "example-two");
    }

    @Test
    void who_does_not_stand_on_the_roll_is_a_guest_with_a_warning_that_stays_on_the_fact() {
        var decision = decide(came(roll(), present("Iraq")));

        assertThat(said(decision)).containsExactly("iraq PRESENT GUEST OptionalInt.empty");
        assertThat(warnings(decision)).containsExactly("attends-as-guest");
        assertThat(firstEvent(decision).provenance().warnings())
                .extracting(Warning::code)
                .containsExactly("attends-as-guest");
    }

    @Test
    void a_party_that_may_not_have_lived_is_doubtful() {
        assertThat(warnings(decide(came(roll(), present("Ruritania")))))
                .containsExactly("partly-outside-life", "attends-as-guest");
    }

    @Test
    void who_may_have_stood_there_is_recorded_as_that_with_a_warning() {
        var decision = decide(came(roll(), present("Slovakia")));

        assertThat(said(decision)).containsExactly("slovakia PRESENT MEMBER OptionalInt.empty");
        assertThat(warnings(decision)).containsExactly("partly-outside-participation");
    }

    @Test
    void a_standing_the_roll_does_not_give_on_that_day_is_refused_with_what_it_gives() {
        var problem = refused(came(roll(), as("Iran", Standing.MEMBER)));

        assertThat(problem.type()).isEqualTo(ProblemType.NOT_ON_ROLL);
        assertThat(problem.field()).isEqualTo("delegations[0].attendsAs");
        assertThat(problem.suggestions()).containsExactly("OBSERVER", "GUEST");
        assertThat(problem.facts()).containsExactly(RollOfTheDay.participation("iran"));
        assertThat(refused(came(roll(), as("Iraq", Standing.OBSERVER))).suggestions())
                .containsExactly("GUEST");
    }

    @Test
    void the_roll_is_that_of_the_day_of_the_meeting() {
        var later = roll(changed("iran", Standing.OBSERVER, Standing.MEMBER, "2020-01-01"));
        var earlier = roll(changed("iran", Standing.OBSERVER, Standing.MEMBER, "2019-10-09"));

        assertThat(said(decide(came(later, present("Iran")))))
                .containsExactly("iran PRESENT OBSERVER OptionalInt.empty");
        assertThat(said(decide(came(earlier, present("Iran")))))
                .containsExactly("iran PRESENT MEMBER OptionalInt.empty");
    }

    @Test
    void anybody_may_attend_as_a_guest_but_of_a_member_that_is_doubtful() {
        assertThat(warnings(decide(came(roll(), as("Austria", Standing.GUEST)))))
                .containsExactly("standing-contradicts-roll");
        assertThat(warnings(decide(came(roll(), as("Iraq", Standing.GUEST))))).containsExactly("attends-as-guest");
    }

    @Test
    void a_suspended_party_may_come_and_that_is_doubtful() {
        assertThat(warnings(decide(came(roll(suspended("austria", "2019-01-01")), present("Austria")))))
                .containsExactly("suspended-then");
    }

    @Test
    void a_party_is_named_once_by_whatever_name() {
        var problem = refused(came(roll(), present("Austria"), excused("AUT")));

        assertThat(problem.type()).isEqualTo(ProblemType.INVALID_FIELD);
        assertThat(problem.field()).isEqualTo("delegations[1].party");
    }

    @ParameterizedTest
    @CsvSource({"PRESENT, 0", "PRESENT, -1", "PRESENT, 1001", "EXCUSED, 1", "ABSENT, 1"})
    void a_delegation_has_1_to_1000_delegates_if_it_came(Presence presence, int delegates) {
        var problem = refused(came(roll(), delegation("Austria", presence, OptionalInt.of(delegates))));

        assertThat(problem.type()).isEqualTo(ProblemType.INVALID_FIELD);
        assertThat(problem.field()).isEqualTo("delegations[0].delegates");
    }

    @Test
    void one_that_is_refused_refuses_all() {
        assertThat(decide(came(roll(), present("Austria"), present("Autsria")))).isInstanceOf(Decision.Rejected.class);
    }

    @Test
    void everybody_on_the_roll_of_the_day_came_except_those_of_whom_something_else_is_said() {
        var decision = decide(everybody(
                roll(),
                new Everybody(Standing.MEMBER, Presence.PRESENT, List.of("Turkey"), false),
                excused("Austria")));

        assertThat(said(decision))
                .containsExactly(
                        "austria EXCUSED MEMBER OptionalInt.empty", "czech-republic PRESENT MEMBER OptionalInt.empty");
        assertThat(accepted(decision).warnings()).singleElement().satisfies(warning -> {
            assertThat(warning.code()).isEqualTo("not-all-recorded");
            assertThat(warning.text()).contains("Slovakia").doesNotContain("Turkey");
        });
    }

    @Test
    void those_that_only_may_have_stood_there_are_meant_where_that_is_said() {
        var decision = decide(everybody(roll(), new Everybody(Standing.MEMBER, Presence.PRESENT, List.of(), true)));

        assertThat(said(decision)).hasSize(4).contains("slovakia PRESENT MEMBER OptionalInt.empty");
        assertThat(warnings(decision)).containsExactly("partly-outside-participation");
    }

    @Test
    void everybody_means_nobody_who_is_suspended_or_of_whom_something_is_on_record() {
        var roll = roll(suspended("turkey", "2019-01-01"));
        var all = new Everybody(Standing.MEMBER, Presence.PRESENT, List.of(), false);
        var given = came(roll, excused("Austria"));

        var decision = decide(everybody(roll, all), HELD, given);

        assertThat(said(decision)).containsExactly("czech-republic PRESENT MEMBER OptionalInt.empty");
        assertThat(accepted(decision).warnings()).extracting(Warning::text).anyMatch(text -> text.contains("Turkey"));
        assertThat(accepted(decision).warnings()).extracting(Warning::text).anyMatch(text -> text.contains("Austria"));
    }

    @ParameterizedTest
    @CsvSource({
        "Iraq, NOT_ON_ROLL, except[0]",
        "Autsria, UNKNOWN_PARTY, except[0]",
        "Czechoslovakia, OUTSIDE_LIFE, except[0]",
    })
    void an_exception_is_somebody_of_those_who_are_meant(String except, ProblemType type, String field) {
        var problem =
                refused(everybody(roll(), new Everybody(Standing.MEMBER, Presence.PRESENT, List.of(except), false)));

        assertThat(problem.type()).isEqualTo(type);
        assertThat(problem.field()).isEqualTo(field);
    }

    @Test
    void where_nobody_stands_for_sure_nobody_is_meant() {
        var problem = refused(everybody(roll(), new Everybody(Standing.APPLICANT, Presence.PRESENT, List.of(), false)));

        assertThat(problem.type()).isEqualTo(ProblemType.INVALID_FIELD);
        assertThat(problem.field()).isEqualTo("all");
        assertThat(refused(came(roll())).field()).isEqualTo("delegations");
    }

    @Test
    void what_says_nothing_new_is_left_out_and_refused_if_that_is_all() {
        var first = came(roll(), present("Austria"), present("Turkey"));

        var more = decide(again(came(roll(), present("Austria"), absent("Turkey"), present("Iran"))), HELD, first);
        assertThat(said(more))
                .containsExactly("turkey ABSENT MEMBER OptionalInt.empty", "iran PRESENT OBSERVER OptionalInt.empty");

        assertThat(rejected(decide(again(came(roll(), present("Turkey"))), HELD, first))
                        .problem()
                        .type())
                .isEqualTo(ProblemType.NOTHING_CHANGES);
    }

    @Test
    void the_same_command_again_records_nothing() {
        var command = came(roll(), present("Austria"));

        assertThat(accepted(decide(command, HELD, command)).events()).isEmpty();
    }

    @Test
    void before_it_begins_a_party_can_only_be_excused() {
        var ahead = awaited(on("2021-05-04", "2021-05-04"));

        assertThat(said(decide(came(roll(), excused("Austria")), ahead)))
                .containsExactly("austria EXCUSED MEMBER OptionalInt.empty");
        assertThat(rejected(decide(came(roll(), present("Austria")), ahead))
                        .problem()
                        .type())
                .isEqualTo(ProblemType.NOT_IN_THIS_STATE);
    }

    @Test
    void nobody_comes_to_what_is_planned_cancelled_or_not_on_record() {
        var command = came(roll(), present("Austria"));

        assertThat(rejected(decide(command, plan("2020", "2020"))).problem().type())
                .isEqualTo(ProblemType.NOT_IN_THIS_STATE);
        assertThat(rejected(decide(command, awaited(on("2021-05-04", "2021-05-04")), cancel("pandemic")))
                        .problem()
                        .type())
                .isEqualTo(ProblemType.MEETING_CANCELLED);
        assertThat(rejected(MeetingDecider.decide(command, Meeting.UNKNOWN))
                        .problem()
                        .type())
                .isEqualTo(ProblemType.UNKNOWN_MEETING);
    }

    @Test
    void who_has_not_seen_the_last_of_who_came_is_refused_and_who_moved_nothing_else_is_not() {
        var first = came(roll(), present("Austria"));
        var second = expecting(1, came(roll(), present("Turkey")));

        // 0 and 1 are the scheduling and the holding, 2 is the first attendance
        assertThat(rejected(decide(second, HELD, first)).problem().type()).isEqualTo(ProblemType.STALE_VERSION);
        assertThat(accepted(decide(expecting(2, came(roll(), present("Turkey"))), HELD, first))
                        .events())
                .hasSize(1);
    }

    @Test
    void no_more_than_a_thousand_are_recorded_at_once() {
        var many = IntStream.range(0, 1001).mapToObj(i -> present("Party " + i)).toArray(Delegation[]::new);

        assertThat(refused(came(roll(), many)).field()).isEqualTo("delegations");
    }

    @Test
    void a_roll_of_which_nothing_has_arrived_knows_nobody() {
        assertThat(refused(came(Roll.NOTHING, present("Austria"))).type()).isEqualTo(ProblemType.UNKNOWN_PARTY);
    }

    @Test
    void a_place_ends_with_the_life_of_the_party() {
        var roll = roll(admitted("czechoslovakia", Standing.OBSERVER, "1991"));

        assertThat(roll.places(new PartyId("czechoslovakia"), day("1992-06-01")))
                .hasSize(1);
        assertThat(roll.places(new PartyId("czechoslovakia"), day("2019-10-09")))
                .isEmpty();
    }

    private static Decision decide(MeetingCommand command, MeetingCommand... given) {
        return MeetingDecider.decide(command, meeting(given.length == 0 ? new MeetingCommand[] {HELD} : given));
    }

    private static Problem refused(MeetingCommand command) {
        return rejected(decide(command)).problem();
    }

    private static List<String> said(Decision decision) {
        return accepted(decision).events().stream()
                .map(AttendanceRecorded.class::cast)
                .map(said -> said.party() + " " + said.presence() + " " + said.attendsAs() + " " + said.delegates())
                .toList();
    }

    static Delegation present(String party) {
        return delegation(party, Presence.PRESENT, OptionalInt.empty());
    }

    static Delegation excused(String party) {
        return delegation(party, Presence.EXCUSED, OptionalInt.empty());
    }

    static Delegation absent(String party) {
        return delegation(party, Presence.ABSENT, OptionalInt.empty());
    }

    static Delegation counted(String party, int delegates) {
        return delegation(party, Presence.PRESENT, OptionalInt.of(delegates));
    }

    static Delegation as(String party, Standing standing) {
        return new Delegation(party, Presence.PRESENT, Optional.of(standing), OptionalInt.empty(), Written.ALONE);
    }

    private static Delegation delegation(String party, Presence presence, OptionalInt delegates) {
        return new Delegation(party, presence, Optional.empty(), delegates, Written.ALONE);
    }

    static RecordAttendance came(Roll roll, Delegation... delegations) {
        return new RecordAttendance(
                SKOPJE,
                fact("attendance"),
                IntStream.range(0, delegations.length)
                        .mapToObj(i -> at(delegations[i], i))
                        .toList(),
                Optional.empty(),
                roll,
                TODAY,
                Expected.ANY,
                PROVENANCE);
    }

    private static Delegation at(Delegation said, int place) {
        return new Delegation(
                said.party(),
                said.presence(),
                said.attendsAs(),
                said.delegates(),
                Written.in("delegations[" + place + "]"));
    }

    static RecordAttendance everybody(Roll roll, Everybody everybody, Delegation... delegations) {
        var c = came(roll, delegations);
        return new RecordAttendance(
                c.meeting(),
                fact("everybody"),
                c.delegations(),
                Optional.of(everybody),
                roll,
                c.today(),
                c.expected(),
                c.provenance());
    }

    private static RecordAttendance again(RecordAttendance c) {
        return with(c, fact("again"), c.expected());
    }

    private static RecordAttendance expecting(long version, RecordAttendance c) {
        return with(c, fact("second"), Expected.version(version));
    }

    private static RecordAttendance with(RecordAttendance c, FactId fact, Expected expected) {
        return new RecordAttendance(
                c.meeting(), fact, c.delegations(), c.everybody(), c.roll(), c.today(), expected, c.provenance());
    }
}
