package org.rollcall.projection.roll;

import static org.rollcall.projection.http.Parameters.day;
import static org.rollcall.projection.http.Parameters.instant;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rollcall.contracts.ForumId;
import org.rollcall.projection.forum.OfficeHeld;
import org.rollcall.projection.forum.Offices;
import org.rollcall.projection.forum.Programme;
import org.rollcall.projection.forum.ProgrammeItem;
import org.rollcall.projection.forum.WorkingGroup;
import org.rollcall.projection.forum.WorkingGroups;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The parts of a forum's answer, each by itself. */
@RestController
class PartsController {

    private final ForumQuestion forums;
    private final Offices offices;
    private final WorkingGroups groups;
    private final Programme programme;
    private final PendingSuccessions pending;

    PartsController(
            ForumQuestion forums,
            Offices offices,
            WorkingGroups groups,
            Programme programme,
            PendingSuccessions pending) {
        this.forums = forums;
        this.offices = offices;
        this.groups = groups;
        this.programme = programme;
        this.pending = pending;
    }

    private interface Part<T> {
        List<T> on(ForumId forum, LocalDate day, Instant known);
    }

    private <T> PartOfForum<T> answer(String forum, @Nullable String on, @Nullable String known, Part<T> part) {
        var id = Forums.id(forum);
        var moment = forums.moment(id, day("on", on), instant("known", known));
        var at = moment.asOf().known();
        return new PartOfForum<>(
                id,
                moment.day(),
                at,
                moment.recordBegins().isPresent() ? List.of() : part.on(id, moment.day(), at),
                moment.asOf().position(),
                moment.recordBegins());
    }

    /** Who holds the offices of a forum on a day. */
    @GetMapping("/api/forums/{forum}/offices")
    PartOfForum<OfficeHeld> offices(
            @PathVariable String forum,
            @RequestParam(required = false) @Nullable String on,
            @RequestParam(required = false) @Nullable String known) {
        return answer(forum, on, known, offices::on);
    }

    /** The working groups of a day, with their own rolls. */
    @GetMapping("/api/forums/{forum}/working-groups")
    PartOfForum<WorkingGroup> workingGroups(
            @PathVariable String forum,
            @RequestParam(required = false) @Nullable String on,
            @RequestParam(required = false) @Nullable String known) {
        return answer(forum, on, known, groups::on);
    }

    /** The commitments, goals and actions that are set on a day. */
    @GetMapping("/api/forums/{forum}/programme")
    PartOfForum<ProgrammeItem> programme(
            @PathVariable String forum,
            @RequestParam(required = false) @Nullable String on,
            @RequestParam(required = false) @Nullable String known) {
        return answer(forum, on, known, programme::on);
    }

    /** The successions of parties on the roll until that day that the forum has not decided about. */
    @GetMapping("/api/forums/{forum}/pending")
    PartOfForum<Pending> pending(
            @PathVariable String forum,
            @RequestParam(required = false) @Nullable String on,
            @RequestParam(required = false) @Nullable String known) {
        return answer(forum, on, known, pending::of);
    }
}
