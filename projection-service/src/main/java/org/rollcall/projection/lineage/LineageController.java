package org.rollcall.projection.lineage;

import static org.rollcall.projection.http.Parameters.day;
import static org.rollcall.projection.http.Parameters.instant;

import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
class LineageController {

    private final LineageQuestion lineage;

    LineageController(LineageQuestion lineage) {
        this.lineage = lineage;
    }

    /**
     * The ancestors and descendants of a party, as a graph.
     *
     * @param on the day whose names are shown; today if it is missing
     * @param known a moment of the record, 2026-11-30T00:00:00Z; now if it is missing
     */
    @GetMapping("/api/parties/{party}/lineage")
    Lineage lineage(
            @PathVariable String party,
            @RequestParam(required = false) @Nullable String on,
            @RequestParam(required = false) @Nullable String known) {
        return lineage.ask(party, day("on", on), instant("known", known));
    }
}
