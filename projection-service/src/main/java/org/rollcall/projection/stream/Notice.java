package org.rollcall.projection.stream;

import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.rollcall.contracts.Certainty;
import org.rollcall.contracts.FactId;
import org.rollcall.contracts.ForumId;
import org.rollcall.contracts.PartyId;
import org.rollcall.contracts.WireJson;
import org.rollcall.projection.effects.Change;
import org.rollcall.projection.effects.Effect;
import org.rollcall.projection.log.LogQuestion;

/**
 * That a change recorded earlier takes effect today. It is no event of the log: it has no place in it, and comes again to who
 * connects again on that day; its {@code id} is the same then.
 */
record Notice(String id, String forum, String event) {

    static final String TYPE = "rollcall.change-took-effect.v1";

    private static final String SOURCE = "/rollcall/projection";

    private record Data(
            ForumId forum, Change change, FactId factId, Optional<PartyId> party, LocalDate on, Certainty certainty) {}

    static Notice of(Effect effect) {
        return new Notice(effect.id(), effect.forum().value(), WireJson.MAPPER.writeValueAsString(cloudEvent(effect)));
    }

    private static Map<String, Object> cloudEvent(Effect effect) {
        var event = new LinkedHashMap<String, Object>();
        event.put("specversion", "1.0");
        event.put("id", effect.id());
        event.put("source", SOURCE);
        event.put("type", TYPE);
        event.put("subject", effect.forum().stream());
        Instant begins = effect.begins();
        event.put("time", begins.toString());
        event.put("datacontenttype", "application/json");
        event.put(
                "data",
                new Data(
                        effect.forum(),
                        effect.change(),
                        effect.factId(),
                        effect.party(),
                        effect.on(),
                        effect.certainty()));
        return event;
    }

    boolean isIn(LogQuestion.Selection selection) {
        return selection.forum().map(forum::equals).orElse(true)
                && (selection.types().isEmpty() || selection.types().contains(TYPE));
    }
}
