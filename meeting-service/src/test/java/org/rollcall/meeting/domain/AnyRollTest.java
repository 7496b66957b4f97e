package org.rollcall.meeting.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rollcall.meeting.domain.Given.*;
import static org.rollcall.meeting.domain.RecordingAttendanceTest.came;
import static org.rollcall.meeting.domain.RecordingAttendanceTest.everybody;
import static org.rollcall.meeting.domain.RollOfTheDay.admitted;

import java.util.List;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.rollcall.contracts.Facts;
import org.rollcall.contracts.ForumEvent.ForumStatement;
import org.rollcall.contracts.ForumEvent.PartyAdmitted;
import org.rollcall.contracts.MeetingEvent.AttendanceRecorded;
import org.rollcall.contracts.MeetingEvent.Presence;
import org.rollcall.contracts.Standing;
import org.rollcall.meeting.domain.Decision.Accepted;
import org.rollcall.meeting.domain.RecordAttendance.Delegation;
import org.rollcall.meeting.domain.RecordAttendance.Everybody;
import org.rollcall.meeting.domain.RecordAttendance.Written;

/** What holds of who came, whatever the roll. */
class AnyRollTest {

    private static final List<String> PARTIES =
            List.of("austria", "czech-republic", "slovakia", "iran", "iraq", "turkey");
    private static final List<String> DAYS =
            List.of("1993", "2019-10-08", "2019-10-09", "2019-10-10", "2019", "[1993..2020-12-02]", "XXXX", "2020");

    private static final Meeting HELD = meeting(schedule());

    @Property(tries = 300)
    void who_is_no_guest_may_stand_there_as_what_it_attends_and_there_is_one_fact_of_each(
            @ForAll("rolls") List<PartyAdmitted> admissions, @ForAll("delegations") List<Delegation> delegations) {
        var roll = roll(admissions);

        if (MeetingDecider.decide(came(roll, delegations.toArray(Delegation[]::new)), HELD)
                instanceof Accepted accepted) {
            var said = accepted.events().stream()
                    .map(AttendanceRecorded.class::cast)
                    .toList();
            assertThat(said).hasSameSizeAs(delegations);
            assertThat(said.stream().map(AttendanceRecorded::party).distinct()).hasSameSizeAs(said);
            assertThat(said.stream().map(AttendanceRecorded::fact).distinct()).hasSameSizeAs(said);
            assertThat(said).allSatisfy(each -> {
                var places = roll.places(each.party(), each.on());
                assertThat(each.attendsAs() == Standing.GUEST
                                || places.stream().anyMatch(place -> place.standing() == each.attendsAs()))
                        .isTrue();
                // what is not sure never goes without saying
                var isSure = places.stream().anyMatch(place -> place.standing() == each.attendsAs() && place.isSure());
                assertThat(isSure || !each.provenance().warnings().isEmpty()).isTrue();
            });
        }
    }

    @Property(tries = 200)
    void everybody_is_whoever_stands_there_for_sure(
            @ForAll("rolls") List<PartyAdmitted> admissions, @ForAll Standing standing) {
        var roll = roll(admissions);
        var sure = roll.all(standing, day("2019-10-09"))
                .filter(Roll.Place::isSure)
                .map(Roll.Place::party)
                .collect(Collectors.toSet());
        var all = new Everybody(standing, Presence.PRESENT, List.of(), false);

        var decision = MeetingDecider.decide(everybody(roll, all), HELD);

        assertThat(decision instanceof Accepted).isEqualTo(!sure.isEmpty());
        if (decision instanceof Accepted accepted) {
            assertThat(accepted.events())
                    .extracting(event -> ((AttendanceRecorded) event).party())
                    .containsExactlyInAnyOrderElementsOf(sure);
        }
    }

    private static Roll roll(List<PartyAdmitted> admissions) {
        var facts = Facts.<ForumStatement>none();
        for (var admission : admissions) {
            facts = facts.with(admission);
        }
        return new Roll(facts, RollOfTheDay.register(), RollOfTheDay.POSITION);
    }

    @Provide
    Arbitrary<List<PartyAdmitted>> rolls() {
        return Combinators.combine(Arbitraries.of(PARTIES), Arbitraries.of(Standing.values()), Arbitraries.of(DAYS))
                .as((party, standing, from) -> admitted(party, standing, from))
                .list()
                .ofMaxSize(6)
                .uniqueElements(PartyAdmitted::party);
    }

    @Provide
    Arbitrary<List<Delegation>> delegations() {
        var standings = Arbitraries.of(Standing.values()).optional(0.3);
        return Combinators.combine(Arbitraries.of(PARTIES), Arbitraries.of(Presence.values()), standings)
                .as((party, presence, standing) ->
                        new Delegation(party, presence, standing, OptionalInt.empty(), Written.ALONE))
                .list()
                .ofMinSize(1)
                .ofMaxSize(4);
    }
}
