package org.rollcall.projection.publication;

import java.security.Principal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rollcall.contracts.ForumId;
import org.rollcall.contracts.Problem;
import org.rollcall.contracts.ProblemType;
import org.rollcall.projection.http.Refused;
import org.rollcall.projection.roll.Forums;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RestController;

@RestController
class PublicationController {

    private final Publications publications;
    private final Forums forums;

    PublicationController(Publications publications, Forums forums) {
        this.publications = publications;
        this.forums = forums;
    }

    /**
     * @param address where the roll of a day can be read while it is open
     * @param history oldest first
     */
    record Publication(ForumId forum, boolean open, String address, List<Publications.Change> history) {}

    record Wanted(@Nullable Boolean open) {}

    /** Whether readers who are not signed in see the forum's roll, and who decided that. */
    @GetMapping("/api/forums/{forum}/publication")
    Publication publication(@PathVariable String forum) {
        return of(known(forum));
    }

    /** Opens the forum's roll to readers who are not signed in, or closes it: {@code {"open": true}}. */
    @RequestMapping(
            path = "/api/forums/{forum}/publication",
            method = {RequestMethod.PUT, RequestMethod.POST})
    Publication change(@PathVariable String forum, @RequestBody Wanted wanted, Principal operator) {
        var id = known(forum);
        if (wanted.open() == null) {
            throw new Refused(
                    Problem.at("open", ProblemType.INVALID_FIELD, "Say whether it is to be open.", "true", "false"));
        }
        publications.set(id, wanted.open(), operator.getName());
        return of(id);
    }

    private ForumId known(String forum) {
        var id = Forums.id(forum);
        forums.begins(id);
        return id;
    }

    private Publication of(ForumId forum) {
        return new Publication(
                forum, publications.isOpen(forum), Permalink.address(forum, "{on}"), publications.history(forum));
    }
}
