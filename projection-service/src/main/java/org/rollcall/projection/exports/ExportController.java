package org.rollcall.projection.exports;

import static org.rollcall.projection.http.Parameters.day;
import static org.rollcall.projection.http.Parameters.instant;
import static org.rollcall.projection.http.Parameters.oneOf;

import org.jspecify.annotations.Nullable;
import org.rollcall.contracts.Standing;
import org.rollcall.projection.meetings.MeetingsQuestion;
import org.rollcall.projection.roll.Forums;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
class ExportController {

    private final RollExports exports;
    private final MeetingsQuestion meetings;

    ExportController(RollExports exports, MeetingsQuestion meetings) {
        this.exports = exports;
        this.meetings = meetings;
    }

    /**
     * The roll as a table, RFC 4180. The day, the moment and the position it speaks of are in the headers {@code
     * Rollcall-On}, {@code Rollcall-Known} and {@code Rollcall-Position}.
     */
    @GetMapping("/api/forums/{forum}/roll.csv")
    ResponseEntity<byte[]> csv(
            @PathVariable String forum,
            @RequestParam(required = false) @Nullable String on,
            @RequestParam(required = false) @Nullable String known,
            @RequestParam(required = false) @Nullable String standing) {
        return CsvAnswer.of(exports.csv(
                Forums.id(forum), day("on", on), instant("known", known), oneOf(Standing.class, "standing", standing)));
    }

    /** The roll in the shapes of Popolo 1.0, and under {@code rollcall} what Popolo has no place for. */
    @GetMapping("/api/forums/{forum}/roll.popolo.json")
    Popolo popolo(
            @PathVariable String forum,
            @RequestParam(required = false) @Nullable String on,
            @RequestParam(required = false) @Nullable String known,
            @RequestParam(required = false) @Nullable String standing) {
        return exports.popolo(
                Forums.id(forum), day("on", on), instant("known", known), oneOf(Standing.class, "standing", standing));
    }

    /** Who came to a meeting, in the columns in which that is taken in. */
    @GetMapping("/api/meetings/{meeting}/attendance.csv")
    ResponseEntity<byte[]> attendance(
            @PathVariable String meeting, @RequestParam(required = false) @Nullable String known) {
        return CsvAnswer.of(meetings.meeting(MeetingsQuestion.id(meeting), instant("known", known)));
    }
}
