package org.rollcall.contracts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Every event ever written still loads: one golden for each wire name, added with it and never edited. */
class WireGoldenTest {

    private static Stream<Arguments> samples() {
        return Samples.events().map(event -> Arguments.of(Samples.nameOf(event), event));
    }

    @Test
    void each_event_has_a_golden_and_each_golden_an_event() throws IOException {
        try (var files = Files.list(Path.of("src/test/resources/wire"))) {
            assertThat(files.map(file -> file.getFileName().toString()).collect(Collectors.toSet()))
                    .isEqualTo(Stream.concat(EventNames.all().keySet().stream(), Upcasts.oldNames().keySet().stream())
                            .map(name -> name + ".json")
                            .collect(Collectors.toSet()));
        }
    }

    @ParameterizedTest
    @MethodSource("samples")
    void a_golden_reads_as_its_event(String name, Record event) {
        assertThat(read(golden(name), event.getClass())).isEqualTo(event);
    }

    /**
     * The old versions differ from today's in what they could not say: why a claim is followed, at what time a meeting is and
     * who receives it, where a document can be read.
     */
    @ParameterizedTest
    @MethodSource("oldNames")
    void an_old_golden_reads_as_the_newest_version_of_its_event(String old, String newest) {
        var today = golden(newest);
        today.findParents("why").forEach(claim -> ((ObjectNode) claim).put("why", ""));
        today.findParents("hours").forEach(meeting -> {
            ((ObjectNode) meeting).putObject("hours").put("type", "UNSTATED");
            ((ObjectNode) meeting).putArray("hosts");
        });
        today.withArray("editions").forEach(edition -> {
            ((ObjectNode) edition).put("address", "");
            ((ObjectNode) edition).remove("file");
        });
        if (today.get("editions").isEmpty()) {
            today.remove("editions");
        }

        var read = Upcasts.newest(old, golden(old));

        assertThat(read.type()).isEqualTo(newest);
        assertThat(read.data()).isEqualTo(today);
        assertThat(read(read.data(), EventNames.classOf(newest).orElseThrow())).isInstanceOf(Event.class);
    }

    private static Stream<Arguments> oldNames() {
        return Upcasts.oldNames().entrySet().stream().map(name -> Arguments.of(name.getKey(), name.getValue()));
    }

    @Test
    void an_old_version_inside_a_correction_is_read_as_the_newest_too() {
        var correction = golden("membership.party-fact-corrected.v1");
        var dissolved = golden("membership.party-dissolved.v1").put("type", "membership.party-dissolved.v1");
        correction.set("statement", dissolved);

        var read = Upcasts.newest("membership.party-fact-corrected.v1", correction);

        var event = read(read.data(), PartyEvent.PartyFactCorrected.class);
        assertThat(event.statement()).isInstanceOf(PartyEvent.PartyDissolved.class);
        assertThat(read.type()).isEqualTo("membership.party-fact-corrected.v1");
    }

    @ParameterizedTest
    @MethodSource("samples")
    void an_event_writes_its_golden_member_by_member_in_order(String name, Record event) {
        assertThat(WireJson.MAPPER.readTree(WireJson.MAPPER.writeValueAsString(event)))
                .isEqualTo(golden(name));
        assertThat(WireJson.MAPPER.writeValueAsString(event))
                .isEqualTo(golden(name).toString());
    }

    @ParameterizedTest
    @MethodSource("samples")
    void what_a_newer_writer_adds_is_ignored(String name, Record event) {
        var newer = golden(name);
        newer.put("addedLater", "something");
        var provenance = (ObjectNode) newer.findValue("provenance");
        provenance.put("addedLater", 7);
        ((ObjectNode) provenance.get("evidence").get(0)).putObject("addedLater");

        assertThat(read(newer, event.getClass())).isEqualTo(event);
    }

    @ParameterizedTest
    @MethodSource("samples")
    void an_event_without_one_of_its_members_is_refused(String name, Record event) {
        for (var member : required(event)) {
            var without = golden(name);
            without.remove(member);
            assertThatThrownBy(() -> read(without, event.getClass()))
                    .as("%s without %s", name, member)
                    .isInstanceOf(JacksonException.class)
                    .hasMessageContaining(member);

            var withNull = golden(name);
            withNull.putNull(member);
            assertThatThrownBy(() -> read(withNull, event.getClass()))
                    .as("%s with null for %s", name, member)
                    .isInstanceOf(JacksonException.class);
        }
    }

    private static List<String> required(Record event) {
        return Arrays.stream(event.getClass().getRecordComponents())
                .filter(member -> member.getType() != OptionalInt.class)
                .map(RecordComponent::getName)
                .toList();
    }

    @Test
    void a_value_without_one_of_its_members_is_refused_too() {
        var golden = golden("meeting.meeting-scheduled.v2");
        ((ObjectNode) golden.get("days")).remove("last");

        assertThatThrownBy(() -> read(golden, MeetingEvent.MeetingScheduled.class))
                .isInstanceOf(JacksonException.class)
                .hasMessageContaining("last");
    }

    @Test
    void an_ordinal_may_be_missing() {
        var entry = WireJson.MAPPER.readValue("{\"series\":\"black-sea\"}", MeetingEvent.SeriesEntry.class);

        assertThat(entry.ordinal()).isEmpty();
        assertThat(WireJson.MAPPER.writeValueAsString(entry)).isEqualTo("{\"series\":\"black-sea\"}");
    }

    @Test
    void an_uncounted_delegation_says_no_number() {
        var golden = golden("meeting.attendance-recorded.v1");
        golden.remove("delegates");

        var read = read(golden, MeetingEvent.AttendanceRecorded.class);

        assertThat(read.delegates()).isEmpty();
        assertThat(WireJson.MAPPER.writeValueAsString(read)).isEqualTo(golden.toString());
    }

    @ParameterizedTest
    @MethodSource("kindsOfEvidence")
    void every_kind_of_evidence_says_its_kind(String kind, Evidence evidence) {
        var tree = WireJson.MAPPER.valueToTree(evidence);

        assertThat(tree.get("kind").asString()).isEqualTo(kind);
        assertThat(read(tree, Evidence.class)).isEqualTo(evidence);
    }

    private static Stream<Arguments> kindsOfEvidence() {
        return Stream.of(
                Arguments.of("STATED", new Evidence.Stated("https://example.org", 0, "", DateBound.UNKNOWN)),
                Arguments.of("REFERENCE", new Evidence.Reference("register", "iso", "")),
                Arguments.of("INFERRED", new Evidence.Inferred("founder", 1, List.of())),
                Arguments.of("DECIDED", new Evidence.Decided("secretariat", "")));
    }

    @Test
    void a_fact_without_evidence_is_refused() {
        var golden = golden("membership.party-admitted.v1");
        ((ObjectNode) golden.get("provenance")).putArray("evidence");

        assertThatThrownBy(() -> read(golden, ForumEvent.PartyAdmitted.class))
                .isInstanceOf(JacksonException.class)
                .hasMessageContaining("a fact needs evidence");
    }

    private static <T> T read(JsonNode tree, Class<T> type) {
        return WireJson.MAPPER.readValue(tree.toString(), type);
    }

    private static ObjectNode golden(String name) {
        try (InputStream file = WireGoldenTest.class.getResourceAsStream("/wire/" + name + ".json")) {
            return (ObjectNode) WireJson.MAPPER.readTree(Objects.requireNonNull(file, () -> name + " has no golden"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
