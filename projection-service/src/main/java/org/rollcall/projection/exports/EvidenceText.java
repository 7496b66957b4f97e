package org.rollcall.projection.exports;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.rollcall.contracts.DateBound;
import org.rollcall.contracts.Evidence;

/** Why a line is believed, on one line of text: for a cell of a table, not for a page. */
final class EvidenceText {

    private EvidenceText() {}

    /** In the order of the record, each once; separated by a semicolon. */
    static String of(List<Evidence> evidence) {
        return evidence.stream().map(EvidenceText::of).distinct().collect(Collectors.joining("; "));
    }

    static String of(Evidence evidence) {
        return oneLine(
                switch (evidence) {
                    case Evidence.Stated stated ->
                        words(
                                "stated in " + stated.document(),
                                stated.line() > 0 ? "line " + stated.line() : "",
                                stated.quote().isBlank() ? "" : "“" + stated.quote() + "”",
                                stated.asOf().equals(DateBound.UNKNOWN) ? "" : "as of " + stated.asOf());
                    case Evidence.Reference reference ->
                        words(
                                reference.register().isEmpty()
                                        ? "claimed by " + reference.authority()
                                        : "register " + reference.register() + ", " + reference.authority(),
                                reference.source());
                    case Evidence.Inferred inferred ->
                        words(
                                "inferred by the rule " + inferred.rule() + " (version " + inferred.version() + ")",
                                String.join(", ", inferred.premises()));
                    case Evidence.Decided decided -> words("decided by " + decided.by(), decided.reason());
                });
    }

    private static String words(String... parts) {
        return Stream.of(parts).filter(part -> !part.isBlank()).collect(Collectors.joining(", "));
    }

    private static String oneLine(String text) {
        return text.strip().replaceAll("\\s+", " ");
    }
}
