package org.rollcall.projection.pages.frame;

import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Where somebody is, and where they can go from there. */
public final class House {

    /** One that can be gone to. */
    public record Forum(String id, String name) {}

    private final String viewer;
    private final boolean signedIn;
    private final @Nullable String theme;
    private final String forum;
    private final List<Door> doors;
    private final Supplier<List<Forum>> ask;
    private @Nullable List<Forum> forums;

    House(
            String viewer,
            boolean signedIn,
            @Nullable String theme,
            String forum,
            List<Door> doors,
            Supplier<List<Forum>> ask) {
        this.viewer = viewer;
        this.signedIn = signedIn;
        this.theme = theme;
        this.forum = forum;
        this.doors = doors;
        this.ask = ask;
    }

    /** Who looks; empty for nobody. */
    public String viewer() {
        return viewer;
    }

    /** Whether by signing in: a token has no session, and needs none. */
    public boolean isSignedIn() {
        return signedIn;
    }

    public @Nullable String theme() {
        return theme;
    }

    /** The id of the forum one is in; empty outside of all. */
    public String forum() {
        return forum;
    }

    /** The first of the forums; only asked for when the page is written. */
    public List<Forum> forums() {
        if (forums == null) {
            forums = viewer.isEmpty() ? List.of() : ask.get();
        }
        return forums;
    }

    /** What the forum is called, where it is among the first; else its id. */
    public String forumName() {
        return forums().stream()
                .filter(one -> one.id().equals(forum))
                .map(Forum::name)
                .findFirst()
                .orElse(forum);
    }

    /** Doors that are the same everywhere. */
    public List<Door> doors() {
        return doors.stream().filter(door -> !door.ofForum()).toList();
    }

    /** Doors inside a forum. */
    public List<Door> doorsOfForum() {
        return doors.stream().filter(Door::ofForum).toList();
    }
}
