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
import org.rollcall.contracts.Expected;
import org.rollcall.contracts.FactId;
import org.rollcall.contracts.GroupId;
import org.rollcall.contracts.MeetingEvent.Hours;
import org.rollcall.contracts.MeetingEvent.SeriesEntry;
import org.rollcall.contracts.MeetingId;
import org.rollcall.contracts.Provenance;
import org.rollcall.meeting.axon.MeetingRequest;
import org.rollcall.meeting.domain.KnownMeeting;
import org.rollcall.meeting.domain.Looked;
import org.rollcall.meeting.domain.MeetingCommand;
import org.rollcall.meeting.postgres.ForumDirectory;
import org.rollcall.meeting.postgres.KnownForum;
import org.rollcall.meeting.postgres.MeetingDirectory;
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
    private final ForumDirectory knownForums;
    private final MeetingDirectory meetings;
    private final Clock clock;

    MeetingDesk(CommandDesk desk, Forums forums, ForumDirectory knownForums, MeetingDirectory meetings, Clock clock) {
        this.desk = desk;
        this.forums = forums;
        this.knownForums = knownForums;
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
            List<KnownMeeting> inSameSeries,
            Expected expected,
            Provenance provenance) {

        Looked looked() {
            return new Looked(inSameSeries, today);
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
        var zone = meetings.find(id)
                .flatMap(known -> knownForums.find(known.forum()))
                .map(KnownForum::timeZone)
                .orElse(ZoneOffset.UTC);
        return new Slip(
                id,
                Asked.newFact(),
                zone,
                Asked.today(clock, zone),
                meetings.inSameSeries(id),
                Asked.expected(submission),
                provenance);
    }

    /** What a meeting changes into another series, or other bodies, is looked up anew. */
    Looked looked(Slip slip, Optional<List<SeriesEntry>> series, Optional<List<GroupId>> bodies) {
        return meetings.find(slip.meeting())
                .map(known -> {
                    bodies.ifPresent(groups -> forums.forumWith(known.forum(), groups));
                    return new Looked(
                            series.map(entries -> meetings.inSameSeries(known.forum(), entries))
                                    .orElse(slip.inSameSeries()),
                            slip.today());
                })
                .orElseGet(slip::looked);
    }
}
