package org.rollcall.contracts;

import static java.util.Map.entry;

import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Reads what older versions wrote as the newest version of the same event. Stored events stay as they are: this is done on
 * the way in, by the store, the views and everybody else who reads.
 */
public final class Upcasts {

    private static final String CORRECTED = "statement";
    private static final String TYPE = "type";

    private static final Map<String, Upcast> BY_NAME = Map.ofEntries(
            entry("membership.party-registered.v1", new Upcast("membership.party-registered.v2", noReasons("lives"))),
            entry("membership.party-dissolved.v1", new Upcast("membership.party-dissolved.v2", noReasons("claims"))),
            entry("membership.party-continued.v1", new Upcast("membership.party-continued.v2", noReasons("claims"))),
            entry("membership.party-separated.v1", new Upcast("membership.party-separated.v2", noReasons("claims"))),
            entry("meeting.meeting-scheduled.v1", new Upcast("meeting.meeting-scheduled.v2", Upcasts::noHours)),
            entry("meeting.document-published.v1", new Upcast("meeting.document-published.v2", Upcasts::editions)));

    private Upcasts() {}

    /** @param data the event as JSON, in the shape its name stands for */
    public record Versioned(String type, ObjectNode data) {}

    private record Upcast(String to, Consumer<ObjectNode> change) {}

    /** The same event in its newest version; itself where it is that already. The node given may be changed. */
    public static Versioned newest(String type, ObjectNode data) {
        var name = type;
        for (var upcast = BY_NAME.get(name); upcast != null; upcast = BY_NAME.get(name)) {
            upcast.change().accept(data);
            name = upcast.to();
        }
        if (data.get(CORRECTED) instanceof ObjectNode statement && statement.hasNonNull(TYPE)) {
            var inner = newest(statement.get(TYPE).asString(), statement);
            statement.put(TYPE, inner.type());
        }
        return new Versioned(name, data);
    }

    /**
     * The event of that name, whatever its version; empty for a name this version does not know.
     *
     * @throws tools.jackson.core.JacksonException if the data is not what the name stands for
     */
    public static Optional<Object> read(String type, JsonNode data) {
        var newest = newest(type, data.asObject().deepCopy());
        return EventNames.classOf(newest.type()).map(of -> WireJson.MAPPER.treeToValue(newest.data(), of));
    }

    /** Every old name there is, with the name it is read as. */
    public static Map<String, String> oldNames() {
        return BY_NAME.keySet().stream().collect(Collectors.toUnmodifiableMap(old -> old, Upcasts::newestName));
    }

    /** The name an event of that name is read as; itself where it is no old one. */
    public static String newestName(String type) {
        var name = type;
        for (var upcast = BY_NAME.get(name); upcast != null; upcast = BY_NAME.get(name)) {
            name = upcast.to();
        }
        return name;
    }

    /** Until v2 a claim could not say why it is followed or not. */
    private static Consumer<ObjectNode> noReasons(String claims) {
        return event -> event.withArray(claims).forEach(claim -> ((ObjectNode) claim).put("why", ""));
    }

    /** Until v2 nobody could say at what time a meeting is, and who receives it. */
    private static void noHours(ObjectNode event) {
        event.putObject("hours").put(TYPE, "UNSTATED");
        event.putArray("hosts");
    }

    /** Until v2 a document said in which languages it is, and nothing more of them. */
    private static void editions(ObjectNode event) {
        var editions = event.putArray("editions");
        event.withArray("languages")
                .forEach(language -> editions.addObject()
                        .put("language", language.asString())
                        .put("address", ""));
        event.remove("languages");
    }
}
