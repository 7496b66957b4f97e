package org.rollcall.meeting.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rollcall.meeting.domain.Asks.*;
import static org.rollcall.meeting.domain.Given.*;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.rollcall.contracts.MeetingEvent.AgendaItem;
import org.rollcall.contracts.MeetingEvent.Chair;
import org.rollcall.contracts.MeetingEvent.DecisionTaken;
import org.rollcall.contracts.Office;
import org.rollcall.contracts.PartyId;
import org.rollcall.contracts.ProblemType;

class ParticularsOfAMeetingTest {

    private static final MeetingCommand HELD = schedule();
    private static final MeetingCommand AGENDA = agenda("agenda", item("1", "Opening"), item("2", "Next meeting"));
    private static final Chair TURKEY = new Chair.ByParty(new PartyId("turkey"));

    @Test
    void who_hosts_and_who_chairs_is_said_before_and_after_it_was_held() {
        for (var given : List.of(HELD, awaited(on("2021-05-04", "2021-05-04")), plan("2021", "2021"))) {
            var meeting = meeting(given, host("iran", "turkey"), chair(TURKEY, new Chair.ByOffice(Office.CO_CHAIR)))
                    .onRecord()
                    .orElseThrow();

            assertThat(meeting.hosts()).containsExactly(new PartyId("iran"), new PartyId("turkey"));
            assertThat(meeting.chairs()).containsExactly(TURKEY, new Chair.ByOffice(Office.CO_CHAIR));
        }
    }

    @Test
    void hosts_and_chairs_are_some_and_each_once() {
        assertRefused(host(), ProblemType.INVALID_FIELD, "hosts", HELD);
        assertRefused(host("iran", "iran"), ProblemType.INVALID_FIELD, "hosts[1]", HELD);
        assertRefused(chair(), ProblemType.INVALID_FIELD, "chairs", HELD);
        assertRefused(chair(TURKEY, TURKEY), ProblemType.INVALID_FIELD, "chairs[1]", HELD);
    }

    private static List<MeetingCommand> particulars() {
        return List.of(host("iran"), chair(TURKEY), AGENDA, decide("Meet again.", ""));
    }

    @ParameterizedTest
    @MethodSource("particulars")
    void nothing_more_is_said_of_a_meeting_that_was_cancelled_or_is_not_on_record(MeetingCommand command) {
        assertRefused(
                command,
                ProblemType.MEETING_CANCELLED,
                "",
                awaited(on("2021-05-04", "2021-05-04")),
                cancel("pandemic"));
        assertRefused(command, ProblemType.UNKNOWN_MEETING, "");
    }

    @Test
    void an_agenda_is_set_as_a_whole_in_its_order() {
        assertThat(meeting(HELD, AGENDA, agenda("again", item("I", "Welcome")))
                        .onRecord()
                        .orElseThrow()
                        .agenda())
                .containsExactly(item("I", "Welcome"));
        assertThat(meeting(HELD, AGENDA).onRecord().orElseThrow().agenda())
                .extracting(AgendaItem::title)
                .containsExactly("Opening", "Next meeting");
    }

    @Test
    void the_items_of_an_agenda_have_titles_and_numbers_of_their_own() {
        assertRefused(agenda("agenda"), ProblemType.INVALID_FIELD, "items", HELD);
        assertRefused(agenda("agenda", item("1", " ")), ProblemType.INVALID_FIELD, "items[0].title", HELD);
        assertRefused(agenda("agenda", item("", "Opening")), ProblemType.INVALID_FIELD, "items[0].number", HELD);
        assertRefused(
                agenda("agenda", item("1", "Opening"), item(" 1", "Closing")),
                ProblemType.INVALID_FIELD,
                "items[1].number",
                HELD);
        assertRefused(
                agenda("agenda", new AgendaItem("1", "Opening", "x".repeat(4001))),
                ProblemType.INVALID_FIELD,
                "items[0].text",
                HELD);
    }

    @Test
    void the_same_agenda_again_says_nothing() {
        assertRefused(
                agenda("again", item("1", "Opening"), item("2", "Next meeting")),
                ProblemType.NOTHING_CHANGES,
                "",
                HELD,
                AGENDA);
    }

    @Test
    void a_meeting_decides_under_an_item_of_its_agenda_or_under_none() {
        assertThat(firstEvent(MeetingDecider.decide(decide(" Meet in 2021. ", "2"), meeting(HELD, AGENDA))))
                .isInstanceOfSatisfying(DecisionTaken.class, decision -> {
                    assertThat(decision.text()).isEqualTo("Meet in 2021.");
                    assertThat(decision.agendaItem()).isEqualTo("2");
                });
        assertThat(meeting(HELD, decide("Meet again.", ""))
                        .onRecord()
                        .orElseThrow()
                        .decisions())
                .hasSize(1);

        var problem = rejected(MeetingDecider.decide(decide("Meet again.", "3"), meeting(HELD, AGENDA)))
                .problem();
        assertThat(problem.field()).isEqualTo("agendaItem");
        assertThat(problem.suggestions()).containsExactly("1", "2");
    }

    @Test
    void a_decision_has_a_text() {
        assertRefused(decide(" ", ""), ProblemType.INVALID_FIELD, "text", HELD);
    }

    @Test
    void a_meeting_that_has_not_begun_or_has_no_days_has_not_decided_anything() {
        assertRefused(
                decide("Meet again.", ""), ProblemType.NOT_IN_THIS_STATE, "", awaited(on("2021-05-04", "2021-05-04")));
        assertRefused(decide("Meet again.", ""), ProblemType.NOT_IN_THIS_STATE, "", plan("2020", "2020"));
    }

    @Test
    void an_agenda_that_leaves_out_what_was_decided_under_contradicts_the_record() {
        var problem = rejected(MeetingDecider.decide(
                        agenda("again", item("1", "Opening")), meeting(HELD, AGENDA, decide("Meet again.", "2"))))
                .problem();

        assertThat(problem.type()).isEqualTo(ProblemType.CONTRADICTS_RECORD);
        assertThat(problem.facts()).containsExactly(fact("decision"));
    }
}
