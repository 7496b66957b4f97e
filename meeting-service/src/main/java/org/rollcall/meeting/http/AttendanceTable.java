package org.rollcall.meeting.http;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;
import org.rollcall.contracts.MeetingEvent.Presence;
import org.rollcall.contracts.Problem;
import org.rollcall.contracts.ProblemType;
import org.rollcall.contracts.Spelling;
import org.rollcall.contracts.Standing;
import org.rollcall.meeting.domain.RecordAttendance.Delegation;
import org.rollcall.meeting.domain.RecordAttendance.Written;
import org.rollcall.writeside.Refused;

/**
 * A table of delegations as a spreadsheet saves it: RFC 4180, with commas, semicolons or tabs, the first line naming the columns
 * in any order. What is wrong is said with its line and column, both counted from 1.
 */
final class AttendanceTable {

    private static final int MOST_LINES = 1001;

    /** The apostrophe that our own tables have before what a spreadsheet would take for a formula. */
    private static final String DISARMED = "'[=+\\-@\\t\\r\\n].*";

    private enum Column {
        PARTY("party"),
        NAME("name"),
        PRESENCE("presence"),
        ATTENDS_AS("attendsAs"),
        DELEGATES("delegates");

        private final String title;

        Column(String title) {
            this.title = title;
        }

        static Optional<Column> of(String title) {
            var plain = title.strip().toLowerCase(Locale.ROOT).replaceAll("[ _-]", "");
            return plain.equals("standing")
                    ? Optional.of(ATTENDS_AS)
                    : Arrays.stream(values())
                            .filter(column ->
                                    column.title.toLowerCase(Locale.ROOT).equals(plain))
                            .findFirst();
        }
    }

    /** @param title as the table has it */
    private record Place(int number, String title) {}

    private final Map<Column, Place> places = new EnumMap<>(Column.class);

    private AttendanceTable() {}

    /** @param charset as the request says; UTF-8 where it does not */
    static List<Delegation> read(byte[] table, @Nullable Charset charset) {
        var text = text(table, charset == null ? StandardCharsets.UTF_8 : charset);
        try (var parser = CSVParser.parse(new StringReader(text), format(text))) {
            return new AttendanceTable().read(parser);
        } catch (IOException | UncheckedIOException e) {
            throw new Refused(
                    Problem.of(ProblemType.MALFORMED_REQUEST, "The table is no CSV of RFC 4180: " + reason(e) + "."));
        }
    }

    /** What the reader of tables says itself, without the names of the exceptions around it. */
    private static String reason(Throwable thrown) {
        var cause = thrown;
        while (cause.getCause() != null) {
            cause = cause.getCause();
        }
        var message = cause.getMessage();
        return message == null ? "it cannot be read" : message;
    }

    private static String text(byte[] table, Charset charset) {
        try {
            var text = charset.newDecoder().decode(ByteBuffer.wrap(table)).toString();
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        } catch (CharacterCodingException e) {
            throw new Refused(Problem.of(
                    ProblemType.MALFORMED_REQUEST,
                    "The table is no " + charset
                            + "; save it as UTF-8, or send Content-Type: text/csv;charset=windows-1252"
                            + " if it is that."));
        }
    }

    /** The columns are parted by whatever of the three the first line has most of. */
    private static CSVFormat format(String text) {
        var first = text.lines().findFirst().orElse("");
        var delimiter = ',';
        for (var other : new char[] {';', '\t'}) {
            if (first.chars().filter(letter -> letter == other).count()
                    > first.chars().filter(letter -> letter == ',').count()) {
                delimiter = other;
            }
        }
        return CSVFormat.RFC4180
                .builder()
                .setDelimiter(delimiter)
                .setIgnoreEmptyLines(true)
                .setTrim(true)
                .get();
    }

    private List<Delegation> read(CSVParser parser) {
        var delegations = new ArrayList<Delegation>();
        for (var row : parser) {
            var line = parser.getCurrentLineNumber();
            if (places.isEmpty()) {
                name(row, line);
            } else if (row.stream().anyMatch(cell -> !cell.isEmpty())) {
                delegations.add(delegation(row, line));
            }
            if (delegations.size() >= MOST_LINES) {
                break;
            }
        }
        if (places.isEmpty()) {
            throw invalid("line 1", "The first line names the columns: party, presence, attendsAs, delegates.");
        }
        return delegations;
    }

    private void name(CSVRecord row, long line) {
        for (int i = 0; i < row.size(); i++) {
            var title = row.get(i);
            var at = "line " + line + ", column " + (i + 1);
            var column = Column.of(title).orElseThrow(() -> unknown(at, title));
            if (places.put(column, new Place(i, title)) != null) {
                throw invalid(at, "There is a column '" + title + "' before.");
            }
        }
        if (!places.containsKey(Column.PARTY) && !places.containsKey(Column.NAME)) {
            throw invalid("line " + line, "No column is called 'party'.");
        }
    }

    private static Refused unknown(String at, String title) {
        var titles = Arrays.stream(Column.values()).map(column -> column.title).toList();
        return new Refused(new Problem(
                ProblemType.INVALID_FIELD,
                "No column is called '" + title + "' here; there are " + String.join(", ", titles) + ".",
                at,
                Spelling.nearest(title, titles)));
    }

    private Delegation delegation(CSVRecord row, long line) {
        if (row.size() > places.size()) {
            throw invalid(
                    "line " + line, "It has " + row.size() + " cells, and there are " + places.size() + " columns.");
        }
        var who = places.containsKey(Column.PARTY) ? Column.PARTY : Column.NAME;
        var written = new Written(
                at(who, line), at(Column.PRESENCE, line), at(Column.ATTENDS_AS, line), at(Column.DELEGATES, line));
        return new Delegation(
                cell(row, who, line),
                places.containsKey(Column.PRESENCE)
                        ? word(Presence.class, cell(row, Column.PRESENCE, line), written.presence())
                        : Presence.PRESENT,
                Optional.of(cell(row, Column.ATTENDS_AS, line))
                        .filter(word -> !word.isEmpty())
                        .map(word -> word(Standing.class, word, written.attendsAs())),
                number(cell(row, Column.DELEGATES, line), written.delegates()),
                written);
    }

    /** Empty where the table has no such column, or the line ends before it. */
    private String cell(CSVRecord row, Column column, long line) {
        var place = places.get(column);
        if (place == null || place.number() >= row.size()) {
            return "";
        }
        var cell = row.get(place.number());
        if (cell.codePoints().anyMatch(letter -> Character.isISOControl(letter) && letter != '\t')) {
            throw invalid(at(column, line), "It is one line of text, without control characters.");
        }
        return cell.matches(DISARMED) ? cell.substring(1).strip() : cell;
    }

    private String at(Column column, long line) {
        var place = places.get(column);
        return "line " + line + (place == null ? "" : ", column " + (place.number() + 1) + " (" + place.title() + ")");
    }

    private static <T extends Enum<T>> T word(Class<T> of, String word, String at) {
        var words = Arrays.stream(of.getEnumConstants()).map(Enum::name).toList();
        return Arrays.stream(of.getEnumConstants())
                .filter(each -> each.name().equalsIgnoreCase(word))
                .findFirst()
                .orElseThrow(() -> new Refused(new Problem(
                        ProblemType.INVALID_FIELD,
                        "'" + word + "' is none of " + String.join(", ", words) + ".",
                        at,
                        Spelling.nearest(word, words))));
    }

    private static OptionalInt number(String cell, String at) {
        if (cell.isEmpty()) {
            return OptionalInt.empty();
        }
        try {
            return OptionalInt.of(Integer.parseInt(cell));
        } catch (NumberFormatException e) {
            throw invalid(at, "'" + cell + "' is no number of delegates.");
        }
    }

    private static Refused invalid(String field, String detail) {
        return new Refused(Problem.at(field, ProblemType.INVALID_FIELD, detail));
    }
}
