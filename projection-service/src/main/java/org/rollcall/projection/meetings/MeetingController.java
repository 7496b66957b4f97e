package org.rollcall.projection.meetings;

import static org.rollcall.projection.http.Parameters.day;
import static org.rollcall.projection.http.Parameters.given;
import static org.rollcall.projection.http.Parameters.instant;
import static org.rollcall.projection.http.Parameters.oneOf;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.rollcall.contracts.ForumId;
import org.rollcall.contracts.GroupId;
import org.rollcall.contracts.MeetingKind;
import org.rollcall.contracts.MeetingOnRecord;
import org.rollcall.contracts.SeriesId;
import org.rollcall.projection.http.Page;
import org.rollcall.projection.http.Parameters;
import org.rollcall.projection.parties.Meant;
import org.rollcall.projection.roll.Forums;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
class MeetingController {

    private static final int PAGE = 100;

    private final MeetingsQuestion meetings;
    private final SeriesQuestion series;
    private final Forums forums;
    private final Meant parties;

    MeetingController(MeetingsQuestion meetings, SeriesQuestion series, Forums forums, Meant parties) {
        this.meetings = meetings;
        this.series = series;
        this.forums = forums;
        this.parties = parties;
    }

    /**
     * The forum's meetings, oldest first: those of which all is true that is given.
     *
     * @param from only meetings that may have taken place on this day or later
     * @param until only meetings that may have taken place before this day
     * @param workingGroup one of the bodies that met
     * @param place a city or a country, however it is written
     * @param attendedBy a party that was present, by id or by what it is called; likewise {@code host}
     */
    @GetMapping("/api/forums/{forum}/meetings")
    Page<MeetingView> meetings(
            @PathVariable String forum,
            @RequestParam(required = false) @Nullable String from,
            @RequestParam(required = false) @Nullable String until,
            @RequestParam(required = false) @Nullable String series,
            @RequestParam(required = false) @Nullable String status,
            @RequestParam(required = false) @Nullable String kind,
            @RequestParam(required = false) @Nullable String workingGroup,
            @RequestParam(required = false) @Nullable String place,
            @RequestParam(required = false) @Nullable String attendedBy,
            @RequestParam(required = false) @Nullable String host,
            @RequestParam(required = false) @Nullable String known,
            @RequestParam(required = false) @Nullable String cursor) {
        var asked = instant("known", known);
        return meetings.ask(
                forum(forum),
                new Selection(
                        day("from", from),
                        day("until", until),
                        Parameters.id("series", series, SeriesId::new),
                        oneOf(MeetingOnRecord.State.class, "status", status),
                        oneOf(MeetingKind.class, "kind", kind),
                        Parameters.id("workingGroup", workingGroup, GroupId::new),
                        given(place),
                        parties.meant("attendedBy", attendedBy, asked),
                        parties.meant("host", host, asked),
                        Optional.empty()),
                asked,
                given(cursor),
                PAGE);
    }

    /** The series the forum's meetings count in, each with its meetings and what does not add up of their numbers. */
    @GetMapping("/api/forums/{forum}/series")
    SeriesQuestion.Answer series(@PathVariable String forum, @RequestParam(required = false) @Nullable String known) {
        return series.ask(forum(forum), instant("known", known));
    }

    /** The documents of the forum's meetings, and those that stand alone, oldest first. */
    @GetMapping("/api/forums/{forum}/documents")
    Page<DocumentView> documents(
            @PathVariable String forum,
            @RequestParam(required = false) @Nullable String known,
            @RequestParam(required = false) @Nullable String cursor) {
        return meetings.documents(forum(forum), instant("known", known), given(cursor), PAGE);
    }

    /** One meeting with the documents it adopted and those who came. */
    @GetMapping("/api/meetings/{meeting}")
    MeetingAnswer meeting(@PathVariable String meeting, @RequestParam(required = false) @Nullable String known) {
        return meetings.meeting(MeetingsQuestion.id(meeting), instant("known", known));
    }

    private ForumId forum(String text) {
        var id = Forums.id(text);
        forums.begins(id);
        return id;
    }
}
