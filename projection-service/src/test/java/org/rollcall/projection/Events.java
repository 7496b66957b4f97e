package org.rollcall.projection;

import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.rollcall.contracts.*;
import org.rollcall.contracts.ForumEvent;
import org.rollcall.contracts.ForumEvent.Successor;
import org.rollcall.contracts.PartyEvent;

/** Events a test needs, each with what matters named and the rest as it usually is. */
final class Events {

    static final ForumId FORUM = new ForumId("budapest-process");

    private Events() {}

    static Provenance stated() {
        return new Provenance(
                List.of(new Evidence.Stated("sha256:00", 12, "the line", DateBound.parse("2020-12-02"))),
                DateBound.UNKNOWN,
                "importer",
                List.of());
    }

    static Provenance decided(String by) {
        return new Provenance(
                List.of(new Evidence.Decided(by, "because")), DateBound.parse("1992-11-25"), by, List.of());
    }

    static FactId fact(String id) {
        return new FactId(id);
    }

    static PartyEvent.PartyRegistered state(String id, String name, String alpha3, String from, String until) {
        return new PartyEvent.PartyRegistered(
                fact("party-" + id),
                new PartyId(id),
                PartyKind.STATE,
                List.of(new PartyName(PartyName.Form.SHORT, name, DateBound.UNKNOWN)),
                List.of(new PartyCode(PartyCode.Scheme.ALPHA_3, alpha3, DateBound.UNKNOWN, DateBound.NEVER)),
                List.of(),
                List.of(new LifeClaim("gleditsch-ward", DateBound.parse(from), DateBound.parse(until), true, "")),
                stated());
    }

    static PartyEvent.PartyRegistered organisation(String id, String name) {
        return new PartyEvent.PartyRegistered(
                fact("party-" + id),
                new PartyId(id),
                PartyKind.ORGANISATION,
                List.of(new PartyName(PartyName.Form.SHORT, name, DateBound.UNKNOWN)),
                List.of(),
                List.of(),
                List.of(),
                stated());
    }

    static PartyEvent.PartyDissolved dissolved(String id, String on, String... successors) {
        return new PartyEvent.PartyDissolved(
                fact("dissolved-" + id),
                new PartyId(id),
                DateBound.parse(on),
                List.of(),
                java.util.stream.Stream.of(successors).map(PartyId::new).toList(),
                stated());
    }

    static ForumEvent.ForumEstablished forum() {
        return forum(FORUM);
    }

    static ForumEvent.ForumEstablished forum(ForumId id) {
        return new ForumEvent.ForumEstablished(
                fact("forum-" + id),
                id,
                "Budapest Process",
                DateBound.parse("1993"),
                new ForumProfile(
                        "interregional",
                        List.of("Europe", "Silk Routes"),
                        "migration",
                        "",
                        new ForumProfile.Contact(List.of("Vienna"), "", "", "", ""),
                        Map.of(
                                Standing.MEMBER, "Participating States",
                                Standing.OBSERVER, "Observers",
                                Standing.GUEST, "Guests"),
                        ZoneId.of("Europe/Vienna")),
                stated());
    }

    static ForumEvent.PartyAdmitted admitted(String party, Standing standing, String from) {
        return admitted(FORUM, party, standing, Basis.LISTED, from);
    }

    static ForumEvent.PartyAdmitted admitted(ForumId forum, String party, Standing standing, Basis basis, String from) {
        return new ForumEvent.PartyAdmitted(
                fact(participation(party, standing)),
                forum,
                new PartyId(party),
                standing,
                basis,
                DateBound.parse(from),
                stated());
    }

    static String participation(String party, Standing standing) {
        return party + "-" + standing.name().toLowerCase();
    }

    static ForumEvent.PartyWithdrew withdrew(String party, Standing standing, String until) {
        return new ForumEvent.PartyWithdrew(
                fact("withdrew-" + party),
                FORUM,
                new PartyId(party),
                standing,
                fact(participation(party, standing)),
                DateBound.parse(until),
                decided("secretariat"));
    }

    static ForumEvent.PlacePassed passed(String predecessor, String on, Successor... successors) {
        return new ForumEvent.PlacePassed(
                fact("passed-" + predecessor),
                FORUM,
                new PartyId(predecessor),
                fact(participation(predecessor, Standing.MEMBER)),
                Standing.MEMBER,
                DateBound.parse(on),
                List.of(successors),
                decided("owner"));
    }

    /** The first correction of a fact. */
    static ForumEvent.ForumFactCorrected corrected(String id, ForumEvent.ForumStatement says) {
        return correctedFrom(says.fact().value(), id, says);
    }

    /** @param replaces the version that stood until then */
    static ForumEvent.ForumFactCorrected correctedFrom(String replaces, String id, ForumEvent.ForumStatement says) {
        return new ForumEvent.ForumFactCorrected(fact(id), says.forum(), says.fact(), fact(replaces), says);
    }

    static ForumEvent.ForumFactContested contested(
            String id, String contested, String authority, String on, boolean followed) {
        return new ForumEvent.ForumFactContested(
                fact(id),
                FORUM,
                fact(contested),
                new DateClaim(authority, DateBound.parse(on), followed, "https://example.org/" + id, "because"),
                "",
                decided("secretariat"));
    }

    static ForumEvent.ForumFactRetracted retracted(String id, String retracted, String... dependents) {
        return new ForumEvent.ForumFactRetracted(
                fact(id),
                FORUM,
                fact(retracted),
                java.util.stream.Stream.of(dependents).map(FactId::new).toList(),
                decided("secretariat"));
    }

    static Successor successor(String party, String... replaces) {
        return new Successor(
                new PartyId(party),
                fact(party + "-successor"),
                java.util.stream.Stream.of(replaces).map(FactId::new).toList());
    }

    static MeetingEvent.MeetingScheduled scheduled(String id, String first, String last, String series, int ordinal) {
        return new MeetingEvent.MeetingScheduled(
                fact("meeting-" + id),
                new MeetingId(id),
                FORUM,
                "Meeting " + id,
                MeetingKind.SENIOR_OFFICIALS_MEETING,
                new MeetingEvent.Days(DateBound.parse(first), DateBound.parse(last)),
                MeetingEvent.Hours.UNSTATED,
                new MeetingEvent.Venue.Place("Istanbul", "Turkey"),
                MeetingMode.IN_PERSON,
                List.of(new MeetingEvent.SeriesEntry(
                        new SeriesId(series), ordinal == 0 ? OptionalInt.empty() : OptionalInt.of(ordinal))),
                List.of(new GroupId("silk-routes")),
                List.of(),
                stated());
    }

    static MeetingEvent.MeetingHeld held(String id, String first, String last) {
        return new MeetingEvent.MeetingHeld(
                fact("held-" + id),
                new MeetingId(id),
                FORUM,
                new MeetingEvent.Days(DateBound.parse(first), DateBound.parse(last)),
                stated());
    }
}
