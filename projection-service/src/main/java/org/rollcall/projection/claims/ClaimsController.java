package org.rollcall.projection.claims;

import static org.rollcall.projection.http.Parameters.instant;

import org.jspecify.annotations.Nullable;
import org.rollcall.projection.roll.Forums;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
class ClaimsController {

    private final ClaimsQuestion claims;

    ClaimsController(ClaimsQuestion claims) {
        this.claims = claims;
    }

    /** The competing claims about what a forum's record says, and about the lives and successions of who stands on its roll. */
    @GetMapping("/api/forums/{forum}/claims")
    ClaimsQuestion.OfForum ofForum(@PathVariable String forum, @RequestParam(required = false) @Nullable String known) {
        return claims.ofForum(Forums.id(forum), instant("known", known));
    }

    /** The competing claims about the life, the names and the successions of a party. */
    @GetMapping("/api/parties/{party}/claims")
    ClaimsQuestion.OfParty ofParty(@PathVariable String party, @RequestParam(required = false) @Nullable String known) {
        return claims.ofParty(party, instant("known", known));
    }
}
