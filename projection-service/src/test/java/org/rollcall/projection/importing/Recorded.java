package org.rollcall.projection.importing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.rollcall.contracts.DateBound;
import org.rollcall.contracts.Evidence;
import org.rollcall.contracts.FactId;
import org.rollcall.contracts.ForumId;
import org.rollcall.contracts.Office;
import org.rollcall.contracts.PartyId;
import org.rollcall.contracts.PartyKind;
import org.rollcall.contracts.Period;
import org.rollcall.contracts.Standing;
import org.rollcall.contracts.WireJson;
import org.rollcall.projection.parties.PartyView;
import tools.jackson.databind.JsonNode;

/** The record as it is when all proposals of a draft were accepted. */
final class Recorded {

    private static final Map<PartyId, PartyKind> KINDS =
            Register.PARTIES.stream().collect(Collectors.toMap(PartyView::id, PartyView::kind));

    private Recorded() {}

    static ForumOnRecord.Register of(Draft draft) {
        var forum = new ForumOnRecord(
                new ForumId(draft.forum()),
                draft.name(),
                all(draft, "/admissions", Recorded::participation),
                all(
                        draft,
                        "/labels",
                        body -> new ForumOnRecord.Label(
                                new FactId("label-" + body.path("party").asString()),
                                new PartyId(body.path("party").asString()),
                                body.path("label").asString(),
                                period(body))),
                all(
                        draft,
                        "/offices",
                        body -> new ForumOnRecord.Appointment(
                                new FactId("office-" + body.path("party").asString()),
                                Office.valueOf(body.path("office").asString()),
                                new PartyId(body.path("party").asString()),
                                period(body))),
                all(
                        draft,
                        "/working-groups",
                        body -> new ForumOnRecord.Group(
                                body.path("id").asString(),
                                List.of(
                                        body.path("name").asString(),
                                        body.path("region").asString()))),
                all(
                        draft,
                        "/api/meetings",
                        body -> new ForumOnRecord.HeldMeeting(
                                body.path("id").asString(),
                                body.path("title").asString(),
                                DateBound.parse(body.path("first").asString()))),
                all(draft, "/documents", body -> body.path("title").asString()),
                all(
                        draft,
                        "/count-claims",
                        body -> new ForumOnRecord.Claim(
                                Standing.valueOf(body.path("standing").asString()),
                                PartyKind.valueOf(body.path("kind").asString()),
                                body.path("count").asInt(),
                                DateBound.parse(body.path("on").asString()))),
                all(
                        draft,
                        "/programme",
                        body -> body.path("kind").asString() + " "
                                + body.path("number").asInt()));
        return identity ->
                SameForum.among(Map.of(forum.id(), forum.name()), identity).map(id -> forum);
    }

    private static <T> List<T> all(Draft draft, String path, Function<JsonNode, T> read) {
        return new ArrayList<>(Proposed.bodies(draft, path).stream().map(read).toList());
    }

    private static ForumOnRecord.Participation participation(JsonNode body) {
        var evidence = new ArrayList<Evidence>();
        body.path("evidence").forEach(one -> evidence.add(WireJson.MAPPER.treeToValue(one, Evidence.class)));
        Optional<LocalDate> stated = evidence.stream()
                .filter(Evidence.Stated.class::isInstance)
                .map(one -> ((Evidence.Stated) one).asOf())
                .filter(DateBound::isDay)
                .map(DateBound::latest)
                .max(Comparator.naturalOrder());
        var party = new PartyId(body.path("party").asString());
        return new ForumOnRecord.Participation(
                party,
                KINDS.getOrDefault(party, PartyKind.ORGANISATION),
                Standing.valueOf(body.path("standing").asString()),
                period(body),
                stated,
                evidence);
    }

    private static Period period(JsonNode body) {
        var from = DateBound.parse(body.path("from").asString());
        return body.has("until")
                ? new Period(from, DateBound.parse(body.path("until").asString()))
                : Period.since(from);
    }
}
