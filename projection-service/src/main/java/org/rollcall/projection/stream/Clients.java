package org.rollcall.projection.stream;

import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.stereotype.Component;

/** How many follow the stream here. */
@Component
public class Clients {

    private final AtomicInteger now = new AtomicInteger();

    Clients() {}

    public int now() {
        return now.get();
    }

    void came() {
        now.incrementAndGet();
    }

    void went() {
        now.decrementAndGet();
    }
}
