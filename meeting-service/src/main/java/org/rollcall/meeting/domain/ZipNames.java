package org.rollcall.meeting.domain;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Set;

/**
 * The names of the entries of a zip file, from its directory at the end: nothing is unpacked, so nothing can be made larger than
 * it is.
 */
final class ZipNames {

    private static final int END = 0x06054b50;
    private static final int ENTRY = 0x02014b50;
    private static final int SIZE_OF_END = 22;
    private static final int SIZE_OF_ENTRY = 46;
    private static final int LONGEST_COMMENT = 0xffff;

    private ZipNames() {}

    /** Empty for what is no zip file, or a broken one. */
    static Set<String> of(byte[] bytes) {
        var zip = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        for (int end = bytes.length - SIZE_OF_END;
                end >= Math.max(0, bytes.length - SIZE_OF_END - LONGEST_COMMENT);
                end--) {
            if (zip.getInt(end) == END) {
                return entries(zip, zip.getInt(end + 16), zip.getShort(end + 10) & 0xffff);
            }
        }
        return Set.of();
    }

    private static Set<String> entries(ByteBuffer zip, int first, int count) {
        var names = new HashSet<String>();
        var at = first;
        for (int i = 0; i < count; i++) {
            if (at < 0 || at > zip.limit() - SIZE_OF_ENTRY || zip.getInt(at) != ENTRY) {
                return Set.of();
            }
            var length = zip.getShort(at + 28) & 0xffff;
            if (at + SIZE_OF_ENTRY + length > zip.limit()) {
                return Set.of();
            }
            names.add(new String(zip.array(), at + SIZE_OF_ENTRY, length, StandardCharsets.UTF_8));
            at += SIZE_OF_ENTRY + length + (zip.getShort(at + 30) & 0xffff) + (zip.getShort(at + 32) & 0xffff);
        }
        return names;
    }
}
