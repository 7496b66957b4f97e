package org.rollcall.contracts;

import java.time.Instant;

/**
 * The envelope: an event as it stands in the record. On the wire it is a CloudEvent 1.0 in binary mode whose Kafka key is
 * {@code stream}; the attribute each component has there is named below.
 *
 * @param id {@code id}: unique over all services
 * @param source {@code source}: {@link Source#uri()}
 * @param type {@code type}: the wire name, {@link EventNames}
 * @param stream {@code subject}: {@code forum/budapest-process}
 * @param sequence {@code sequence}: the event's place in its stream, from 0, without gaps
 * @param index {@code storeindex}: the event's place in its service's store; growing, with gaps; what a {@link Position}
 *     counts in
 * @param logIndex {@code logindex}: the event's place in its service's log, from 1, without gaps; assigned by the relay
 *     where order is proven
 * @param recordedAt {@code time}: when the record learned it, to the microsecond; strictly growing within a service;
 *     assigned with {@code logIndex}
 * @param data the event
 */
public record RecordedEvent<E>(
        String id,
        Source source,
        String type,
        String stream,
        long sequence,
        long index,
        long logIndex,
        Instant recordedAt,
        E data) {

    /** The CloudEvents extension attributes, in the order of the components. */
    public static final String SEQUENCE = "sequence";

    public static final String STORE_INDEX = "storeindex";
    public static final String LOG_INDEX = "logindex";
}
