package org.rollcall.projection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rollcall.projection.Chronicle.texts;
import static org.rollcall.projection.Events.*;

import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.rollcall.contracts.DateBound;
import org.rollcall.contracts.FactId;
import org.rollcall.contracts.ForumEvent;
import org.rollcall.contracts.ForumEvent.*;
import org.rollcall.contracts.GroupId;
import org.rollcall.contracts.Office;
import org.rollcall.contracts.PartyId;
import org.rollcall.contracts.PartyKind;
import org.rollcall.contracts.Standing;
import org.rollcall.contracts.Term;
import tools.jackson.databind.JsonNode;

/** Profile, offices, working groups, programme and claimed counts of a forum, each on a day. */
class ForumPartsTest {

    private static Projected projected;

    @BeforeAll
    static void start() throws Exception {
        projected = Projected.start();
        projected.relay.publish(state("turkey", "Turkey", "TUR", "1923", ".."));
        projected.relay.publish(state("hungary", "Hungary", "HUN", "1918", ".."));
        projected.relay.publish(state("yugoslavia", "Yugoslavia", "YUG", "1918", "2003-02-04"));
    }

    @AfterAll
    static void stop() {
        projected.close();
    }

    private static DateBound date(String edtf) {
        return DateBound.parse(edtf);
    }

    @Test
    void a_changed_profile_is_in_force_from_its_day() throws Exception {
        var forum = Chronicle.of(projected, "profiles");
        var before = projected.relay.record().getLast().recordedAt().toString();
        var profile = Events.forum().profile();
        forum.tell(new ProfileChanged(
                fact("renamed"), forum.forum, "Prague Process", profile, date("2009-04-28"), stated()));
        assertThat(forum.forum("on=2009-04-27").path("name").asString()).isEqualTo("Budapest Process");
        assertThat(forum.forum("on=2009-04-28").path("name").asString()).isEqualTo("Prague Process");
        assertThat(forum.forum("on=2009-04-28&known=" + before).path("name").asString())
                .isEqualTo("Budapest Process");
        var now = forum.forum("on=2009-04-28");
        assertThat(now.path("factId").asString()).isEqualTo("renamed");
        assertThat(texts(now.path("facts"))).containsExactly("forum-profiles", "renamed");
        assertThat(now.path("version").asLong()).isEqualTo(1);
        assertThat(projected.json("/api/forums").path("items").findValuesAsString("name"))
                .contains("Prague Process");
        forum.tell(new ProfileChanged(
                fact("to-be-renamed"), forum.forum, "Vienna Process", profile, date("2999-01-01"), stated()));
        assertThat(forum.forum("").path("name").asString()).isEqualTo("Prague Process");
        assertThat(forum.forum("on=2999-01-01").path("name").asString()).isEqualTo("Vienna Process");
        forum.correct(
                "not-yet",
                "renamed",
                new ProfileChanged(
                        fact("renamed"), forum.forum, "Prague Process", profile, date("2010-01-01"), stated()));
        assertThat(forum.forum("on=2009-12-31").path("name").asString()).isEqualTo("Budapest Process");
        forum.retract("never", "renamed");
        assertThat(forum.forum("on=2998-12-31").path("name").asString()).isEqualTo("Budapest Process");
    }

    private static OfficeAppointed appointed(Chronicle in, String id, Office office, String party, String from) {
        return new OfficeAppointed(
                fact(id), in.forum, office, new PartyId(party), Term.FIXED, date(from), decided("forum"));
    }

    @Test
    void an_office_is_held_for_a_term_by_one_or_by_several_together() throws Exception {
        var forum = Chronicle.of(projected, "offices");
        forum.tell(appointed(forum, "hungary-chairs", Office.CHAIR, "hungary", "1993-02-16"));
        forum.tell(appointed(forum, "turkey-chairs", Office.CHAIR, "turkey", "2000-01-01"));
        forum.tell(new OfficeEnded(
                fact("hungary-ends"), forum.forum, fact("hungary-chairs"), date("2005"), decided("forum")));
        assertThat(held(forum, "on=1999-12-31")).containsExactly("CHAIR Hungary CERTAIN");
        assertThat(held(forum, "on=2001-01-01")).containsExactly("CHAIR Hungary CERTAIN", "CHAIR Turkey CERTAIN");
        assertThat(held(forum, "on=2005-06-01")).containsExactly("CHAIR Hungary POSSIBLE", "CHAIR Turkey CERTAIN");
        assertThat(held(forum, "on=2006-01-01")).containsExactly("CHAIR Turkey CERTAIN");
        var office = forum.ask("/offices?on=2001-01-01").path("items").get(0);
        assertThat(texts(office.path("facts"))).containsExactly("hungary-chairs", "hungary-ends");
        assertThat(office.path("until").asString()).isEqualTo("2005");
        forum.contest("says-1992", "hungary-chairs", "hungary", "1992-11", true);
        assertThat(held(forum, "on=1993-01-01")).containsExactly("CHAIR Hungary CERTAIN");
    }

    private static List<String> held(Chronicle forum, String query) throws Exception {
        return forum.forum(query)
                .path("offices")
                .valueStream()
                .map(office -> office.path("office").asString() + " "
                        + office.path("name").asString() + " "
                        + office.path("certainty").asString())
                .toList();
    }

    private static WorkingGroupFounded founded(Chronicle in, String group, String from) {
        return new WorkingGroupFounded(
                fact("founded-" + group),
                in.forum,
                new GroupId(group),
                "Group " + group,
                "Silk Routes",
                List.of(),
                date(from),
                stated());
    }

    private static GroupJoined joined(
            Chronicle in, String id, String group, String party, GroupRole role, String from) {
        return new GroupJoined(fact(id), in.forum, new GroupId(group), new PartyId(party), role, date(from), stated());
    }

    @Test
    void a_group_has_leads_and_a_roll_of_its_own_and_both_end_with_it() throws Exception {
        var forum = Chronicle.of(projected, "groups");
        forum.tell(founded(forum, "black-sea", "1996"));
        forum.tell(joined(forum, "t", "black-sea", "turkey", GroupRole.MEMBER, "1996"));
        forum.tell(joined(forum, "h", "black-sea", "hungary", GroupRole.LEAD, "1998-01-01"));
        forum.tell(joined(forum, "y", "black-sea", "yugoslavia", GroupRole.LEAD, "1998-01-01"));
        var beforeTheEnd = forum.tell(new GroupLeft(
                fact("t-out"),
                forum.forum,
                new GroupId("black-sea"),
                new PartyId("turkey"),
                fact("t"),
                date("2001"),
                decided("forum")));
        forum.tell(new WorkingGroupDissolved(
                fact("dissolved"), forum.forum, new GroupId("black-sea"), date("2005-07-01"), decided("forum")));
        assertThat(groups(forum, "on=1995-12-31")).isEmpty();
        assertThat(groups(forum, "on=1996-06-01"))
                .containsExactly("black-sea POSSIBLE, led by []: [turkey MEMBER POSSIBLE]");
        assertThat(groups(forum, "on=2000-01-01"))
                .containsExactly("black-sea CERTAIN, led by [hungary, yugoslavia]:"
                        + " [hungary LEAD CERTAIN, yugoslavia LEAD CERTAIN, turkey MEMBER CERTAIN]");
        // Yugoslavia lived until 2003-02-04
        assertThat(groups(forum, "on=2005-06-30"))
                .containsExactly("black-sea CERTAIN, led by [hungary]: [hungary LEAD CERTAIN]");
        assertThat(groups(forum, "on=2005-07-01")).isEmpty();
        assertThat(forum.ask("/working-groups?on=2000-01-01&known=" + beforeTheEnd)
                        .path("items")
                        .get(0)
                        .path("version")
                        .asLong())
                .isEqualTo(5);
        forum.retract("goes-on", "dissolved");
        assertThat(groups(forum, "on=2005-07-01"))
                .containsExactly("black-sea CERTAIN, led by [hungary]: [hungary LEAD CERTAIN]");
        assertThat(forum.ask("/working-groups?on=2005-07-01")
                        .path("items")
                        .get(0)
                        .path("version")
                        .asLong())
                .isEqualTo(7);
    }

    private static List<String> groups(Chronicle forum, String query) throws Exception {
        return forum.forum(query)
                .path("workingGroups")
                .valueStream()
                .map(group -> group.path("group").asString() + " "
                        + group.path("certainty").asString() + ", led by " + texts(group.path("leads")) + ": "
                        + group.path("seats")
                                .valueStream()
                                .map(seat -> seat.path("party").asString() + " "
                                        + seat.path("role").asString() + " "
                                        + seat.path("certainty").asString())
                                .toList())
                .toList();
    }

    private static ProgrammeItemAdopted adopted(
            Chronicle in, String id, ForumEvent.ProgrammeItem kind, int number, String from, String... serves) {
        return new ProgrammeItemAdopted(
                fact(id),
                in.forum,
                kind,
                number,
                "Text of " + id,
                "Istanbul Declaration",
                java.util.stream.Stream.of(serves).map(FactId::new).toList(),
                date(from),
                stated());
    }

    @Test
    void the_programme_of_a_day_has_commitments_goals_and_actions_in_their_order() throws Exception {
        var forum = Chronicle.of(projected, "programme");
        forum.tell(adopted(forum, "goal", ForumEvent.ProgrammeItem.PRIORITY_GOAL, 1, "2013-04-19"));
        forum.tell(adopted(forum, "action", ForumEvent.ProgrammeItem.ACTION, 1, "2019-02-20", "goal"));
        forum.tell(adopted(forum, "second", ForumEvent.ProgrammeItem.COMMITMENT, 2, "2019-02-20"));
        forum.tell(adopted(forum, "first", ForumEvent.ProgrammeItem.COMMITMENT, 1, "2019-02-20"));
        forum.tell(new ProgrammeItemEnded(
                fact("fulfilled"), forum.forum, fact("goal"), date("2020-01-01"), decided("forum")));
        assertThat(programme(forum, "on=2013-04-18")).isEmpty();
        assertThat(programme(forum, "on=2013-04-19")).containsExactly("goal");
        assertThat(programme(forum, "on=2019-12-31")).containsExactly("first", "second", "goal", "action");
        assertThat(programme(forum, "on=2020-01-01")).containsExactly("first", "second", "action");
        var action = forum.ask("/programme?on=2020-01-01").path("items").get(2);
        assertThat(texts(action.path("serves"))).containsExactly("goal");
        forum.correct(
                "text",
                "first",
                new ProgrammeItemAdopted(
                        fact("first"),
                        forum.forum,
                        ForumEvent.ProgrammeItem.COMMITMENT,
                        1,
                        "Better text",
                        "Istanbul Declaration",
                        List.of(),
                        date("2019-02-19"),
                        decided("secretariat")));
        assertThat(programme(forum, "on=2019-02-19")).containsExactly("first", "goal");
        assertThat(forum.forum("on=2019-02-20")
                        .path("programme")
                        .get(0)
                        .path("text")
                        .asString())
                .isEqualTo("Better text");
    }

    private static List<String> programme(Chronicle forum, String query) throws Exception {
        return forum.forum(query)
                .path("programme")
                .valueStream()
                .map(item -> item.path("factId").asString())
                .toList();
    }

    @Test
    void a_claimed_count_is_shown_beside_what_the_record_lists_on_the_day_it_speaks_of() throws Exception {
        var forum = Chronicle.of(projected, "counts");
        forum.admit("in", "turkey", Standing.MEMBER, "1993-01-01");
        forum.admit("too", "hungary", Standing.MEMBER, "2000-01-01");
        forum.tell(new CountClaimed(
                fact("claim"),
                forum.forum,
                Standing.MEMBER,
                PartyKind.STATE,
                Quantity.MORE_THAN,
                50,
                date("1995"),
                stated()));
        JsonNode claim = forum.forum("on=2005-01-01").path("claims").get(0);
        assertThat(claim.path("count").asInt()).isEqualTo(50);
        assertThat(claim.path("listed").toString()).isEqualTo("{\"certain\":1,\"possible\":0}");
        forum.contest("other-day", "claim", "somebody", "2001", true);
        claim = forum.forum("on=2005-01-01").path("claims").get(0);
        assertThat(claim.path("on").asString()).isEqualTo("2001");
        assertThat(claim.path("listed").path("certain").asInt()).isEqualTo(2);
        assertThat(claim.path("rivals")).hasSize(1);
        forum.retract("no-claim", "claim", "other-day");
        assertThat(forum.forum("on=2005-01-01").path("claims")).isEmpty();
    }

    @Test
    void before_it_came_on_record_nothing_is_known_of_any_part() throws Exception {
        var forum = Chronicle.of(projected, "later");
        for (var part : List.of("/offices", "/working-groups", "/programme", "/pending")) {
            var answer = forum.ask(part + "?known=2025-01-01T00:00:00Z");
            assertThat(answer.path("items")).isEmpty();
            assertThat(answer.path("recordBegins").asString()).isNotEmpty();
            assertThat(answer.path("forum").asString()).isEqualTo("later");
        }
        assertThat(projected.get("/api/forums/nowhere/offices").statusCode()).isEqualTo(404);
    }
}
