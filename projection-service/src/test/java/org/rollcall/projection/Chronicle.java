package org.rollcall.projection;

import static org.rollcall.projection.Events.decided;
import static org.rollcall.projection.Events.fact;
import static org.rollcall.projection.Events.stated;

import java.util.List;
import java.util.stream.Stream;
import org.rollcall.contracts.*;
import org.rollcall.contracts.ForumEvent.*;
import org.rollcall.contracts.PartyEvent.PartyStatement;
import tools.jackson.databind.JsonNode;

/** What happens in one forum, recorded and published at once. Fact ids are the words of the test. */
final class Chronicle {

    final ForumId forum;
    private final Projected projected;

    private Chronicle(Projected projected, String forum) {
        this.projected = projected;
        this.forum = new ForumId(forum);
    }

    static Chronicle of(Projected projected, String forum) {
        var chronicle = new Chronicle(projected, forum);
        chronicle.tell(Events.forum(chronicle.forum));
        return chronicle;
    }

    /** @return when the record learned it */
    String tell(MembershipEvent event) {
        projected.relay.publish(event);
        return projected.relay.record().getLast().recordedAt().toString();
    }

    PartyAdmitted admitted(String id, String party, Standing standing, String from) {
        return new PartyAdmitted(
                fact(id), forum, new PartyId(party), standing, Basis.ADMISSION, DateBound.parse(from), stated());
    }

    String admit(String id, String party, Standing standing, String from) {
        return tell(admitted(id, party, standing, from));
    }

    String withdraw(String id, String party, Standing standing, String participation, String until) {
        return tell(withdrew(id, party, standing, participation, until));
    }

    PartyWithdrew withdrew(String id, String party, Standing standing, String participation, String until) {
        return new PartyWithdrew(
                fact(id),
                forum,
                new PartyId(party),
                standing,
                fact(participation),
                DateBound.parse(until),
                decided("secretariat"));
    }

    String expel(String id, String party, Standing standing, String participation, String until) {
        return tell(new PartyExpelled(
                fact(id),
                forum,
                new PartyId(party),
                standing,
                fact(participation),
                DateBound.parse(until),
                decided("forum")));
    }

    PartySuspended suspended(String id, String party, String participation, String from) {
        return new PartySuspended(
                fact(id),
                forum,
                new PartyId(party),
                Standing.MEMBER,
                fact(participation),
                DateBound.parse(from),
                decided("forum"));
    }

    String reinstate(String id, String party, String participation, String suspension, String on) {
        return tell(new PartyReinstated(
                fact(id),
                forum,
                new PartyId(party),
                Standing.MEMBER,
                fact(participation),
                fact(suspension),
                DateBound.parse(on),
                decided("forum")));
    }

    String changeStanding(
            String id, String party, String participation, Standing was, String next, Standing becomes, String on) {
        return tell(new StandingChanged(
                fact(id),
                forum,
                new PartyId(party),
                fact(participation),
                was,
                fact(next),
                becomes,
                DateBound.parse(on),
                decided("forum")));
    }

    PlacePassed passed(String id, String predecessor, String participation, String on, Successor... successors) {
        return new PlacePassed(
                fact(id),
                forum,
                new PartyId(predecessor),
                fact(participation),
                Standing.MEMBER,
                DateBound.parse(on),
                List.of(successors),
                decided("forum"));
    }

    PlaceShared shared(String id, String predecessor, String participation, String on, Successor... successors) {
        return new PlaceShared(
                fact(id),
                forum,
                new PartyId(predecessor),
                fact(participation),
                Standing.MEMBER,
                DateBound.parse(on),
                List.of(successors),
                decided("forum"));
    }

    static Successor heir(String party, String participation, String... replaces) {
        return new Successor(
                new PartyId(party),
                fact(participation),
                Stream.of(replaces).map(FactId::new).toList());
    }

    String correct(String id, String replaces, ForumStatement says) {
        return tell(new ForumFactCorrected(fact(id), forum, says.fact(), fact(replaces), says));
    }

    String correct(String id, String replaces, PartyStatement says) {
        return tell(new PartyEvent.PartyFactCorrected(fact(id), says.party(), says.fact(), fact(replaces), says));
    }

    String contest(String id, String contested, String authority, String on, boolean followed) {
        return tell(new ForumFactContested(
                fact(id),
                forum,
                fact(contested),
                new DateClaim(authority, DateBound.parse(on), followed, "", "why"),
                "",
                decided(authority)));
    }

    String retract(String id, String retracted, String... dependents) {
        return tell(new ForumFactRetracted(
                fact(id),
                forum,
                fact(retracted),
                Stream.of(dependents).map(FactId::new).toList(),
                decided("secretariat")));
    }

    JsonNode forum(String query) throws Exception {
        return ask("?" + query);
    }

    JsonNode roll(String query) throws Exception {
        return ask("/roll?" + query);
    }

    JsonNode ask(String rest) throws Exception {
        projected.awaitAll();
        return projected.json("/api/forums/" + forum + rest);
    }

    /** {@code party STANDING CERTAINTY}, and the status where it is not active. */
    List<String> lines(String query) throws Exception {
        return roll(query)
                .path("entries")
                .valueStream()
                .map(entry -> entry.path("party").asString() + " "
                        + entry.path("standing").asString() + " "
                        + entry.path("certainty").asString()
                        + (entry.path("status").asString().equals("ACTIVE")
                                ? ""
                                : " " + entry.path("status").asString()))
                .toList();
    }

    JsonNode line(String party, String query) throws Exception {
        return roll(query)
                .path("entries")
                .valueStream()
                .filter(entry -> entry.path("party").asString().equals(party))
                .findFirst()
                .orElseThrow(() -> new AssertionError(party + " does not stand there: " + query));
    }

    /** The rows of a table of the views that are or were believed of this forum. */
    long rows(String table, String where) throws Exception {
        projected.awaitAll();
        return projected.count("SELECT count(*) FROM views." + table + " WHERE forum = '" + forum + "' AND " + where);
    }

    static List<String> texts(JsonNode array) {
        return array.valueStream().map(JsonNode::asString).toList();
    }
}
