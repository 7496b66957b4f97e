package org.rollcall.projection.search;

import static org.rollcall.projection.http.Parameters.day;
import static org.rollcall.projection.http.Parameters.given;
import static org.rollcall.projection.http.Parameters.instant;
import static org.rollcall.projection.http.Parameters.oneOf;

import org.jspecify.annotations.Nullable;
import org.rollcall.contracts.PartyKind;
import org.rollcall.projection.http.Parameters;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
class SearchController {

    private static final int USUAL = 20;
    private static final int MOST = 100;

    private final SearchQuestion search;

    SearchController(SearchQuestion search) {
        this.search = search;
    }

    /**
     * What is called so: parties by the name of the day, a name of another day, what a forum calls or called them by a label
     * of its own, an alias or a code; forums by name; working groups by name or alias. Case, accents and articles do not count. What is called exactly so comes first, then what begins
     * so or has a word that does; parties of a like name only where there is neither.
     *
     * @param q 1 to 200 characters
     * @param on the day whose names are meant; today if it is missing
     * @param kind parties of this kind only
     * @param limit 1 to 100; 20 if it is missing
     */
    @GetMapping("/api/search")
    Found search(
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(required = false) @Nullable String on,
            @RequestParam(required = false) @Nullable String known,
            @RequestParam(required = false) @Nullable String kind,
            @RequestParam(required = false) @Nullable Integer limit) {
        return search.ask(
                given(q).orElse(""),
                day("on", on),
                instant("known", known),
                oneOf(PartyKind.class, "kind", kind),
                Parameters.limit(limit, USUAL, MOST));
    }
}
