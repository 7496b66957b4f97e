package org.rollcall.meeting.http;

import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.rollcall.contracts.DateBound;
import org.rollcall.contracts.MeetingEvent.Presence;
import org.rollcall.contracts.Position;
import org.rollcall.contracts.Problem;
import org.rollcall.contracts.ProblemType;
import org.rollcall.meeting.domain.KnownMeeting;
import org.rollcall.meeting.domain.RecordAttendance;
import org.rollcall.meeting.domain.RecordAttendance.Delegation;
import org.rollcall.meeting.domain.RecordAttendance.Everybody;
import org.rollcall.meeting.domain.RecordAttendance.Written;
import org.rollcall.meeting.domain.Roll;
import org.rollcall.writeside.Refused;
import org.rollcall.writeside.http.Fields;
import org.rollcall.writeside.http.Receipt;
import org.rollcall.writeside.http.Submission;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Says who came to a meeting: one by one, as a whole, or as a table. */
@RestController
@RequestMapping("/api/meetings/{meeting}/attendance")
class AttendanceController {

    /** What a roll that is behind could say wrongly. */
    private static final Set<ProblemType> BY_THE_ROLL = EnumSet.of(
            ProblemType.UNKNOWN_PARTY, ProblemType.AMBIGUOUS_PARTY, ProblemType.OUTSIDE_LIFE, ProblemType.NOT_ON_ROLL);

    private final MeetingDesk desk;
    private final Forums forums;

    AttendanceController(MeetingDesk desk, Forums forums) {
        this.desk = desk;
        this.forums = forums;
    }

    /** What a request asks for, however it is written. */
    private record Asked(
            List<Delegation> delegations,
            Optional<Everybody> everybody,
            @Nullable Position atLeast) {}

    @PostMapping
    ResponseEntity<Receipt> record(
            @PathVariable String meeting, @RequestBody MeetingBody.Attending body, Submission submission) {
        return record(meeting, new Asked(delegations(body), everybody(body), body.atLeast()), body, submission);
    }

    @PostMapping(consumes = "text/csv")
    ResponseEntity<Receipt> recordTable(
            @PathVariable String meeting,
            @RequestBody byte[] table,
            @RequestHeader(HttpHeaders.CONTENT_TYPE) MediaType type,
            @RequestParam(required = false) @Nullable Position atLeast,
            @RequestParam(required = false) @Nullable String decided,
            @RequestParam(required = false) @Nullable String reason,
            Submission submission) {
        var asked = new Asked(AttendanceTable.read(table, type.getCharset()), Optional.empty(), atLeast);
        var day = decided == null ? null : Fields.parse("decided", decided, DateBound::parse);
        return record(meeting, asked, new MeetingBody.Reasons(List.of(), day, reason), submission);
    }

    private ResponseEntity<Receipt> record(String meeting, Asked asked, MeetingBody body, Submission submission) {
        try {
            return desk.submit(
                    meeting,
                    body,
                    submission,
                    slip -> new RecordAttendance(
                            slip.meeting(),
                            slip.fact(),
                            asked.delegations(),
                            asked.everybody(),
                            desk.known(slip.meeting())
                                    .map(known -> roll(known, asked))
                                    .orElse(Roll.NOTHING),
                            slip.today(),
                            slip.expected(),
                            slip.provenance()));
        } catch (Refused refused) {
            if (BY_THE_ROLL.contains(refused.problem().type())) {
                forums.refuseUnlessCurrent();
            }
            throw refused;
        }
    }

    private Roll roll(KnownMeeting meeting, Asked asked) {
        var on = meeting.days().first();
        var names = Stream.concat(
                        asked.delegations().stream().map(Delegation::party),
                        asked.everybody().stream().flatMap(everybody -> everybody.except().stream()))
                .toList();
        return forums.rollWith(
                meeting.forum(),
                forums.roll(meeting.forum(), asked.atLeast()),
                roll -> names.stream().allMatch(name -> roll.knows(name, on)));
    }

    private static List<Delegation> delegations(MeetingBody.Attending body) {
        var delegations = Fields.list("delegations", body.delegations());
        return IntStream.range(0, delegations.size())
                .mapToObj(i -> delegation(delegations.get(i), body, "delegations[" + i + "]"))
                .toList();
    }

    private static Delegation delegation(MeetingBody.Delegation said, MeetingBody.Attending body, String at) {
        return new Delegation(
                said.party(),
                said.presence() == null ? presence(body) : said.presence(),
                Optional.ofNullable(said.attendsAs()),
                said.delegates() == null ? OptionalInt.empty() : OptionalInt.of(said.delegates()),
                Written.in(at));
    }

    private static Presence presence(MeetingBody.Attending body) {
        return Objects.requireNonNullElse(body.presence(), Presence.PRESENT);
    }

    private static Optional<Everybody> everybody(MeetingBody.Attending body) {
        var except = Fields.list("except", body.except());
        if (body.all() == null) {
            if (!except.isEmpty() || body.possible() != null) {
                throw new Refused(Problem.at(
                        "all",
                        ProblemType.INVALID_FIELD,
                        "Say in which standing everybody is meant (\"all\": \"MEMBER\")."));
            }
            return Optional.empty();
        }
        return Optional.of(new Everybody(body.all(), presence(body), except, Boolean.TRUE.equals(body.possible())));
    }
}
