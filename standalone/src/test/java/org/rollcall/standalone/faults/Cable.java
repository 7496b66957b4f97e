package org.rollcall.standalone.faults;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.LockSupport;
import java.util.function.IntSupplier;

/**
 * What one process reaches another by. Cut, it carries nothing either way and says nothing of it, as a lost network does; what was
 * held back comes when it is mended. Loose, it carries all, but late, and breaks off now and then.
 */
final class Cable implements AutoCloseable {

    private static final Duration LATE = Duration.ofMillis(300);
    private static final int BREAKS = 50;

    private final ServerSocket end;
    private final IntSupplier otherEnd;
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private final Set<Socket> deaf = ConcurrentHashMap.newKeySet();
    private final Random random = new Random(1);
    private boolean cut;
    private boolean cutBack;
    private boolean loose;

    /** @param otherEnd the port it leads to; asked for each connection, since it may change */
    Cable(IntSupplier otherEnd) {
        this.otherEnd = otherEnd;
        try {
            end = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Thread.ofVirtual().start(this::accept);
    }

    int port() {
        return end.getLocalPort();
    }

    synchronized void cut() {
        cut = true;
    }

    /** Carries what is asked and no answer. */
    synchronized void cutBack() {
        cutBack = true;
    }

    /** Each piece is late by up to {@link #LATE}; with one in {@value #BREAKS} the connection ends. */
    synchronized void loosen() {
        loose = true;
    }

    synchronized void mend() {
        cut = false;
        cutBack = false;
        loose = false;
        notifyAll();
    }

    /** Every connection ends, and what was held back is lost. */
    void drop() {
        open.forEach(Cable::closed);
    }

    /**
     * Whoever is connected now is never heard of again and hears nothing, not even that it is over, as when a machine or a firewall
     * between them is gone; who connects anew is carried.
     */
    synchronized void forget() {
        deaf.addAll(open);
    }

    /** Returns when it may go on. */
    private void pass(Socket from, boolean back) throws IOException {
        if (isLoose()) {
            LockSupport.parkNanos(random.nextLong(LATE.toNanos()));
            if (random.nextInt(BREAKS) == 0) {
                throw new IOException("it broke off");
            }
        }
        awaitWhole(from, back);
    }

    private synchronized boolean isLoose() {
        return loose;
    }

    private synchronized void awaitWhole(Socket from, boolean back) {
        while ((cut || back && cutBack || deaf.contains(from)) && !end.isClosed()) {
            try {
                wait();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }

    private void accept() {
        while (!end.isClosed()) {
            try {
                var one = end.accept();
                Thread.ofVirtual().start(() -> carry(one));
            } catch (IOException e) {
                return;
            }
        }
    }

    private void carry(Socket one) {
        open.add(one);
        awaitWhole(one, false);
        try (one;
                var other = new Socket(InetAddress.getLoopbackAddress(), otherEnd.getAsInt())) {
            open.add(other);
            var back = Thread.ofVirtual().start(() -> pump(other, one, true));
            pump(one, other, false);
            back.join();
            open.remove(other);
        } catch (IOException e) {
            // nobody listens there now: whoever called sees the connection end
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            open.remove(one);
        }
    }

    private void pump(Socket from, Socket to, boolean back) {
        var bytes = new byte[16 << 10];
        try {
            var in = from.getInputStream();
            var out = to.getOutputStream();
            for (var read = in.read(bytes); read >= 0; read = in.read(bytes)) {
                pass(from, back);
                out.write(bytes, 0, read);
            }
            awaitWhole(from, back);
            to.shutdownOutput();
        } catch (IOException e) {
            // one side ended: so does the other
            closed(from);
            closed(to);
        }
    }

    private static void closed(Socket socket) {
        try {
            socket.close();
        } catch (IOException e) {
            // it was
        }
    }

    @Override
    public void close() {
        try {
            end.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        mend();
        drop();
    }
}
