package org.rollcall.projection.importing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The forum itself, its offices, groups, counts, meetings and documents, as the Budapest Process's page has them. */
class TheSeedsForumTest {

    private static final Draft DRAFT = Seed.budapest();

    @Test
    void the_forum_is_the_first_proposal_with_its_profile() {
        var forum = DRAFT.proposals().getFirst();
        assertThat(forum.path()).isEqualTo("/api/forums");
        assertThat(forum.lines()).contains(24, 25, 27);
        var body = forum.body();
        assertThat(body.path("id").asString()).isEqualTo("budapest-process");
        assertThat(body.path("name").asString()).isEqualTo("Budapest Process");
        assertThat(body.path("established").asString()).isEqualTo("1993");
        var profile = body.path("profile");
        assertThat(profile.path("type").asString()).isEqualTo("Interregional forum on migration");
        assertThat(Proposed.texts(profile.path("regions"))).containsExactly("Europe", "Asia");
        assertThat(profile.path("objectives").asString()).startsWith("The Budapest Process is an interregional");
        assertThat(profile.path("currentFocus").asString())
                .contains("- Knowledge\n", "- Promote international protection\n")
                .endsWith("irregular migration and labor migration.");
        assertThat(profile.at("/labels/MEMBER").asString()).isEqualTo("Participating States");
        assertThat(profile.path("timeZone").asString()).isEqualTo("Europe/Vienna");
    }

    @Test
    void the_contact_block_is_taken_apart() {
        var contact = DRAFT.proposals().getFirst().body().at("/profile/contact");
        assertThat(Proposed.texts(contact.path("address")))
                .containsExactly(
                        "Budapest Process Secretariat",
                        "ICMPD Headquarters",
                        "Gonzagagasse 1, 5th floor, A-1010 Vienna");
        assertThat(contact.path("telephone").asString()).isEqualTo("+43 1 504 46 77 - 0");
        assertThat(contact.path("fax").asString()).isEqualTo("+43 1 504 46 77 - 2375");
        assertThat(contact.path("email").asString()).isEqualTo("budapestprocess@icmpd.org");
        assertThat(contact.path("website").asString()).isEqualTo("http://www.budapestprocess.org");
    }

    @ParameterizedTest
    @CsvSource({
        "CHAIR, turkey, PERMANENT, 2006",
        "CO_CHAIR, hungary, UNSTATED, 2006",
        "SECRETARIAT, icmpd, UNSTATED, [1993-01-01..2020-12-02]",
    })
    void offices_are_held(String office, String party, String term, String from) {
        var body = Proposed.body(DRAFT, "/offices", "office", office);
        assertThat(body.path("party").asString()).isEqualTo(party);
        assertThat(body.path("term").asString()).isEqualTo(term);
        assertThat(body.path("from").asString()).isEqualTo(from);
        assertThat(Proposed.bodies(DRAFT, "/offices")).hasSize(3);
    }

    @ParameterizedTest
    @CsvSource({
        "silk-routes, Silk Routes, [1991-10-31..2016-05-18]",
        "south-east-europe, South East European, [1991-10-31..2018-05-07]",
        "black-sea, Black Sea, [1991-10-31..2017-12-14]",
    })
    void a_working_group_existed_when_it_first_met(String id, String region, String from) {
        var body = Proposed.body(DRAFT, "/working-groups", "id", id);
        assertThat(body.path("region").asString()).isEqualTo(region);
        assertThat(body.path("from").asString()).isEqualTo(from);
        assertThat(Proposed.bodies(DRAFT, "/working-groups")).hasSize(3);
    }

    @Test
    void claimed_counts_stand_beside_the_lists() {
        var claims = Proposed.bodies(DRAFT, "/count-claims").stream()
                .map(body -> body.path("quantity").asString() + " "
                        + body.path("count").asInt() + " " + body.path("kind").asString())
                .toList();
        assertThat(claims)
                .containsExactly(
                        "EXACTLY 52 STATE", "EXACTLY 16 ORGANISATION", "EXACTLY 1 MECHANISM", "MORE_THAN 50 STATE");
    }

    @Test
    void there_are_27_meetings_and_all_were_held() {
        var meetings = Proposed.bodies(DRAFT, "/api/meetings");
        assertThat(meetings)
                .hasSize(27)
                .allMatch(meeting -> meeting.path("held").asBoolean());
        assertThat(meetings)
                .extracting(meeting -> meeting.path("id").asString())
                .doesNotHaveDuplicates();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            budapest-process-2016-10-18-silk-routes              | 2016-10-19 | Belgrade  | WORKING_GROUP_MEETING    | silk-routes 9                                           | silk-routes
            budapest-process-2016-05-18-silk-routes              | 2016-05-19 | Tehran    | WORKING_GROUP_MEETING    | silk-routes 8                                           | silk-routes
            budapest-process-2020-12-02-senior-officials-meeting | 2020-12-02 | VIRTUAL   | SENIOR_OFFICIALS_MEETING | senior-officials-meeting                                | ''
            budapest-process-2018-11-19-senior-officials-meeting | 2018-11-20 | Istanbul  | SENIOR_OFFICIALS_MEETING | senior-officials-meeting, preparatory-6th-ministerial 3 | ''
            budapest-process-2016-12-15-senior-officials-meeting | 2016-12-15 | Antalya   | SENIOR_OFFICIALS_MEETING | senior-officials-meeting 24                             | ''
            budapest-process-2015-12-14-senior-officials-meeting | 2015-12-15 | Budapest  | SENIOR_OFFICIALS_MEETING | senior-officials-meeting 24                             | ''
            budapest-process-1991-10-31-ministerial-conference   | 1991-10-31 | Berlin    | MINISTERIAL_CONFERENCE   | ministerial-conference 1                                | ''
            budapest-process-2003-06-26-ministerial-conference   | 2003-06-26 | Rhodes    | MINISTERIAL_CONFERENCE   | ministerial-conference 4                                | ''
            budapest-process-2019-10-09-working-group-meeting    | 2019-10-10 | Skopje    | WORKING_GROUP_MEETING    | ''                                                      | silk-routes, south-east-europe, black-sea
            budapest-process-2018-05-07-working-group-meeting    | 2018-05-08 | Sarajevo  | WORKING_GROUP_MEETING    | ''                                                      | silk-routes, south-east-europe
            budapest-process-2020-11-13-group-discussion         | 2020-11-13 | VIRTUAL   | GROUP_DISCUSSION         | ''                                                      | south-east-europe
            budapest-process-2017-09-20-drafting-group           | 2017-09-21 | Ankara    | DRAFTING_GROUP           | ''                                                      | ''
            budapest-process-2017-03-02-consultation             | 2017-03-02 | Istanbul  | CONSULTATION             | ''                                                      | ''
            budapest-process-2020-06-30-webinar                  | 2020-06-30 | VIRTUAL   | WEBINAR                  | webinar                                                 | ''
            budapest-process-2020-03-03-thematic                 | 2020-03-04 | Budapest  | THEMATIC_MEETING         | thematic                                                | ''
            """)
    void a_meeting_is_what_its_line_says(
            String id, String last, String place, String kind, String series, String bodies) {
        var meeting = Proposed.body(DRAFT, "/api/meetings", "id", id);
        assertThat(meeting.path("last").asString()).isEqualTo(last);
        var venue = meeting.path("venue");
        assertThat(venue.path("city").asString(venue.path("type").asString())).isEqualTo(place);
        assertThat(meeting.path("mode").asString()).isEqualTo(place.equals("VIRTUAL") ? "VIRTUAL" : "IN_PERSON");
        assertThat(meeting.path("kind").asString()).isEqualTo(kind);
        var entries = meeting.path("series")
                .valueStream()
                .map(entry -> (entry.path("series").asString() + " "
                                + entry.path("ordinal").asString(""))
                        .strip())
                .toList();
        assertThat(String.join(", ", entries)).isEqualTo(series);
        assertThat(String.join(", ", Proposed.texts(meeting.path("bodies")))).isEqualTo(bodies);
    }

    @Test
    void the_two_meetings_that_ran_together_cite_the_lines_they_were_taken_from() {
        var ninth = Proposed.body(DRAFT, "/api/meetings", "id", "budapest-process-2016-10-18-silk-routes");
        assertThat(ninth.path("title").asString())
                .isEqualTo("9th Silk Routes Working Group Meeting (Integration and Re-integration)");
        assertThat(Proposed.evidence(ninth, "STATED"))
                .extracting(line -> line.path("line").asInt())
                .containsExactly(159, 160);
        var eighth = Proposed.body(DRAFT, "/api/meetings", "id", "budapest-process-2016-05-18-silk-routes");
        assertThat(Proposed.evidence(eighth, "STATED"))
                .extracting(line -> line.path("line").asInt())
                .containsExactly(160);
    }

    @Test
    void ten_listings_are_nine_documents() {
        var documents = Proposed.bodies(DRAFT, "/documents");
        assertThat(documents).hasSize(9);
        var istanbul = Proposed.body(
                DRAFT,
                "/documents",
                "title",
                "Istanbul Ministerial Declaration on a Silk Routes Partnership for Migration");
        assertThat(Proposed.texts(istanbul.path("languages"))).isEqualTo(List.of("en", "ru"));
        assertThat(istanbul.path("meeting").asString()).isEqualTo("budapest-process-2013-04-19-ministerial-conference");
        assertThat(istanbul.path("published").asString()).isEqualTo("2013-04-19");
        assertThat(istanbul.path("kind").asString()).isEqualTo("DECLARATION");
        assertThat(Proposed.evidence(istanbul, "STATED"))
                .extracting(line -> line.path("line").asInt())
                .containsExactly(163, 177);
    }

    @Test
    void a_document_in_a_meetings_line_was_adopted_there_and_one_named_in_the_text_in_that_month() {
        var rhodes = Proposed.body(
                DRAFT, "/documents", "title", "Final recommendations of the Rhodes Ministerial Conference");
        assertThat(rhodes.path("meeting").asString()).isEqualTo("budapest-process-2003-06-26-ministerial-conference");
        assertThat(Proposed.texts(rhodes.path("languages"))).containsExactly("en");
        var conclusions =
                Proposed.body(DRAFT, "/documents", "title", "Conclusions of the 24th Senior Officials Meeting");
        assertThat(conclusions.path("kind").asString()).isEqualTo("CONCLUSIONS");
        var commitments = Proposed.bodies(DRAFT, "/documents").stream()
                .filter(body -> body.path("kind").asString().equals("COMMITMENTS"))
                .findFirst()
                .orElseThrow();
        assertThat(commitments.path("meeting").asString())
                .isEqualTo("budapest-process-2019-02-19-ministerial-conference");
        var alone = Proposed.body(DRAFT, "/documents", "title", "25 Years Budapest Process");
        assertThat(alone.has("meeting")).isFalse();
        assertThat(alone.path("published").asString()).isEqualTo("[1991-10-31..2020-12-02]");
    }

    @Test
    void the_five_commitments_and_the_six_priority_goals_are_the_programme() {
        var items = Proposed.bodies(DRAFT, "/programme");
        assertThat(items)
                .extracting(item -> item.path("kind").asString() + " "
                        + item.path("number").asInt() + " " + item.path("text").asString())
                .containsExactly(
                        "COMMITMENT 1 Partnership",
                        "COMMITMENT 2 Comprehensive migration governance",
                        "COMMITMENT 3 Respect, protect and fulfill international human rights and fundamental freedoms",
                        "COMMITMENT 4 Support and solidarity",
                        "COMMITMENT 5 Knowledge",
                        "PRIORITY_GOAL 1 Prevent and counteract irregular migration, facilitating return and readmission"
                                + " of irregular migrants",
                        "PRIORITY_GOAL 2 Better organize and improve conditions for legal migration and mobility",
                        "PRIORITY_GOAL 3 Support the integration of migrants and counteract phenomena of discrimination,"
                                + " racism and xenophobia",
                        "PRIORITY_GOAL 4 Strengthen the positive impact of migration on development",
                        "PRIORITY_GOAL 5 Prevent and combat trafficking in persons",
                        "PRIORITY_GOAL 6 Promote international protection");
        assertThat(items.getFirst().path("programme").asString())
                .startsWith("The Istanbul Commitments on the Silk Routes");
        assertThat(items.getFirst().path("from").asString()).isEqualTo("2019-02");
        assertThat(items.getLast().path("programme").asString()).isEqualTo("2013 Istanbul Ministerial Declaration");
        assertThat(items.getLast().path("from").asString()).isEqualTo("2013");
    }

    @Test
    void a_party_that_is_called_otherwise_by_then_gets_the_page_s_own_name_as_a_label() {
        var labels = Proposed.bodies(DRAFT, "/labels");
        assertThat(labels)
                .extracting(label -> label.path("party").asString() + " "
                        + label.path("label").asString() + " "
                        + label.path("from").asString())
                .containsExactly(
                        "czech-republic Czech Republic [..2020-12-02]",
                        "frontex European Border and Coast Guard Agency [..2020-12-02]",
                        "icmpd International Center for Migration Policy Development [..2020-12-02]",
                        "ilo International Labor Organization [..2020-12-02]",
                        "undp United Nations Development Program [..2020-12-02]",
                        "eco Economic Cooperation Organization ECO [..2020-12-02]");
    }
}
