package org.rollcall.projection.pages.search;

import java.util.List;

/**
 * All that {@code search.html} shows.
 *
 * @param asked whether anything was
 * @param refused why it was not looked for; empty where it was
 * @param alike whether nothing is called so, and what is shown is only called alike
 * @param meant names that were probably meant
 */
record SearchPage(String q, boolean asked, String refused, List<Group> groups, boolean alike, List<Meant> meant) {

    record Group(String title, List<Hit> hits) {}

    /** @param why what of it is called so, where that is not its name of the day */
    record Hit(String name, String address, String code, String kind, String why) {}

    record Meant(String name, String address) {}

    public boolean nothing() {
        return asked && refused.isEmpty() && groups.isEmpty();
    }
}
