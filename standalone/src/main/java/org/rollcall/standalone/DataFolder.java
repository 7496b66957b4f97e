package org.rollcall.standalone;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/** The folder that holds all of one instance: the record, its secrets, its log, and a note of the process that serves it. */
final class DataFolder {

    /** The layout this version writes. A folder of a later one is refused, not guessed at. */
    static final int FORMAT = 1;

    private static final String RESTORED = "restored";

    private final Path path;
    private @Nullable FileChannel lock;
    private @Nullable Secrets secrets;

    DataFolder(Path path) {
        this.path = path;
    }

    Path path() {
        return path;
    }

    Path postgres() {
        return path.resolve("postgres");
    }

    Path postgresBinaries() {
        return path.resolve("postgres-binaries");
    }

    Path kafka() {
        return path.resolve("kafka");
    }

    /** What a running process needs beside the record, and nobody misses. */
    Path scratch() {
        return path.resolve("scratch");
    }

    Path log() {
        return path.resolve("rollcall.log");
    }

    Path signIn() {
        return path.resolve("sign-in.txt");
    }

    private Path formatFile() {
        return path.resolve("format");
    }

    private Path processFile() {
        return path.resolve("process");
    }

    private Path portFile() {
        return path.resolve("port");
    }

    private Path firstRecordFile() {
        return path.resolve("first-record");
    }

    /** Refuses what cannot be served before anything is made or changed. */
    void check() {
        if (!Files.exists(path)) {
            var parent = path.getParent();
            while (parent != null && !Files.exists(parent)) {
                parent = parent.getParent();
            }
            if (parent == null || !Files.isDirectory(parent) || !Files.isWritable(parent)) {
                throw new Refusal("The folder " + path + " cannot be made; choose another with --data DIR.");
            }
            return;
        }
        if (!Files.isDirectory(path) || !Files.isWritable(path) || !Files.isReadable(path)) {
            throw new Refusal("The folder " + path + " cannot be written by you; choose another with --data DIR.");
        }
        if (Files.exists(formatFile())) {
            var format = SmallFile.number(formatFile());
            if (format.isEmpty() || format.getAsInt() > FORMAT) {
                throw new Refusal("The folder " + path + " was written by a newer Rollcall (format "
                        + SmallFile.text(formatFile()).orElse("?") + ", this one knows " + FORMAT
                        + "); use that version, or another folder with --data DIR.");
            }
        } else if (!isEmpty()) {
            throw new Refusal("The folder " + path
                    + " holds something that is not Rollcall's; choose an empty one with --data DIR.");
        }
    }

    boolean isOurs() {
        return Files.exists(formatFile());
    }

    private boolean isEmpty() {
        try (var files = Files.list(path)) {
            return files.findAny().isEmpty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Makes the folder where it is missing, readable by its owner only, and holds it until the process ends. */
    void open() {
        try {
            Files.createDirectories(path);
            Files.setPosixFilePermissions(path, PosixFilePermissions.fromString("rwx------"));
            var channel = FileChannel.open(path.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (channel.tryLock() == null) {
                channel.close();
                throw alreadyServed();
            }
            lock = channel;
            SmallFile.write(formatFile(), String.valueOf(FORMAT));
        } catch (OverlappingFileLockException e) {
            throw alreadyServed();
        } catch (IOException e) {
            throw new Refusal("The folder " + path + " cannot be written: " + e.getMessage(), e);
        }
    }

    private Refusal alreadyServed() {
        return new Refusal("Another process already serves " + path + "; stop it with ./rollcall down.");
    }

    /** Removes everything in it, if it is a folder of ours. */
    void empty() {
        if (!Files.exists(path)) {
            return;
        }
        try (var files = Files.walk(path)) {
            for (var file : files.sorted(Comparator.reverseOrder())
                    .filter(file -> !file.equals(path))
                    .toList()) {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new Refusal("The folder " + path + " could not be emptied: " + e.getMessage(), e);
        }
    }

    /** The same ones each time: what one part makes, the next must find. */
    synchronized Secrets secrets() {
        var known = secrets;
        if (known == null) {
            known = Secrets.keptIn(path.resolve("secrets.properties"));
            secrets = known;
        }
        return known;
    }

    void noteProcess(int port) {
        var self = ProcessHandle.current();
        SmallFile.write(portFile(), String.valueOf(port));
        SmallFile.write(processFile(), self.pid() + " " + startOf(self));
    }

    void forgetProcess() {
        try {
            Files.deleteIfExists(processFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The process that serves the folder, if it still runs; an id that went to another process since is not taken for it. */
    Optional<ProcessHandle> process() {
        if (Files.isDirectory(path) && !(Files.isReadable(path) && Files.isExecutable(path))) {
            throw new Refusal("The folder " + path + " cannot be read by you; it belongs to another user.");
        }
        return SmallFile.text(processFile()).flatMap(noted -> {
            var parts = noted.split(" ");
            return ProcessHandle.of(Long.parseLong(parts[0]))
                    .filter(process -> String.valueOf(startOf(process)).equals(parts[1]) && isHeld());
        });
    }

    /** Whether a process holds the folder: the kernel lets go of the lock when it ends, however it ends. */
    boolean isHeld() {
        var file = path.resolve("lock");
        if (!Files.exists(file)) {
            return false;
        }
        try (var channel = FileChannel.open(file, StandardOpenOption.WRITE);
                var taken = channel.tryLock()) {
            return taken == null;
        } catch (OverlappingFileLockException e) {
            return true;
        } catch (IOException e) {
            throw new Refusal(file + " cannot be read by you: " + e.getMessage(), e);
        }
    }

    void requireRunning() {
        if (process().isEmpty()) {
            throw new Refusal("Nothing runs on " + path + "; start it with ./rollcall up.");
        }
    }

    private static long startOf(ProcessHandle process) {
        return process.info()
                .startInstant()
                .map(java.time.Instant::toEpochMilli)
                .orElse(0L);
    }

    OptionalInt lastPort() {
        return SmallFile.number(portFile());
    }

    boolean firstRecordIsKept() {
        return Files.exists(firstRecordFile());
    }

    void noteFirstRecord() {
        SmallFile.write(firstRecordFile(), "imported");
    }

    /** The record is that of a backup: nothing is put on it at the start, and its users are those of the backup. */
    void noteRestored() {
        SmallFile.write(firstRecordFile(), RESTORED);
    }

    boolean isRestored() {
        return SmallFile.text(firstRecordFile()).filter(RESTORED::equals).isPresent();
    }
}
