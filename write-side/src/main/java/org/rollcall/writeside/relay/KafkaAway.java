package org.rollcall.writeside.relay;

/** Kafka cannot be reached or does not acknowledge. Nothing is lost: the events are in the store. */
final class KafkaAway extends Exception {

    private static final long serialVersionUID = 1L;

    KafkaAway(String what, Throwable cause) {
        super(
                what + ": " + (cause.getMessage() == null ? cause.getClass().getSimpleName() : cause.getMessage()),
                cause);
    }
}
