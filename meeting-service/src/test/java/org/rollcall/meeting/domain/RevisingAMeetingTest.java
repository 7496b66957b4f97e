package org.rollcall.meeting.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rollcall.meeting.domain.Asks.*;
import static org.rollcall.meeting.domain.Given.*;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.rollcall.contracts.Expected;
import org.rollcall.contracts.MeetingEvent.Days;
import org.rollcall.contracts.MeetingEvent.MeetingFactCorrected;
import org.rollcall.contracts.MeetingEvent.MeetingFactRetracted;
import org.rollcall.contracts.MeetingOnRecord.State;
import org.rollcall.contracts.ProblemType;
import org.rollcall.meeting.domain.RevisionCommand.CorrectFact;

class RevisingAMeetingTest {

    private static final String SCHEDULING = FACT.value();
    private static final String HOLDING_OF_IT = HELD_FACT.value();
    private static final MeetingCommand HELD = schedule();
    private static final MeetingCommand AWAITED = awaited(on("2021-05-04", "2021-05-04"));

    @Nested
    class Correcting {

        @Test
        void a_meeting_is_renamed_and_renumbered_by_correcting_its_scheduling() {
            var changes = of(
                    new MeetingChanges.Of(
                            Optional.of("Twelfth Meeting"),
                            Optional.empty(),
                            Optional.of(List.of(series("silk-routes", 13))),
                            Optional.empty()),
                    "title",
                    "series");
            var meeting =
                    meeting(HELD, correct("c", SCHEDULING, changes)).onRecord().orElseThrow();

            assertThat(meeting.title()).isEqualTo("Twelfth Meeting");
            assertThat(meeting.series()).containsExactly(series("silk-routes", 13));
            assertThat(meeting.state()).isEqualTo(State.HELD);
        }

        @Test
        void a_correction_names_the_version_it_replaces() {
            var given = meeting(HELD, correct("c", SCHEDULING, days("2019-10-08", "")));
            var second = (MeetingFactCorrected)
                    firstEvent(MeetingDecider.decide(correct("d", "c", days("2019-10-07", "")), given));

            assertThat(second.corrected()).isEqualTo(FACT);
            assertThat(second.replaces()).isEqualTo(fact("c"));
        }

        @Test
        void what_was_held_as_scheduled_was_held_on_the_corrected_days() {
            var decision =
                    MeetingDecider.decide(correct("c", SCHEDULING, days("2019-10-08", "2019-10-09")), meeting(HELD));

            assertThat(accepted(decision).events()).hasSize(2);
            var meeting = meeting(HELD, correct("c", SCHEDULING, days("2019-10-08", "2019-10-09")))
                    .onRecord()
                    .orElseThrow();
            assertThat(meeting.days()).isEqualTo(new Days(day("2019-10-08"), day("2019-10-09")));
            assertThat(meeting.earlier()).isEmpty();
        }

        @Test
        void what_was_held_on_other_days_stays_there() {
            var given = new MeetingCommand[] {
                awaited(on("2020-11-01", "2020-11-01")),
                hold("2020-11-10", "2020-11-10"),
                correct("c", SCHEDULING, days("2020-11-02", ""))
            };

            assertThat(meeting(given).onRecord().orElseThrow().days())
                    .isEqualTo(new Days(day("2020-11-10"), day("2020-11-10")));
        }

        @Test
        void days_are_corrected_into_days_that_hold() {
            assertRefused(
                    correct("c", SCHEDULING, days("2019-10-11", "2019-10-10")),
                    ProblemType.ENDS_BEFORE_IT_BEGINS,
                    "last",
                    HELD);
            assertRefused(
                    correct("c", SCHEDULING, days("2021-10-11", "2021-10-11")),
                    ProblemType.INVALID_FIELD,
                    "first",
                    HELD);
            assertRefused(
                    correct("c", HOLDING_OF_IT, days("2021-10-11", "2021-10-11")),
                    ProblemType.INVALID_FIELD,
                    "first",
                    HELD);
        }

        @Test
        void a_fact_is_corrected_in_what_it_says() {
            assertRefused(
                    correct("c", HOLDING_OF_IT, of(MeetingChanges.Of.NONE, "title")),
                    ProblemType.INVALID_FIELD,
                    "title",
                    HELD);
            assertRefused(
                    correct("c", SCHEDULING, of(MeetingChanges.Of.NONE, "forum")),
                    ProblemType.NOT_CORRECTABLE,
                    "forum",
                    HELD);
            assertRefused(
                    correct("c", SCHEDULING, of(MeetingChanges.Of.NONE, "kind")),
                    ProblemType.INVALID_FIELD,
                    "kind",
                    HELD);
        }

        @Test
        void a_correction_that_says_the_same_is_none() {
            assertRefused(
                    correct("c", SCHEDULING, days("2019-10-09", "2019-10-10")), ProblemType.NOTHING_CHANGES, "", HELD);
        }

        @Test
        void a_corrected_agenda_keeps_what_was_decided_under() {
            assertRefused(
                    correct("c", "agenda", items(item("1", "Opening"))),
                    ProblemType.CONTRADICTS_RECORD,
                    "",
                    HELD,
                    agenda("agenda", item("1", "Opening"), item("2", "Next meeting")),
                    decide("Meet again.", "2"));
        }

        @Test
        void what_is_not_there_or_counts_no_longer_is_not_corrected() {
            assertRefused(correct("c", "nothing", days("2021", "")), ProblemType.UNKNOWN_FACT, "factId", HELD);
            assertRefused(
                    correct("c", HOLDING_OF_IT, days("2019", "")),
                    ProblemType.ALREADY_RETRACTED,
                    "",
                    HELD,
                    retract("r", HOLDING_OF_IT));
            assertRefused(
                    correct("c", "r", days("2019", "")),
                    ProblemType.NOT_CORRECTABLE,
                    "",
                    HELD,
                    retract("r", HOLDING_OF_IT));
            assertRefused(correct("c", "nothing", days("2021", "")), ProblemType.UNKNOWN_MEETING, "");
        }

        @Test
        void corrected_days_that_another_meeting_of_the_series_has_are_doubtful() {
            var c = correct("c", SCHEDULING, days("2019-11-01", "2019-11-01"));
            var beside = new CorrectFact(
                    c.meeting(),
                    c.fact(),
                    c.corrected(),
                    c.changes(),
                    c.roll(),
                    c.ofHolding(),
                    looked(known("other", "2019-11-01", "2019-11-02")),
                    Expected.ANY,
                    c.provenance());

            assertThat(warnings(MeetingDecider.decide(beside, meeting(HELD)))).containsExactly("same-days-in-series");
        }
    }

    @Nested
    class Retracting {

        @Test
        void a_cancellation_that_is_retracted_lets_the_meeting_be_held() {
            var given = new MeetingCommand[] {AWAITED, cancel("pandemic"), retract("r", "fact-3")};

            assertThat(meeting(given).onRecord().orElseThrow().state()).isEqualTo(State.SCHEDULED);
            assertThat(meeting(AWAITED, cancel("pandemic"), retract("r", "fact-3"), hold("2020-12-01", "2020-12-01"))
                            .onRecord()
                            .orElseThrow()
                            .state())
                    .isEqualTo(State.HELD);
        }

        @Test
        void what_rests_on_a_fact_is_named_before_it_goes() {
            var problem = rejected(MeetingDecider.decide(retract("r", SCHEDULING), meeting(HELD, host("iran"))))
                    .problem();

            assertThat(problem.type()).isEqualTo(ProblemType.HAS_DEPENDENTS);
            assertThat(problem.facts()).containsExactly(HELD_FACT, fact("hosts"));
        }

        @Test
        void with_all_that_rests_on_it_a_meeting_goes_off_the_record_and_may_come_again() {
            var gone = meeting(HELD, host("iran"), retractAll("r", SCHEDULING));

            assertThat(gone.onRecord()).isEmpty();
            assertThat(accepted(MeetingDecider.decide(plan("2021", "2021"), gone))
                            .events())
                    .hasSize(1);
            assertRefused(
                    hold("2020-12-01", "2020-12-01"),
                    ProblemType.UNKNOWN_MEETING,
                    "",
                    HELD,
                    host("iran"),
                    retractAll("r", SCHEDULING));
        }

        @Test
        void a_retraction_that_is_retracted_brings_all_back() {
            var meeting = meeting(HELD, host("iran"), retractAll("r", SCHEDULING), retract("s", "r"))
                    .onRecord()
                    .orElseThrow();

            assertThat(meeting.state()).isEqualTo(State.HELD);
            assertThat(meeting.hosts()).hasSize(1);
        }

        @Test
        void what_would_contradict_the_record_is_not_brought_back() {
            assertRefused(
                    retract("s", "r"),
                    ProblemType.CONTRADICTS_RECORD,
                    "",
                    AWAITED,
                    cancel("pandemic"),
                    retract("r", "fact-3"),
                    hold("2020-12-01", "2020-12-01"));
        }

        @Test
        void a_correction_that_is_retracted_lets_its_predecessor_stand() {
            var given = meeting(AWAITED, correct("c", SCHEDULING, days("2021-06-01", "")), retract("r", "c"));

            assertThat(given.onRecord().orElseThrow().days()).isEqualTo(new Days(day("2021-05-04"), day("2021-05-04")));
            assertThat(firstEvent(MeetingDecider.decide(
                            retract("r", "c"), meeting(AWAITED, correct("c", SCHEDULING, days("2021-06-01", ""))))))
                    .isInstanceOf(MeetingFactRetracted.class);
        }

        @Test
        void what_is_not_there_or_counts_no_longer_is_not_retracted() {
            assertRefused(retract("r", "nothing"), ProblemType.UNKNOWN_FACT, "factId", HELD);
            assertRefused(
                    retract("s", HOLDING_OF_IT), ProblemType.ALREADY_RETRACTED, "", HELD, retract("r", HOLDING_OF_IT));
        }
    }

    @Nested
    class Expecting {

        @Test
        void who_has_not_seen_the_last_change_of_the_course_is_refused() {
            assertRefused(
                    rescheduleExpecting(0),
                    ProblemType.STALE_VERSION,
                    "",
                    AWAITED,
                    postpone("Ill."),
                    fix("2021-09-01"));
        }

        @Test
        void an_agenda_makes_no_rescheduling_stale() {
            var given = meeting(AWAITED, agenda("agenda", item("1", "Opening")));

            assertThat(accepted(MeetingDecider.decide(rescheduleExpecting(0), given))
                            .events())
                    .hasSize(1);
            assertThat(accepted(MeetingDecider.decide(rescheduleExpecting(1), given))
                            .events())
                    .hasSize(1);
            assertThat(rejected(MeetingDecider.decide(rescheduleExpecting(2), given))
                            .problem()
                            .type())
                    .isEqualTo(ProblemType.STALE_VERSION);
        }
    }
}
