package org.rollcall.membership.http;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.rollcall.contracts.DateBound;
import org.rollcall.contracts.Evidence;
import org.rollcall.contracts.Expected;
import org.rollcall.contracts.FactId;
import org.rollcall.contracts.Problem;
import org.rollcall.contracts.ProblemType;
import org.rollcall.contracts.Provenance;
import org.rollcall.writeside.Refused;
import org.rollcall.writeside.http.Fields;
import org.rollcall.writeside.http.Submission;

/** Turns what a request says into what a command takes. */
final class Asked {

    private static final int LONGEST_ID = 100;

    private Asked() {}

    static FactId newFact() {
        return new FactId(UUID.randomUUID().toString());
    }

    static Expected expected(Submission submission) {
        var version = submission.expected();
        return version.isPresent() ? Expected.version(version.getAsLong()) : Expected.ANY;
    }

    /** {@code ..} is the end of what goes on, and no day on which something happens. */
    static DateBound day(String field, DateBound date) {
        if (date.equals(DateBound.NEVER)) {
            throw new Refused(Problem.at(
                    field, ProblemType.INVALID_FIELD, "A day is needed here; '..' says that it never comes."));
        }
        return date;
    }

    static DateBound end(@Nullable DateBound date) {
        return date == null ? DateBound.NEVER : date;
    }

    static <T> List<T> list(String field, @Nullable List<T> list) {
        return Fields.list(field, list);
    }

    static <K, V> Map<K, V> map(String field, @Nullable Map<K, V> map) {
        if (map == null) {
            return Map.of();
        }
        map.forEach((key, value) -> {
            if (value == null) {
                throw Fields.isNull(field + "." + key);
            }
        });
        return map;
    }

    /** Why it is believed, from the members that every body may have. */
    static Provenance provenance(
            Submission submission,
            @Nullable List<Evidence> evidence,
            @Nullable DateBound decided,
            @Nullable String reason) {
        return submission.provenance(list("evidence", evidence), decided, reason);
    }

    static String text(@Nullable String text) {
        return text == null ? "" : text.strip();
    }

    /** The id that was asked for, else one made of the name. */
    static <T> T id(@Nullable String id, String name, Function<String, T> reader) {
        return id == null ? Fields.parse("name", made(name), reader) : Fields.parse("id", id, reader);
    }

    private static String made(String name) {
        var ascii = Normalizer.normalize(name, Normalizer.Form.NFKD)
                .replaceAll("\\p{M}+", "")
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9]+", "-");
        var cut = ascii.substring(0, Math.min(LONGEST_ID, ascii.length()));
        return cut.replaceAll("^-|-$", "");
    }
}
