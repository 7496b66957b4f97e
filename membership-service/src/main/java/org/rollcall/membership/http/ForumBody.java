package org.rollcall.membership.http;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rollcall.contracts.DateBound;
import org.rollcall.contracts.Evidence;
import org.rollcall.contracts.ForumEvent.Quantity;
import org.rollcall.contracts.PartyKind;
import org.rollcall.contracts.Standing;

/** The bodies of requests about forums. Every one may say why it is believed. */
interface ForumBody {

    @Nullable
    List<Evidence> evidence();

    @Nullable
    DateBound decided();

    @Nullable
    String reason();

    record Establishment(
            @Nullable String id,
            String name,
            DateBound established,
            @Nullable Profile profile,
            @Nullable List<Evidence> evidence,
            @Nullable DateBound decided,
            @Nullable String reason)
            implements ForumBody {}

    record Count(
            Standing standing,
            PartyKind kind,
            Quantity quantity,
            int count,
            DateBound on,
            @Nullable List<Evidence> evidence,
            @Nullable DateBound decided,
            @Nullable String reason)
            implements ForumBody {}

    record Label(
            String party,
            String label,
            @Nullable DateBound from,
            @Nullable DateBound until,
            @Nullable List<Evidence> evidence,
            @Nullable DateBound decided,
            @Nullable String reason)
            implements ForumBody {}
}
