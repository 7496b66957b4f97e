package org.rollcall.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.rollcall.contracts.MeetingEvent.*;
import org.rollcall.contracts.MeetingOnRecord.Earlier;
import org.rollcall.contracts.MeetingOnRecord.State;

class MeetingOnRecordTest {

    private static final MeetingId MEETING = new MeetingId("ministerial-2018");
    private static final ForumId FORUM = Said.FORUM;
    private static final Provenance SOMEHOW = Said.SOMEHOW;
    private static final Venue UNSTATED = new Venue.Unstated();
    private static final Venue VIENNA = new Venue.Place("Vienna", "Austria");
    private static final Venue ISTANBUL = new Venue.Place("Istanbul", "Turkey");
    private static final Hours MORNING =
            new Hours.Between(LocalTime.of(9, 0), LocalTime.of(12, 0), ZoneId.of("Europe/Vienna"));

    @Test
    void nothing_is_on_record_of_what_nobody_announced() {
        assertThat(MeetingOnRecord.of(Facts.none())).isEmpty();
        assertThat(MeetingOnRecord.of(facts(held("held", "2019-02-19")))).isEmpty();
    }

    @Test
    void a_planned_meeting_has_the_days_that_are_known_of_it() {
        var meeting = meeting(planned("2018"));

        assertThat(meeting.state()).isEqualTo(State.PLANNED);
        assertThat(meeting.days()).isEqualTo(days("2018"));
        assertThat(meeting.announcement()).isEqualTo(fact("planned"));
        assertThat(meeting.earlier()).isEmpty();
    }

    @Test
    void days_that_narrow_a_plan_give_nothing_up() {
        var meeting = meeting(planned("2018"), scheduled("2018-05-04", VIENNA));

        assertThat(meeting.state()).isEqualTo(State.SCHEDULED);
        assertThat(meeting.announcement()).isEqualTo(fact("scheduled"));
        assertThat(meeting.earlier()).isEmpty();
    }

    @Test
    void days_outside_a_plan_leave_what_was_planned_visible() {
        var meeting = meeting(planned("2018"), scheduled("2019-02-19", VIENNA), held("held", "2019-02-19"));

        assertThat(meeting.state()).isEqualTo(State.HELD);
        assertThat(meeting.earlier())
                .containsExactly(new Earlier(
                        days("2018"),
                        Hours.UNSTATED,
                        UNSTATED,
                        MeetingMode.IN_PERSON,
                        fact("scheduled"),
                        Optional.empty()));
    }

    @Test
    void a_postponed_meeting_has_no_days_and_says_why() {
        var meeting = meeting(scheduled("2018-05-04", VIENNA), postponed());

        assertThat(meeting.state()).isEqualTo(State.POSTPONED);
        assertThat(meeting.days()).isEqualTo(Days.UNKNOWN);
        assertThat(meeting.reason()).contains("The host asked for more time.");
        assertThat(meeting.turning()).isEqualTo(fact("postponed"));
        assertThat(meeting.earlier()).extracting(Earlier::days).containsExactly(days("2018-05-04"));
    }

    @Test
    void new_days_after_a_postponement_are_no_second_change() {
        var meeting = meeting(
                scheduled("2018-05-04", VIENNA),
                postponed(),
                rescheduled("r", "2019-02-19"),
                rescheduled("s", "2019-03"));

        assertThat(meeting.state()).isEqualTo(State.SCHEDULED);
        assertThat(meeting.reason()).isEmpty();
        assertThat(meeting.days()).isEqualTo(days("2019-03"));
        assertThat(meeting.earlier()).extracting(Earlier::until).containsExactly(fact("postponed"), fact("s"));
    }

    @Test
    void other_hours_on_the_same_day_give_the_old_ones_up() {
        var meeting = meeting(
                scheduled("2018-05-04", VIENNA),
                new MeetingRescheduled(fact("r"), MEETING, FORUM, days("2018-05-04"), MORNING, SOMEHOW),
                rescheduled("s", "2018-05-04"));

        assertThat(meeting.earlier()).extracting(Earlier::hours).containsExactly(MORNING);
    }

    @Test
    void a_new_place_and_a_new_mode_leave_the_old_ones_visible() {
        var meeting = meeting(
                scheduled("2018-05-04", VIENNA),
                new MeetingRelocated(fact("moved"), MEETING, FORUM, ISTANBUL, SOMEHOW),
                new MeetingModeChanged(
                        fact("virtual"), MEETING, FORUM, MeetingMode.VIRTUAL, new Venue.Virtual(), SOMEHOW));

        assertThat(meeting.mode()).isEqualTo(MeetingMode.VIRTUAL);
        assertThat(meeting.venue()).isEqualTo(new Venue.Virtual());
        assertThat(meeting.earlier()).extracting(Earlier::venue).containsExactly(VIENNA, ISTANBUL);
    }

    @Test
    void a_place_where_none_was_said_is_no_change_of_place() {
        var meeting = meeting(
                scheduled("2018-05-04", UNSTATED),
                new MeetingRelocated(fact("moved"), MEETING, FORUM, ISTANBUL, SOMEHOW));

        assertThat(meeting.venue()).isEqualTo(ISTANBUL);
        assertThat(meeting.earlier()).isEmpty();
    }

    @Test
    void the_mode_of_a_plan_without_a_place_is_given_up_for_nothing() {
        var meeting = meeting(
                planned("2018"),
                new MeetingModeChanged(
                        fact("virtual"), MEETING, FORUM, MeetingMode.VIRTUAL, new Venue.Virtual(), SOMEHOW));

        assertThat(meeting.mode()).isEqualTo(MeetingMode.VIRTUAL);
        assertThat(meeting.earlier()).isEmpty();
    }

    @Test
    void a_scheduled_meeting_that_turns_virtual_shows_that_it_was_to_be_in_person() {
        var meeting = meeting(
                scheduled("2018-05-04", UNSTATED),
                new MeetingModeChanged(
                        fact("virtual"), MEETING, FORUM, MeetingMode.VIRTUAL, new Venue.Virtual(), SOMEHOW));

        assertThat(meeting.earlier()).extracting(Earlier::mode).containsExactly(MeetingMode.IN_PERSON);
    }

    @Test
    void a_meeting_held_on_other_days_shows_those_it_was_scheduled_for() {
        var meeting = meeting(scheduled("2018-05-04", VIENNA), held("held", "2019-02-19"));

        assertThat(meeting.days()).isEqualTo(days("2019-02-19"));
        assertThat(meeting.earlier()).extracting(Earlier::days).containsExactly(days("2018-05-04"));
    }

    @Test
    void a_cancellation_that_is_retracted_gives_the_meeting_back() {
        var facts = facts(
                scheduled("2018-05-04", VIENNA),
                new MeetingCancelled(fact("cancelled"), MEETING, FORUM, "Too few came.", SOMEHOW));
        assertThat(MeetingOnRecord.of(facts)).hasValueSatisfying(meeting -> {
            assertThat(meeting.state()).isEqualTo(State.CANCELLED);
            assertThat(meeting.reason()).contains("Too few came.");
            assertThat(meeting.days()).isEqualTo(days("2018-05-04"));
        });

        var after = facts.with(
                new MeetingFactRetracted(fact("retraction"), MEETING, FORUM, fact("cancelled"), List.of(), SOMEHOW));

        assertThat(MeetingOnRecord.of(after)).hasValueSatisfying(meeting -> {
            assertThat(meeting.state()).isEqualTo(State.SCHEDULED);
            assertThat(meeting.reason()).isEmpty();
        });
    }

    @Test
    void a_corrected_scheduling_renumbers_the_meeting() {
        var said = scheduled("2018-05-04", VIENNA);
        var numbered = new MeetingScheduled(
                said.fact(),
                MEETING,
                FORUM,
                "Sixth Ministerial Conference",
                said.kind(),
                said.days(),
                said.hours(),
                said.venue(),
                said.mode(),
                List.of(new SeriesEntry(new SeriesId("ministerial"), OptionalInt.of(6))),
                said.bodies(),
                said.hosts(),
                SOMEHOW);
        var meeting = MeetingOnRecord.of(facts(
                        said, new MeetingFactCorrected(fact("c"), MEETING, FORUM, said.fact(), said.fact(), numbered)))
                .orElseThrow();

        assertThat(meeting.title()).isEqualTo("Sixth Ministerial Conference");
        assertThat(meeting.series()).isEqualTo(numbered.series());
        assertThat(meeting.announcement()).isEqualTo(said.fact());
    }

    @Test
    void the_last_that_was_said_of_each_party_counts() {
        var meeting = meeting(
                scheduled("2018-05-04", VIENNA),
                attended("a", "austria", Presence.PRESENT),
                attended("b", "finland", Presence.PRESENT),
                attended("c", "austria", Presence.EXCUSED));

        assertThat(meeting.attendance()).extracting(AttendanceRecorded::fact).containsExactly(fact("c"), fact("b"));
    }

    @Test
    void the_last_host_chair_and_agenda_count_and_every_decision() {
        var decision = new DecisionTaken(
                fact("d"), MEETING, FORUM, DecisionKind.OTHER, "Meet again.", "", List.of(), List.of(), SOMEHOW);
        var meeting = meeting(
                scheduled("2018-05-04", VIENNA),
                new MeetingHosted(fact("h"), MEETING, FORUM, List.of(Said.party("austria")), SOMEHOW),
                new MeetingHosted(fact("i"), MEETING, FORUM, List.of(Said.party("turkey")), SOMEHOW),
                new MeetingChaired(fact("j"), MEETING, FORUM, List.of(new Chair.ByOffice(Office.CHAIR)), SOMEHOW),
                new AgendaSet(fact("k"), MEETING, FORUM, List.of(new AgendaItem("1", "Opening", "")), SOMEHOW),
                decision);

        assertThat(meeting.hosts()).containsExactly(Said.party("turkey"));
        assertThat(meeting.chairs()).containsExactly(new Chair.ByOffice(Office.CHAIR));
        assertThat(meeting.agenda()).extracting(AgendaItem::title).containsExactly("Opening");
        assertThat(meeting.decisions()).containsExactly(decision);
    }

    private static MeetingPlanned planned(String days) {
        return new MeetingPlanned(
                fact("planned"),
                MEETING,
                FORUM,
                "Ministerial Conference 2018",
                MeetingKind.MINISTERIAL_CONFERENCE,
                days(days),
                UNSTATED,
                MeetingMode.IN_PERSON,
                List.of(),
                List.of(),
                List.of(),
                SOMEHOW);
    }

    private static MeetingScheduled scheduled(String days, Venue venue) {
        return new MeetingScheduled(
                fact("scheduled"),
                MEETING,
                FORUM,
                "Ministerial Conference 2018",
                MeetingKind.MINISTERIAL_CONFERENCE,
                days(days),
                Hours.UNSTATED,
                venue,
                MeetingMode.IN_PERSON,
                List.of(),
                List.of(),
                List.of(),
                SOMEHOW);
    }

    private static MeetingPostponed postponed() {
        return new MeetingPostponed(fact("postponed"), MEETING, FORUM, "The host asked for more time.", SOMEHOW);
    }

    private static MeetingRescheduled rescheduled(String fact, String days) {
        return new MeetingRescheduled(fact(fact), MEETING, FORUM, days(days), Hours.UNSTATED, SOMEHOW);
    }

    private static MeetingHeld held(String fact, String days) {
        return new MeetingHeld(fact(fact), MEETING, FORUM, days(days), SOMEHOW);
    }

    private static AttendanceRecorded attended(String fact, String party, Presence presence) {
        return new AttendanceRecorded(
                fact(fact),
                MEETING,
                FORUM,
                Said.party(party),
                presence,
                Standing.MEMBER,
                OptionalInt.empty(),
                DateBound.parse("2018-05-04"),
                Position.START,
                SOMEHOW);
    }

    private static MeetingOnRecord meeting(MeetingEvent... events) {
        return MeetingOnRecord.of(facts(events)).orElseThrow();
    }

    private static Facts<MeetingStatement> facts(MeetingEvent... events) {
        var facts = Facts.<MeetingStatement>none();
        for (var event : events) {
            facts = facts.with(event);
        }
        return facts;
    }

    private static FactId fact(String id) {
        return new FactId(id);
    }

    private static Days days(String edtf) {
        return new Days(DateBound.parse(edtf), DateBound.parse(edtf));
    }
}
