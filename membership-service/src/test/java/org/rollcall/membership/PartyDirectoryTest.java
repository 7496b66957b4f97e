package org.rollcall.membership;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.rollcall.contracts.DateBound;
import org.rollcall.contracts.FactId;
import org.rollcall.contracts.PartyId;
import org.rollcall.contracts.PartyOnRecord;
import org.rollcall.contracts.PartyOnRecord.Succession;
import org.rollcall.membership.domain.KnownParty;
import org.rollcall.membership.postgres.PartyDirectory;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What is found of parties says what stands of their facts, whenever and by whatever version it was filled. */
class PartyDirectoryTest {

    private static final TestDatabase DATABASE = new TestDatabase();

    private static RunningService service;
    private static Caller secretariat;
    private static PartyDirectory directory;

    private final String tag = UUID.randomUUID().toString().substring(0, 8);

    @BeforeAll
    static void start() {
        service = RunningService.withoutRelay(DATABASE);
        secretariat = service.secretariat();
        directory = service.bean(PartyDirectory.class);
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    @Test
    void a_corrected_name_is_found_and_the_one_before_no_longer() {
        register("old");
        var named = accepted("old", "names", """
                {"form": "SHORT", "text": "Kingdon %s", "from": "1950"}""");
        var corrected = accepted("old", "facts/" + named + "/correction", """
                {"text": "Kingdom %s", "reason": "a slip of the pen"}""");
        assertThat(found("Kingdom")).containsExactly("old-" + tag);
        assertThat(found("Kingdon")).isEmpty();

        accepted("old", "facts/" + corrected + "/retraction", """
                {"reason": "it was right"}""");
        assertThat(found("Kingdom")).isEmpty();
        assertThat(found("Kingdon")).containsExactly("old-" + tag);
    }

    @Test
    void a_retracted_name_is_found_no_longer_and_again_when_that_is_taken_back() {
        register("old");
        var named = accepted("old", "names", """
                {"form": "SHORT", "text": "Kingdom %s", "from": "1950"}""");
        var retracted = accepted("old", "facts/" + named + "/retraction", """
                {"reason": "it never was"}""");
        assertThat(found("Kingdom")).isEmpty();
        assertThat(found("old")).containsExactly("old-" + tag);
        accepted("old", "facts/" + retracted + "/retraction", """
                {"reason": "it was"}""");
        assertThat(found("Kingdom")).containsExactly("old-" + tag);
    }

    @Test
    void aliases_and_codes_of_a_registration_are_corrected_as_a_whole() {
        var registered = register("old");
        accepted("old", "facts/" + registered + "/correction", """
                {"aliases": ["Oldland %s"], "codes": [{"scheme": "ALPHA_3", "value": "QQO"}], "reason": "why"}""");
        assertThat(found("Oldland")).containsExactly("old-" + tag);
        assertThat(found("alias of old")).isEmpty();
        assertThat(directory.coded("QQO"))
                .extracting(party -> party.id().value())
                .contains("old-" + tag);
    }

    @Test
    void a_party_is_known_with_what_came_out_of_it_and_no_longer_when_that_is_retracted() {
        register("old");
        register("new");
        register("newer");
        accepted("old", "separations", """
                {"on": "1950", "successors": ["new-%s"]}""");
        var united = accepted("old", "union", """
                {"on": "1960", "into": "newer-%s"}""");
        assertThat(known("old").successions())
                .extracting(succession -> succession.kind().name())
                .containsExactly("SEPARATION", "UNION");
        assertThat(known("old").successions())
                .extracting(Succession::fact)
                .last()
                .isEqualTo(new FactId(united));
        assertThat(relatives("old")).containsExactly("new-" + tag, "newer-" + tag);
        assertThat(relatives("newer")).containsExactly("old-" + tag);

        accepted("old", "facts/" + united + "/retraction", """
                {"reason": "it did not"}""");
        assertThat(relatives("old")).containsExactly("new-" + tag);
        assertThat(relatives("newer")).isEmpty();
        assertThat(known("old").life().claims().getFirst().until()).isEqualTo(DateBound.NEVER);
    }

    @Test
    void filled_anew_it_says_row_for_row_what_it_said() {
        a_party_is_known_with_what_came_out_of_it_and_no_longer_when_that_is_retracted();
        var before = rows(service.jdbc());
        service.jdbc().sql("UPDATE party_directory_shape SET shape = 0").update();
        service.jdbc()
                .sql("UPDATE party_directory_name SET folded = 'x' || folded")
                .update();
        service.jdbc().sql("DELETE FROM party_directory_succession").update();
        service.jdbc()
                .sql("UPDATE party_directory SET record = '{\"another\": \"shape\"}'")
                .update();
        try (var later = RunningService.withoutRelay(DATABASE)) {
            assertThat(rows(later.jdbc())).isEqualTo(before);
        }
    }

    @Test
    void it_is_not_filled_anew_where_its_shape_is_the_same() {
        var versions = "SELECT max(xmin::text::bigint) FROM party_directory";
        var before = service.jdbc().sql(versions).query(Long.class).single();
        try (var later = RunningService.withoutRelay(DATABASE)) {
            assertThat(later.jdbc().sql(versions).query(Long.class).single()).isEqualTo(before);
        }
    }

    /** Two that start at once on what the first version of the service left, its events of the first versions among it. */
    @Test
    void a_database_of_the_first_version_comes_up() throws Exception {
        var database = new TestDatabase();
        var jdbc = database.migratedTo("1", "100");
        insert(jdbc, "party/oldland", 0, "membership.party-registered.v1", """
                {"fact": "o-1", "party": "oldland", "kind": "STATE",
                 "names": [{"form": "SHORT", "text": "Oldland", "from": "XXXX"}], "codes": [], "aliases": ["The Old One"],
                 "lives": [{"authority": "gw", "from": "1918", "until": "..", "followed": true, "source": "a list"}],
                 "provenance": {"evidence": [{"kind": "DECIDED", "by": "ada", "reason": ""}], "decided": "XXXX",
                                "recordedBy": "ada", "warnings": []}}""");
        insert(jdbc, "party/newland", 0, "membership.party-registered.v1", """
                {"fact": "n-1", "party": "newland", "kind": "STATE",
                 "names": [{"form": "SHORT", "text": "Newland", "from": "XXXX"}], "codes": [], "aliases": [],
                 "lives": [{"authority": "gw", "from": "1990", "until": "..", "followed": true, "source": ""}],
                 "provenance": {"evidence": [{"kind": "DECIDED", "by": "ada", "reason": ""}], "decided": "XXXX",
                                "recordedBy": "ada", "warnings": []}}""");
        insert(jdbc, "party/oldland", 1, "membership.party-dissolved.v1", """
                {"fact": "o-2", "party": "oldland", "on": "1993-01-01",
                 "claims": [{"authority": "gw", "on": "1993-01-01", "followed": true, "source": ""}],
                 "successors": ["newland"],
                 "provenance": {"evidence": [{"kind": "DECIDED", "by": "ada", "reason": ""}], "decided": "XXXX",
                                "recordedBy": "ada", "warnings": []}}""");
        jdbc.sql(
                        "INSERT INTO party_directory (party, state) VALUES ('oldland', '{\"id\": \"oldland\", \"ended\": true}')")
                .update();
        try (var threads = Executors.newFixedThreadPool(2)) {
            Callable<RunningService> start = () -> RunningService.withoutRelay(database);
            var started = threads.invokeAll(List.of(start, start));
            try (var one = started.getFirst().get();
                    var other = started.getLast().get()) {
                var found = other.bean(PartyDirectory.class).called("the old one");
                assertThat(found).extracting(PartyOnRecord::id).containsExactly(new PartyId("oldland"));
                assertThat(found.getFirst().lives().getFirst().until()).isEqualTo(DateBound.parse("1993-01-01"));
                assertThat(found.getFirst().lives().getFirst().why()).isEmpty();
                assertThat(one.bean(PartyDirectory.class).called("Austria")).hasSize(1);
                var corrected = one.secretariat().post("/api/parties/oldland/facts/o-2/correction", """
                        {"on": "1994", "claims": [], "reason": "it took a year longer"}""");
                assertThat(corrected.status()).as(corrected.response().body()).isEqualTo(201);
                assertThat(other.bean(PartyDirectory.class)
                                .withId("oldland")
                                .orElseThrow()
                                .lives()
                                .getFirst()
                                .until())
                        .isEqualTo(DateBound.parse("1994"));
            }
        }
    }

    private static void insert(JdbcClient jdbc, String stream, int sequence, String type, String payload) {
        jdbc.sql("""
                        INSERT INTO event (event_id, type, stream, sequence, time_stamp, payload_type, payload, meta_data)
                        VALUES (?, 'party', ?, ?, now(), ?, CAST(? AS json), '{}')""")
                .params(UUID.randomUUID().toString(), stream, sequence, type, payload)
                .update();
    }

    private static Map<String, List<Map<String, Object>>> rows(JdbcClient jdbc) {
        return Map.of(
                "parties",
                jdbc.sql("SELECT party, record::text FROM party_directory ORDER BY party")
                        .query()
                        .listOfRows(),
                "names",
                jdbc.sql("SELECT party, text, folded FROM party_directory_name ORDER BY party, text")
                        .query()
                        .listOfRows(),
                "codes",
                jdbc.sql("SELECT party, value FROM party_directory_code ORDER BY party, value")
                        .query()
                        .listOfRows(),
                "successions",
                jdbc.sql(
                                "SELECT predecessor, successor, place FROM party_directory_succession ORDER BY predecessor, successor")
                        .query()
                        .listOfRows());
    }

    private Stream<String> found(String name) {
        return directory.called(name + " " + tag).stream()
                .map(party -> party.id().value());
    }

    private KnownParty known(String party) {
        return directory.known(directory.withId(party + "-" + tag).orElseThrow(), DateBound.parse("1970"));
    }

    private List<String> relatives(String party) {
        return known(party).relatives().stream()
                .map(relative -> relative.id().value())
                .toList();
    }

    private String register(String name) {
        return post("/api/parties", """
                {"id": "%1$s-%2$s", "kind": "STATE", "names": [{"form": "SHORT", "text": "%1$s %2$s"}],
                 "codes": [{"scheme": "ALPHA_3", "value": "QQA"}], "aliases": ["alias of %1$s %2$s"],
                 "lives": [{"authority": "an-authority", "from": "1900", "followed": true}]}""".formatted(name, tag));
    }

    private String accepted(String party, String what, String json) {
        return post("/api/parties/" + party + "-" + tag + "/" + what, json.formatted(tag));
    }

    private static String post(String path, String json) {
        var answer = secretariat.post(path, json);
        assertThat(answer.status()).as(path + " " + answer.response().body()).isEqualTo(201);
        return answer.text("factId");
    }
}
