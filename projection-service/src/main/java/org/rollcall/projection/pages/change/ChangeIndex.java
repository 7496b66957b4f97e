package org.rollcall.projection.pages.change;

import java.util.List;
import org.rollcall.projection.pages.change.ChangePages.Offer;

/**
 * The doors of the room.
 *
 * @param pending successions nobody has decided
 * @param recent what was recorded last, newest first
 */
record ChangeIndex(
        String forum,
        String name,
        List<Offer> roll,
        List<Offer> offices,
        List<Offer> ofForum,
        List<Undecided> pending,
        List<Held> held,
        List<Group> groups,
        List<Item> programme,
        List<Recorded> recent) {

    /** @param fields what its form is filled in with */
    record Undecided(String sentence, String predecessor, String successors, String on, String succession) {}

    record Held(String office, String party, String appointment, long version) {}

    record Group(String id, String name, List<Seat> seats) {}

    record Seat(String party, String role, String id) {}

    record Item(String kind, String text, String id) {}

    /** @param address of its forms */
    record Recorded(String sentence, String when, String instant, String address, boolean stands) {}
}
