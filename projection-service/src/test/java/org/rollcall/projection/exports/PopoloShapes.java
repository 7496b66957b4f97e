package org.rollcall.projection.exports;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/**
 * What the published schemas of Popolo 1.0 (draft 3 of JSON Schema, for which no kept library is about) ask of organizations
 * and memberships: which members there are, of what type, which must be there, and what a date and an address look like.
 */
public final class PopoloShapes {

    private static final Pattern DATE = Pattern.compile("[0-9]{4}(-[0-9]{2}){0,2}");

    private static final Consumer<JsonNode> TEXT =
            value -> assertThat(value.isString()).as("a text: " + value).isTrue();
    private static final Consumer<JsonNode> DAY =
            value -> assertThat(value.asString()).matches(DATE);
    private static final Consumer<JsonNode> ADDRESS =
            value -> assertThat(URI.create(value.asString()).isAbsolute())
                    .as("a URI: " + value)
                    .isTrue();
    private static final Consumer<JsonNode> OBJECT =
            value -> assertThat(value.isObject()).as("an object: " + value).isTrue();

    private static final Shape LINK = new Shape(Map.of("url", ADDRESS, "note", TEXT), Set.of("url"));
    private static final Shape OTHER_NAME =
            new Shape(Map.of("name", TEXT, "start_date", DAY, "end_date", DAY, "note", TEXT), Set.of("name"));
    private static final Shape IDENTIFIER = new Shape(Map.of("identifier", TEXT, "scheme", TEXT), Set.of("identifier"));

    private static final Shape ORGANIZATION = new Shape(
            Map.of(
                    "id", TEXT,
                    "name", TEXT,
                    "classification", TEXT,
                    "other_names", each(OTHER_NAME),
                    "identifiers", each(IDENTIFIER),
                    "founding_date", DAY,
                    "dissolution_date", DAY,
                    "sources", each(LINK)),
            Set.of());

    private static final Shape MEMBERSHIP = new Shape(
            Map.of(
                    "id", TEXT,
                    "label", TEXT,
                    "role", TEXT,
                    "member", OBJECT,
                    "organization_id", TEXT,
                    "start_date", DAY,
                    "end_date", DAY,
                    "sources", each(LINK)),
            Set.of());

    private PopoloShapes() {}

    /** @param required those without which it is none */
    private record Shape(Map<String, Consumer<JsonNode>> members, Set<String> required) {

        void check(JsonNode value) {
            OBJECT.accept(value);
            required.forEach(name ->
                    assertThat(value.has(name)).as(name + " of " + value).isTrue());
            value.properties().forEach(member -> {
                if (!"rollcall".equals(member.getKey())) {
                    assertThat(members).as("what Popolo knows").containsKey(member.getKey());
                    members.get(member.getKey()).accept(member.getValue());
                }
            });
        }
    }

    private static Consumer<JsonNode> each(Shape shape) {
        return array -> {
            assertThat(array.isArray()).as("an array: " + array).isTrue();
            array.forEach(shape::check);
        };
    }

    /** Whether it is what a reader of Popolo takes; whatever is under {@code rollcall} aside. */
    public static void check(JsonNode popolo) {
        assertThat(popolo.propertyNames()).containsExactly("organizations", "memberships", "rollcall");
        popolo.path("organizations").forEach(ORGANIZATION::check);
        popolo.path("memberships").forEach(MEMBERSHIP::check);
    }
}
