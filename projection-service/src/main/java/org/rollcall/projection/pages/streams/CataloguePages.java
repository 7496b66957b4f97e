package org.rollcall.projection.pages.streams;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.rollcall.contracts.EventNames;
import org.rollcall.contracts.Problem;
import org.rollcall.contracts.ProblemType;
import org.rollcall.contracts.Source;
import org.rollcall.contracts.Spelling;
import org.rollcall.contracts.WireJson;
import org.rollcall.projection.http.Refused;
import org.rollcall.projection.pages.frame.Address;
import org.rollcall.projection.pages.words.Words;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** {@code /streams/events}: the kinds of events; {@code /streams/events/{type}}: one, with its schema and an example. */
@Controller
class CataloguePages {

    private static final String ADDRESS = "/streams/events";

    private final Catalogue catalogue;
    private final Words words;
    private final String publicUrl;

    CataloguePages(Catalogue catalogue, Words words, @Value("${rollcall.public-url}") String publicUrl) {
        this.catalogue = catalogue;
        this.words = words;
        this.publicUrl = publicUrl;
    }

    record Group(String title, String topic, List<Catalogue.Entry> entries) {}

    /** @param type of the value, in words */
    record Member(String name, String type, boolean always, String text) {}

    record Kind(
            String type,
            String topic,
            String sentence,
            List<Member> members,
            String example,
            String schema,
            String log) {}

    @GetMapping(ADDRESS)
    String events(Model page) {
        var groups = new ArrayList<Group>();
        for (var source : Source.values()) {
            groups.add(new Group(
                    words.say("streams.source." + source),
                    source.topic(),
                    catalogue.all().stream()
                            .filter(entry -> topic(entry.type()).equals(source.topic()))
                            .toList()));
        }
        page.addAttribute("groups", groups);
        return "streams/events";
    }

    @GetMapping(ADDRESS + "/{type}")
    String event(@PathVariable String type, Model page) {
        var entry = entry(type);
        var schema = schemaOf(entry);
        page.addAttribute(
                "kind",
                new Kind(
                        type,
                        topic(type),
                        entry.sentence(),
                        members(entry, schema),
                        entry.example(),
                        WireJson.MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(schema),
                        Address.of("/log").with("type", type).toString()));
        return "streams/event";
    }

    /** Of one type, whatever the client would take: a browser asks for a page. */
    @GetMapping(ADDRESS + "/{type}/schema.json")
    ResponseEntity<String> schema(@PathVariable String type) {
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(Schemas.MEDIA_TYPE))
                .body(WireJson.MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(schemaOf(entry(type))));
    }

    private Catalogue.Entry entry(String type) {
        return catalogue
                .find(type)
                .orElseThrow(() -> new Refused(new Problem(
                        ProblemType.NOT_FOUND,
                        "No kind of event is called '" + type + "'.",
                        "type",
                        Spelling.nearest(type, List.copyOf(EventNames.all().keySet())))));
    }

    private ObjectNode schemaOf(Catalogue.Entry entry) {
        return Schemas.of(
                entry.type(), EventNames.classOf(entry.type()).orElseThrow(), entry.sentence(), publicUrl + ADDRESS);
    }

    private static String topic(String type) {
        return type.startsWith("membership.") ? Source.MEMBERSHIP.topic() : Source.MEETING.topic();
    }

    private List<Member> members(Catalogue.Entry entry, JsonNode schema) {
        Map<String, String> told = entry.members().stream()
                .collect(Collectors.toMap(Catalogue.Member::name, Catalogue.Member::text, (one, other) -> one));
        var required =
                schema.path("required").valueStream().map(JsonNode::asString).toList();
        return schema.path("properties").properties().stream()
                .map(member -> new Member(
                        member.getKey(),
                        type(member.getValue()),
                        required.contains(member.getKey()),
                        told.getOrDefault(member.getKey(), "")))
                .toList();
    }

    private String type(JsonNode member) {
        if (member.has("enum")) {
            return member.path("enum").valueStream().map(JsonNode::asString).collect(Collectors.joining(" · "));
        }
        if (member.has("$ref")) {
            return member.path("$ref").asString().replace("#/$defs/", "");
        }
        if (member.has("oneOf")) {
            return words.say("streams.value.statement");
        }
        if (member.path("type").asString("").equals("array")) {
            return words.say("streams.value.list", type(member.path("items")));
        }
        return member.path("description").asString("").contains("EDTF")
                ? words.say("streams.value.edtf")
                : words.say("streams.value." + member.path("type").asString("string"));
    }
}
