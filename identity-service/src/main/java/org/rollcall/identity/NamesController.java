package org.rollcall.identity;

import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * Who the subjects are that the record speaks of. Its events hold no names of people; those who read them in earnest may know
 * them, disabled users' too.
 */
@RestController
class NamesController {

    static final String PATH = "/api/names";

    private final Users users;

    NamesController(Users users) {
        this.users = users;
    }

    /** @param names by subject */
    record Names(Map<String, String> names) {}

    @GetMapping(PATH)
    Names names() {
        return new Names(users.all().stream().collect(Collectors.toMap(User::subject, User::name)));
    }
}
