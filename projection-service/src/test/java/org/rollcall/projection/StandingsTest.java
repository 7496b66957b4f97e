package org.rollcall.projection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rollcall.projection.Chronicle.heir;
import static org.rollcall.projection.Events.*;

import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.rollcall.contracts.DateBound;
import org.rollcall.contracts.DateClaim;
import org.rollcall.contracts.ForumEvent.PartyLabelled;
import org.rollcall.contracts.ForumEvent.SuccessionSetAside;
import org.rollcall.contracts.PartyEvent.PartyAbsorbed;
import org.rollcall.contracts.PartyEvent.PartySeparated;
import org.rollcall.contracts.PartyEvent.PartyUnited;
import org.rollcall.contracts.PartyId;
import org.rollcall.contracts.Standing;

/** How parties stand: suspended, in another standing, by another name, after others. */
class StandingsTest {

    private static Projected projected;

    @BeforeAll
    static void start() throws Exception {
        projected = Projected.start();
        var relay = projected.relay;
        relay.publish(state("austria", "Austria", "AUT", "1919", ".."));
        relay.publish(state("netherlands", "Netherlands", "NLD", "1815", ".."));
        relay.publish(state("serbia", "Serbia and Montenegro", "SCG", "1992", ".."));
        relay.publish(state("montenegro", "Montenegro", "MNE", "2006-06-03", ".."));
        relay.publish(state("germany", "Germany", "DEU", "1949", ".."));
        relay.publish(state("gdr", "German Democratic Republic", "DDR", "1949", ".."));
        relay.publish(state("tanganyika", "Tanganyika", "TAN", "1961", ".."));
        relay.publish(state("zanzibar", "Zanzibar", "ZAN", "1963", ".."));
        relay.publish(state("tanzania", "Tanzania", "TZA", "1964-04-26", ".."));
        relay.publish(new PartySeparated(
                fact("separated"),
                new PartyId("serbia"),
                DateBound.parse("2006-06-03"),
                List.of(new DateClaim("cow", DateBound.parse("2006-06-05"), false, "")),
                List.of(new PartyId("montenegro")),
                stated()));
        relay.publish(new PartyAbsorbed(
                fact("absorbed"),
                new PartyId("gdr"),
                DateBound.parse("1990-10-03"),
                List.of(),
                new PartyId("germany"),
                stated()));
        for (var one : List.of("tanganyika", "zanzibar")) {
            relay.publish(new PartyUnited(
                    fact("united-" + one),
                    new PartyId(one),
                    DateBound.parse("1964-04-26"),
                    List.of(),
                    new PartyId("tanzania"),
                    stated()));
        }
    }

    @AfterAll
    static void stop() {
        projected.close();
    }

    @Test
    void a_suspended_party_stands_and_counts_and_is_active_again_from_its_reinstatement() throws Exception {
        var forum = Chronicle.of(projected, "suspensions");
        forum.admit("in", "austria", Standing.MEMBER, "1993");
        forum.tell(forum.suspended("suspended", "austria", "in", "1999"));
        assertThat(forum.lines("on=1998-12-31")).containsExactly("austria MEMBER CERTAIN");
        assertThat(forum.lines("on=1999-06-01")).containsExactly("austria MEMBER CERTAIN POSSIBLY_SUSPENDED");
        var suspended = forum.roll("on=2000-01-01");
        assertThat(suspended.path("counts").toString())
                .isEqualTo("{\"MEMBER\":{\"STATE\":{\"certain\":1,\"possible\":0}}}");
        assertThat(suspended.path("entries").get(0).path("status").asString()).isEqualTo("SUSPENDED");
        assertThat(suspended.path("entries").get(0).path("suspension").toString())
                .isEqualTo("{\"certainty\":\"CERTAIN\",\"from\":\"1999\",\"until\":\"..\","
                        + "\"factId\":\"suspended\",\"version\":2}");
        forum.reinstate("back", "austria", "in", "suspended", "2001-03-01");
        assertThat(forum.lines("on=2001-02-28")).containsExactly("austria MEMBER CERTAIN SUSPENDED");
        assertThat(forum.lines("on=2001-03-01")).containsExactly("austria MEMBER CERTAIN");
        forum.tell(forum.suspended("again", "austria", "in", "2004-01-01"));
        assertThat(forum.lines("on=2004-01-01")).containsExactly("austria MEMBER CERTAIN SUSPENDED");
        assertThat(forum.line("austria", "on=2002-01-01").path("suspension").isMissingNode())
                .isTrue();
    }

    @Test
    void an_observer_becomes_a_member_and_an_observer_again_on_one_day_each() throws Exception {
        var forum = Chronicle.of(projected, "standings");
        forum.admit("observes", "austria", Standing.OBSERVER, "1993");
        forum.changeStanding(
                "joins", "austria", "observes", Standing.OBSERVER, "member", Standing.MEMBER, "2000-05-01");
        forum.changeStanding("steps-back", "austria", "member", Standing.MEMBER, "again", Standing.OBSERVER, "2010");
        assertThat(forum.lines("on=2000-04-30")).containsExactly("austria OBSERVER CERTAIN");
        assertThat(forum.lines("on=2000-05-01")).containsExactly("austria MEMBER CERTAIN");
        assertThat(forum.lines("on=2010-06-01"))
                .containsExactly("austria MEMBER POSSIBLE", "austria OBSERVER POSSIBLE");
        assertThat(forum.lines("on=2011-01-01")).containsExactly("austria OBSERVER CERTAIN");
        var member = forum.line("austria", "on=2005-01-01");
        assertThat(member.path("basis").asString()).isEqualTo("CHANGE_OF_STANDING");
        assertThat(member.path("cause").asString()).isEqualTo("CHANGE_OF_STANDING");
        assertThat(member.path("participation").asString()).isEqualTo("member");
        assertThat(member.path("factId").asString()).isEqualTo("joins");
    }

    @Test
    void the_forums_own_label_is_shown_on_the_days_it_is_valid() throws Exception {
        var forum = Chronicle.of(projected, "labels");
        forum.admit("in", "netherlands", Standing.MEMBER, "1993");
        forum.tell(new PartyLabelled(
                fact("label"),
                forum.forum,
                new PartyId("netherlands"),
                "Netherlands, The",
                DateBound.UNKNOWN,
                DateBound.parse("2010-01-01"),
                stated()));
        assertThat(forum.line("netherlands", "on=2009-12-31").path("name").asString())
                .isEqualTo("Netherlands, The");
        assertThat(forum.line("netherlands", "on=2010-01-01").path("name").asString())
                .isEqualTo("Netherlands");
    }

    @Test
    void what_is_dated_in_the_future_takes_effect_on_its_day_by_itself() throws Exception {
        var forum = Chronicle.of(projected, "future");
        forum.admit("in", "austria", Standing.MEMBER, "1993");
        forum.withdraw("leaves", "austria", Standing.MEMBER, "in", "2999-01-01");
        forum.admit("comes", "netherlands", Standing.MEMBER, "2998-07-01");
        assertThat(forum.lines("on=2998-06-30")).containsExactly("austria MEMBER CERTAIN");
        assertThat(forum.lines("on=2998-07-01")).hasSize(2);
        assertThat(forum.lines("on=2999-01-01")).containsExactly("netherlands MEMBER CERTAIN");
    }

    private static String pending(Chronicle forum) throws Exception {
        return forum.ask("/pending").path("items").toString();
    }

    @Test
    void a_separation_is_pending_until_a_place_is_shared_or_it_is_set_aside() throws Exception {
        var forum = Chronicle.of(projected, "separations");
        assertThat(pending(forum)).isEqualTo("[]");
        forum.admit("serbia-in", "serbia", Standing.MEMBER, "1993");
        assertThat(pending(forum))
                .isEqualTo("[{\"predecessor\":\"serbia\",\"successors\":[\"montenegro\"],\"kind\":\"SEPARATION\","
                        + "\"on\":\"2006-06-03\",\"factId\":\"separated\",\"claims\":[{\"authority\":\"cow\","
                        + "\"on\":\"2006-06-05\",\"followed\":false,\"source\":\"\",\"why\":\"\"}]}]");
        forum.tell(forum.shared("shared", "serbia", "serbia-in", "2006-06-03", heir("montenegro", "heir")));
        assertThat(pending(forum)).isEqualTo("[]");
        assertThat(forum.lines("on=2006-06-03")).containsExactly("montenegro MEMBER CERTAIN", "serbia MEMBER CERTAIN");
        assertThat(forum.line("montenegro", "on=2007-01-01").path("basis").asString())
                .isEqualTo("SUCCESSION");
        forum.retract("not-shared", "shared");
        assertThat(pending(forum)).contains("separated");
        forum.tell(new SuccessionSetAside(
                fact("aside"),
                forum.forum,
                new PartyId("serbia"),
                fact("separated"),
                DateBound.parse("2006-07"),
                decided("forum")));
        assertThat(pending(forum)).isEqualTo("[]");
    }

    @Test
    void those_who_united_or_were_absorbed_stand_no_longer_and_are_pending_each_by_itself() throws Exception {
        var forum = Chronicle.of(projected, "unions");
        forum.admit("g", "gdr", Standing.MEMBER, "1973");
        forum.admit("t", "tanganyika", Standing.MEMBER, "1961-12-09");
        forum.admit("z", "zanzibar", Standing.OBSERVER, "1963-12-10");
        assertThat(forum.lines("on=1964-04-25"))
                .containsExactly("tanganyika MEMBER CERTAIN", "zanzibar OBSERVER CERTAIN");
        assertThat(forum.lines("on=1964-04-26")).isEmpty();
        assertThat(forum.lines("on=1990-10-02")).containsExactly("gdr MEMBER CERTAIN");
        assertThat(forum.lines("on=1990-10-03")).isEmpty();
        assertThat(forum.ask("/pending").path("items").findValuesAsString("kind"))
                .containsExactly("UNION", "UNION", "ABSORPTION");
        forum.tell(forum.passed("passed", "tanganyika", "t", "1964-04-26", heir("tanzania", "heir")));
        assertThat(forum.ask("/pending").path("items").findValuesAsString("predecessor"))
                .containsExactly("zanzibar", "gdr");
        assertThat(forum.lines("on=1964-04-26")).containsExactly("tanzania MEMBER CERTAIN");
    }

    @Test
    void of_two_heirs_both_must_get_a_place_before_nothing_is_pending() throws Exception {
        projected.relay.publish(state("cs", "Czechoslovakia", "CSK", "1918", ".."));
        projected.relay.publish(state("cz", "Czechia", "CZE", "1993-01-01", ".."));
        projected.relay.publish(state("sk", "Slovakia", "SVK", "1993-01-01", ".."));
        projected.relay.publish(dissolved("cs", "1993-01-01", "cz", "sk"));
        var forum = Chronicle.of(projected, "heirs");
        forum.admit("in", "cs", Standing.MEMBER, "1991");
        forum.tell(forum.passed("passed", "cs", "in", "1993-01-01", heir("cz", "cz-in")));
        assertThat(pending(forum)).contains("dissolved-cs");
        forum.correct(
                "both",
                "passed",
                forum.passed("passed", "cs", "in", "1993-01-01", heir("cz", "cz-in"), heir("sk", "sk-in")));
        assertThat(pending(forum)).isEqualTo("[]");
        assertThat(forum.lines("on=1993-01-01")).containsExactly("cz MEMBER CERTAIN", "sk MEMBER CERTAIN");
    }
}
