package org.rollcall.writeside.store;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.Optional;

/**
 * What streams had come to when they were last read, so that a command reads only what is new. It belongs to this process and
 * ends with it, so no state outlives the code that made it.
 *
 * <p>Nothing here has to be taken back: what is remembered counts only while the event it ends with is in the store, see
 * {@link RememberingRepository}.
 */
final class StreamMemory {

    /**
     * What a stream had come to.
     *
     * @param sequence of the last event in it
     * @param eventId of that event
     */
    record Remembered(Object state, long sequence, String eventId) {

        /** A state grows with its events, so they are what the memory is measured by. */
        private int events() {
            return (int) Math.min(sequence + 1, Integer.MAX_VALUE);
        }
    }

    private final Cache<String, Remembered> streams;

    /** @param events how many, of all streams together, are remembered */
    StreamMemory(long events) {
        streams = Caffeine.newBuilder()
                .maximumWeight(events)
                .<String, Remembered>weigher((stream, remembered) -> remembered.events())
                .executor(Runnable::run)
                .recordStats()
                .build();
    }

    Optional<Remembered> of(String stream) {
        return Optional.ofNullable(streams.getIfPresent(stream));
    }

    void remember(String stream, Remembered remembered) {
        streams.put(stream, remembered);
    }

    void forget(String stream) {
        streams.invalidate(stream);
    }

    Cache<String, Remembered> streams() {
        return streams;
    }
}
