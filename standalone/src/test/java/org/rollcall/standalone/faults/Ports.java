package org.rollcall.standalone.faults;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.concurrent.ThreadLocalRandom;

/**
 * Ports for processes that come back to theirs: below those that the operating system gives to whoever connects to somebody, of which
 * one may be somebody else's by then.
 */
final class Ports {

    private static final int FIRST = 20_000;
    private static final int BEHIND_LAST = 32_000;

    private Ports() {}

    static int free() {
        while (true) {
            var port = ThreadLocalRandom.current().nextInt(FIRST, BEHIND_LAST);
            try (var socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
                return socket.getLocalPort();
            } catch (IOException e) {
                // somebody listens there
            }
        }
    }
}
