package org.rollcall.projection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rollcall.projection.Events.*;

import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.rollcall.contracts.Basis;
import org.rollcall.contracts.DateBound;
import org.rollcall.contracts.ForumEvent;
import org.rollcall.contracts.ForumId;
import org.rollcall.contracts.LifeClaim;
import org.rollcall.contracts.PartyEvent;
import org.rollcall.contracts.PartyId;
import org.rollcall.contracts.PartyKind;
import org.rollcall.contracts.PartyName;
import org.rollcall.contracts.Standing;
import org.rollcall.projection.exports.PopoloShapes;
import tools.jackson.databind.JsonNode;

class ExportsTest {

    private static final String ROLL = "/api/forums/budapest-process/roll";

    private static Projected projected;

    /** Some tests record more, and change the roll of 1995. */
    private static String known;

    @BeforeAll
    static void start() throws Exception {
        projected = Projected.start();
        for (var event : List.of(
                forum(),
                state("austria", "Austria", "AUT", "1918-11-12", ".."),
                state("czechoslovakia", "Czechoslovakia", "CSK", "1918-10-28", ".."),
                state("czech-republic", "Czech Republic", "CZE", "1993-01-01", ".."),
                state("slovakia", "Slovakia", "SVK", "1993-01-01", ".."),
                organisation("icmpd", "ICMPD"),
                dissolved("czechoslovakia", "1993-01-01", "czech-republic", "slovakia"),
                new PartyEvent.PartyNamed(
                        fact("czechia"),
                        new PartyId("czech-republic"),
                        new PartyName(PartyName.Form.SHORT, "Czechia", DateBound.parse("2016-07-01")),
                        stated()),
                admitted("austria", Standing.MEMBER, "1991-10-31"),
                admitted("czechoslovakia", Standing.MEMBER, "[1991-10-31..1993-12-31]"),
                admitted("icmpd", Standing.OBSERVER, "1993-06"),
                twiceAlive("estonia"),
                admitted("estonia", Standing.MEMBER, "1930-01-01"),
                withdrew("estonia", Standing.MEMBER, "1939-01-01"),
                passed("czechoslovakia", "1993-01-01", successor("czech-republic"), successor("slovakia")),
                withdrew("austria", Standing.MEMBER, "2030-01-01"))) {
            projected.relay.publish(event);
        }
        projected.awaitAll();
        known = recordedSoFar();
    }

    private static PartyEvent.PartyRegistered twiceAlive(String id) {
        return new PartyEvent.PartyRegistered(
                fact("party-" + id),
                new PartyId(id),
                PartyKind.STATE,
                List.of(new PartyName(PartyName.Form.SHORT, "Estonia", DateBound.UNKNOWN)),
                List.of(),
                List.of(),
                List.of(
                        new LifeClaim(
                                "gleditsch-ward",
                                DateBound.parse("1918-02-24"),
                                DateBound.parse("1940-06-21"),
                                true,
                                ""),
                        new LifeClaim("gleditsch-ward", DateBound.parse("1991-09-06"), DateBound.NEVER, true, "")),
                stated());
    }

    @AfterAll
    static void stop() {
        projected.close();
    }

    private static String recordedSoFar() throws Exception {
        return projected.json(ROLL).path("known").asString();
    }

    @Test
    void the_table_has_a_line_for_each_of_the_roll_and_says_in_headers_what_it_speaks_of() throws Exception {
        var answer = projected.get(ROLL + ".csv?on=1995-01-01&known=" + known);

        assertThat(answer.statusCode()).isEqualTo(200);
        var headers = answer.headers();
        assertThat(headers.firstValue("Content-Type")).hasValue("text/csv;header=present;charset=UTF-8");
        assertThat(headers.firstValue("Content-Disposition"))
                .hasValue("attachment; filename=\"budapest-process-roll-1995-01-01.csv\"");
        assertThat(headers.firstValue("Rollcall-On")).hasValue("1995-01-01");
        assertThat(headers.firstValue("Rollcall-Known")).hasValue(known);
        assertThat(headers.firstValue("Rollcall-Position")).isPresent();
        var lines = answer.body().split("\r\n");
        assertThat(lines).hasSize(5);
        assertThat(lines[1])
                .startsWith(
                        "austria,Austria,STATE,AUT,MEMBER,Participating States,ACTIVE,CERTAIN,1991-10-31,2030-01-01,"
                                + "LISTED,WITHDRAWAL,1992-11-25,2020-12-02,austria-member,");
        assertThat(lines[2]).startsWith("czech-republic,Czech Republic,STATE,CZE,MEMBER");
        assertThat(lines[4]).startsWith("icmpd,ICMPD,ORGANISATION,,OBSERVER,Observers,ACTIVE,CERTAIN,1993-06,,");
        assertThat(projected
                        .get(ROLL + ".csv?on=1995-01-01&standing=OBSERVER&known=" + known)
                        .body()
                        .split("\r\n"))
                .hasSize(2);
    }

    @Test
    void popolo_has_the_forum_those_on_its_roll_and_their_memberships() throws Exception {
        var popolo = projected.json(ROLL + ".popolo.json?on=2020-01-01&known=" + known);

        PopoloShapes.check(popolo);
        var czechia = organization(popolo, "party/czech-republic");
        assertThat(czechia.path("name").asString()).isEqualTo("Czechia");
        assertThat(czechia.path("classification").asString()).isEqualTo("state");
        assertThat(czechia.path("founding_date").asString()).isEqualTo("1993-01-01");
        assertThat(czechia.has("dissolution_date")).isFalse();
        assertThat(czechia.path("other_names").toString())
                .isEqualTo("[{\"name\":\"Czech Republic\",\"end_date\":\"2016-07-01\",\"note\":\"short name\"}]");
        assertThat(czechia.path("identifiers").toString())
                .isEqualTo("[{\"scheme\":\"ISO 3166-1 alpha-3\",\"identifier\":\"CZE\"}]");
        assertThat(organization(popolo, "forum/budapest-process")
                        .path("founding_date")
                        .asString())
                .isEqualTo("1993");

        assertThat(popolo.path("memberships")).hasSize(4);
        var austria = popolo.path("memberships").get(0);
        assertThat(austria.path("organization_id").asString()).isEqualTo("forum/budapest-process");
        assertThat(austria.path("member").toString()).isEqualTo("{\"id\":\"party/austria\",\"name\":\"Austria\"}");
        assertThat(austria.path("role").asString()).isEqualTo("member");
        assertThat(austria.path("label").asString()).isEqualTo("Participating States");
        assertThat(austria.path("start_date").asString()).isEqualTo("1991-10-31");
        assertThat(austria.path("end_date").asString()).isEqualTo("2030-01-01");
        assertThat(austria.path("sources").get(0).path("url").asString()).isEqualTo("sha256:00");
        assertThat(austria.path("rollcall").path("cause").asString()).isEqualTo("WITHDRAWAL");
        assertThat(austria.path("rollcall").path("evidence")).isNotEmpty();
    }

    @Test
    void what_popolo_lacks_is_beside_it_dates_that_are_spans_and_successions() throws Exception {
        var popolo = projected.json(ROLL + ".popolo.json?on=1992-12-31&known=" + known);

        PopoloShapes.check(popolo);
        var czechoslovakia = popolo.path("memberships").get(1);
        assertThat(czechoslovakia.has("start_date")).isFalse();
        assertThat(czechoslovakia.path("rollcall").path("from").asString()).isEqualTo("[1991-10-31..1993-12-31]");
        assertThat(czechoslovakia.path("rollcall").path("certainty").asString()).isEqualTo("POSSIBLE");
        assertThat(organization(popolo, "party/czechoslovakia")
                        .path("dissolution_date")
                        .asString())
                .isEqualTo("1993-01-01");
        assertThat(popolo.path("rollcall").path("on").asString()).isEqualTo("1992-12-31");
        assertThat(popolo.path("rollcall").path("known").asString()).isEqualTo(known);
        assertThat(popolo.path("rollcall").path("successions").toString())
                .isEqualTo(
                        "[{\"kind\":\"DISSOLUTION\",\"predecessor\":\"party/czechoslovakia\","
                                + "\"successors\":[\"party/czech-republic\",\"party/slovakia\"],\"on\":\"1993-01-01\",\"factId\":\"dissolved-czechoslovakia\"}]");
    }

    @Test
    void a_party_that_lives_again_is_not_dissolved() throws Exception {
        var estonia = organization(projected.json(ROLL + ".popolo.json?on=1935-01-01&known=" + known), "party/estonia");

        assertThat(estonia.path("founding_date").asString()).isEqualTo("1918-02-24");
        assertThat(estonia.has("dissolution_date")).isFalse();
        assertThat(estonia.path("rollcall").path("lives")).hasSize(2);
    }

    private static JsonNode organization(JsonNode popolo, String id) {
        for (var organization : popolo.path("organizations")) {
            if (organization.path("id").asString().equals(id)) {
                return organization;
            }
        }
        throw new AssertionError("no organization " + id + " in " + popolo.path("organizations"));
    }

    @Test
    void for_a_fixed_moment_of_the_record_the_bytes_stay_whatever_is_recorded_after() throws Exception {
        var later = Map.of(
                ROLL + ".csv",
                new ForumEvent.PartyExpelled(
                        fact("expelled"),
                        FORUM,
                        new PartyId("icmpd"),
                        Standing.OBSERVER,
                        fact("icmpd-observer"),
                        DateBound.parse("1994"),
                        decided("=1+1")),
                ROLL + ".popolo.json",
                new PartyEvent.PartyNamed(
                        fact("slovak-republic"),
                        new PartyId("slovakia"),
                        new PartyName(PartyName.Form.FORMAL, "Slovak Republic", DateBound.parse("1993-01-01")),
                        stated()),
                "/forums/budapest-process/roll/print",
                new ForumEvent.PartyWithdrew(
                        fact("withdrew-slovakia"),
                        FORUM,
                        new PartyId("slovakia"),
                        Standing.MEMBER,
                        fact("slovakia-successor"),
                        DateBound.parse("1994-01-01"),
                        decided("secretariat")));
        for (var form : later.entrySet()) {
            var fixed = form.getKey() + "?on=1995-01-01&known=" + recordedSoFar();
            var before = projected.get(fixed);
            assertThat(before.statusCode()).as(fixed).isEqualTo(200);
            projected.relay.publish(form.getValue());
            projected.awaitAll();
            assertThat(projected.get(fixed).body()).as(fixed).isEqualTo(before.body());
            assertThat(projected.get(form.getKey() + "?on=1995-01-01").body()).isNotEqualTo(before.body());
        }
    }

    @Test
    void names_are_shown_as_they_are_written_and_ordered_by_their_bytes_in_every_form() throws Exception {
        var forum = new ForumId("accents");
        projected.relay.publish(forum(forum));
        for (var name : List.of("Österreich", "Zypern", "Türkiye", "Côte d’Ivoire", "Åland & Co", "Cyprus")) {
            var id = "accent-" + name.codePointAt(0) + name.codePointAt(1);
            projected.relay.publish(state(id, name, "XXX", "1900", ".."));
            projected.relay.publish(admitted(forum, id, Standing.MEMBER, Basis.LISTED, "1993"));
        }
        projected.relay.publish(organisation("accent-organisation", "Ärzte"));
        projected.relay.publish(admitted(forum, "accent-organisation", Standing.MEMBER, Basis.LISTED, "1993"));
        projected.awaitAll();
        var inOrder =
                new String[] {"Cyprus", "Côte d’Ivoire", "Türkiye", "Zypern", "Åland & Co", "Österreich", "Ärzte"};
        var roll = projected.json("/api/forums/accents/roll?on=1995-01-01").path("entries");
        assertThat(StreamSupport.stream(roll.spliterator(), false)
                        .map(entry -> entry.path("name").asString()))
                .containsExactly(inOrder);
        assertThat(projected.get("/api/forums/accents/roll.csv?on=1995-01-01").body())
                .containsSubsequence(inOrder);
        for (var page : List.of("/forums/accents/roll/print", "/forums/accents/roll")) {
            var answer = projected.get(page + "?on=1995-01-01");
            assertThat(answer.headers().firstValue("Content-Type").orElse("").replace(" ", ""))
                    .isEqualToIgnoringCase("text/html;charset=utf-8");
            assertThat(answer.body().replace("&amp;", "&").replaceAll("(?s)^.*?<table", "<table"))
                    .containsSubsequence(inOrder);
        }
    }

    @Test
    void before_the_record_begins_there_is_a_table_without_lines() throws Exception {
        var early = "?on=1995-01-01&known=2000-01-01T00:00:00Z";

        assertThat(projected.get(ROLL + ".csv" + early).body().split("\r\n")).hasSize(1);
        var popolo = projected.json(ROLL + ".popolo.json" + early);
        assertThat(popolo.path("memberships").isEmpty()).isTrue();
        assertThat(popolo.path("rollcall").has("recordBegins")).isTrue();
    }

    @Test
    void what_cannot_be_asked_is_refused() throws Exception {
        assertThat(projected.get("/api/forums/nowhere/roll.csv").statusCode()).isEqualTo(404);
        assertThat(projected.get(ROLL + ".csv?on=01.02.1995").body()).contains("\"suggestions\":[\"1995-02-01\"");
        assertThat(projected.get(ROLL + ".popolo.json?standing=member").body()).contains("MEMBER");
    }
}
