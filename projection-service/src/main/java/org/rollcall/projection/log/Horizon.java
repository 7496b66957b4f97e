package org.rollcall.projection.log;

import java.time.Instant;

/**
 * How far one service's log is here without a gap.
 *
 * @param recordedAt of the last event; {@link Instant#EPOCH} while there is none
 */
public record Horizon(long logIndex, long storeIndex, Instant recordedAt) {

    public static final Horizon NOTHING = new Horizon(0, 0, Instant.EPOCH);
}
