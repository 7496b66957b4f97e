package org.rollcall.membership.domain;

import java.util.Map;
import org.rollcall.contracts.ForumProfile;

/** What a forum may say of itself. */
final class ProfileRule {

    private ProfileRule() {}

    /** @param at before the names of the profile's own members, where they stand in another: {@code profile.} */
    static Verdict check(String at, String name, ForumProfile profile) {
        return Verdict.all(
                Texts.name("name", name),
                Texts.names(at + "regions", profile.regions()),
                Verdict.all(profile.labels().entrySet().stream()
                        .sorted(Map.Entry.comparingByKey())
                        .map(label -> Texts.name(at + "labels." + label.getKey(), label.getValue()))));
    }
}
