package org.rollcall.membership.http;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rollcall.contracts.DateBound;
import org.rollcall.contracts.Evidence;
import org.rollcall.contracts.FactId;
import org.rollcall.contracts.ForumEvent.GroupRole;
import org.rollcall.contracts.ForumEvent.ProgrammeItem;
import org.rollcall.contracts.Office;
import org.rollcall.contracts.Term;

/** The bodies of requests about offices, working groups and the programme. */
sealed interface OfficeBody extends ForumBody {

    record Appointment(
            Office office,
            String party,
            @Nullable Term term,
            DateBound from,
            @Nullable DateBound until,
            @Nullable List<Evidence> evidence,
            @Nullable DateBound decided,
            @Nullable String reason)
            implements OfficeBody {}

    /** Of whatever is named by the address. */
    record End(
            DateBound until,
            @Nullable List<Evidence> evidence,
            @Nullable DateBound decided,
            @Nullable String reason) implements OfficeBody {}

    record Group(
            @Nullable String id,
            String name,
            @Nullable String region,
            @Nullable List<String> aliases,
            DateBound from,
            @Nullable List<Evidence> evidence,
            @Nullable DateBound decided,
            @Nullable String reason)
            implements OfficeBody {}

    record Seat(
            String party,
            @Nullable GroupRole role,
            DateBound from,
            @Nullable List<Evidence> evidence,
            @Nullable DateBound decided,
            @Nullable String reason)
            implements OfficeBody {}

    record Item(
            ProgrammeItem kind,
            int number,
            String text,
            String programme,
            @Nullable List<FactId> serves,
            DateBound from,
            @Nullable List<Evidence> evidence,
            @Nullable DateBound decided,
            @Nullable String reason)
            implements OfficeBody {}
}
