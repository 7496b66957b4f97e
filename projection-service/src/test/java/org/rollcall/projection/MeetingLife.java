package org.rollcall.projection;

import static org.rollcall.projection.Events.decided;
import static org.rollcall.projection.Events.fact;
import static org.rollcall.projection.Events.stated;

import java.util.List;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.rollcall.contracts.*;
import org.rollcall.contracts.MeetingEvent.*;
import tools.jackson.databind.JsonNode;

/** What happens to one meeting, recorded and published at once. Fact ids are the words of the test, behind the meeting's id. */
record MeetingLife(Projected projected, ForumId forum, MeetingId id) {

    static MeetingLife of(Projected projected, ForumId forum, String id) {
        return new MeetingLife(projected, forum, new MeetingId(id));
    }

    FactId named(String word) {
        return fact(id + "-" + word);
    }

    /** @return when the record learned it */
    String tell(MeetingEvent event) {
        projected.relay.publish(event);
        return projected.relay.record().getLast().recordedAt().toString();
    }

    static Days days(String first, String last) {
        return new Days(DateBound.parse(first), DateBound.parse(last));
    }

    static Venue at(String city, String country) {
        return new Venue.Place(city, country);
    }

    static SeriesEntry in(String series, int ordinal) {
        return new SeriesEntry(new SeriesId(series), ordinal == 0 ? OptionalInt.empty() : OptionalInt.of(ordinal));
    }

    MeetingPlanned planned(String title, Days days, SeriesEntry... series) {
        return new MeetingPlanned(
                named("planned"),
                id,
                forum,
                title,
                MeetingKind.MINISTERIAL_CONFERENCE,
                days,
                new Venue.Unstated(),
                MeetingMode.IN_PERSON,
                List.of(series),
                List.of(),
                List.of(),
                stated());
    }

    MeetingScheduled scheduled(String title, Days days, Hours hours, Venue venue, SeriesEntry... series) {
        return new MeetingScheduled(
                named("scheduled"),
                id,
                forum,
                title,
                MeetingKind.MINISTERIAL_CONFERENCE,
                days,
                hours,
                venue,
                MeetingMode.IN_PERSON,
                List.of(series),
                List.of(new GroupId("silk-routes")),
                List.of(),
                stated());
    }

    String schedule(String title, Days days, Venue venue, SeriesEntry... series) {
        return tell(scheduled(title, days, Hours.UNSTATED, venue, series));
    }

    String postpone(String reason) {
        return tell(new MeetingPostponed(named("postponed"), id, forum, reason, decided("secretariat")));
    }

    String reschedule(Days days) {
        return tell(
                new MeetingRescheduled(named("rescheduled"), id, forum, days, Hours.UNSTATED, decided("secretariat")));
    }

    String relocate(Venue venue) {
        return tell(new MeetingRelocated(named("relocated"), id, forum, venue, decided("secretariat")));
    }

    String host(String... parties) {
        return tell(new MeetingHosted(
                named("hosted"), id, forum, Stream.of(parties).map(PartyId::new).toList(), stated()));
    }

    String hold(Days days) {
        return tell(new MeetingHeld(named("held"), id, forum, days, stated()));
    }

    String cancel(String reason) {
        return tell(new MeetingCancelled(named("cancelled"), id, forum, reason, decided("secretariat")));
    }

    AttendanceRecorded attendance(String party, Presence presence, Standing as, int delegates, Provenance why) {
        return new AttendanceRecorded(
                named("came-" + party),
                id,
                forum,
                new PartyId(party),
                presence,
                as,
                delegates == 0 ? OptionalInt.empty() : OptionalInt.of(delegates),
                DateBound.parse("2019-02-20"),
                new Position(7, 0),
                why);
    }

    String came(String party, Presence presence, Standing as, int delegates) {
        return tell(attendance(party, presence, as, delegates, stated()));
    }

    String correct(String word, FactId replaces, MeetingStatement says) {
        return tell(new MeetingFactCorrected(named(word), id, forum, says.fact(), replaces, says));
    }

    String retract(String word, String what, String... dependents) {
        return tell(new MeetingFactRetracted(
                named(word),
                id,
                forum,
                named(what),
                Stream.of(dependents).map(this::named).toList(),
                decided("secretariat")));
    }

    JsonNode now() throws Exception {
        return asKnown("");
    }

    /** @param known empty for now */
    JsonNode asKnown(String known) throws Exception {
        projected.awaitAll();
        return projected.json("/api/meetings/" + id + (known.isEmpty() ? "" : "?known=" + known));
    }
}
