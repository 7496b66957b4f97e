package org.rollcall.projection.exports;

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
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_TYPE, TYPE)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(roll.forum() + "-roll-" + roll.on() + ".csv")
                                .build()
                                .toString())
                .header("Rollcall-On", roll.on().toString())
                .header("Rollcall-Known", roll.known().toString())
                .header("Rollcall-Position", roll.position().toString())
                .body(table.body());
    }
}
