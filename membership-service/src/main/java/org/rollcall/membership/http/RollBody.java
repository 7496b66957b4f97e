package org.rollcall.membership.http;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rollcall.contracts.Basis;
import org.rollcall.contracts.DateBound;
import org.rollcall.contracts.Evidence;
import org.rollcall.contracts.Standing;

/** The bodies of requests about the roll. */
sealed interface RollBody extends ForumBody {

    record Admission(
            String party,
            Standing standing,
            @Nullable Basis basis,
            DateBound from,
            @Nullable List<Evidence> evidence,
            @Nullable DateBound decided,
            @Nullable String reason)
            implements RollBody {}

    /** Of a withdrawal or an expulsion. */
    record Departure(
            String party,
            Standing standing,
            DateBound until,
            @Nullable List<Evidence> evidence,
            @Nullable DateBound decided,
            @Nullable String reason)
            implements RollBody {}

    record Suspension(
            String party,
            @Nullable Standing standing,
            DateBound from,
            @Nullable List<Evidence> evidence,
            @Nullable DateBound decided,
            @Nullable String reason)
            implements RollBody {}

    record Reinstatement(
            String party,
            @Nullable Standing standing,
            DateBound on,
            @Nullable List<Evidence> evidence,
            @Nullable DateBound decided,
            @Nullable String reason)
            implements RollBody {}

    record ChangeOfStanding(
            String party,
            @Nullable Standing was,
            Standing becomes,
            DateBound on,
            @Nullable List<Evidence> evidence,
            @Nullable DateBound decided,
            @Nullable String reason)
            implements RollBody {}

    /**
     * @param predecessorStays whether it keeps its place and the successors stand beside it
     * @param succession which one is set aside, where no successor gets a place and several are undecided
     */
    record Succession(
            String predecessor,
            List<String> successors,
            @Nullable Standing standing,
            DateBound on,
            @Nullable Boolean predecessorStays,
            @Nullable String succession,
            @Nullable List<Evidence> evidence,
            @Nullable DateBound decided,
            @Nullable String reason)
            implements RollBody {}
}
