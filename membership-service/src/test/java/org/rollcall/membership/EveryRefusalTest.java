package org.rollcall.membership;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rollcall.membership.ForumOverHttp.fact;
import static org.rollcall.membership.ForumOverHttp.facts;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Every refusal of a command about a forum, with the member at fault as the caller wrote it, and what stands against it. */
class EveryRefusalTest {

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
    void of_forums_and_profiles() {
        assertThat(service.secretariat()
                        .post("/api/forums", """
                                {"id": "%s", "name": "X", "established": "1993"}""".formatted(forum.id()))
                        .text("type"))
                .isEqualTo("/problems/forum-already-established");
        var zone = service.secretariat().post("/api/forums", """
                {"name": "In No Zone", "established": "1993", "profile": {"timeZone": "Mars/Olympus"}}""");
        assertThat(zone.text("field")).isEqualTo("profile.timeZone");
        var id = service.secretariat().post("/api/forums", """
                {"id": "No Id", "name": "X", "established": "1993"}""");
        assertThat(id.text("field")).isEqualTo("id");
        assertThat(id.text("detail")).startsWith("'No Id' must be 1 to 100 of a-z, 0-9 and single hyphens");
        var nobody = service.secretariat().post("/api/forums/nobody-knows/profile", """
                {"name": "X", "from": "2010"}""");
        assertThat(nobody.status()).isEqualTo(404);
        assertThat(nobody.text("type")).isEqualTo("/problems/unknown-forum");

        forum.refused("profile", """
                {"name": "A Process", "from": "2010"}""", "nothing-changes", "");
        forum.refused("profile", """
                {"regions": ["Europe", " "], "from": "2010"}""", "invalid-field", "regions[1]");
        forum.refused("profile", """
                {"timeZone": "Mars/Olympus", "from": "2010"}""", "invalid-field", "timeZone");
        forum.refused("profile", """
                {"name": "Another", "from": "1980"}""", "before-forum", "from");
        forum.accepted("labels", """
                {"party": "Austria", "label": "Republic of Austria"}""");
        forum.refused("labels", """
                {"party": "Austria", "label": "Österreich", "from": "2001"}""", "label-already-given", "from");
        forum.accepted("count-claims", """
                {"standing": "MEMBER", "kind": "STATE", "quantity": "ABOUT", "count": 5, "on": "2001"}""");
        forum.refused("count-claims", """
                {"standing": "MEMBER", "kind": "STATE", "quantity": "ABOUT", "count": 5, "on": "2001"}""", "count-already-claimed", "count");
    }

    @Test
    void of_the_roll() {
        var place = fact(forum.admit("Austria", "MEMBER", "1993-02-16"));
        forum.refused("admissions", """
                {"party": "Austria", "standing": "OBSERVER", "from": "2001"}""", "already-on-roll", "party");
        forum.refused("admissions", """
                {"party": "Czechoslovakia", "standing": "OBSERVER", "from": "1997"}""", "outside-life", "from");
        forum.refused("admissions", """
                {"party": "Belgium", "standing": "OBSERVER", "from": "1990"}""", "before-forum", "from");
        forum.refused("admissions", """
                {"party": "Nobody at All", "standing": "OBSERVER", "from": "2001"}""", "unknown-party", "party");
        forum.refused("withdrawals", """
                {"party": "Austria", "standing": "OBSERVER", "until": "2001"}""", "not-on-roll", "party");
        forum.refused("expulsions", """
                {"party": "Austria", "standing": "MEMBER", "until": "1993-02-16"}""", "ends-before-it-begins", "until");
        forum.refused("standings", """
                {"party": "Austria", "becomes": "MEMBER", "on": "2001"}""", "same-standing", "becomes");
        var outside = forum.refused("suspensions", """
                {"party": "Austria", "from": "1992"}""", "outside-participation", "from");
        assertThat(facts(outside)).containsExactly(place);
        forum.refused("reinstatements", """
                {"party": "Austria", "on": "2001"}""", "not-suspended", "party");
        var suspension = fact(forum.accepted("suspensions", """
                {"party": "Austria", "from": "2001"}"""));
        var again = forum.refused("suspensions", """
                {"party": "Austria", "from": "2002"}""", "already-suspended", "from");
        assertThat(facts(again)).containsExactly(suspension);
        var contradiction = forum.refused("withdrawals", """
                {"party": "Austria", "standing": "MEMBER", "until": "2000"}""", "contradicts-record", "");
        assertThat(facts(contradiction)).contains(suspension);
        forum.admit("Hungary", "OBSERVER", "1993");
        forum.admit("Hungary", "GUEST", "1993");
        forum.refused("standings", """
                {"party": "Hungary", "becomes": "APPLICANT", "on": "2001"}""", "invalid-field", "was");
    }

    @Test
    void of_successions() {
        forum.accepted("admissions", """
                {"party": "Czechoslovakia", "standing": "MEMBER", "basis": "FOUNDING", "from": "1992"}""");
        forum.refused("successions", """
                {"predecessor": "Czechoslovakia", "successors": ["Austria"], "on": "1993-01-01"}""", "no-succession", "successors");
        forum.refused("successions", """
                {"predecessor": "Czechoslovakia", "successors": ["Slovakia", "Nobody"], "on": "1993-01-01"}""", "unknown-party", "successors[1]");
        forum.refused("successions", """
                {"predecessor": "Czechoslovakia", "successors": ["czechoslovakia"], "on": "1993-01-01"}""", "successor-is-predecessor", "successors");
        forum.refused("successions", """
                {"predecessor": "Hungary", "successors": ["Slovakia"], "on": "2001"}""", "not-on-roll", "predecessor");
        forum.refused("successions", """
                {"predecessor": "Czechoslovakia", "successors": [], "on": "1993", "succession": "no-such-fact"}""", "no-succession", "succession");
        var decided = fact(forum.accepted("successions", """
                {"predecessor": "Czechoslovakia", "successors": ["Slovakia"], "on": "1993-01-01"}"""));
        var again = forum.refused("successions", """
                {"predecessor": "Czechoslovakia", "successors": ["Czech Republic"], "on": "1993-01-01"}""", "succession-already-decided", "predecessor");
        assertThat(facts(again)).containsExactly(decided);
    }

    @Test
    void of_offices_groups_and_the_programme() {
        var chair = fact(forum.accepted("offices", """
                {"office": "CHAIR", "party": "Hungary", "from": "1993"}"""));
        forum.refused("offices", """
                {"office": "CHAIR", "party": "Hungary", "from": "2001"}""", "office-already-held", "party");
        forum.accepted("offices/" + chair + "/end", "{\"until\": \"2006\"}");
        forum.refused("offices/" + chair + "/end", "{\"until\": \"2006\"}", "office-already-ended", "");
        forum.refused("offices/nothing/end", "{\"until\": \"2006\"}", "unknown-fact", "");

        forum.accepted("working-groups", """
                {"name": "Silk Routes", "from": "2010"}""");
        forum.refused("working-groups", """
                {"id": "other", "name": "silk routes", "from": "2010"}""", "group-already-founded", "name");
        forum.refused("working-groups", """
                {"name": "New", "aliases": ["A", "a"], "from": "2010"}""", "invalid-field", "aliases[1]");
        forum.refused("working-groups", """
                {"name": "%s", "id": "long", "from": "2010"}""".formatted("x".repeat(201)), "invalid-field", "name");
        forum.refused("working-groups/nowhere/seats", """
                {"party": "Austria", "from": "2011"}""", "unknown-group", "group");
        forum.refused("working-groups/silk-routes/seats", """
                {"party": "Austria", "from": "2009"}""", "outside-group", "from");
        var seat = fact(forum.accepted("working-groups/silk-routes/seats", """
                {"party": "Austria", "from": "2011"}"""));
        forum.refused("working-groups/silk-routes/seats", """
                {"party": "Austria", "from": "2012"}""", "already-in-group", "party");
        forum.accepted("working-groups/silk-routes/seats/" + seat + "/end", "{\"until\": \"2012\"}");
        forum.refused("working-groups/silk-routes/seats/" + seat + "/end", "{\"until\": \"2013\"}", "not-in-group", "");
        forum.accepted("working-groups/silk-routes/dissolution", "{\"until\": \"2020\"}");
        forum.refused("working-groups/silk-routes/dissolution", "{\"until\": \"2021\"}", "group-already-dissolved", "");

        var item = fact(forum.accepted("programme", """
                {"kind": "COMMITMENT", "number": 1, "text": "A", "programme": "P", "from": "2019"}"""));
        forum.refused("programme", """
                {"kind": "COMMITMENT", "number": 1, "text": "B", "programme": "P", "from": "2019"}""", "item-already-adopted", "number");
        forum.refused("programme", """
                {"kind": "ACTION", "number": 1, "text": "B", "programme": "P", "serves": ["nothing"], "from": "2019"}""", "unknown-fact", "serves[0]");
        forum.refused("programme", """
                {"kind": "ACTION", "number": 0, "text": "B", "programme": "P", "from": "2019"}""", "invalid-field", "number");
        forum.accepted("programme/" + item + "/end", "{\"until\": \"2024\"}");
        forum.refused("programme/" + item + "/end", "{\"until\": \"2024\"}", "item-already-ended", "");
    }

    @Test
    void of_revisions() {
        var admitted = fact(forum.admit("Austria", "MEMBER", "1993"));
        var at = "facts/" + admitted;
        forum.refused(at + "/correction", """
                {"from": "1993", "reason": "x"}""", "nothing-changes", "");
        forum.refused(at + "/correction", """
                {"party": "Hungary", "reason": "x"}""", "not-correctable", "party");
        var members = forum.refused(at + "/correction", """
                {"until": "2001", "reason": "x"}""", "invalid-field", "until");
        assertThat(members.text("detail")).contains("basis, from, standing");
        forum.refused(at + "/correction", """
                {"from": "1994"}""", "invalid-field", "reason");
        forum.refused(at + "/correction", """
                {"from": "1994", "reason": " "}""", "invalid-field", "reason");
        forum.refused(at + "/correction", """
                {"form": "1994", "reason": "x"}""", "invalid-field", "form");
        forum.refused(at + "/correction", """
                {"from": "1980", "reason": "x"}""", "before-forum", "from");
        forum.refused("facts/nothing/correction", """
                {"from": "1994", "reason": "x"}""", "unknown-fact", "");
        forum.refused("facts/" + forum.establishment() + "/retraction", """
                {"reason": "x"}""", "cannot-be-retracted", "");
        var archive = """
                {"authority": "an archive", "on": "1994"}""";
        forum.accepted(at + "/claims", archive);
        forum.refused(at + "/claims", archive, "claim-already-made", "");
        forum.refused(at + "/claims", """
                {"authority": "another"}""", "invalid-field", "on");
        var left = fact(forum.accepted("withdrawals", """
                {"party": "Austria", "standing": "MEMBER", "until": "2000"}"""));
        assertThat(facts(forum.refused(at + "/retraction", "{\"reason\": \"x\"}", "has-dependents", "")))
                .containsExactly(left);
        assertThat(facts(forum.refused(at + "/correction", """
                        {"from": "2005", "reason": "x"}""", "contradicts-record", "")))
                .containsExactly(left);
        forum.accepted(at + "/retraction", """
                {"cascade": true, "reason": "x"}""");
        forum.refused(at + "/retraction", "{\"reason\": \"x\"}", "already-retracted", "");
        forum.refused(at + "/correction", """
                {"from": "1994", "reason": "x"}""", "already-retracted", "");
    }

    @Test
    void of_a_stale_edit_of_whatever_is_edited() {
        var admitted = forum.admit("Austria", "MEMBER", "1993");
        forum.admit("Hungary", "MEMBER", "1993");
        var correction = """
                {"from": "1994", "reason": "x"}""";
        var stale = forum.post("facts/" + fact(admitted) + "/correction", correction, "If-Match", "\"2\"");
        assertThat(stale.status()).isEqualTo(412);
        var fresh =
                forum.post("facts/" + fact(admitted) + "/correction", correction, "If-Match", admitted.header("ETag"));
        assertThat(fresh.status()).isEqualTo(201);
        assertThat(forum.post("suspensions", """
                        {"party": "Austria", "from": "2001"}""", "If-Match", admitted.header("ETag"))
                        .status())
                .isEqualTo(412);
        assertThat(forum.post("suspensions", """
                        {"party": "Austria", "from": "2001"}""", "If-Match", fresh.header("ETag"))
                        .status())
                .isEqualTo(201);
    }
}
