package org.rollcall.standalone.faults;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A clock of one process, by libfaketime, that can be set while the process runs. */
final class WrongClock {

    private static final List<String> LIBRARIES = List.of(
            "/usr/lib/x86_64-linux-gnu/faketime/libfaketimeMT.so.1",
            "/usr/lib/aarch64-linux-gnu/faketime/libfaketimeMT.so.1");

    private final Path offset;

    WrongClock(Path offset) {
        this.offset = offset;
    }

    private static Optional<String> library() {
        return LIBRARIES.stream().filter(file -> Files.exists(Path.of(file))).findFirst();
    }

    static boolean isThere() {
        return library().isPresent();
    }

    /** What a process has to find in its environment to go by this clock; what it measures durations by stays right. */
    Map<String, String> environment() {
        // without the last, each wait of a JVM for a limited time ends at once, and it burns all the CPU there is
        return Map.of(
                "LD_PRELOAD",
                library().orElseThrow(),
                "FAKETIME_TIMESTAMP_FILE",
                offset.toString(),
                "FAKETIME_CACHE_DURATION",
                "1",
                "FAKETIME_DONT_FAKE_MONOTONIC",
                "1");
    }

    /** @param seconds how far it is ahead of the right time from now on; behind it where less than 0 */
    void set(int seconds) {
        try {
            var written = offset.resolveSibling(offset.getFileName() + ".new");
            Files.writeString(written, "%+d".formatted(seconds));
            Files.move(written, offset, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
