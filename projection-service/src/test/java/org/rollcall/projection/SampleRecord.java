package org.rollcall.projection;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.rollcall.contracts.*;
import org.rollcall.contracts.Event.Statement;
import org.rollcall.contracts.Facts;
import org.rollcall.contracts.ForumEvent.ForumFactContested;
import org.rollcall.contracts.ForumEvent.ForumFactCorrected;
import org.rollcall.contracts.ForumEvent.ForumFactRetracted;
import org.rollcall.contracts.ForumEvent.ForumStatement;
import org.rollcall.contracts.ForumEvent.PartyAdmitted;
import org.rollcall.contracts.ForumEvent.PartyReinstated;
import org.rollcall.contracts.ForumEvent.PartySuspended;
import org.rollcall.contracts.ForumEvent.PartyWithdrew;
import org.rollcall.contracts.ForumEvent.PlacePassed;
import org.rollcall.contracts.ForumEvent.PlaceShared;
import org.rollcall.contracts.ForumEvent.StandingChanged;
import org.rollcall.contracts.ForumEvent.Successor;
import org.rollcall.contracts.PartyEvent.LifeClaimed;
import org.rollcall.contracts.PartyEvent.PartyDissolved;
import org.rollcall.contracts.PartyEvent.PartyFactContested;
import org.rollcall.contracts.PartyEvent.PartyFactCorrected;
import org.rollcall.contracts.PartyEvent.PartyFactRetracted;
import org.rollcall.contracts.PartyEvent.PartyRegistered;
import org.rollcall.contracts.PartyEvent.PartySeparated;
import org.rollcall.contracts.PartyEvent.PartyStatement;

/** One stream's events as they were recorded, a second apart, and what they add up to; for tests of pure questions. */
public final class SampleRecord<S extends Statement> {

    public static final ForumId FORUM = new ForumId("budapest-process");
    public static final Instant BEGINNING = Instant.parse("2026-01-01T00:00:00Z");

    private final List<RecordedEvent<Event>> events = new ArrayList<>();
    private final String stream;
    private Facts<S> facts = Facts.none();

    private SampleRecord(String stream) {
        this.stream = stream;
    }

    public static SampleRecord<ForumStatement> ofForum(MembershipEvent... events) {
        return new SampleRecord<ForumStatement>(FORUM.stream()).tell(events);
    }

    public static SampleRecord<PartyStatement> ofParty(String party, MembershipEvent... events) {
        return new SampleRecord<PartyStatement>(new PartyId(party).stream()).tell(events);
    }

    public SampleRecord<S> tell(MembershipEvent... more) {
        for (var event : more) {
            var sequence = events.size();
            events.add(new RecordedEvent<>(
                    event.fact().value(),
                    Source.MEMBERSHIP,
                    EventNames.of(event),
                    stream,
                    sequence,
                    sequence + 1,
                    sequence + 1,
                    BEGINNING.plusSeconds(sequence),
                    event));
            facts = facts.with(event);
        }
        return this;
    }

    public List<RecordedEvent<Event>> events() {
        return List.copyOf(events);
    }

    public Facts<S> facts() {
        return facts;
    }

    public RecordedEvent<Event> event(String id) {
        return events.stream()
                .filter(recorded -> recorded.data().fact().value().equals(id))
                .findFirst()
                .orElseThrow();
    }

    public static FactId fact(String id) {
        return new FactId(id);
    }

    public static DateBound date(String edtf) {
        return DateBound.parse(edtf);
    }

    public static Provenance by(String subject) {
        return new Provenance(
                List.of(new Evidence.Decided(subject, "because")), DateBound.parse("1992-11-25"), subject, List.of());
    }

    public static Provenance line(int number, String quote) {
        return new Provenance(
                List.of(new Evidence.Stated("sha256:00", number, quote, DateBound.parse("2020-12-02"))),
                DateBound.UNKNOWN,
                "importer",
                List.of());
    }

    public static PartyAdmitted admitted(String id, String party, Standing standing, String from) {
        return new PartyAdmitted(
                fact(id), FORUM, new PartyId(party), standing, Basis.FOUNDING, date(from), line(12, party));
    }

    public static PartyWithdrew withdrew(String id, PartyAdmitted from, String until) {
        return new PartyWithdrew(
                fact(id), FORUM, from.party(), from.standing(), from.fact(), date(until), by("secretary"));
    }

    public static PartySuspended suspended(String id, PartyAdmitted in, String from) {
        return new PartySuspended(fact(id), FORUM, in.party(), in.standing(), in.fact(), date(from), by("secretary"));
    }

    public static PartyReinstated reinstated(String id, PartySuspended from, String on) {
        return new PartyReinstated(
                fact(id),
                FORUM,
                from.party(),
                from.standing(),
                from.participation(),
                from.fact(),
                date(on),
                by("secretary"));
    }

    public static StandingChanged changed(String id, PartyAdmitted from, Standing becomes, String on) {
        return new StandingChanged(
                fact(id),
                FORUM,
                from.party(),
                from.fact(),
                from.standing(),
                fact(id + "-next"),
                becomes,
                date(on),
                by("secretary"));
    }

    public static PlacePassed passed(String id, PartyAdmitted from, String on, Successor... successors) {
        return new PlacePassed(
                fact(id),
                FORUM,
                from.party(),
                from.fact(),
                from.standing(),
                date(on),
                List.of(successors),
                by("secretary"));
    }

    public static PlaceShared shared(String id, PartyAdmitted from, String on, Successor... successors) {
        return new PlaceShared(
                fact(id),
                FORUM,
                from.party(),
                from.fact(),
                from.standing(),
                date(on),
                List.of(successors),
                by("secretary"));
    }

    /** @param replaces the participation recorded before, if any */
    public static Successor successor(String party, PartyAdmitted... replaces) {
        return new Successor(
                new PartyId(party),
                fact(party + "-successor"),
                List.of(replaces).stream().map(PartyAdmitted::fact).toList());
    }

    public static ForumFactCorrected corrected(String id, FactId replaces, ForumStatement statement) {
        return new ForumFactCorrected(fact(id), FORUM, statement.fact(), replaces, statement);
    }

    public static ForumFactRetracted retracted(String id, String what, String... dependents) {
        return new ForumFactRetracted(
                fact(id),
                FORUM,
                fact(what),
                List.of(dependents).stream().map(FactId::new).toList(),
                by("secretary"));
    }

    public static ForumFactContested contested(String id, String what, String authority, String on, boolean followed) {
        return new ForumFactContested(
                fact(id),
                FORUM,
                fact(what),
                new DateClaim(authority, date(on), followed, "their site", "they know"),
                "",
                by("auditor"));
    }

    public static PartyRegistered registered(String party, String name, LifeClaim... lives) {
        return new PartyRegistered(
                fact("party-" + party),
                new PartyId(party),
                PartyKind.STATE,
                List.of(new PartyName(PartyName.Form.SHORT, name, DateBound.UNKNOWN)),
                List.of(),
                List.of(),
                List.of(lives),
                line(1, name));
    }

    public static LifeClaim life(String authority, String from, String until, boolean followed) {
        return new LifeClaim(authority, date(from), date(until), followed, "");
    }

    public static LifeClaimed lifeClaimed(String id, String party, LifeClaim claim) {
        return new LifeClaimed(fact(id), new PartyId(party), claim, by("register"));
    }

    public static PartyDissolved dissolved(String id, String party, String on, String... successors) {
        return new PartyDissolved(
                fact(id),
                new PartyId(party),
                date(on),
                List.of(),
                List.of(successors).stream().map(PartyId::new).toList(),
                by("register"));
    }

    public static PartySeparated separated(String id, String party, String on, String... successors) {
        return new PartySeparated(
                fact(id),
                new PartyId(party),
                date(on),
                List.of(),
                List.of(successors).stream().map(PartyId::new).toList(),
                by("register"));
    }

    public static PartyFactCorrected corrected(String id, FactId replaces, PartyStatement statement) {
        return new PartyFactCorrected(fact(id), statement.party(), statement.fact(), replaces, statement);
    }

    public static PartyFactRetracted partyFactRetracted(String id, String party, String what) {
        return new PartyFactRetracted(fact(id), new PartyId(party), fact(what), List.of(), by("register"));
    }

    public static PartyFactContested contested(
            String id, String party, String what, String authority, String on, boolean followed) {
        return new PartyFactContested(
                fact(id),
                new PartyId(party),
                fact(what),
                new DateClaim(authority, date(on), followed, "their site", "they know"),
                "",
                by("auditor"));
    }
}
