package org.rollcall.identity;

import java.util.Set;
import java.util.UUID;

/**
 * Somebody who can sign in.
 *
 * @param id the opaque subject of tokens; a name may be given to somebody else one day, an id never
 */
record User(UUID id, String name, Set<Role> roles, boolean enabled) {

    String subject() {
        return id.toString();
    }
}
