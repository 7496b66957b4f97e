/**
 * The relay: the event store is the outbox. It reads the store in order without losing anything, gives each event its log
 * index and its recorded time, and publishes it to Kafka.
 *
 * <p>A service needs the properties {@code rollcall.kafka.bootstrap-servers}, {@code .partitions}, {@code .replication} and
 * does nothing else; a commit in the same JVM wakes the relay by itself. {@code rollcall.relay.*} ({@link
 * org.rollcall.writeside.relay.RelayProperties}) is for tests and operators.
 *
 * <p>Kafka is never the only copy: an event may reach it more than once, each stream's first occurrences come in order, and
 * a topic that lost something is filled again from the store.
 */
@NullMarked
package org.rollcall.writeside.relay;

import org.jspecify.annotations.NullMarked;
