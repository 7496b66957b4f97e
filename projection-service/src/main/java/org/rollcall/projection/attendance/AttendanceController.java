package org.rollcall.projection.attendance;

import static org.rollcall.projection.http.Parameters.day;
import static org.rollcall.projection.http.Parameters.given;
import static org.rollcall.projection.http.Parameters.instant;
import static org.rollcall.projection.http.Parameters.limit;
import static org.rollcall.projection.http.Parameters.oneOf;

import org.jspecify.annotations.Nullable;
import org.rollcall.contracts.MeetingEvent.Presence;
import org.rollcall.contracts.Problem;
import org.rollcall.contracts.ProblemType;
import org.rollcall.projection.http.Page;
import org.rollcall.projection.http.Refused;
import org.rollcall.projection.parties.Meant;
import org.rollcall.projection.roll.Forums;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
class AttendanceController {

    private static final int PAGE = 100;
    private static final int MOST = 500;

    private final AttendanceQuestion attendance;
    private final Meant meant;
    private final Forums forums;

    AttendanceController(AttendanceQuestion attendance, Meant meant, Forums forums) {
        this.attendance = attendance;
        this.meant = meant;
        this.forums = forums;
    }

    /**
     * The meetings of a forum that say whether a party came, oldest first, each with what it says.
     *
     * @param party by id, or by what it is called
     * @param presence only where it was so
     * @param from only meetings that may have taken place on this day or later
     * @param until only meetings that may have taken place before this day
     */
    @GetMapping("/api/forums/{forum}/attendance")
    Page<Attended> attendance(
            @PathVariable String forum,
            @RequestParam String party,
            @RequestParam(required = false) @Nullable String presence,
            @RequestParam(required = false) @Nullable String from,
            @RequestParam(required = false) @Nullable String until,
            @RequestParam(required = false) @Nullable String known,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(required = false) @Nullable Integer limit) {
        var id = Forums.id(forum);
        forums.begins(id);
        var asked = instant("known", known);
        var named = meant.meant("party", party, asked)
                .orElseThrow(() -> new Refused(
                        Problem.at("party", ProblemType.INVALID_FIELD, "Say whose attendance is asked for.")));
        return attendance.ask(
                id,
                named,
                oneOf(Presence.class, "presence", presence),
                day("from", from),
                day("until", until),
                asked,
                given(cursor),
                limit(limit, PAGE, MOST));
    }
}
