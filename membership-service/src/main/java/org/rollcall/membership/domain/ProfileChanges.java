package org.rollcall.membership.domain;

import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.rollcall.contracts.ForumProfile;
import org.rollcall.contracts.Standing;

/** The members of a profile that change; the others stay as they are. */
public record ProfileChanges(
        Optional<String> type,
        Optional<List<String>> regions,
        Optional<String> objectives,
        Optional<String> currentFocus,
        Optional<ContactChanges> contact,
        Optional<Map<Standing, String>> labels,
        Optional<ZoneId> timeZone) {

    public static final ProfileChanges NONE = new ProfileChanges(
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty());

    public record ContactChanges(
            Optional<List<String>> address,
            Optional<String> telephone,
            Optional<String> fax,
            Optional<String> email,
            Optional<String> website) {

        ForumProfile.Contact of(ForumProfile.Contact contact) {
            return new ForumProfile.Contact(
                    address.orElse(contact.address()),
                    telephone.orElse(contact.telephone()),
                    fax.orElse(contact.fax()),
                    email.orElse(contact.email()),
                    website.orElse(contact.website()));
        }
    }

    public ForumProfile of(ForumProfile profile) {
        return new ForumProfile(
                type.orElse(profile.type()),
                regions.orElse(profile.regions()),
                objectives.orElse(profile.objectives()),
                currentFocus.orElse(profile.currentFocus()),
                contact.map(changes -> changes.of(profile.contact())).orElse(profile.contact()),
                labels.orElse(profile.labels()),
                timeZone.orElse(profile.timeZone()));
    }
}
