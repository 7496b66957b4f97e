package org.rollcall.standalone.faults;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;

/** A file system of its own that can be filled to the last byte, where this process may mount one; else a directory like any other. */
final class Disk implements AutoCloseable {

    private static final long BYTES = 1L << 30;

    private final Path place;
    private final boolean mounted;

    private Disk(Path place, boolean mounted) {
        this.place = place;
        this.mounted = mounted;
    }

    static Disk at(Path place) {
        try {
            Files.createDirectories(place);
            var image = place.resolveSibling(place.getFileName() + ".image");
            // as large as it says only when it is written to
            try (var file = FileChannel.open(image, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
                file.write(ByteBuffer.allocate(1), BYTES - 1);
            }
            var mounted = did("mkfs.ext4", "-q", "-F", "-m", "0", image.toString())
                    && did("mount", "-o", "loop", image.toString(), place.toString());
            return new Disk(place, mounted);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Path directory(String name) {
        return place.resolve(name);
    }

    /** Whether it is one that can be full while others are not. */
    boolean isMounted() {
        return mounted;
    }

    void fill() {
        try (var file = FileChannel.open(filler(), StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            // large pieces first; what is left of a small one is no room for a page
            for (var size : new int[] {1 << 20, 4096}) {
                fill(file, ByteBuffer.allocate(size));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void fill(FileChannel file, ByteBuffer piece) {
        try {
            while (true) {
                piece.clear();
                while (piece.hasRemaining()) {
                    file.write(piece);
                }
            }
        } catch (IOException e) {
            // no space left on device: as was wished
        }
    }

    void free() {
        try {
            Files.deleteIfExists(filler());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path filler() {
        return place.resolve("filler");
    }

    private static boolean did(String... command) {
        try {
            return new ProcessBuilder(command)
                            .redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(Arrays.toString(command), e);
        }
    }

    @Override
    public void close() {
        if (mounted) {
            did("umount", place.toString());
        }
    }
}
