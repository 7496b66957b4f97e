package org.rollcall.membership.http;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.rollcall.contracts.Basis;
import org.rollcall.contracts.DateBound;
import org.rollcall.contracts.Evidence;
import org.rollcall.contracts.FactId;
import org.rollcall.contracts.ForumEvent.GroupRole;
import org.rollcall.contracts.ForumEvent.Quantity;
import org.rollcall.contracts.Office;
import org.rollcall.contracts.Standing;
import org.rollcall.contracts.Term;
import org.rollcall.writeside.http.Fields;

/** The bodies of requests that revise a fact of a forum. */
sealed interface ForumFactBody extends ForumBody {

    /**
     * The members that change, named as in the request that records such a fact. Those that no correction changes are read too,
     * so that they can be refused for what they are.
     */
    record Correction(
            @Nullable String id,
            @Nullable String name,
            @Nullable DateBound established,
            @Nullable Profile profile,
            @Nullable String type,
            @Nullable List<String> regions,
            @Nullable String objectives,
            @Nullable String currentFocus,
            Profile.@Nullable Contact contact,
            @Nullable Map<Standing, String> labels,
            @Nullable String timeZone,
            @Nullable String party,
            @Nullable String label,
            @Nullable Standing standing,
            @Nullable Basis basis,
            @Nullable Standing was,
            @Nullable Standing becomes,
            @Nullable String predecessor,
            @Nullable List<String> successors,
            @Nullable Boolean predecessorStays,
            @Nullable String succession,
            @Nullable Office office,
            @Nullable Term term,
            @Nullable String region,
            @Nullable List<String> aliases,
            @Nullable GroupRole role,
            @Nullable String kind,
            @Nullable Integer number,
            @Nullable String text,
            @Nullable String programme,
            @Nullable List<FactId> serves,
            @Nullable Quantity quantity,
            @Nullable Integer count,
            @Nullable String authority,
            @Nullable Boolean followed,
            @Nullable String source,
            @Nullable String why,
            @Nullable DateBound from,
            @Nullable DateBound until,
            @Nullable DateBound on,
            @Nullable List<Evidence> evidence,
            @Nullable DateBound decided,
            String reason)
            implements ForumFactBody {

        /** The names of the members that were given, the reasons aside. */
        Set<String> given() {
            return Fields.given(this);
        }
    }

    /** @param cascade whether what depends on it goes with it */
    record Retraction(
            @Nullable Boolean cascade,
            @Nullable List<Evidence> evidence,
            @Nullable DateBound decided,
            String reason) implements ForumFactBody {}

    record Claim(
            String authority,
            @Nullable DateBound on,
            @Nullable Boolean followed,
            @Nullable String source,
            @Nullable String why,
            @Nullable String text,
            @Nullable List<Evidence> evidence,
            @Nullable DateBound decided,
            @Nullable String reason)
            implements ForumFactBody {}
}
