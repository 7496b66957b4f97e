package org.rollcall.meeting.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rollcall.meeting.domain.Given.FORUM;
import static org.rollcall.meeting.domain.Given.PROVENANCE;
import static org.rollcall.meeting.domain.Given.SKOPJE;
import static org.rollcall.meeting.domain.Given.day;
import static org.rollcall.meeting.domain.Given.hold;
import static org.rollcall.meeting.domain.Given.looked;
import static org.rollcall.meeting.domain.Given.meeting;
import static org.rollcall.meeting.domain.Given.plan;
import static org.rollcall.meeting.domain.Given.rejected;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.rollcall.contracts.DateBound;
import org.rollcall.contracts.Expected;
import org.rollcall.contracts.FactId;
import org.rollcall.contracts.MeetingEvent.AgendaItem;
import org.rollcall.contracts.MeetingEvent.Chair;
import org.rollcall.contracts.MeetingEvent.DecisionKind;
import org.rollcall.contracts.MeetingEvent.Hours;
import org.rollcall.contracts.MeetingEvent.Venue;
import org.rollcall.contracts.MeetingMode;
import org.rollcall.contracts.PartyId;
import org.rollcall.contracts.ProblemType;
import org.rollcall.meeting.domain.AnnouncementCommand.FixDays;
import org.rollcall.meeting.domain.AnnouncementCommand.Outcome;
import org.rollcall.meeting.domain.AnnouncementCommand.PlanMeeting;
import org.rollcall.meeting.domain.AnnouncementCommand.ScheduleMeeting;
import org.rollcall.meeting.domain.CourseCommand.ChangeMode;
import org.rollcall.meeting.domain.CourseCommand.HeldOn;
import org.rollcall.meeting.domain.CourseCommand.PostponeMeeting;
import org.rollcall.meeting.domain.CourseCommand.RelocateMeeting;
import org.rollcall.meeting.domain.CourseCommand.RescheduleMeeting;
import org.rollcall.meeting.domain.ParticularsCommand.ChairMeeting;
import org.rollcall.meeting.domain.ParticularsCommand.HostMeeting;
import org.rollcall.meeting.domain.ParticularsCommand.SetAgenda;
import org.rollcall.meeting.domain.ParticularsCommand.TakeDecision;
import org.rollcall.meeting.domain.RevisionCommand.CorrectFact;
import org.rollcall.meeting.domain.RevisionCommand.RetractFact;

/** What is asked of the meeting of {@link Given}, in few words. Each kind of command has one fact id of its own. */
final class Asks {

    private Asks() {}

    static PlanMeeting planAt(Hours hours) {
        var c = plan("2021", "2021");
        var said = c.said();
        return new PlanMeeting(
                c.meeting(),
                c.fact(),
                FORUM,
                new Announced(
                        said.title(),
                        said.kind(),
                        said.first(),
                        said.last(),
                        hours,
                        said.venue(),
                        said.mode(),
                        said.series(),
                        said.bodies(),
                        said.hosts()),
                c.looked(),
                c.expected(),
                c.provenance());
    }

    static FixDays fix(MeetingChanges changes) {
        return new FixDays(SKOPJE, fact("fixed"), changes, looked(), Expected.ANY, PROVENANCE);
    }

    static FixDays fix(String first) {
        return fix(changed(Set.of("first"), when(first, ""), MeetingChanges.Where.NONE));
    }

    static FixDays fixAt(String first, Venue venue) {
        return fix(changed(
                Set.of("first", "venue"),
                when(first, ""),
                new MeetingChanges.Where(Optional.of(venue), Optional.empty())));
    }

    static PostponeMeeting postpone(String reason) {
        return new PostponeMeeting(SKOPJE, fact("postponed"), reason, Expected.ANY, PROVENANCE);
    }

    static RescheduleMeeting reschedule(String first, String last, Hours hours) {
        return new RescheduleMeeting(
                SKOPJE, fact("rescheduled"), day(first), day(last), hours, looked(), Expected.ANY, PROVENANCE);
    }

    static RescheduleMeeting rescheduleBeside(String first, String last, KnownMeeting... others) {
        return new RescheduleMeeting(
                SKOPJE,
                fact("rescheduled"),
                day(first),
                day(last),
                Hours.UNSTATED,
                looked(others),
                Expected.ANY,
                PROVENANCE);
    }

    static RescheduleMeeting rescheduleExpecting(long version) {
        return new RescheduleMeeting(
                SKOPJE,
                fact("rescheduled"),
                day("2021-06-01"),
                day("2021-06-01"),
                Hours.UNSTATED,
                looked(),
                Expected.version(version),
                PROVENANCE);
    }

    static RelocateMeeting relocate(Venue venue) {
        return new RelocateMeeting(SKOPJE, fact("relocated"), venue, Expected.ANY, PROVENANCE);
    }

    static ChangeMode mode(MeetingMode mode) {
        return new ChangeMode(SKOPJE, fact("mode"), mode, Optional.empty(), Expected.ANY, PROVENANCE);
    }

    static MeetingCommand holdAsScheduled() {
        return hold(new HeldOn.AsScheduled());
    }

    static HostMeeting host(String... hosts) {
        return new HostMeeting(
                SKOPJE, fact("hosts"), Stream.of(hosts).map(PartyId::new).toList(), Expected.ANY, PROVENANCE);
    }

    static ChairMeeting chair(Chair... chairs) {
        return new ChairMeeting(SKOPJE, fact("chairs"), List.of(chairs), Expected.ANY, PROVENANCE);
    }

    static SetAgenda agenda(String fact, AgendaItem... items) {
        return new SetAgenda(SKOPJE, fact(fact), List.of(items), Expected.ANY, PROVENANCE);
    }

    static AgendaItem item(String number, String title) {
        return new AgendaItem(number, title, "");
    }

    static TakeDecision decide(String text, String agendaItem) {
        return new TakeDecision(
                SKOPJE,
                fact("decision"),
                DecisionKind.OTHER,
                text,
                agendaItem,
                List.of(),
                List.of(),
                looked(),
                Expected.ANY,
                PROVENANCE);
    }

    static CorrectFact correct(String fact, String corrected, MeetingChanges changes) {
        return new CorrectFact(
                SKOPJE,
                fact(fact),
                fact(corrected),
                changes,
                Roll.NOTHING,
                fact(fact + "-of-holding"),
                looked(),
                Expected.ANY,
                PROVENANCE);
    }

    static RetractFact retract(String fact, String retracted) {
        return new RetractFact(SKOPJE, fact(fact), fact(retracted), false, Expected.ANY, PROVENANCE);
    }

    static RetractFact retractAll(String fact, String retracted) {
        return new RetractFact(SKOPJE, fact(fact), fact(retracted), true, Expected.ANY, PROVENANCE);
    }

    static MeetingChanges days(String first, String last) {
        return changed(
                last.isEmpty() ? Set.of("first") : Set.of("first", "last"),
                when(first, last),
                MeetingChanges.Where.NONE);
    }

    static MeetingChanges of(MeetingChanges.Of of, String... given) {
        var none = MeetingChanges.NONE;
        return new MeetingChanges(
                Set.of(given),
                of,
                none.when(),
                none.where(),
                none.delegation(),
                none.taken(),
                none.reason(),
                none.hosts(),
                none.chairs(),
                none.items(),
                none.decided(),
                false);
    }

    static MeetingChanges items(AgendaItem... items) {
        var none = MeetingChanges.NONE;
        return new MeetingChanges(
                Set.of("items"),
                none.of(),
                none.when(),
                none.where(),
                none.delegation(),
                none.taken(),
                none.reason(),
                none.hosts(),
                none.chairs(),
                Optional.of(List.of(items)),
                none.decided(),
                false);
    }

    private static MeetingChanges changed(Set<String> given, MeetingChanges.When when, MeetingChanges.Where where) {
        var none = MeetingChanges.NONE;
        return new MeetingChanges(
                given,
                none.of(),
                when,
                where,
                none.delegation(),
                none.taken(),
                none.reason(),
                none.hosts(),
                none.chairs(),
                none.items(),
                none.decided(),
                false);
    }

    private static MeetingChanges.When when(String first, String last) {
        return new MeetingChanges.When(bound(first), bound(last), Optional.empty());
    }

    private static Optional<DateBound> bound(String edtf) {
        return edtf.isEmpty() ? Optional.empty() : Optional.of(day(edtf));
    }

    static FactId fact(String id) {
        return new FactId(id);
    }

    static void assertRefused(MeetingCommand command, ProblemType type, String field, MeetingCommand... given) {
        var problem = rejected(MeetingDecider.decide(command, meeting(given))).problem();

        assertThat(problem.type()).as(problem.detail()).isEqualTo(type);
        assertThat(problem.field()).isEqualTo(field);
    }

    /** The same under another fact id. */
    static MeetingCommand again(String id, MeetingCommand command) {
        var fact = fact(id);
        return switch (command) {
            case PlanMeeting c ->
                new PlanMeeting(c.meeting(), fact, c.forum(), c.said(), c.looked(), c.expected(), c.provenance());
            case ScheduleMeeting c ->
                new ScheduleMeeting(
                        c.meeting(),
                        fact,
                        c.forum(),
                        c.said(),
                        c.outcome() instanceof Outcome.Held ? new Outcome.Held(fact(id + "-held")) : c.outcome(),
                        c.looked(),
                        c.expected(),
                        c.provenance());
            case FixDays c -> new FixDays(c.meeting(), fact, c.said(), c.looked(), c.expected(), c.provenance());
            case PostponeMeeting c -> new PostponeMeeting(c.meeting(), fact, c.reason(), c.expected(), c.provenance());
            case RescheduleMeeting c ->
                new RescheduleMeeting(
                        c.meeting(), fact, c.first(), c.last(), c.hours(), c.looked(), c.expected(), c.provenance());
            case RelocateMeeting c -> new RelocateMeeting(c.meeting(), fact, c.venue(), c.expected(), c.provenance());
            case ChangeMode c -> new ChangeMode(c.meeting(), fact, c.mode(), c.venue(), c.expected(), c.provenance());
            case HostMeeting c -> new HostMeeting(c.meeting(), fact, c.hosts(), c.expected(), c.provenance());
            case ChairMeeting c -> new ChairMeeting(c.meeting(), fact, c.chairs(), c.expected(), c.provenance());
            case TakeDecision c ->
                new TakeDecision(
                        c.meeting(),
                        fact,
                        c.kind(),
                        c.text(),
                        c.agendaItem(),
                        c.facts(),
                        c.documents(),
                        c.looked(),
                        c.expected(),
                        c.provenance());
            default -> throw new IllegalArgumentException(command + " has its id when it is asked");
        };
    }
}
