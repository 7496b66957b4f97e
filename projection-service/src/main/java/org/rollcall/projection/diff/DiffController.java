package org.rollcall.projection.diff;

import static org.rollcall.projection.http.Parameters.day;
import static org.rollcall.projection.http.Parameters.instant;

import org.jspecify.annotations.Nullable;
import org.rollcall.projection.roll.Forums;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
class DiffController {

    private final DiffQuestion diff;

    DiffController(DiffQuestion diff) {
        this.diff = diff;
    }

    /**
     * What leads from one roll of the forum to another: of another day, as known at another moment, or both.
     *
     * @param on the first roll's day; today at the forum if it is missing
     * @param known the moment of the record the first roll is of; now if it is missing
     * @param otherOn the second roll's day; that of the first if it is missing
     * @param otherKnown the moment the second roll is of; that of the first if it is missing
     */
    @GetMapping("/api/forums/{forum}/roll/diff")
    RollDiff diff(
            @PathVariable String forum,
            @RequestParam(required = false) @Nullable String on,
            @RequestParam(required = false) @Nullable String known,
            @RequestParam(required = false) @Nullable String otherOn,
            @RequestParam(required = false) @Nullable String otherKnown) {
        return diff.ask(
                Forums.id(forum),
                new DiffQuestion.Of(day("on", on), instant("known", known)),
                new DiffQuestion.Of(day("otherOn", otherOn), instant("otherKnown", otherKnown)));
    }
}
