package org.rollcall.projection.pages.frame;

import java.util.List;

/**
 * A way into a room, shown in the frame of every page. A room declares its own as a bean, so that the frame knows none of
 * them.
 *
 * @param name what pages of the room call themselves to the layout; {@code nav.<name>} is its text
 * @param place in the row, from the left
 * @param address of the room; {@code {forum}} stands for the forum one is in
 * @param roles those who find the door; empty for everybody who is signed in
 */
public record Door(String name, int place, String address, List<String> roles) {

    public static Door to(String name, int place, String address, String... roles) {
        return new Door(name, place, address, List.of(roles));
    }

    boolean ofForum() {
        return address.contains("{forum}");
    }
}
