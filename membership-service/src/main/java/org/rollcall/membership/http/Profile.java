package org.rollcall.membership.http;

import java.time.DateTimeException;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.rollcall.contracts.DateBound;
import org.rollcall.contracts.Evidence;
import org.rollcall.contracts.ForumProfile;
import org.rollcall.contracts.Problem;
import org.rollcall.contracts.ProblemType;
import org.rollcall.contracts.Standing;
import org.rollcall.membership.domain.ProfileChanges;
import org.rollcall.membership.domain.ProfileChanges.ContactChanges;
import org.rollcall.writeside.Refused;

/** What a forum says of itself: all of it, or the members that change. */
record Profile(
        @Nullable String type,
        @Nullable List<String> regions,
        @Nullable String objectives,
        @Nullable String currentFocus,
        @Nullable Contact contact,
        @Nullable Map<Standing, String> labels,
        @Nullable String timeZone) {

    private static final ForumProfile NOTHING_SAID = new ForumProfile(
            "", List.of(), "", "", new ForumProfile.Contact(List.of(), "", "", "", ""), Map.of(), ZoneOffset.UTC);

    /** A change of the profile from a day on, its members beside the others of the request. */
    record Change(
            @Nullable String name,
            @Nullable String type,
            @Nullable List<String> regions,
            @Nullable String objectives,
            @Nullable String currentFocus,
            @Nullable Contact contact,
            @Nullable Map<Standing, String> labels,
            @Nullable String timeZone,
            DateBound from,
            @Nullable List<Evidence> evidence,
            @Nullable DateBound decided,
            @Nullable String reason)
            implements ForumBody {

        ProfileChanges changes() {
            return new Profile(type, regions, objectives, currentFocus, contact, labels, timeZone).changes("");
        }
    }

    record Contact(
            @Nullable List<String> address,
            @Nullable String telephone,
            @Nullable String fax,
            @Nullable String email,
            @Nullable String website) {

        private ContactChanges changes(String at) {
            return new ContactChanges(
                    Optional.ofNullable(address).map(lines -> Asked.list(at + "contact.address", lines)),
                    text(telephone),
                    text(fax),
                    text(email),
                    text(website));
        }
    }

    /** All of it: what is not said is empty. */
    static ForumProfile whole(@Nullable Profile asked) {
        return asked == null ? NOTHING_SAID : asked.changes("profile.").of(NOTHING_SAID);
    }

    /** @param at before the names of its members, where they stand in another: {@code profile.} */
    ProfileChanges changes(String at) {
        return new ProfileChanges(
                text(type),
                Optional.ofNullable(regions).map(all -> Asked.list(at + "regions", all)),
                text(objectives),
                text(currentFocus),
                Optional.ofNullable(contact).map(it -> it.changes(at)),
                Optional.ofNullable(labels).map(all -> Asked.map(at + "labels", all)),
                Optional.ofNullable(timeZone).map(id -> zone(at + "timeZone", id)));
    }

    private static Optional<String> text(@Nullable String text) {
        return Optional.ofNullable(text).map(String::strip);
    }

    private static ZoneId zone(String field, String id) {
        try {
            return ZoneId.of(id);
        } catch (DateTimeException e) {
            throw new Refused(Problem.at(
                    field,
                    ProblemType.INVALID_FIELD,
                    "'" + id + "' is no time zone; write Europe/Vienna, for example."));
        }
    }
}
