package org.rollcall.projection;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.springframework.context.annotation.Primary;
import org.springframework.stereotype.Component;

/** The clock of each service that a test starts: that of the machine, until the test sets it to another time. It goes on. */
@Component
@Primary
public class MovableClock extends Clock {

    private volatile Duration ahead = Duration.ZERO;

    public void set(Instant now) {
        ahead = Duration.between(Instant.now(), now);
    }

    @Override
    public Instant instant() {
        return Instant.now().plus(ahead);
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return Clock.offset(Clock.system(zone), ahead);
    }
}
