package org.rollcall.projection.exports;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.rollcall.projection.attendance.Attendance;

/** Who came to a meeting as a table of the same form as {@link RollCsv}, with the columns that are read when one is sent. */
final class AttendanceCsv {

    static final String[] COLUMNS = {"party", "name", "presence", "standing", "delegates"};

    private AttendanceCsv() {}

    static byte[] of(Attendance attendance) {
        var text = new StringBuilder();
        try (var printer = new CSVPrinter(text, CSVFormat.RFC4180)) {
            printer.printRecord((Object[]) COLUMNS);
            for (var entry : attendance.entries()) {
                printer.printRecord(
                        entry.party().value(),
                        RollCsv.text(entry.name()),
                        entry.presence(),
                        entry.attendsAs(),
                        entry.delegates().isPresent()
                                ? String.valueOf(entry.delegates().getAsInt())
                                : "");
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }
}
