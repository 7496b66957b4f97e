package org.rollcall.projection.roll;

import static org.rollcall.projection.http.Parameters.day;
import static org.rollcall.projection.http.Parameters.given;
import static org.rollcall.projection.http.Parameters.instant;
import static org.rollcall.projection.http.Parameters.oneOf;

import org.jspecify.annotations.Nullable;
import org.rollcall.contracts.Standing;
import org.rollcall.projection.http.Page;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
class RollController {

    private static final int PAGE = 100;

    private final RollQuestion roll;
    private final ForumQuestion forum;
    private final ForumsQuestion forums;

    RollController(RollQuestion roll, ForumQuestion forum, ForumsQuestion forums) {
        this.roll = roll;
        this.forum = forum;
        this.forums = forums;
    }

    /**
     * Who stood on the roll.
     *
     * @param on a day, 1995-01-01; today at the forum if it is missing
     * @param known a moment of the record, 2026-11-30T00:00:00Z; now if it is missing
     */
    @GetMapping("/api/forums/{forum}/roll")
    Roll roll(
            @PathVariable String forum,
            @RequestParam(required = false) @Nullable String on,
            @RequestParam(required = false) @Nullable String known,
            @RequestParam(required = false) @Nullable String standing) {
        return roll.ask(
                Forums.id(forum), day("on", on), instant("known", known), oneOf(Standing.class, "standing", standing));
    }

    /** The forum: its profile, offices, working groups and counts. */
    @GetMapping("/api/forums/{forum}")
    ForumAnswer forum(
            @PathVariable String forum,
            @RequestParam(required = false) @Nullable String on,
            @RequestParam(required = false) @Nullable String known) {
        return this.forum.ask(Forums.id(forum), day("on", on), instant("known", known));
    }

    /** The forums on record, by id. */
    @GetMapping("/api/forums")
    Page<ForumsQuestion.Item> forums(
            @RequestParam(required = false) @Nullable String known,
            @RequestParam(required = false) @Nullable String cursor) {
        return forums.ask(instant("known", known), given(cursor), PAGE);
    }
}
