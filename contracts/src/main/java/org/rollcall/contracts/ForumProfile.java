package org.rollcall.contracts;

import java.time.ZoneId;
import java.util.List;
import java.util.Map;

/**
 * What a forum says of itself.
 *
 * @param labels its own words for standings ("Participating States"); those it has none for are missing
 * @param timeZone what its "today" is counted in
 */
public record ForumProfile(
        String type,
        List<String> regions,
        String objectives,
        String currentFocus,
        Contact contact,
        Map<Standing, String> labels,
        ZoneId timeZone) {

    public ForumProfile {
        regions = List.copyOf(regions);
        labels = Map.copyOf(labels);
    }

    /** Where the forum can be reached; what is not known is empty. No names of persons. */
    public record Contact(List<String> address, String telephone, String fax, String email, String website) {
        public Contact {
            address = List.copyOf(address);
        }
    }
}
