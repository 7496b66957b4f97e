package org.rollcall.projection.exports;

import java.time.Instant;
import java.time.LocalDate;
import org.rollcall.contracts.Position;
import org.rollcall.projection.meetings.MeetingAnswer;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;

/** A table on its way out. */
public final class CsvAnswer {

    private static final String TYPE = "text/csv;header=present;charset=UTF-8";

    private CsvAnswer() {}

    /** To be saved under a name that says what it is: {@code budapest-process-roll-1995-01-01.csv}. */
    public static ResponseEntity<byte[]> of(RollExports.Table table) {
        var roll = table.roll();
        return of(roll.forum() + "-roll-" + roll.on(), roll.on(), roll.known(), roll.position(), table.body());
    }

    /** {@code <meeting>-attendance.csv}. */
    static ResponseEntity<byte[]> of(MeetingAnswer meeting) {
        return of(
                meeting.meeting().id() + "-attendance",
                meeting.attendance().on(),
                meeting.known(),
                meeting.position(),
                AttendanceCsv.of(meeting.attendance()));
    }

    private static ResponseEntity<byte[]> of(String name, LocalDate on, Instant known, Position position, byte[] body) {
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_TYPE, TYPE)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(name + ".csv")
                                .build()
                                .toString())
                .header("Rollcall-On", on.toString())
                .header("Rollcall-Known", known.toString())
                .header("Rollcall-Position", position.toString())
                .body(body);
    }
}
