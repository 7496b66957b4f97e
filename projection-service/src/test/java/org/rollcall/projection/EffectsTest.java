package org.rollcall.projection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rollcall.projection.Events.*;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.rollcall.contracts.DateBound;
import org.rollcall.contracts.ForumEvent;
import org.rollcall.contracts.GroupId;
import org.rollcall.contracts.Office;
import org.rollcall.contracts.PartyEvent;
import org.rollcall.contracts.PartyId;
import org.rollcall.contracts.PartyName;
import org.rollcall.contracts.Standing;
import org.rollcall.contracts.Term;
import org.rollcall.projection.effects.Effects;

/** What takes effect on which day; each test has years of its own. */
class EffectsTest {

    private static final String VIENNA = "Europe/Vienna";

    private static Projected projected;
    private static Relay relay;
    private static Effects effects;

    @BeforeAll
    static void start() throws Exception {
        projected = Projected.start();
        relay = projected.relay;
        effects = projected.service().getBean(Effects.class);
        for (var party : List.of("austria", "finland", "norway", "iceland")) {
            relay.publish(state(party, party, party.substring(0, 3).toUpperCase(), "1919", ".."));
        }
    }

    @AfterAll
    static void stop() {
        projected.close();
    }

    /** Without the forum that each begins with. */
    private static List<String> on(String instant, OwnForum... forums) throws Exception {
        projected.awaitAll();
        var ids = Stream.of(forums).map(OwnForum::id).toList();
        return effects.today(Instant.parse(instant)).stream()
                .filter(effect -> ids.contains(effect.forum()))
                .map(effect -> effect.id().replaceFirst(effect.forum() + "/", ""))
                .toList();
    }

    private static Optional<Instant> next(String instant) throws Exception {
        projected.awaitAll();
        return effects.next(Instant.parse(instant));
    }

    @Test
    void what_is_corrected_or_retracted_before_its_day_takes_no_effect_on_it() throws Exception {
        var forum = OwnForum.established("revised", VIENNA, relay);
        relay.publish(forum.admitted("austria", "1993"));
        relay.publish(forum.withdrew("austria", "2030-06-01"));
        relay.publish(forum.admitted("finland", "2030-06-01"));
        relay.publish(forum.admitted("norway", "2030-06-01"));
        assertThat(on("2030-06-01T09:00:00Z", forum)).hasSize(3);

        relay.publish(corrected("later", forum.admitted("finland", "2030-06-02")));
        relay.publish(new ForumEvent.ForumFactRetracted(
                fact("no-more"), forum.id(), fact("in-norway"), List.of(), decided("secretariat")));

        assertThat(on("2030-06-01T09:00:00Z", forum))
                .containsExactly("out-austria/PARTICIPATION_ENDS/austria/2030-06-01");
        assertThat(on("2030-06-02T09:00:00Z", forum))
                .containsExactly("in-finland/PARTICIPATION_BEGINS/finland/2030-06-02");
    }

    @Test
    void what_is_recorded_on_its_day_or_later_was_not_recorded_for_it() throws Exception {
        var forum = OwnForum.established("late", VIENNA, relay);
        // the relay of the tests records in the first hours of 2026
        relay.publish(forum.admitted("austria", "2026-01-01"));
        relay.publish(forum.admitted("finland", "2025-12-31"));
        relay.publish(forum.admitted("norway", "2026-01-02"));

        assertThat(on("2026-01-01T12:00:00Z", forum)).isEmpty();
        assertThat(on("2025-12-31T12:00:00Z", forum)).isEmpty();
        assertThat(on("2026-01-02T12:00:00Z", forum))
                .containsExactly("in-norway/PARTICIPATION_BEGINS/norway/2026-01-02");
    }

    @Test
    void offices_groups_seats_labels_profiles_and_the_names_and_ends_of_those_on_the_roll_take_effect()
            throws Exception {
        var forum = OwnForum.established("everything", VIENNA, relay);
        var day = DateBound.parse("2032-06-01");
        var profile = Events.forum().profile();
        relay.publish(forum.admitted("austria", "1993"));
        relay.publish(new ForumEvent.OfficeAppointed(
                fact("chair"), forum.id(), Office.CHAIR, new PartyId("austria"), Term.ROTATING, day, stated()));
        relay.publish(new ForumEvent.WorkingGroupFounded(
                fact("group"), forum.id(), new GroupId("upper"), "Upper", "", List.of(), day, stated()));
        relay.publish(new ForumEvent.GroupJoined(
                fact("seat"),
                forum.id(),
                new GroupId("upper"),
                new PartyId("austria"),
                ForumEvent.GroupRole.LEAD,
                day,
                stated()));
        relay.publish(new ForumEvent.PartyLabelled(
                fact("label"),
                forum.id(),
                new PartyId("austria"),
                "Republic of Austria",
                DateBound.parse("2029"),
                day,
                stated()));
        relay.publish(
                new ForumEvent.ProfileChanged(fact("profile"), forum.id(), "Vienna Process", profile, day, stated()));
        relay.publish(new ForumEvent.PartySuspended(
                fact("suspended"),
                forum.id(),
                new PartyId("austria"),
                Standing.MEMBER,
                fact("in-austria"),
                day,
                stated()));
        relay.publish(new PartyEvent.PartyNamed(
                fact("name"),
                new PartyId("austria"),
                new PartyName(PartyName.Form.SHORT, "Österreich", day),
                stated()));
        relay.publish(dissolved("austria", "2032-06-01", "finland"));
        // stands on no roll
        relay.publish(dissolved("iceland", "2032-06-01", "finland"));

        assertThat(on("2032-06-01T09:00:00Z", forum))
                .containsExactlyInAnyOrder(
                        "chair/OFFICE_BEGINS/austria/2032-06-01",
                        "group/GROUP_BEGINS/2032-06-01",
                        "seat/SEAT_BEGINS/austria/2032-06-01",
                        "label/LABEL_ENDS/austria/2032-06-01",
                        "profile/PROFILE_CHANGES/2032-06-01",
                        "suspended/SUSPENSION_BEGINS/austria/2032-06-01",
                        "name/NAME_CHANGES/austria/2032-06-01",
                        "dissolved-austria/LIFE_ENDS/austria/2032-06-01");
    }

    @Test
    void a_day_begins_where_the_forum_is() throws Exception {
        var pacific = OwnForum.established("pacific", "Pacific/Auckland", relay);
        var vienna = OwnForum.established("danube", VIENNA, relay);
        relay.publish(pacific.admitted("finland", "2034-06-01"));
        relay.publish(vienna.admitted("norway", "2034-06-01"));
        relay.publish(vienna.admitted("finland", "[2034-07-10..2034-08-10]"));

        assertThat(next("2034-01-01T00:00:00Z")).hasValue(Instant.parse("2034-05-31T12:00:00Z"));
        assertThat(on("2034-05-31T11:59:59.999Z", pacific, vienna)).isEmpty();
        assertThat(next("2034-05-31T11:59:59.999Z")).hasValue(Instant.parse("2034-05-31T12:00:00Z"));
        assertThat(on("2034-05-31T12:00:00Z", pacific, vienna))
                .containsExactly("in-finland/PARTICIPATION_BEGINS/finland/2034-06-01");
        assertThat(next("2034-05-31T12:00:00Z")).hasValue(Instant.parse("2034-05-31T22:00:00Z"));
        assertThat(on("2034-05-31T22:00:00Z", pacific, vienna)).hasSize(2);
        assertThat(on("2034-06-01T12:00:00Z", pacific, vienna))
                .containsExactly("in-norway/PARTICIPATION_BEGINS/norway/2034-06-01");
        // the first day on which it may, and the last on which it must have happened
        assertThat(next("2034-05-31T22:00:00Z")).hasValue(Instant.parse("2034-07-09T22:00:00Z"));
        assertThat(next("2034-07-20T00:00:00Z")).hasValue(Instant.parse("2034-08-09T22:00:00Z"));
        assertThat(on("2034-07-20T00:00:00Z", pacific, vienna)).isEmpty();
        assertThat(next("2040-01-01T00:00:00Z")).isEmpty();
    }

    @Test
    void a_place_that_passes_ends_one_line_and_begins_others() throws Exception {
        var forum = OwnForum.established("passing", VIENNA, relay);
        relay.publish(forum.admitted("finland", "1993"));
        relay.publish(dissolved("finland", "2035-01-01", "norway", "iceland"));
        relay.publish(new ForumEvent.PlacePassed(
                fact("passed"),
                forum.id(),
                new PartyId("finland"),
                fact("in-finland"),
                Standing.MEMBER,
                DateBound.parse("2036-06-01"),
                List.of(successor("norway"), successor("iceland")),
                decided("owner")));

        assertThat(on("2036-06-01T09:00:00Z", forum))
                .containsExactlyInAnyOrder(
                        "passed/PARTICIPATION_ENDS/finland/2036-06-01",
                        "passed/PARTICIPATION_BEGINS/norway/2036-06-01",
                        "passed/PARTICIPATION_BEGINS/iceland/2036-06-01");
    }
}
