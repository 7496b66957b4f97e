package org.rollcall.meeting.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.OptionalInt;
import org.rollcall.contracts.DateBound;
import org.rollcall.contracts.DocumentId;
import org.rollcall.contracts.DocumentKind;
import org.rollcall.contracts.Evidence;
import org.rollcall.contracts.FactId;
import org.rollcall.contracts.ForumId;
import org.rollcall.contracts.GroupId;
import org.rollcall.contracts.MeetingEvent;
import org.rollcall.contracts.MeetingEvent.Days;
import org.rollcall.contracts.MeetingEvent.SeriesEntry;
import org.rollcall.contracts.MeetingEvent.Venue;
import org.rollcall.contracts.MeetingId;
import org.rollcall.contracts.MeetingKind;
import org.rollcall.contracts.MeetingMode;
import org.rollcall.contracts.Provenance;
import org.rollcall.contracts.SeriesId;
import org.rollcall.contracts.Warning;
import org.rollcall.meeting.domain.DocumentCommand.AdoptedBy;
import org.rollcall.meeting.domain.DocumentCommand.PublishDocument;
import org.rollcall.meeting.domain.MeetingCommand.CancelMeeting;
import org.rollcall.meeting.domain.MeetingCommand.HeldOn;
import org.rollcall.meeting.domain.MeetingCommand.HoldMeeting;
import org.rollcall.meeting.domain.MeetingCommand.Mode;
import org.rollcall.meeting.domain.MeetingCommand.Outcome;
import org.rollcall.meeting.domain.MeetingCommand.ScheduleMeeting;

/** What the specs speak of: one meeting of the Budapest Process, its commands, and what was decided. */
final class Given {

    static final LocalDate TODAY = LocalDate.of(2020, 12, 2);
    static final ForumId FORUM = new ForumId("budapest-process");
    static final MeetingId SKOPJE = new MeetingId("skopje-2019");
    static final FactId FACT = new FactId("fact-1");
    static final FactId HELD_FACT = new FactId("fact-2");
    static final DocumentId DECLARATION = new DocumentId("istanbul-declaration");
    static final Venue IN_SKOPJE = new Venue.Place("Skopje", "North Macedonia");
    static final Provenance PROVENANCE = new Provenance(
            List.of(new Evidence.Decided("secretariat", "minutes")), DateBound.UNKNOWN, "user-7", List.of());

    private Given() {}

    static ScheduleMeeting schedule() {
        return new ScheduleMeeting(
                SKOPJE,
                FACT,
                FORUM,
                "Joint Meeting of the Three Regional Working Groups",
                MeetingKind.WORKING_GROUP_MEETING,
                day("2019-10-09"),
                day("2019-10-10"),
                IN_SKOPJE,
                new Mode.Stated(MeetingMode.IN_PERSON),
                List.of(series("silk-routes", 12)),
                List.of(new GroupId("silk-routes")),
                new Outcome.Held(HELD_FACT),
                List.of(),
                TODAY,
                Expected.ANY,
                PROVENANCE);
    }

    static ScheduleMeeting titled(String title) {
        return with(schedule(), title, day("2019-10-09"), day("2019-10-10"));
    }

    static ScheduleMeeting on(String first, String last) {
        return with(schedule(), schedule().title(), day(first), day(last));
    }

    private static ScheduleMeeting with(ScheduleMeeting c, String title, DateBound first, DateBound last) {
        return new ScheduleMeeting(
                c.meeting(),
                c.fact(),
                c.forum(),
                title,
                c.kind(),
                first,
                last,
                c.venue(),
                c.mode(),
                c.series(),
                c.bodies(),
                c.outcome(),
                c.inSameSeries(),
                c.today(),
                c.expected(),
                c.provenance());
    }

    static ScheduleMeeting at(Venue venue, Mode mode) {
        var c = schedule();
        return new ScheduleMeeting(
                c.meeting(),
                c.fact(),
                c.forum(),
                c.title(),
                c.kind(),
                c.first(),
                c.last(),
                venue,
                mode,
                c.series(),
                c.bodies(),
                c.outcome(),
                c.inSameSeries(),
                c.today(),
                c.expected(),
                c.provenance());
    }

    static ScheduleMeeting of(List<SeriesEntry> series, List<GroupId> bodies, KnownMeeting... inSameSeries) {
        var c = schedule();
        return new ScheduleMeeting(
                c.meeting(),
                c.fact(),
                c.forum(),
                c.title(),
                c.kind(),
                c.first(),
                c.last(),
                c.venue(),
                c.mode(),
                series,
                bodies,
                c.outcome(),
                List.of(inSameSeries),
                c.today(),
                c.expected(),
                c.provenance());
    }

    static ScheduleMeeting awaited(ScheduleMeeting c) {
        return new ScheduleMeeting(
                c.meeting(),
                c.fact(),
                c.forum(),
                c.title(),
                c.kind(),
                c.first(),
                c.last(),
                c.venue(),
                c.mode(),
                c.series(),
                c.bodies(),
                new Outcome.Awaited(),
                c.inSameSeries(),
                c.today(),
                c.expected(),
                c.provenance());
    }

    static HoldMeeting hold(HeldOn on) {
        return new HoldMeeting(SKOPJE, HELD_FACT, on, TODAY, Expected.ANY, PROVENANCE);
    }

    static HoldMeeting hold(String first, String last) {
        return hold(new HeldOn.Days(day(first), day(last)));
    }

    static HoldMeeting holdExpecting(long version) {
        return new HoldMeeting(
                SKOPJE, HELD_FACT, new HeldOn.AsScheduled(), TODAY, Expected.version(version), PROVENANCE);
    }

    static CancelMeeting cancel(String reason) {
        return new CancelMeeting(SKOPJE, new FactId("fact-3"), reason, Expected.ANY, PROVENANCE);
    }

    static PublishDocument publish(String title, String published, AdoptedBy by, String... languages) {
        return new PublishDocument(
                DECLARATION,
                FACT,
                FORUM,
                title,
                DocumentKind.DECLARATION,
                List.of(languages),
                by,
                day(published),
                TODAY,
                Expected.ANY,
                PROVENANCE);
    }

    static PublishDocument publishIn(String... languages) {
        return publish("Istanbul Ministerial Declaration", "2013-04-19", new AdoptedBy.Nobody(), languages);
    }

    static KnownMeeting known(String id, String first, String last) {
        return new KnownMeeting(new MeetingId(id), FORUM, "Another meeting", new Days(day(first), day(last)), false);
    }

    static KnownMeeting cancelled(KnownMeeting known) {
        return new KnownMeeting(known.id(), known.forum(), known.title(), known.days(), true);
    }

    static SeriesEntry series(String series, int ordinal) {
        return new SeriesEntry(new SeriesId(series), OptionalInt.of(ordinal));
    }

    static SeriesEntry series(String series) {
        return new SeriesEntry(new SeriesId(series), OptionalInt.empty());
    }

    static DateBound day(String edtf) {
        return DateBound.parse(edtf);
    }

    /** The meeting after what was decided on these commands, each accepted. */
    static Meeting meeting(MeetingCommand... commands) {
        var meeting = Meeting.UNKNOWN;
        for (var command : commands) {
            for (var event : accepted(MeetingDecider.decide(command, meeting)).events()) {
                meeting = Meeting.evolve(meeting, event);
            }
        }
        return meeting;
    }

    static Decision.Accepted accepted(Decision decision) {
        assertThat(decision).isInstanceOf(Decision.Accepted.class);
        return (Decision.Accepted) decision;
    }

    static MeetingEvent firstEvent(Decision decision) {
        return accepted(decision).events().getFirst();
    }

    static List<String> warnings(Decision decision) {
        return accepted(decision).warnings().stream().map(Warning::code).toList();
    }

    static Rejection rejected(Decision decision) {
        assertThat(decision).isInstanceOf(Decision.Rejected.class);
        return ((Decision.Rejected) decision).rejection();
    }
}
