package org.rollcall.projection.pages.streams;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.rollcall.contracts.EventNames;
import org.rollcall.contracts.WireJson;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

class SchemasTest {

    private static final Catalogue CATALOGUE = new Catalogue();

    static Stream<Map.Entry<String, Class<?>>> events() {
        return EventNames.all().entrySet().stream().sorted(Map.Entry.comparingByKey());
    }

    private static JsonNode schema(String type) {
        return Schemas.of(type, EventNames.classOf(type).orElseThrow(), "", "http://localhost/streams/events");
    }

    @ParameterizedTest
    @MethodSource("events")
    void the_example_of_every_event_is_what_its_schema_asks_for(Map.Entry<String, Class<?>> event) {
        var entry = CATALOGUE.find(event.getKey()).orElseThrow();
        assertThat(entry.sentence()).isNotEmpty().doesNotContain("@param");
        var schema = schema(event.getKey());
        assertThat(faults(WireJson.MAPPER.readTree(entry.example()), schema, schema, "data"))
                .isEmpty();
    }

    @Test
    void what_a_schema_does_not_allow_is_found() {
        var schema = schema("membership.party-admitted.v1");
        var example =
                CATALOGUE.find("membership.party-admitted.v1").orElseThrow().example();

        assertThat(faults(
                        WireJson.MAPPER.readTree(example.replace("\"standing\"", "\"rank\"")), schema, schema, "data"))
                .containsExactlyInAnyOrder("data.standing is missing", "data.rank is not described");
        assertThat(faults(WireJson.MAPPER.readTree(example.replace("\"MEMBER\"", "\"KING\"")), schema, schema, "data"))
                .contains("data.standing is none of its values");
        assertThat(faults(
                        WireJson.MAPPER.readTree(example.replaceAll("\"kind\" : \"[A-Z]+\"", "\"kind\" : \"RUMOUR\"")),
                        schema,
                        schema,
                        "data"))
                .isNotEmpty();
    }

    /** Stricter than a schema: what is not described is a fault too. */
    private static List<String> faults(JsonNode value, JsonNode schema, JsonNode root, String at) {
        var faults = new ArrayList<String>();
        var reference = schema.path("$ref").asString("");
        if (reference.startsWith("#/")) {
            return faults(value, root.at(reference.substring(1)), root, at);
        }
        if (reference.startsWith("../")) {
            var other = (ObjectNode) schema(reference.split("/")[1]);
            ((ObjectNode) other.path("properties")).setAll((ObjectNode) schema.path("properties"));
            return faults(value, other, other, at);
        }
        if (schema.has("oneOf")) {
            var fit = schema.path("oneOf")
                    .valueStream()
                    .filter(choice -> faults(value, choice, root, at).isEmpty())
                    .count();
            return fit == 1 ? faults : List.of(at + " fits " + fit + " of its kinds");
        }
        if (schema.has("const") && !schema.path("const").equals(value)) {
            faults.add(at + " is not " + schema.path("const"));
        }
        if (schema.has("enum") && schema.path("enum").valueStream().noneMatch(value::equals)) {
            faults.add(at + " is none of its values");
        }
        switch (schema.path("type").asString("")) {
            case "string" -> check(value.isString(), at + " is no text", faults);
            case "integer" -> check(value.isIntegralNumber(), at + " is no whole number", faults);
            case "boolean" -> check(value.isBoolean(), at + " is neither true nor false", faults);
            case "array" -> {
                check(value.isArray(), at + " is no list", faults);
                value.valueStream().forEach(one -> faults.addAll(faults(one, schema.path("items"), root, at + "[]")));
            }
            case "object" -> {
                check(value.isObject(), at + " is no object", faults);
                schema.path("required")
                        .valueStream()
                        .map(JsonNode::asString)
                        .filter(name -> !value.has(name))
                        .forEach(name -> faults.add(at + "." + name + " is missing"));
                value.properties().forEach(member -> {
                    var described = schema.path("properties").has(member.getKey())
                            ? schema.path("properties").path(member.getKey())
                            : schema.path("additionalProperties");
                    if (described.isMissingNode()) {
                        faults.add(at + "." + member.getKey() + " is not described");
                    } else {
                        faults.addAll(faults(member.getValue(), described, root, at + "." + member.getKey()));
                    }
                });
            }
            default -> {}
        }
        return faults;
    }

    private static void check(boolean holds, String fault, List<String> faults) {
        if (!holds) {
            faults.add(fault);
        }
    }
}
