package org.rollcall.writeside.http;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import org.rollcall.contracts.DateBound;
import org.rollcall.contracts.Evidence;
import org.rollcall.contracts.Problem;
import org.rollcall.contracts.ProblemType;
import org.rollcall.contracts.Provenance;
import org.rollcall.writeside.Refused;

/**
 * Who asks for a command, and under which conditions; an argument of a controller's method.
 *
 * @param subject the opaque subject of the token
 * @param once the {@code Idempotency-Key}, with what it stands for
 * @param expected the version {@code If-Match} names
 * @param dryRun whether nothing is to be recorded, only said what would be
 */
public record Submission(String subject, Optional<Once> once, OptionalLong expected, boolean dryRun) {

    /** A request that takes effect once: the key is its caller's, the fingerprint its method, address and body. */
    public record Once(String subject, String key, String fingerprint) {}

    /** The common members of every body; what is missing defaults to a decision of the caller, its date unknown. */
    public Provenance provenance(
            @Nullable List<Evidence> evidence, @Nullable DateBound decided, @Nullable String reason) {
        List<Evidence> believed = evidence == null || evidence.isEmpty()
                ? List.of(new Evidence.Decided(subject, reason == null ? "" : reason))
                : evidence;
        return new Provenance(believed, decided == null ? DateBound.UNKNOWN : decided, subject, List.of());
    }

    /**
     * Of what revises the record: why it is corrected or taken back is always said, beside whatever else is evidence of it.
     *
     * @throws Refused as {@code INVALID_FIELD} without a reason
     */
    public Provenance revision(
            @Nullable List<Evidence> evidence, @Nullable DateBound decided, @Nullable String reason) {
        var why = reason == null ? "" : reason.strip();
        if (why.isEmpty()) {
            throw new Refused(Problem.at(
                    "reason", ProblemType.INVALID_FIELD, "Say why: whoever reads the history will want to know."));
        }
        var believed = new ArrayList<>(Fields.list("evidence", evidence));
        believed.add(new Evidence.Decided(subject, why));
        return provenance(believed, decided, why);
    }
}
