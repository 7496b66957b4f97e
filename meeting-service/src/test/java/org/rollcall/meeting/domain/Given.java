package org.rollcall.meeting.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.rollcall.contracts.DateBound;
import org.rollcall.contracts.DocumentEvent.Edition;
import org.rollcall.contracts.DocumentId;
import org.rollcall.contracts.DocumentKind;
import org.rollcall.contracts.Evidence;
import org.rollcall.contracts.Expected;
import org.rollcall.contracts.FactId;
import org.rollcall.contracts.ForumId;
import org.rollcall.contracts.GroupId;
import org.rollcall.contracts.MeetingEvent;
import org.rollcall.contracts.MeetingEvent.Days;
import org.rollcall.contracts.MeetingEvent.Hours;
import org.rollcall.contracts.MeetingEvent.SeriesEntry;
import org.rollcall.contracts.MeetingEvent.Venue;
import org.rollcall.contracts.MeetingId;
import org.rollcall.contracts.MeetingKind;
import org.rollcall.contracts.MeetingMode;
import org.rollcall.contracts.MeetingOnRecord.State;
import org.rollcall.contracts.Provenance;
import org.rollcall.contracts.SeriesId;
import org.rollcall.contracts.Warning;
import org.rollcall.meeting.domain.Announced.Mode;
import org.rollcall.meeting.domain.AnnouncementCommand.Outcome;
import org.rollcall.meeting.domain.AnnouncementCommand.PlanMeeting;
import org.rollcall.meeting.domain.AnnouncementCommand.ScheduleMeeting;
import org.rollcall.meeting.domain.CourseCommand.CancelMeeting;
import org.rollcall.meeting.domain.CourseCommand.HeldOn;
import org.rollcall.meeting.domain.CourseCommand.HoldMeeting;
import org.rollcall.meeting.domain.DocumentCommand.AdoptedBy;
import org.rollcall.meeting.domain.DocumentCommand.PublishDocument;

/** What the specs speak of: one meeting of the Budapest Process, its commands, and what was decided. */
final class Given {

    static final LocalDate FORUM_BEGINS = LocalDate.of(1991, 1, 1);
    static final LocalDate TODAY = LocalDate.of(2020, 12, 2);
    static final ForumId FORUM = new ForumId("budapest-process");
    static final MeetingId SKOPJE = new MeetingId("skopje-2019");
    static final FactId FACT = new FactId("fact-1");
    static final FactId HELD_FACT = new FactId("fact-2");
    static final FactId HOLDING = new FactId("holding");
    static final DocumentId DECLARATION = new DocumentId("istanbul-declaration");
    static final Venue IN_SKOPJE = new Venue.Place("Skopje", "North Macedonia");
    static final Provenance PROVENANCE = new Provenance(
            List.of(new Evidence.Decided("secretariat", "minutes")), DateBound.UNKNOWN, "user-7", List.of());

    private Given() {}

    static Announced announced() {
        return new Announced(
                "Joint Meeting of the Three Regional Working Groups",
                MeetingKind.WORKING_GROUP_MEETING,
                day("2019-10-09"),
                day("2019-10-10"),
                Hours.UNSTATED,
                IN_SKOPJE,
                new Mode.Stated(MeetingMode.IN_PERSON),
                List.of(series("silk-routes", 12)),
                List.of(new GroupId("silk-routes")),
                List.of());
    }

    static ScheduleMeeting schedule() {
        return schedule(announced());
    }

    static ScheduleMeeting schedule(Announced said, KnownMeeting... inSameSeries) {
        return new ScheduleMeeting(
                SKOPJE, FACT, FORUM, said, new Outcome.Held(HELD_FACT), looked(inSameSeries), Expected.ANY, PROVENANCE);
    }

    static Looked looked(KnownMeeting... inSameSeries) {
        return new Looked(FORUM_BEGINS, List.of(inSameSeries), TODAY);
    }

    static ScheduleMeeting titled(String title) {
        return schedule(with(announced(), title, day("2019-10-09"), day("2019-10-10")));
    }

    static ScheduleMeeting on(String first, String last) {
        return schedule(with(announced(), announced().title(), day(first), day(last)));
    }

    static Announced with(Announced said, String title, DateBound first, DateBound last) {
        return new Announced(
                title,
                said.kind(),
                first,
                last,
                said.hours(),
                said.venue(),
                said.mode(),
                said.series(),
                said.bodies(),
                said.hosts());
    }

    static ScheduleMeeting at(Venue venue, Mode mode) {
        var said = announced();
        return schedule(new Announced(
                said.title(),
                said.kind(),
                said.first(),
                said.last(),
                said.hours(),
                venue,
                mode,
                said.series(),
                said.bodies(),
                said.hosts()));
    }

    static ScheduleMeeting of(List<SeriesEntry> series, List<GroupId> bodies, KnownMeeting... inSameSeries) {
        var said = announced();
        return schedule(
                new Announced(
                        said.title(),
                        said.kind(),
                        said.first(),
                        said.last(),
                        said.hours(),
                        said.venue(),
                        said.mode(),
                        series,
                        bodies,
                        said.hosts()),
                inSameSeries);
    }

    static ScheduleMeeting awaited(ScheduleMeeting c) {
        return new ScheduleMeeting(
                c.meeting(),
                c.fact(),
                c.forum(),
                c.said(),
                new Outcome.Awaited(),
                c.looked(),
                c.expected(),
                c.provenance());
    }

    /** The same again, as another request has it. */
    static ScheduleMeeting anew(ScheduleMeeting c) {
        return new ScheduleMeeting(
                c.meeting(),
                new FactId("again"),
                c.forum(),
                c.said(),
                c.outcome(),
                c.looked(),
                c.expected(),
                c.provenance());
    }

    /** A plan of which nothing but the days is said. */
    static PlanMeeting plan(String first, String last) {
        return new PlanMeeting(
                SKOPJE,
                new FactId("plan"),
                FORUM,
                new Announced(
                        "Ministerial Conference 2021",
                        MeetingKind.MINISTERIAL_CONFERENCE,
                        day(first),
                        day(last),
                        Hours.UNSTATED,
                        new Venue.Unstated(),
                        new Mode.FromVenue(),
                        List.of(series("ministerial", 7)),
                        List.of(),
                        List.of()),
                looked(),
                Expected.ANY,
                PROVENANCE);
    }

    static HoldMeeting hold(HeldOn on) {
        return new HoldMeeting(SKOPJE, HOLDING, on, looked(), Expected.ANY, PROVENANCE);
    }

    static HoldMeeting hold(String first, String last) {
        return hold(new HeldOn.Days(day(first), day(last)));
    }

    static HoldMeeting holdExpecting(long version) {
        return new HoldMeeting(
                SKOPJE, HOLDING, new HeldOn.AsScheduled(), looked(), Expected.version(version), PROVENANCE);
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
                Stream.of(languages).map(Edition::in).toList(),
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
        return new KnownMeeting(
                new MeetingId(id), FORUM, "Another meeting", new Days(day(first), day(last)), State.HELD);
    }

    static KnownMeeting cancelled(KnownMeeting known) {
        return new KnownMeeting(known.id(), known.forum(), known.title(), known.days(), State.CANCELLED);
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
