package org.rollcall.writeside.relay;

/**
 * How the relay of this instance stands.
 *
 * @param active whether it is the one that holds the lock
 * @param recorded the log index of the last event it recorded
 * @param published the log index up to which the topic is filled
 * @param gapSeconds how long the next index has been missing; 0 where nothing is waited for
 * @param kafka what Kafka's answer was last; empty while all is well
 */
record RelayStatus(boolean active, long recorded, long published, double gapSeconds, String kafka) {

    static final RelayStatus STANDBY = new RelayStatus(false, 0, 0, 0, "");

    long lag() {
        return recorded - published;
    }
}
