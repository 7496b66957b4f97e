package org.rollcall.contracts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;
import static org.rollcall.contracts.Samples.BUDAPEST_PROCESS;
import static org.rollcall.contracts.Samples.decided;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.rollcall.contracts.ForumEvent.ForumEstablished;
import org.rollcall.contracts.ForumEvent.ForumFactContested;
import org.rollcall.contracts.ForumEvent.ForumFactCorrected;
import org.rollcall.contracts.ForumEvent.ForumFactRetracted;
import org.rollcall.contracts.ForumEvent.ForumStatement;
import org.rollcall.contracts.ForumEvent.GroupJoined;
import org.rollcall.contracts.ForumEvent.GroupLeft;
import org.rollcall.contracts.ForumEvent.GroupRole;
import org.rollcall.contracts.ForumEvent.OfficeAppointed;
import org.rollcall.contracts.ForumEvent.OfficeEnded;
import org.rollcall.contracts.ForumEvent.PartyAdmitted;
import org.rollcall.contracts.ForumEvent.PartyLabelled;
import org.rollcall.contracts.ForumEvent.PartyReinstated;
import org.rollcall.contracts.ForumEvent.PartySuspended;
import org.rollcall.contracts.ForumEvent.PartyWithdrew;
import org.rollcall.contracts.ForumEvent.PlacePassed;
import org.rollcall.contracts.ForumEvent.PlaceShared;
import org.rollcall.contracts.ForumEvent.ProfileChanged;
import org.rollcall.contracts.ForumEvent.ProgrammeItem;
import org.rollcall.contracts.ForumEvent.ProgrammeItemAdopted;
import org.rollcall.contracts.ForumEvent.ProgrammeItemEnded;
import org.rollcall.contracts.ForumEvent.StandingChanged;
import org.rollcall.contracts.ForumEvent.Successor;
import org.rollcall.contracts.ForumEvent.WorkingGroupDissolved;
import org.rollcall.contracts.ForumEvent.WorkingGroupFounded;
import org.rollcall.contracts.Life.Cover;

/** What the facts of a forum say of its roll, its offices, groups and programme, and of itself. */
class ForumReadingsTest {

    private static final Provenance P = decided("", "XXXX");
    private static final PartyId OLD = new PartyId("old");
    private static final PartyId HEIR = new PartyId("heir");
    private static final GroupId GROUP = new GroupId("silk-routes");

    @Test
    void a_participation_begins_is_suspended_and_ends() {
        var facts = read(
                admitted("a", OLD, "1993"),
                new PartySuspended(fact("s"), BUDAPEST_PROCESS, OLD, Standing.MEMBER, fact("a"), on("2001"), P),
                new PartyReinstated(
                        fact("r"), BUDAPEST_PROCESS, OLD, Standing.MEMBER, fact("a"), fact("s"), on("2002"), P),
                new PartyWithdrew(fact("w"), BUDAPEST_PROCESS, OLD, Standing.MEMBER, fact("a"), on("2010"), P));
        var participation = Participation.of(fact("a"), facts).orElseThrow();
        assertThat(participation.period()).isEqualTo(new Period(on("1993"), on("2010")));
        assertThat(participation.ending()).contains(new Participation.Ending(fact("w"), Cause.WITHDRAWAL));
        assertThat(participation.suspensions()).singleElement().satisfies(suspension -> {
            assertThat(suspension.period()).isEqualTo(new Period(on("2001"), on("2002")));
            assertThat(suspension.ending()).contains(fact("r"));
        });
        assertThat(participation.cover(on("1994"))).isEqualTo(Cover.INSIDE);
        assertThat(participation.cover(on("1993-05"))).isEqualTo(Cover.PARTLY);
        assertThat(participation.cover(on("2011"))).isEqualTo(Cover.OUTSIDE);
    }

    @Test
    void what_is_claimed_widens_a_participation_and_what_is_followed_moves_it() {
        var claimed = new DateClaim("an-archive", on("1991"), false, "");
        var facts = read(
                admitted("a", OLD, "1993"),
                new ForumFactContested(fact("c"), BUDAPEST_PROCESS, fact("a"), claimed, "", P));
        var participation = Participation.of(fact("a"), facts).orElseThrow();
        assertThat(participation.period()).isEqualTo(Period.since(on("1993")));
        assertThat(participation.anyPeriod()).isEqualTo(Period.since(on("[1991..1993]")));
        assertThat(participation.cover(on("1991-06"))).isEqualTo(Cover.PARTLY);
    }

    @Test
    void all_participations_of_a_party_are_found_however_they_began() {
        var facts = read(
                admitted("a", OLD, "1990"),
                admitted("vague", HEIR, "[1993..2020]"),
                new PlacePassed(
                        fact("p"),
                        BUDAPEST_PROCESS,
                        OLD,
                        fact("a"),
                        Standing.MEMBER,
                        on("1993"),
                        List.of(new Successor(HEIR, fact("p-heir"), List.of(fact("vague")))),
                        P),
                new StandingChanged(
                        fact("c"),
                        BUDAPEST_PROCESS,
                        HEIR,
                        fact("p-heir"),
                        Standing.MEMBER,
                        fact("c-next"),
                        Standing.OBSERVER,
                        on("2000"),
                        P));
        assertThat(Participation.of(HEIR, facts))
                .extracting(Participation::id, Participation::basis, Participation::period)
                .containsExactly(
                        tuple(fact("p-heir"), Basis.SUCCESSION, new Period(on("1993"), on("2000"))),
                        tuple(fact("c-next"), Basis.CHANGE_OF_STANDING, Period.since(on("2000"))));
        assertThat(Participation.of(OLD, facts))
                .singleElement()
                .satisfies(place ->
                        assertThat(place.ending()).contains(new Participation.Ending(fact("p"), Cause.SUCCESSION)));
    }

    @Test
    void a_place_that_is_shared_does_not_end() {
        var facts = read(
                admitted("a", OLD, "1990"),
                new PlaceShared(
                        fact("p"),
                        BUDAPEST_PROCESS,
                        OLD,
                        fact("a"),
                        Standing.MEMBER,
                        on("2006"),
                        List.of(new Successor(HEIR, fact("p-heir"), List.of())),
                        P));
        assertThat(Participation.of(fact("a"), facts).orElseThrow().open()).isTrue();
        assertThat(Participation.of(fact("p-heir"), facts).orElseThrow().basis())
                .isEqualTo(Basis.SUCCESSION);
    }

    @Test
    void an_appointment_ends_and_goes_on_again_when_its_end_is_retracted() {
        var facts = read(
                new OfficeAppointed(fact("o"), BUDAPEST_PROCESS, Office.CHAIR, OLD, Term.ROTATING, on("1993"), P),
                new OfficeEnded(fact("x"), BUDAPEST_PROCESS, fact("o"), on("2006"), P));
        var ended = Appointment.of(fact("o"), facts).orElseThrow();
        assertThat(ended.period()).isEqualTo(new Period(on("1993"), on("2006")));
        assertThat(ended.ending()).contains(fact("x"));
        var again = facts.with(new ForumFactRetracted(fact("r"), BUDAPEST_PROCESS, fact("x"), List.of(), P));
        assertThat(Appointment.of(OLD, again))
                .singleElement()
                .satisfies(it -> assertThat(it.open()).isTrue());
        assertThat(Appointment.of(fact("x"), facts)).isEmpty();
    }

    @Test
    void a_group_has_seats_and_ends() {
        var facts = read(
                new WorkingGroupFounded(
                        fact("g"), BUDAPEST_PROCESS, GROUP, "Silk Routes", "", List.of("SRR"), on("2010"), P),
                new GroupJoined(fact("s"), BUDAPEST_PROCESS, GROUP, OLD, GroupRole.LEAD, on("2011"), P),
                new GroupJoined(fact("t"), BUDAPEST_PROCESS, GROUP, HEIR, GroupRole.MEMBER, on("2012"), P),
                new GroupLeft(fact("l"), BUDAPEST_PROCESS, GROUP, OLD, fact("s"), on("2013"), P),
                new WorkingGroupDissolved(fact("d"), BUDAPEST_PROCESS, GROUP, on("2020"), P));
        var group = GroupOnRecord.of(GROUP, facts).orElseThrow();
        assertThat(group.period()).isEqualTo(new Period(on("2010"), on("2020")));
        assertThat(group.ending()).contains(fact("d"));
        assertThat(GroupOnRecord.all(facts)).containsExactly(group);
        assertThat(Seat.of(GROUP, facts))
                .extracting(Seat::id, Seat::role, Seat::ending)
                .containsExactly(
                        tuple(fact("s"), GroupRole.LEAD, Optional.of(fact("l"))),
                        tuple(fact("t"), GroupRole.MEMBER, Optional.empty()));
        assertThat(Seat.of(HEIR, facts)).extracting(Seat::id).containsExactly(fact("t"));
        assertThat(Seat.of(fact("s"), facts).orElseThrow().period()).isEqualTo(new Period(on("2011"), on("2013")));
    }

    @Test
    void an_item_of_the_programme_is_set_corrected_and_ended() {
        var item = new ProgrammeItemAdopted(
                fact("i"),
                BUDAPEST_PROCESS,
                ProgrammeItem.COMMITMENT,
                1,
                "Fostering",
                "Commitments",
                List.of(),
                on("2019"),
                P);
        var better = new ProgrammeItemAdopted(
                fact("i"),
                BUDAPEST_PROCESS,
                ProgrammeItem.COMMITMENT,
                1,
                "Fostering partnership",
                "Commitments",
                List.of(),
                on("2019"),
                P);
        var facts = read(
                item,
                new ForumFactCorrected(fact("c"), BUDAPEST_PROCESS, fact("i"), fact("i"), better),
                new ProgrammeItemEnded(fact("x"), BUDAPEST_PROCESS, fact("i"), on("2024"), P));
        var read = ItemOnRecord.of(fact("i"), facts).orElseThrow();
        assertThat(read.text()).isEqualTo("Fostering partnership");
        assertThat(read.period()).isEqualTo(new Period(on("2019"), on("2024")));
        assertThat(read.ending()).contains(fact("x"));
        assertThat(ItemOnRecord.all(facts)).containsExactly(read);
    }

    @Test
    void a_forum_says_of_itself_what_was_last_changed_by_that_day() {
        var facts = read(
                new ForumEstablished(fact("e"), BUDAPEST_PROCESS, "Process", on("1993"), profile("a"), P),
                new ProfileChanged(fact("late"), BUDAPEST_PROCESS, "Process 2", profile("c"), on("2020"), P),
                new ProfileChanged(fact("early"), BUDAPEST_PROCESS, "Process 1", profile("b"), on("2010"), P));
        var forum = ForumOnRecord.of(BUDAPEST_PROCESS, facts).orElseThrow();
        assertThat(forum.established()).isEqualTo(Dated.of(on("1993")));
        assertThat(forum.profiles())
                .extracting(ForumOnRecord.Profile::name)
                .containsExactly("Process", "Process 1", "Process 2");
        assertThat(forum.on(LocalDate.of(1990, 1, 1)).fact()).isEqualTo(fact("e"));
        assertThat(forum.on(LocalDate.of(2019, 12, 31)).profile().type()).isEqualTo("b");
        assertThat(forum.on(LocalDate.of(2020, 1, 1)).name()).isEqualTo("Process 2");
        assertThat(ForumOnRecord.of(BUDAPEST_PROCESS, Facts.none())).isEmpty();
    }

    @Test
    void a_label_of_unknown_beginning_holds_since_ever() {
        var facts = read(
                new PartyLabelled(fact("l"), BUDAPEST_PROCESS, OLD, "FYROM", DateBound.UNKNOWN, on("2019-02-12"), P));
        assertThat(PartyLabel.of(OLD, facts)).singleElement().satisfies(label -> {
            assertThat(label.from()).isEqualTo(DateBound.UNKNOWN);
            assertThat(label.period().on(LocalDate.of(1993, 1, 1))).isEqualTo(Certainty.CERTAIN);
            assertThat(label.period().on(LocalDate.of(2019, 2, 12))).isEqualTo(Certainty.ABSENT);
        });
    }

    private static Facts<ForumStatement> read(ForumEvent... events) {
        var facts = Facts.<ForumStatement>none();
        for (var event : events) {
            facts = facts.with(event);
        }
        return facts;
    }

    private static PartyAdmitted admitted(String id, PartyId party, String from) {
        return new PartyAdmitted(fact(id), BUDAPEST_PROCESS, party, Standing.MEMBER, Basis.ADMISSION, on(from), P);
    }

    private static ForumProfile profile(String type) {
        return new ForumProfile(
                type, List.of(), "", "", new ForumProfile.Contact(List.of(), "", "", "", ""), Map.of(), ZoneOffset.UTC);
    }

    private static FactId fact(String id) {
        return new FactId(id);
    }

    private static DateBound on(String edtf) {
        return DateBound.parse(edtf);
    }
}
