package org.rollcall.projection.counts;

import static org.rollcall.projection.http.Parameters.day;
import static org.rollcall.projection.http.Parameters.instant;

import org.jspecify.annotations.Nullable;
import org.rollcall.projection.roll.Forums;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
class CountsController {

    private final CountsQuestion counts;
    private final TimelineQuestion timelines;

    CountsController(CountsQuestion counts, TimelineQuestion timelines) {
        this.counts = counts;
        this.timelines = timelines;
    }

    /**
     * How many stood on the roll over time: the counts of {@code from}, and those of each later day on which one changes. At
     * most 5,000 items; what would be longer is refused.
     *
     * @param from a day, 1995-01-01; the forum's beginning if it is missing
     * @param until the first day that is not asked for; after today and all that is recorded of the future if it is missing
     * @param known a moment of the record, 2026-11-30T00:00:00Z; now if it is missing
     */
    @GetMapping("/api/forums/{forum}/roll/counts")
    CountSeries counts(
            @PathVariable String forum,
            @RequestParam(required = false) @Nullable String from,
            @RequestParam(required = false) @Nullable String until,
            @RequestParam(required = false) @Nullable String known) {
        return counts.ask(Forums.id(forum), day("from", from), day("until", until), instant("known", known));
    }

    /**
     * Who stood on the roll over time: each party in each standing, with the days on which it certainly and possibly stands
     * there, its names and codes, and what happened between these parties.
     *
     * @param known a moment of the record, 2026-11-30T00:00:00Z; now if it is missing
     */
    @GetMapping("/api/forums/{forum}/roll/timeline")
    Timeline timeline(@PathVariable String forum, @RequestParam(required = false) @Nullable String known) {
        return timelines.ask(Forums.id(forum), instant("known", known));
    }
}
