package org.rollcall.standalone;

import java.io.PrintStream;
import java.time.Duration;

/** What is being done, a line each, with the seconds since the start. */
final class Progress {

    private final PrintStream out;
    private final long begin = System.nanoTime();

    Progress(PrintStream out) {
        this.out = out;
    }

    synchronized void step(String what) {
        var elapsed = Duration.ofNanos(System.nanoTime() - begin);
        out.printf("%5.1f s  %s%n", elapsed.toMillis() / 1000.0, what);
        out.flush();
    }

    synchronized void say(String text) {
        out.println(text);
        out.flush();
    }
}
