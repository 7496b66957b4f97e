package org.rollcall.projection.calendars;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/** The lines of an iCalendar, none of them longer than 75 octets; ical4j counts characters. */
final class Lines {

    private static final int MOST_OCTETS = 75;
    private static final String BREAK = "\r\n";

    private Lines() {}

    /** @param text as it was written, folded wherever */
    static byte[] folded(String text) {
        var out = new ByteArrayOutputStream();
        for (var line : text.replace(BREAK + " ", "").split(BREAK)) {
            fold(line, out);
        }
        return out.toByteArray();
    }

    private static void fold(String line, ByteArrayOutputStream out) {
        int room = MOST_OCTETS;
        for (int at = 0, next; at < line.length(); at = next) {
            next = line.offsetByCodePoints(at, 1);
            var octets = line.substring(at, next).getBytes(StandardCharsets.UTF_8);
            if (octets.length > room) {
                out.writeBytes((BREAK + " ").getBytes(StandardCharsets.UTF_8));
                room = MOST_OCTETS - 1;
            }
            out.writeBytes(octets);
            room -= octets.length;
        }
        out.writeBytes(BREAK.getBytes(StandardCharsets.UTF_8));
    }
}
