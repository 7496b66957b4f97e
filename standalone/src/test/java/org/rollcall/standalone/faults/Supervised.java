package org.rollcall.standalone.faults;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A process that is started again whenever it ends, as a supervisor does, until it is told to stay away. */
final class Supervised implements AutoCloseable {

    private final Path output;
    private final List<String> command;
    private final Map<String, String> environment = new HashMap<>();
    private boolean wanted;
    private @Nullable Process process;

    private Supervised(Path output, List<String> command) {
        this.output = output;
        this.command = command;
    }

    /** Of one of the names {@link EndsWithItsParent} knows; not started yet. */
    static Supervised java(Path log, String name, List<String> arguments) {
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx400m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow",
                "-Daxoniq.update-checker.disabled=true",
                "-Ddisable-axoniq-console-message=true",
                "-Drollcall.log=" + log,
                "-cp",
                System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                EndsWithItsParent.class.getName(),
                name));
        command.addAll(arguments);
        return new Supervised(log.resolveSibling(log.getFileName() + ".out"), command);
    }

    /** What it finds in its environment from its next start on, beside what this process has. */
    synchronized void environment(Map<String, String> more) {
        environment.clear();
        environment.putAll(more);
    }

    synchronized void start() {
        wanted = true;
        try {
            var builder = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(output.toFile()));
            builder.environment().putAll(environment);
            var started = builder.start();
            process = started;
            started.onExit().thenAccept(this::ended);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private synchronized void ended(Process ended) {
        // who took it away may have started it again before this is told
        if (wanted && ended == process) {
            start();
        }
    }

    /** {@code kill -9}; it is started again at once. */
    synchronized void kill() {
        now().destroyForcibly();
    }

    /** {@code kill -9}, and nobody starts it again until {@link #start} does; returns when it is gone. */
    void takeAway() {
        Process ending;
        synchronized (this) {
            wanted = false;
            ending = now();
        }
        ending.destroyForcibly();
        ending.onExit().join();
    }

    /** It stands still, with all its connections open. */
    void freeze() {
        signal("STOP");
    }

    void thaw() {
        signal("CONT");
    }

    private void signal(String name) {
        try {
            var sent = new ProcessBuilder("kill", "-" + name, String.valueOf(now().pid())).start();
            if (sent.waitFor() != 0) {
                throw new IllegalStateException("kill -" + name + " answered " + sent.exitValue());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private synchronized Process now() {
        if (process == null) {
            throw new IllegalStateException("it was never started");
        }
        return process;
    }

    @Override
    public void close() {
        synchronized (this) {
            wanted = false;
            if (process == null) {
                return;
            }
        }
        takeAway();
    }
}
