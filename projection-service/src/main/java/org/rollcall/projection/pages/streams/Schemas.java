package org.rollcall.projection.pages.streams;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonValue;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.Collection;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.rollcall.contracts.DateBound;
import org.rollcall.contracts.EventNames;
import org.rollcall.contracts.WireJson;
import tools.jackson.databind.node.ObjectNode;

/**
 * The JSON Schema (2020-12) of an event's data, read from the record that is written: what a reader may rely on. Members are
 * never taken away; a reader must not mind new ones.
 */
final class Schemas {

    static final String MEDIA_TYPE = "application/schema+json";

    private final ObjectNode definitions = WireJson.MAPPER.createObjectNode();

    private Schemas() {}

    /** @param address where the schemas are, each at {@code <address>/<type>/schema.json} */
    static ObjectNode of(String type, Class<?> event, String description, String address) {
        var schemas = new Schemas();
        var schema = WireJson.MAPPER.createObjectNode();
        schema.put("$schema", "https://json-schema.org/draft/2020-12/schema");
        schema.put("$id", address + "/" + type + "/schema.json");
        schema.put("title", type);
        schema.put("description", description);
        schema.setAll(schemas.object(event));
        if (!schemas.definitions.isEmpty()) {
            schema.set("$defs", schemas.definitions);
        }
        return schema;
    }

    private ObjectNode object(Class<?> record) {
        var schema = node("object");
        var properties = schema.putObject("properties");
        var required = schema.putArray("required");
        for (var component : record.getRecordComponents()) {
            properties.set(component.getName(), component(component));
            if (!mayBeMissing(component)) {
                required.add(component.getName());
            }
        }
        return schema;
    }

    private static boolean mayBeMissing(RecordComponent component) {
        var include = component.getAccessor().getAnnotation(JsonInclude.class);
        return component.getType() == Optional.class
                || component.getType() == OptionalInt.class
                || include != null && include.value() != JsonInclude.Include.ALWAYS;
    }

    private ObjectNode component(RecordComponent component) {
        var named = component.getAccessor().getAnnotation(JsonTypeInfo.class);
        return named != null && named.use() == JsonTypeInfo.Id.CUSTOM
                ? anyOf(component.getType(), named.property())
                : type(component.getGenericType());
    }

    /** The new version of a fact: any event of that kind, with its name beside its members. */
    private static ObjectNode anyOf(Class<?> statement, String property) {
        var schema = WireJson.MAPPER.createObjectNode();
        var choices = schema.putArray("oneOf");
        permitted(statement)
                .flatMap(type -> EventNames.of(type).stream())
                .sorted()
                .forEach(name -> {
                    var choice = choices.addObject();
                    choice.put("$ref", "../" + name + "/schema.json");
                    choice.putObject("properties").putObject(property).put("const", name);
                    choice.putArray("required").add(property);
                });
        return schema;
    }

    private static Stream<Class<?>> permitted(Class<?> type) {
        return type.isSealed()
                ? Arrays.stream(type.getPermittedSubclasses())
                        .flatMap(Schemas::permitted)
                        .distinct()
                : Stream.of(type);
    }

    private ObjectNode type(Type type) {
        if (type instanceof ParameterizedType generic) {
            return generic(generic);
        }
        var plain = (Class<?>) type;
        if (plain == DateBound.class) {
            return node("string").put("description", "a date in EDTF: 1993-02-16, 1993, [1993-02..1994], XXXX");
        }
        if (plain == LocalDate.class) {
            return node("string").put("format", "date");
        }
        if (plain == Instant.class) {
            return node("string").put("format", "date-time");
        }
        if (plain == LocalTime.class) {
            return node("string").put("description", "a time of day: 09:30");
        }
        if (plain.isEnum()) {
            var schema = node("string");
            var values = schema.putArray("enum");
            Arrays.stream(plain.getEnumConstants()).forEach(value -> values.add(((Enum<?>) value).name()));
            return schema;
        }
        if (plain == boolean.class || plain == Boolean.class) {
            return node("boolean");
        }
        if (plain == int.class || plain == long.class || plain == OptionalInt.class) {
            return node("integer");
        }
        if (plain.isRecord() && !isText(plain) || plain.isAnnotationPresent(JsonSubTypes.class)) {
            return defined(plain);
        }
        return node("string");
    }

    private ObjectNode generic(ParameterizedType type) {
        var raw = (Class<?>) type.getRawType();
        var arguments = type.getActualTypeArguments();
        if (raw == Optional.class) {
            return type(arguments[0]);
        }
        if (Collection.class.isAssignableFrom(raw)) {
            var list = node("array");
            list.set("items", type(arguments[0]));
            return list;
        }
        if (Map.class.isAssignableFrom(raw)) {
            var map = node("object");
            map.set("additionalProperties", type(arguments[1]));
            return map;
        }
        throw new IllegalArgumentException("no schema for " + type);
    }

    /** An id, say: a record of one value that is written as that. */
    private static boolean isText(Class<?> type) {
        return Arrays.stream(type.getMethods()).anyMatch(method -> method.isAnnotationPresent(JsonValue.class));
    }

    /** What has members of its own is described once, under its name. */
    private ObjectNode defined(Class<?> type) {
        var name = type.getSimpleName();
        if (!definitions.has(name)) {
            // first, so that what holds its own kind comes to an end
            definitions.putObject(name);
            definitions.set(name, type.isRecord() ? object(type) : kinds(type));
        }
        return WireJson.MAPPER.createObjectNode().put("$ref", "#/$defs/" + name);
    }

    private ObjectNode kinds(Class<?> type) {
        var property =
                Objects.requireNonNull(type.getAnnotation(JsonTypeInfo.class)).property();
        var schema = WireJson.MAPPER.createObjectNode();
        var choices = schema.putArray("oneOf");
        for (var kind :
                Objects.requireNonNull(type.getAnnotation(JsonSubTypes.class)).value()) {
            var choice = object(kind.value());
            choice.withObject("properties").putObject(property).put("const", kind.name());
            choice.withArray("required").add(property);
            choices.add(choice);
        }
        return schema;
    }

    private static ObjectNode node(String type) {
        return WireJson.MAPPER.createObjectNode().put("type", type);
    }
}
