package org.rollcall.standalone;

import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options that name an instance, the same for every command. */
final class InstanceOptions {

    static final int DEFAULT_PORT = 8080;

    private static final Path DEFAULT_DATA = Path.of("data");

    @Option(names = "--data", paramLabel = "DIR", description = "folder the record is kept in (default: ./data)")
    private Path data = DEFAULT_DATA;

    @Option(
            names = "--port",
            paramLabel = "PORT",
            description = "port of the front door (default: 8080, or the last used)")
    private @Nullable Integer port;

    DataFolder folder() {
        return new DataFolder(data.toAbsolutePath().normalize());
    }

    /** How to name the instance on a command line again; empty for the one that needs no naming. */
    String named() {
        return data.equals(DEFAULT_DATA) ? "" : " --data " + data;
    }

    private OptionalInt askedPort() {
        var asked = port;
        return asked == null ? OptionalInt.empty() : OptionalInt.of(asked);
    }

    /** The port to open: what was asked for, else what the folder was last served on, else the default. */
    int port(DataFolder folder) {
        int chosen = askedPort().orElseGet(() -> folder.lastPort().orElse(DEFAULT_PORT));
        if (chosen < 1 || chosen > 65535) {
            throw new Refusal("--port " + chosen + " is no port; choose one from 1 to 65535.");
        }
        return chosen;
    }

    /** The front door of the instance that runs on the folder, or of the one that {@code ROLLCALL_URL} names. */
    FrontDoor frontDoor() {
        var elsewhere = setting("ROLLCALL_URL");
        if (elsewhere.isPresent()) {
            return new FrontDoor(elsewhere.get().replaceAll("/+$", ""), () -> required("ROLLCALL_CLI_CLIENT_SECRET"));
        }
        var folder = folder();
        folder.requireRunning();
        return FrontDoor.here(port(folder), folder.secrets());
    }

    static Optional<String> setting(String name) {
        return Optional.ofNullable(System.getenv(name)).filter(value -> !value.isBlank());
    }

    static String required(String name) {
        return setting(name).orElseThrow(() -> new Refusal("The environment does not set " + name + "."));
    }
}
