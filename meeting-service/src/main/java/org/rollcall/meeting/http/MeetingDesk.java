package org.rollcall.meeting.http;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.rollcall.contracts.DateBound;
import org.rollcall.contracts.DocumentId;
import org.rollcall.contracts.Expected;
import org.rollcall.contracts.FactId;
import org.rollcall.contracts.GroupId;
import org.rollcall.contracts.MeetingEvent.Chair;
import org.rollcall.contracts.MeetingEvent.Hours;
import org.rollcall.contracts.MeetingEvent.SeriesEntry;
import org.rollcall.contracts.MeetingId;
import org.rollcall.contracts.PartyId;
import org.rollcall.contracts.Provenance;
import org.rollcall.meeting.axon.MeetingRequest;
import org.rollcall.meeting.domain.KnownMeeting;
import org.rollcall.meeting.domain.Looked;
import org.rollcall.meeting.domain.MeetingCommand;
import org.rollcall.meeting.http.Named.Meant;
import org.rollcall.meeting.postgres.KnownForum;
import org.rollcall.meeting.postgres.MeetingDirectory;
import org.rollcall.writeside.Refused;
import org.rollcall.writeside.http.CommandDesk;
import org.rollcall.writeside.http.Fields;
import org.rollcall.writeside.http.Receipt;
import org.rollcall.writeside.http.Submission;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** Where the commands about meetings are handed in, with what is looked up for them. */
@Component
class MeetingDesk {

    private final CommandDesk desk;
    private final Forums forums;
    private final Named named;
    private final MeetingDirectory meetings;
    private final Clock clock;

    MeetingDesk(CommandDesk desk, Forums forums, Named named, MeetingDirectory meetings, Clock clock) {
        this.desk = desk;
        this.forums = forums;
        this.named = named;
        this.meetings = meetings;
        this.clock = clock;
    }

    /**
     * What every command about a meeting that is there has.
     *
     * @param zone that of its forum; UTC where the meeting is not on record, and refused whatever day it is
     */
    record Slip(
            MeetingId meeting,
            FactId fact,
            ZoneId zone,
            LocalDate today,
            LocalDate forumBegins,
            List<KnownMeeting> inSameSeries,
            Expected expected,
            Provenance provenance) {

        Looked looked() {
            return new Looked(forumBegins, inSameSeries, today);
        }

        /** In the forum's time zone where the request says none. */
        Hours hours(MeetingBody.@Nullable At at) {
            return Asked.hours(at, zone);
        }
    }

    ResponseEntity<Receipt> submit(
            String meeting, MeetingBody body, Submission submission, Function<Slip, MeetingCommand> command) {
        return submit(
                submission,
                () -> command.apply(slip(
                        meeting, submission, submission.provenance(body.evidence(), body.decided(), body.reason()))));
    }

    /** A correction or a retraction, which always says why. */
    ResponseEntity<Receipt> revise(
            String meeting, MeetingBody body, Submission submission, Function<Slip, MeetingCommand> command) {
        return submit(
                submission,
                () -> command.apply(slip(
                        meeting, submission, submission.revision(body.evidence(), body.decided(), body.reason()))));
    }

    ResponseEntity<Receipt> submit(Submission submission, Supplier<MeetingCommand> command) {
        return desk.submit(submission, () -> MeetingRequest.of(command.get()));
    }

    private Slip slip(String meeting, Submission submission, Provenance provenance) {
        var id = Fields.parse("meeting", meeting, MeetingId::new);
        var forum = meetings.find(id).flatMap(known -> forums.find(known.forum()));
        var zone = forum.map(KnownForum::timeZone).orElse(ZoneOffset.UTC);
        return new Slip(
                id,
                Asked.newFact(),
                zone,
                Asked.today(clock, zone),
                forum.map(KnownForum::beginning).orElse(LocalDate.MIN),
                meetings.inSameSeries(id),
                Asked.expected(submission),
                provenance);
    }

    Optional<KnownMeeting> known(MeetingId meeting) {
        return meetings.find(meeting);
    }

    /**
     * Who receives the meeting, as a request names them; empty where it names none, or no such meeting.
     *
     * @param first the day it begins, where the request says another
     */
    Optional<Meant<PartyId>> hosts(Slip slip, @Nullable List<String> hosts, @Nullable DateBound first) {
        return Optional.ofNullable(hosts)
                .flatMap(names -> known(slip.meeting())
                        .map(meeting -> named.hosts(
                                meeting.forum(),
                                names,
                                first == null ? meeting.days().first() : first)));
    }

    Optional<Meant<Chair>> chairs(Slip slip, @Nullable List<MeetingBody.InTheChair> chairs) {
        return Optional.ofNullable(chairs)
                .flatMap(some -> known(slip.meeting())
                        .map(meeting -> named.chairs(
                                meeting.forum(), some, meeting.days().first())));
    }

    Optional<List<FactId>> facts(Slip slip, @Nullable List<FactId> facts) {
        return Optional.ofNullable(facts)
                .flatMap(some -> known(slip.meeting()).map(meeting -> named.facts(meeting.forum(), some)));
    }

    Optional<List<DocumentId>> documents(Slip slip, @Nullable List<DocumentId> documents) {
        return Optional.ofNullable(documents)
                .flatMap(some -> known(slip.meeting()).map(meeting -> named.documents(meeting.forum(), some)));
    }

    /**
     * The groups that meet, as a request names them; none where it names none, or no such meeting.
     *
     * @throws Refused if one is none of the forum's, or did not exist then
     */
    Meant<GroupId> bodies(Slip slip, @Nullable List<GroupId> bodies, @Nullable DateBound first) {
        var groups = Fields.list("bodies", bodies);
        return known(slip.meeting())
                .map(meeting -> new Meant<>(
                        groups,
                        forums.doubts(
                                forums.forumWith(meeting.forum(), groups),
                                groups,
                                first == null ? meeting.days().first() : first)))
                .orElseGet(Meant::nobody);
    }

    /** What a meeting changes into another series is looked up anew. */
    Looked looked(Slip slip, Optional<List<SeriesEntry>> series) {
        return known(slip.meeting())
                .map(known -> new Looked(
                        slip.forumBegins(),
                        series.map(entries -> meetings.inSameSeries(known.forum(), entries))
                                .orElse(slip.inSameSeries()),
                        slip.today()))
                .orElseGet(slip::looked);
    }
}
