package org.rollcall.projection.history;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.rollcall.contracts.Event;
import org.rollcall.contracts.Facts;
import org.rollcall.contracts.ForumEvent.ForumEstablished;
import org.rollcall.contracts.ForumId;
import org.rollcall.contracts.Position;
import org.rollcall.contracts.Source;
import org.rollcall.projection.history.Account.Became.State;
import org.rollcall.projection.log.RecordTime;
import org.rollcall.projection.roll.Forums;
import org.rollcall.projection.views.StreamFacts;
import org.rollcall.projection.views.Told;
import org.springframework.stereotype.Component;

/** What did somebody, or anybody, record of a forum last, and how is it taken back? */
@Component
public class ChangesQuestion {

    private static final int MANY = 100;

    private final RecordTime recordTime;
    private final Forums forums;
    private final StreamFacts facts;

    ChangesQuestion(RecordTime recordTime, Forums forums, StreamFacts facts) {
        this.recordTime = recordTime;
        this.forums = forums;
        this.facts = facts;
    }

    /**
     * @param items newest first
     * @param recorders where there are none: the subjects that recorded anything of the forum by then, the first 100 by name
     */
    public record Changes(
            ForumId forum,
            Optional<String> by,
            Instant known,
            List<Change> items,
            @JsonInclude(JsonInclude.Include.NON_EMPTY) List<String> recorders,
            Position position,
            Optional<Instant> recordBegins) {}

    /**
     * @param version of the fact it belongs to, for {@code If-Match}: as long as it is this one, nothing was told of it since
     * @param undo what takes it back; missing where it is retracted already, or cannot be
     */
    public record Change(@JsonUnwrapped Account account, long version, Optional<Undo> undo) {}

    /** A request that takes a change back; its body may be given another reason. */
    public record Undo(String method, String path, Map<String, String> body) {}

    /**
     * @param by whose changes; empty for everybody's
     * @param known empty for now
     * @throws org.rollcall.projection.http.Refused with {@code UNKNOWN_FORUM}
     */
    public Changes ask(ForumId forum, Optional<String> by, Optional<Instant> known, int limit) {
        var begins = forums.begins(forum);
        var asOf = recordTime.at(Source.MEMBERSHIP, known);
        var latest = facts.latest(forum, by, asOf.known(), limit);
        var recorded = facts.about(
                forum, latest.stream().map(told -> told.event().fact()).toList(), asOf.known());
        var accounts =
                new Accounts(recorded.events().stream().map(Told::recorded).toList(), recorded.facts());
        return new Changes(
                forum,
                by,
                asOf.known(),
                latest.stream()
                        .map(told -> change(forum, told, accounts, recorded.facts()))
                        .toList(),
                latest.isEmpty() ? facts.recorders(forum, asOf.known(), MANY) : List.of(),
                asOf.position(),
                Optional.of(begins).filter(asOf.known()::isBefore));
    }

    private static Change change(ForumId forum, Told told, Accounts accounts, Facts<?> facts) {
        var account = accounts.of(told.recorded());
        return new Change(account, facts.touched(account.factId()), undo(forum, told.event(), account));
    }

    /** A forum's establishment cannot be taken back. */
    private static Optional<Undo> undo(ForumId forum, Event event, Account account) {
        if (event instanceof ForumEstablished || account.became().state() == State.RETRACTED) {
            return Optional.empty();
        }
        var path = "/api/forums/" + forum + "/facts/" + account.id() + "/retraction";
        return Optional.of(new Undo("POST", path, Map.of("reason", "Taken back by who recorded it.")));
    }
}
