package org.rollcall.projection.pages.compare;

import java.util.List;
import org.rollcall.projection.pages.words.Dated;
import org.rollcall.projection.pages.words.Proof;

/**
 * All that {@code compare.html} shows.
 *
 * @param groups of what differs, in the order they are shown in; none empty
 * @param learned what was recorded between the two moments, the newest first; empty where they are one
 * @param more whether more was recorded than {@code learned} shows
 */
record Difference(Side first, Side second, List<Group> groups, List<Learned> learned, boolean more) {

    /** @param typed what stands in the field for the moment */
    record Side(Dated on, Dated known, boolean now, String typed) {}

    /** @param key of the kind of difference: its texts are {@code compare.<key>} */
    record Group(String key, List<Item> items) {}

    /**
     * @param name of a party
     * @param was in words; may be empty, as {@code is}
     * @param because why, in words; may be empty
     */
    record Item(
            String party, String name, String standing, String was, String is, String because, List<Proof> proofs) {}

    record Learned(String id, Dated recorded, String sentence) {}
}
