package org.rollcall.meeting.http;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.rollcall.contracts.DateBound;
import org.rollcall.contracts.DocumentKind;
import org.rollcall.contracts.Evidence;
import org.rollcall.contracts.MeetingId;
import org.rollcall.writeside.http.Fields;

/**
 * The members of a document's fact that change, named as in the request that records such a fact. Those that no correction changes
 * are read too, so that they can be refused for what they are.
 */
record DocumentFactBody(
        @Nullable String id,
        @Nullable String forum,
        @Nullable String file,
        @Nullable String title,
        @Nullable DocumentKind kind,
        @Nullable List<String> languages,
        @Nullable List<MeetingBody.InLanguage> editions,
        @Nullable MeetingId meeting,
        @Nullable String language,
        @Nullable String address,
        @Nullable DateBound published,
        @Nullable List<Evidence> evidence,
        @Nullable DateBound decided,
        String reason)
        implements MeetingBody {

    /** The names of the members that were given, the reasons aside. */
    Set<String> given() {
        return Fields.given(this);
    }
}
