package org.rollcall.membership;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rollcall.membership.ForumOverHttp.fact;
import static org.rollcall.membership.ForumOverHttp.facts;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import org.axonframework.commandhandling.CommandHandler;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rollcall.contracts.EventNames;
import org.rollcall.contracts.FactId;
import org.rollcall.contracts.ForumEvent;
import org.rollcall.contracts.ForumEvent.ForumFactCorrected;
import org.rollcall.contracts.ForumEvent.ForumFactRetracted;
import org.rollcall.contracts.ForumEvent.PlacePassed;
import org.rollcall.contracts.ForumEvent.ProfileChanged;
import org.rollcall.membership.axon.ForumAggregate;
import org.rollcall.membership.axon.ForumRequest;
import org.rollcall.membership.axon.PartyAggregate;
import org.rollcall.membership.axon.PartyRequest;

/** Every row of the write API for forums; {@link EveryRefusalTest} has what is refused. */
class EveryCommandTest {

    private static RunningService service;

    private ForumOverHttp forum;

    @BeforeAll
    static void start() {
        service = RunningService.shared();
    }

    @BeforeEach
    void establish() {
        forum = new ForumOverHttp(service);
    }

    @Test
    void the_profile_changes_where_it_is_said_to_and_stays_otherwise() {
        var changed = forum.accepted("profile", """
                {"name": "The Process", "contact": {"telephone": "+43 1"}, "from": "2010", "decided": "2009-12"}""");
        var event = forum.event(changed, ProfileChanged.class);
        assertThat(event.name()).isEqualTo("The Process");
        assertThat(event.profile().type()).isEqualTo("Interregional forum");
        assertThat(event.profile().contact().email()).isEqualTo("a@example.org");
        assertThat(event.profile().contact().telephone()).isEqualTo("+43 1");
        forum.accepted("labels", """
                {"party": "North Macedonia", "label": "FYROM", "until": "2019-02-12"}""");
        forum.accepted("labels", """
                {"party": "North Macedonia", "label": "N. Macedonia", "from": "2019-02-12"}""");
        forum.accepted("count-claims", """
                {"standing": "MEMBER", "kind": "STATE", "quantity": "MORE_THAN", "count": 50, "on": "2020-12-02"}""");
        assertThat(forum.recorded()).contains("profile-changed", "party-labelled", "count-claimed");
    }

    @Test
    void places_are_taken_left_suspended_and_changed() {
        forum.admit("Austria", "MEMBER", "1993-02-16");
        forum.accepted("suspensions", """
                {"party": "Austria", "from": "2001"}""");
        forum.accepted("reinstatements", """
                {"party": "Austria", "standing": "MEMBER", "on": "2002-03-01"}""");
        forum.accepted("standings", """
                {"party": "Austria", "becomes": "OBSERVER", "on": "2010-05"}""");
        forum.accepted("expulsions", """
                {"party": "Austria", "standing": "OBSERVER", "until": "2022-07"}""");
        forum.admit("Hungary", "MEMBER", "1993");
        forum.accepted("withdrawals", """
                {"party": "Hungary", "standing": "MEMBER", "until": "2000"}""");
        assertThat(forum.recorded())
                .contains(
                        "party-admitted",
                        "party-suspended",
                        "party-reinstated",
                        "standing-changed",
                        "party-expelled",
                        "party-withdrew");
    }

    @Test
    void a_forum_decides_what_successions_of_parties_do_to_its_roll() {
        forum.accepted("admissions", """
                {"party": "Czechoslovakia", "standing": "MEMBER", "basis": "FOUNDING", "from": "[1991-10-31..1992-12-31]"}""");
        forum.accepted("admissions", """
                {"party": "Slovakia", "standing": "MEMBER", "basis": "LISTED", "from": "[1993-01-01..2020-12-02]",
                 "evidence": [{"kind": "INFERRED", "rule": "descendant", "version": 1, "premises": ["listed in 2020"]}]}""");
        var passed = forum.accepted("successions", """
                {"predecessor": "Czechoslovakia", "successors": ["Czech Republic", "Slovakia"], "on": "1993-01-01"}""");
        assertThat(forum.event(passed, PlacePassed.class).successors().getLast().replaces())
                .hasSize(1);
        forum.admit("Sudan", "OBSERVER", "2001");
        forum.accepted("successions", """
                {"predecessor": "Sudan", "successors": ["South Sudan"], "standing": "OBSERVER", "on": "2011-07-09",
                 "predecessorStays": true}""");
        forum.accepted("admissions", """
                {"party": "Ethiopia", "standing": "OBSERVER", "basis": "LISTED", "from": "1993-01-01"}""");
        var aside = forum.accepted("successions", """
                {"predecessor": "Ethiopia", "successors": [], "on": "1993-05-24"}""");
        var succession = forum.event(aside, ForumEvent.SuccessionSetAside.class).succession();
        forum.accepted("facts/" + fact(aside) + "/retraction", """
                {"reason": "not that one"}""");
        forum.accepted("successions", """
                {"predecessor": "Ethiopia", "successors": [], "on": "1993-05-24", "succession": "%s"}""".formatted(succession));
        assertThat(forum.recorded()).contains("place-passed", "place-shared", "succession-set-aside");
    }

    @Test
    void offices_groups_and_the_programme() {
        var chair = forum.accepted("offices", """
                {"office": "CHAIR", "party": "Hungary", "term": "ROTATING", "from": "1993"}""");
        forum.accepted("offices/" + fact(chair) + "/end", """
                {"until": "2006-01"}""");
        var term = forum.accepted("offices", """
                {"office": "CO_CHAIR", "party": "Austria", "term": "FIXED", "from": "2006", "until": "2010"}""");
        assertThat(forum.post("offices/" + fact(term) + "/end", "{\"until\": \"2011\"}")
                        .text("type"))
                .endsWith("office-already-ended");
        forum.accepted("working-groups", """
                {"name": "Silk Routes Region", "region": "Silk Routes", "aliases": ["SRR"], "from": "2010"}""");
        var seat = forum.accepted("working-groups/silk-routes-region/seats", """
                {"party": "Hungary", "role": "LEAD", "from": "2010-11"}""");
        forum.accepted("working-groups/SRR/seats", """
                {"party": "Austria", "from": "2011"}""");
        forum.accepted("working-groups/silk-routes-region/seats/" + fact(seat) + "/end", """
                {"until": "2020"}""");
        forum.accepted("working-groups/silk routes region/dissolution", """
                {"until": "2024"}""");
        var goal = forum.accepted("programme", """
                {"kind": "PRIORITY_GOAL", "number": 1, "text": "Prevent irregular migration",
                 "programme": "Istanbul Commitments", "from": "2019-02-19"}""");
        var action = forum.accepted("programme", """
                {"kind": "ACTION", "number": 1, "text": "Train border guards", "programme": "Istanbul Commitments",
                 "serves": ["%s"], "from": "2019-02-19"}""".formatted(fact(goal)));
        forum.accepted("programme/" + fact(action) + "/end", """
                {"until": "2024-02"}""");
        assertThat(forum.recorded())
                .contains(
                        "office-appointed",
                        "office-ended",
                        "working-group-founded",
                        "group-joined",
                        "group-left",
                        "working-group-dissolved",
                        "programme-item-adopted",
                        "programme-item-ended");
    }

    @Test
    void facts_are_corrected_contested_and_taken_back() {
        var admitted = "facts/" + fact(forum.admit("Austria", "MEMBER", "1993"));
        var corrected = forum.accepted(admitted + "/correction", """
                {"from": "1993-02-16", "decided": "1993-02-16", "reason": "the minutes of the conference",
                 "evidence": [{"kind": "STATED", "document": "https://example.org/minutes", "line": 3, "quote": "", "asOf": "1993"}]}""");
        var correction = forum.event(corrected, ForumFactCorrected.class);
        assertThat(correction.statement().when()).hasToString("1993-02-16");
        assertThat(correction.provenance().evidence()).hasSize(2);
        assertThat(correction.provenance().decided()).hasToString("1993-02-16");
        var claim = forum.accepted(admitted + "/claims", """
                {"authority": "an archive", "on": "1993-02-17", "followed": true, "why": "the letter arrived that day"}""");
        forum.accepted("facts/" + fact(claim) + "/correction", """
                {"on": "1993-02-18", "reason": "misread"}""");
        var undone = forum.accepted("facts/" + fact(corrected) + "/retraction", """
                {"reason": "that was another conference"}""");
        forum.accepted("facts/" + fact(undone) + "/retraction", """
                {"reason": "it was that conference after all"}""");
        var left = forum.accepted("withdrawals", """
                {"party": "Austria", "standing": "MEMBER", "until": "2000"}""");
        var held = forum.refused(admitted + "/retraction", """
                {"reason": "recorded by mistake"}""", "has-dependents", "");
        assertThat(facts(held)).containsExactly(fact(left));
        var all = forum.accepted(admitted + "/retraction", """
                {"cascade": true, "reason": "recorded by mistake"}""");
        assertThat(all.body().path("retracted"))
                .singleElement()
                .satisfies(gone -> assertThat(gone.asString()).isEqualTo(fact(left)));
        assertThat(left.body().has("retracted")).isFalse();
        assertThat(forum.event(all, ForumFactRetracted.class).dependents()).containsExactly(new FactId(fact(left)));
    }

    @Test
    void members_of_every_kind_can_be_corrected() {
        correct(forum.establishment(), """
                {"established": "1993-02", "profile": {"objectives": "Dialogue"}, "reason": "the declaration says so"}""");
        var goal = forum.accepted("programme", """
                {"kind": "PRIORITY_GOAL", "number": 1, "text": "A", "programme": "P", "from": "2019"}""");
        correct(fact(goal), """
                {"kind": "COMMITMENT", "number": 2, "text": "B", "programme": "Q", "reason": "misread"}""");
        var count = forum.accepted("count-claims", """
                {"standing": "MEMBER", "kind": "STATE", "quantity": "ABOUT", "count": 50, "on": "2020"}""");
        correct(fact(count), """
                {"kind": "ORGANISATION", "count": 16, "quantity": "EXACTLY", "standing": "OBSERVER", "reason": "misread"}""");
        var group = forum.accepted("working-groups", """
                {"name": "Silk", "from": "2010"}""");
        correct(fact(group), """
                {"name": "Silk Routes", "aliases": ["SRR"], "region": "Asia", "reason": "in full"}""");
        forum.accepted("admissions", """
                {"party": "Czechoslovakia", "standing": "MEMBER", "basis": "FOUNDING", "from": "1992"}""");
        var passed = forum.accepted("successions", """
                {"predecessor": "Czechoslovakia", "successors": ["Slovakia"], "on": "1993-01-01"}""");
        var better = correct(fact(passed), """
                {"successors": ["Slovakia", "Czech Republic"], "reason": "both"}""");
        var before = forum.event(passed, PlacePassed.class).successors().getFirst();
        var after = ((PlacePassed) better.statement()).successors();
        assertThat(after).hasSize(2).contains(before);
        // the new heir is known to the rules from now on
        correct(fact(passed), """
                {"on": "1993", "reason": "the day is not known"}""");
    }

    private ForumFactCorrected correct(String fact, String json) {
        return forum.event(forum.accepted("facts/" + fact + "/correction", json), ForumFactCorrected.class);
    }

    /** Between them these tests send every command there is: each event there is was recorded. */
    @Test
    void every_event_of_forums_can_be_brought_about() {
        the_profile_changes_where_it_is_said_to_and_stays_otherwise();
        places_are_taken_left_suspended_and_changed();
        offices_groups_and_the_programme();
        a_forum_decides_what_successions_of_parties_do_to_its_roll();
        var belgium = fact(forum.admit("Belgium", "OBSERVER", "1993"));
        forum.accepted("facts/" + belgium + "/correction", """
                {"from": "1994", "reason": "misread"}""");
        forum.accepted("facts/" + belgium + "/claims", """
                {"authority": "an archive", "text": "It was a guest."}""");
        assertThat(EventNames.all().entrySet().stream()
                        .filter(event -> ForumEvent.class.isAssignableFrom(event.getValue()))
                        .map(event -> ForumOverHttp.plain(event.getKey())))
                .hasSameElementsAs(forum.recorded());
    }

    @Test
    void each_stream_has_the_one_handler_that_takes_all_its_commands() {
        assertThat(handled(PartyAggregate.class)).containsExactly(PartyRequest.class);
        assertThat(handled(ForumAggregate.class)).containsExactly(ForumRequest.class);
    }

    private static Set<Class<?>> handled(Class<?> aggregate) {
        var commands = new HashSet<Class<?>>();
        Arrays.stream(aggregate.getDeclaredMethods())
                .filter(method -> method.isAnnotationPresent(CommandHandler.class))
                .forEach(method -> commands.add(method.getParameterTypes()[0]));
        return commands;
    }
}
