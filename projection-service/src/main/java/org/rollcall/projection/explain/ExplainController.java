package org.rollcall.projection.explain;

import static org.rollcall.projection.http.Parameters.day;
import static org.rollcall.projection.http.Parameters.given;
import static org.rollcall.projection.http.Parameters.instant;

import org.jspecify.annotations.Nullable;
import org.rollcall.contracts.Problem;
import org.rollcall.contracts.ProblemType;
import org.rollcall.projection.http.Refused;
import org.rollcall.projection.roll.Forums;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
class ExplainController {

    private final ExplainQuestion explain;

    ExplainController(ExplainQuestion explain) {
        this.explain = explain;
    }

    /**
     * Why a party stood on the roll on a day, or why not: the answer, and every event with its evidence that justifies it or
     * rules it out.
     *
     * @param party its id, or a name, an alias or a code that leads to one
     * @param on a day, 1995-01-01; today at the forum if it is missing
     * @param known a moment of the record, 2026-11-30T00:00:00Z; now if it is missing
     */
    @GetMapping("/api/forums/{forum}/roll/explain")
    Explanation explain(
            @PathVariable String forum,
            @RequestParam(required = false) @Nullable String party,
            @RequestParam(required = false) @Nullable String on,
            @RequestParam(required = false) @Nullable String known) {
        return explain.ask(
                Forums.id(forum),
                given(party)
                        .orElseThrow(() -> new Refused(
                                Problem.at("party", ProblemType.INVALID_FIELD, "Say which party is meant."))),
                day("on", on),
                instant("known", known));
    }
}
