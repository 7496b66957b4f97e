package org.rollcall.projection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rollcall.projection.Chronicle.heir;
import static org.rollcall.projection.Chronicle.texts;
import static org.rollcall.projection.Events.state;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.rollcall.contracts.DateBound;
import org.rollcall.contracts.Standing;

/** What corrections, contests and retractions do to the roll, on both axes. */
class RevisionsTest {

    private static Projected projected;

    @BeforeAll
    static void start() throws Exception {
        projected = Projected.start();
        projected.relay.publish(state("austria", "Austria", "AUT", "1919", ".."));
        projected.relay.publish(state("finland", "Finland", "FIN", "1917-12-06", ".."));
        projected.relay.publish(state("serbia", "Serbia", "SRB", "1878", ".."));
        projected.relay.publish(state("montenegro", "Montenegro", "MNE", "2006-06-03", ".."));
    }

    @AfterAll
    static void stop() {
        projected.close();
    }

    @Test
    void a_corrected_date_is_believed_from_the_correction_on_and_a_corrected_correction_from_its_own()
            throws Exception {
        var forum = Chronicle.of(projected, "corrected");
        var first = forum.admit("in", "austria", Standing.MEMBER, "1993");
        var second = forum.correct("better", "in", forum.admitted("in", "austria", Standing.MEMBER, "1995"));
        var third = forum.correct("best", "better", forum.admitted("in", "austria", Standing.MEMBER, "1991"));
        assertThat(forum.line("austria", "on=2000-01-01").path("from").asString())
                .isEqualTo("1991");
        assertThat(forum.line("austria", "on=2000-01-01&known=" + second)
                        .path("from")
                        .asString())
                .isEqualTo("1995");
        assertThat(forum.line("austria", "on=2000-01-01&known=" + first)
                        .path("from")
                        .asString())
                .isEqualTo("1993");
        assertThat(forum.lines("on=1992-01-01")).containsExactly("austria MEMBER CERTAIN");
        assertThat(forum.lines("on=1992-01-01&known=" + second)).isEmpty();
        assertThat(forum.line("austria", "on=2000-01-01").path("version").asLong())
                .isEqualTo(3);

        forum.retract("undo", "best");
        assertThat(forum.line("austria", "on=2000-01-01").path("from").asString())
                .isEqualTo("1995");
        forum.retract("undo-both", "better");
        assertThat(forum.line("austria", "on=2000-01-01").path("from").asString())
                .isEqualTo("1993");
        forum.retract("redo", "undo");
        var line = forum.line("austria", "on=2000-01-01");
        assertThat(line.path("from").asString()).isEqualTo("1991");
        assertThat(line.path("version").asLong()).isEqualTo(6);
        assertThat(line.path("factId").asString()).isEqualTo("in");
        assertThat(forum.line("austria", "on=2000-01-01&known=" + third)
                        .path("from")
                        .asString())
                .isEqualTo("1991");
        assertThat(forum.rows("participation", "true")).isEqualTo(6);
        assertThat(forum.rows("participation", "upper_inf(recorded)")).isEqualTo(1);
    }

    @Test
    void an_answer_for_a_fixed_known_has_the_same_bytes_whatever_comes_later() throws Exception {
        var forum = Chronicle.of(projected, "bytes");
        forum.admit("in", "austria", Standing.MEMBER, "1993");
        var known = forum.tell(forum.suspended("out-of-step", "austria", "in", "1999"));
        projected.awaitAll();
        var path = "/api/forums/bytes/roll?on=2000-01-01&known=" + known;
        var before = projected.get(path).body();
        assertThat(before).contains("\"status\":\"SUSPENDED\"");
        forum.contest("says-otherwise", "in", "un", "1990", true);
        forum.correct("better", "in", forum.admitted("in", "austria", Standing.MEMBER, "2001"));
        forum.retract("gone", "in", "out-of-step");
        assertThat(forum.lines("on=2000-01-01")).isEmpty();
        assertThat(projected.get(path).body()).isEqualTo(before);
    }

    @Test
    void a_retracted_admission_is_gone_with_what_depends_on_it_and_comes_back_with_it() throws Exception {
        var forum = Chronicle.of(projected, "retracted");
        forum.admit("in", "austria", Standing.MEMBER, "1993");
        forum.tell(forum.suspended("suspended", "austria", "in", "1999"));
        var before = forum.withdraw("out", "austria", Standing.MEMBER, "in", "2005");
        forum.retract("all", "in", "suspended", "out");
        assertThat(forum.lines("on=2000-01-01")).isEmpty();
        assertThat(forum.lines("on=2000-01-01&known=" + before)).containsExactly("austria MEMBER CERTAIN SUSPENDED");
        forum.retract("none", "all");
        assertThat(forum.lines("on=2000-01-01")).containsExactly("austria MEMBER CERTAIN SUSPENDED");
        assertThat(forum.lines("on=2005-01-01")).containsExactly("austria MEMBER POSSIBLE SUSPENDED");
        assertThat(forum.rows("suspension", "upper_inf(recorded)")).isEqualTo(1);
    }

    @Test
    void a_retracted_end_lets_it_go_on_without_a_cascade() throws Exception {
        var forum = Chronicle.of(projected, "goes-on");
        forum.admit("in", "austria", Standing.MEMBER, "1993");
        forum.withdraw("out", "austria", Standing.MEMBER, "in", "2005-01-01");
        assertThat(forum.lines("on=2006-01-01")).isEmpty();
        assertThat(forum.line("austria", "on=2000-01-01").path("cause").asString())
                .isEqualTo("WITHDRAWAL");
        forum.retract("not-out", "out");
        assertThat(forum.lines("on=2006-01-01")).containsExactly("austria MEMBER CERTAIN");
        assertThat(forum.line("austria", "on=2000-01-01").path("cause").isMissingNode())
                .isTrue();
        forum.expel("expelled", "austria", Standing.MEMBER, "in", "2010-01-01");
        assertThat(forum.line("austria", "on=2009-12-31").path("cause").asString())
                .isEqualTo("EXPULSION");
        assertThat(forum.lines("on=2010-01-01")).isEmpty();
    }

    @Test
    void a_claim_that_is_not_followed_widens_what_is_possible_and_one_that_is_moves_what_is_certain() throws Exception {
        var forum = Chronicle.of(projected, "contested");
        forum.admit("in", "austria", Standing.MEMBER, "1993-02-16");
        assertThat(forum.lines("on=1992-01-01")).isEmpty();
        forum.contest("earlier", "in", "un", "1991-11-01", false);
        assertThat(forum.lines("on=1992-01-01")).containsExactly("austria MEMBER POSSIBLE");
        var line = forum.line("austria", "on=1993-02-16");
        assertThat(line.path("certainty").asString()).isEqualTo("CERTAIN");
        assertThat(line.path("from").asString()).isEqualTo("1993-02-16");
        assertThat(texts(line.path("facts"))).containsExactly("in");
        assertThat(line.path("claims").toString())
                .isEqualTo("[{\"factId\":\"earlier\",\"against\":\"in\",\"authority\":\"un\",\"on\":\"1991-11-01\","
                        + "\"followed\":false,\"source\":\"\",\"why\":\"why\"}]");
        assertThat(line.path("evidence")).hasSize(1);

        forum.contest("followed", "in", "forum", "1991-12-01", true);
        assertThat(forum.lines("on=1992-01-01")).containsExactly("austria MEMBER CERTAIN");
        assertThat(forum.lines("on=1991-11-15")).containsExactly("austria MEMBER POSSIBLE");
        line = forum.line("austria", "on=1993-02-16");
        assertThat(line.path("from").asString()).isEqualTo("1991-12-01");
        assertThat(texts(line.path("facts"))).containsExactly("in", "followed");
        assertThat(line.path("evidence")).hasSize(3);
        assertThat(line.path("evidence").get(1).toString())
                .isEqualTo("{\"kind\":\"REFERENCE\",\"register\":\"\",\"authority\":\"forum\",\"source\":\"\"}");
        assertThat(line.path("claims")).hasSize(2);

        forum.retract("no-longer", "followed");
        assertThat(forum.lines("on=1992-01-01")).containsExactly("austria MEMBER POSSIBLE");
        assertThat(forum.line("austria", "on=1993-02-16").path("from").asString())
                .isEqualTo("1993-02-16");
    }

    @Test
    void evidence_that_two_facts_share_is_shown_once() throws Exception {
        var forum = Chronicle.of(projected, "evidence");
        forum.admit("in", "austria", Standing.MEMBER, "1993");
        forum.tell(forum.suspended("suspended", "austria", "in", "1999"));
        forum.reinstate("reinstated", "austria", "in", "suspended", "2001");
        var line = forum.line("austria", "on=2005-01-01");
        assertThat(texts(line.path("facts"))).containsExactly("in", "suspended", "reinstated");
        assertThat(line.path("evidence").toString())
                .isEqualTo("[{\"kind\":\"STATED\",\"document\":\"sha256:00\",\"line\":12,\"quote\":\"the line\","
                        + "\"asOf\":\"2020-12-02\"},{\"kind\":\"DECIDED\",\"by\":\"forum\",\"reason\":\"because\"}]");
    }

    @Test
    void a_corrected_succession_gives_the_place_to_others_and_what_it_replaced_stands_again() throws Exception {
        var forum = Chronicle.of(projected, "heirs");
        forum.admit("serbia-in", "serbia", Standing.MEMBER, "1993");
        forum.admit("montenegro-listed", "montenegro", Standing.MEMBER, "[2006-06-03..2020]");
        forum.admit("finland-listed", "finland", Standing.MEMBER, "[2006-06-03..2020]");
        var before = forum.tell(forum.passed(
                "passed", "serbia", "serbia-in", "2006-06-03", heir("montenegro", "heir", "montenegro-listed")));
        assertThat(forum.lines("on=2010-01-01"))
                .containsExactly("finland MEMBER POSSIBLE", "montenegro MEMBER CERTAIN");
        assertThat(forum.line("montenegro", "on=2010-01-01")
                        .path("participation")
                        .asString())
                .isEqualTo("heir");
        forum.correct(
                "to-finland",
                "passed",
                forum.passed(
                        "passed",
                        "serbia",
                        "serbia-in",
                        "2006-06-03",
                        heir("finland", "finland-heir", "finland-listed")));
        assertThat(forum.lines("on=2010-01-01"))
                .containsExactly("finland MEMBER CERTAIN", "montenegro MEMBER POSSIBLE");
        assertThat(forum.lines("on=2010-01-01&known=" + before))
                .containsExactly("finland MEMBER POSSIBLE", "montenegro MEMBER CERTAIN");
        // whoever confirmed the line it replaces confirmed this one
        assertThat(forum.line("finland", "on=2010-01-01").path("lastStated").asString())
                .isEqualTo("2020-12-02");
        forum.contest("later", "passed", "un", "2007", false);
        assertThat(forum.line("finland", "on=2010-01-01").path("claims")).hasSize(1);
        assertThat(forum.line("finland", "on=2010-01-01").path("lastStated").asString())
                .isEqualTo("2020-12-02");
        forum.retract("undone", "to-finland");
        assertThat(forum.lines("on=2010-01-01"))
                .containsExactly("finland MEMBER POSSIBLE", "montenegro MEMBER CERTAIN");
        assertThat(forum.line("montenegro", "on=2010-01-01").path("claims")).hasSize(1);
        forum.retract("no-succession", "passed", "later");
        assertThat(forum.lines("on=2010-01-01"))
                .containsExactly("finland MEMBER POSSIBLE", "montenegro MEMBER POSSIBLE", "serbia MEMBER CERTAIN");
    }

    @Test
    void what_a_succession_replaced_can_be_retracted_for_itself() throws Exception {
        var forum = Chronicle.of(projected, "replaced");
        forum.admit("serbia-in", "serbia", Standing.MEMBER, "1993");
        forum.admit("montenegro-listed", "montenegro", Standing.MEMBER, "[2006-06-03..2020]");
        forum.tell(forum.passed(
                "passed", "serbia", "serbia-in", "2006-06-03", heir("montenegro", "heir", "montenegro-listed")));
        forum.retract("not-listed", "montenegro-listed");
        assertThat(forum.lines("on=2010-01-01")).containsExactly("montenegro MEMBER CERTAIN");
        forum.retract("not-passed", "passed");
        assertThat(forum.lines("on=2010-01-01")).containsExactly("serbia MEMBER CERTAIN");
        assertThat(projected.count("SELECT count(*) FROM projection.parked WHERE stream = 'forum/replaced'"))
                .isZero();
    }

    @Test
    void a_corrected_name_and_a_contested_life_of_a_party_are_seen_in_every_forum() throws Exception {
        var forum = Chronicle.of(projected, "names");
        var registered = state("kosovo", "Kosovoo", "XKX", "2008-02-17", "..");
        forum.tell(registered);
        var before = forum.admit("in", "kosovo", Standing.OBSERVER, "2009");
        forum.correct("name", "party-kosovo", state("kosovo", "Kosovo", "XKX", "2008-02-17", "2009-06-01"));
        assertThat(forum.line("kosovo", "on=2009-03-01").path("name").asString())
                .isEqualTo("Kosovo");
        assertThat(forum.line("kosovo", "on=2009-03-01&known=" + before)
                        .path("name")
                        .asString())
                .isEqualTo("Kosovoo");
        assertThat(forum.lines("on=2010-01-01")).isEmpty();
        assertThat(forum.lines("on=2010-01-01&known=" + before)).containsExactly("kosovo OBSERVER CERTAIN");
        var party = projected.json("/api/parties/kosovo");
        assertThat(texts(party.path("facts"))).containsExactly("party-kosovo");
        assertThat(party.path("version").asLong()).isEqualTo(1);
        assertThat(projected.count("SELECT count(*) FROM views.party_name WHERE party = 'kosovo' AND kind = 'NAME'"))
                .isEqualTo(2);
        assertThat(DateBound.parse(party.path("lives").get(0).path("until").asString()))
                .isEqualTo(DateBound.parse("2009-06-01"));
    }
}
