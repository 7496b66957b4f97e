package org.rollcall.standalone.backup;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a line of a backup says; in the file it is the member of that name of an object. */
sealed interface Line {

    /** The version of the format that is written; all up to it are read. */
    int FORMAT = 1;

    /** The first line. */
    record Header(int format, String made) implements Line {}

    /**
     * An event as it is stored, in the order of the store.
     *
     * @param source {@code membership} or {@code meeting}
     * @param logIndex its place in the log, and with {@code recordedAt} when the record learned it; both null for one that was
     *     committed and not yet recorded
     * @param aggregate the kind of stream
     * @param payload the JSON that was stored, byte for byte
     */
    record Event(
            String source,
            long index,
            @Nullable Long logIndex,
            @Nullable String recordedAt,
            String id,
            String stream,
            long sequence,
            String aggregate,
            String time,
            String type,
            @Nullable String revision,
            String metaData,
            String payload)
            implements Line {}

    /** Behind the events of a source: how many there were, and the last index that was ever given out. */
    record Events(String source, long count, long lastIndex) implements Line {}

    /** A row of what is kept beside the events, its values as PostgreSQL writes them. */
    record Row(String table, Map<String, @Nullable String> values) implements Line {}

    /** The last line. */
    record End(long lines) implements Line {}
}
