package org.rollcall.projection.exports;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.rollcall.contracts.Cause;
import org.rollcall.contracts.DateBound;
import org.rollcall.contracts.Life;
import org.rollcall.contracts.PartyId;
import org.rollcall.contracts.Standing;
import org.rollcall.projection.roll.Roll;

/**
 * A roll as a table: RFC 4180 (commas, CRLF, quotes where they are needed), UTF-8 without a byte order mark, the first line
 * the names of the columns. Nothing but the lines is in it; what day and what moment it speaks of is said in the headers of
 * the answer.
 */
final class RollCsv {

    /** Under these names the same is in the JSON of the roll; {@code label} is the forum's own word for the standing. */
    static final String[] COLUMNS = {
        "party",
        "name",
        "kind",
        "code",
        "standing",
        "label",
        "status",
        "certainty",
        "from",
        "until",
        "basis",
        "cause",
        "decided",
        "lastStated",
        "factId",
        "evidence",
        "claims"
    };

    /**
     * What a spreadsheet would take for a formula when the cell begins with it; after the advice of OWASP, with the
     * full-width forms that some of them read alike.
     */
    private static final Pattern FORMULA = Pattern.compile("(?s)[=+\\-@\\t\\r\\n＝＋－＠].*");

    private static final CSVFormat FORMAT = CSVFormat.RFC4180;
    private static final Life UNCLAIMED = new Life(List.of());

    private RollCsv() {}

    /** @param lives of the parties on the roll, for what authorities claim of them */
    static byte[] of(Roll roll, Map<Standing, String> labels, Map<PartyId, Life> lives) {
        var text = new StringBuilder();
        try (var printer = new CSVPrinter(text, FORMAT)) {
            printer.printRecord((Object[]) COLUMNS);
            for (var entry : roll.entries()) {
                printer.printRecord(row(entry, labels, lives.getOrDefault(entry.party(), UNCLAIMED)));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static Object[] row(Roll.Entry entry, Map<Standing, String> labels, Life life) {
        return new Object[] {
            entry.party().value(),
            text(entry.name()),
            entry.kind().name(),
            text(entry.code().orElse("")),
            entry.standing().name(),
            text(labels.getOrDefault(entry.standing(), "")),
            entry.status().name(),
            entry.certainty().name(),
            day(entry.from()),
            day(entry.until()),
            entry.basis().name(),
            entry.cause().map(Cause::name).orElse(""),
            entry.decided().map(RollCsv::day).orElse(""),
            entry.lastStated().map(Object::toString).orElse(""),
            text(entry.factId().value()),
            text(EvidenceText.of(entry.evidence())),
            text(ClaimText.of(entry, life))
        };
    }

    /** In EDTF, as everywhere; empty where it goes on. */
    private static String day(DateBound bound) {
        return bound.equals(DateBound.NEVER) ? "" : bound.toString();
    }

    /** An apostrophe before what would be a formula: a spreadsheet then shows it as text. */
    static String text(String value) {
        return FORMULA.matcher(value).matches() ? "'" + value : value;
    }
}
