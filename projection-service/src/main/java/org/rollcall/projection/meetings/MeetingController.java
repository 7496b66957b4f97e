package org.rollcall.projection.meetings;

import static org.rollcall.projection.http.Parameters.day;
import static org.rollcall.projection.http.Parameters.given;
import static org.rollcall.projection.http.Parameters.instant;
import static org.rollcall.projection.http.Parameters.oneOf;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.rollcall.contracts.ForumId;
import org.rollcall.contracts.GroupId;
import org.rollcall.contracts.MeetingId;
import org.rollcall.contracts.MeetingOnRecord;
import org.rollcall.contracts.Problem;
import org.rollcall.contracts.ProblemType;
import org.rollcall.contracts.SeriesId;
import org.rollcall.projection.http.Page;
import org.rollcall.projection.http.Parameters;
import org.rollcall.projection.http.Refused;
import org.rollcall.projection.roll.Forums;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
class MeetingController {

    private static final int PAGE = 100;

    private final MeetingsQuestion meetings;
    private final Forums forums;

    MeetingController(MeetingsQuestion meetings, Forums forums) {
        this.meetings = meetings;
        this.forums = forums;
    }

    /**
     * The forum's meetings, oldest first.
     *
     * @param from only meetings that may have taken place on this day or later
     * @param until only meetings that may have taken place before this day
     */
    @GetMapping("/api/forums/{forum}/meetings")
    Page<MeetingView> meetings(
            @PathVariable String forum,
            @RequestParam(required = false) @Nullable String from,
            @RequestParam(required = false) @Nullable String until,
            @RequestParam(required = false) @Nullable String series,
            @RequestParam(required = false) @Nullable String status,
            @RequestParam(required = false) @Nullable String workingGroup,
            @RequestParam(required = false) @Nullable String known,
            @RequestParam(required = false) @Nullable String cursor) {
        return meetings.ask(
                forum(forum),
                new MeetingsQuestion.Selection(
                        day("from", from),
                        day("until", until),
                        id("series", series, SeriesId::new),
                        oneOf(MeetingOnRecord.State.class, "status", status),
                        id("workingGroup", workingGroup, GroupId::new)),
                instant("known", known),
                given(cursor),
                PAGE);
    }

    /** The documents of the forum's meetings, and those that stand alone, oldest first. */
    @GetMapping("/api/forums/{forum}/documents")
    Page<DocumentView> documents(
            @PathVariable String forum,
            @RequestParam(required = false) @Nullable String known,
            @RequestParam(required = false) @Nullable String cursor) {
        return meetings.documents(forum(forum), instant("known", known), given(cursor), PAGE);
    }

    /** One meeting with the documents it adopted. */
    @GetMapping("/api/meetings/{meeting}")
    MeetingAnswer meeting(@PathVariable String meeting, @RequestParam(required = false) @Nullable String known) {
        try {
            return meetings.meeting(new MeetingId(meeting), instant("known", known));
        } catch (IllegalArgumentException e) {
            throw new Refused(
                    Problem.at("meeting", ProblemType.UNKNOWN_MEETING, "'" + meeting + "' is no id of a meeting."));
        }
    }

    private ForumId forum(String text) {
        var id = Forums.id(text);
        forums.begins(id);
        return id;
    }

    private static <T> Optional<T> id(String name, @Nullable String text, Function<String, T> id) {
        return given(text).map(value -> {
            try {
                return id.apply(value);
            } catch (IllegalArgumentException e) {
                throw Parameters.invalid(name, value, "no id", List.of());
            }
        });
    }
}
