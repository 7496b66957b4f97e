package org.rollcall.identity;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What somebody may do; in tokens and in requests by its name in lower case. */
enum Role {
    /** Writes the record. */
    SECRETARIAT,
    /** Reads everything, replays, exports. */
    AUDITOR,
    /** Reads views and streams. */
    DASHBOARD,
    /** Manages users and rebuilds. */
    OPERATOR;

    /** The claim of access and ID tokens that holds the names of roles. */
    static final String CLAIM = "roles";

    String claim() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<Role> of(String claim) {
        return Arrays.stream(values())
                .filter(role -> role.claim().equals(claim))
                .findFirst();
    }

    static List<String> claims() {
        return Arrays.stream(values()).map(Role::claim).toList();
    }
}
