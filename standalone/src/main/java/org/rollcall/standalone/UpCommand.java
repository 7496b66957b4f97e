package org.rollcall.standalone;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(name = "up", description = "Start everything and, the first time, put the Budapest Process on record.")
final class UpCommand implements Runnable {

    @Mixin
    private InstanceOptions instance = new InstanceOptions();

    @Option(names = "--fresh", description = "begin anew: everything in the folder is deleted (asks first)")
    private boolean fresh;

    @Option(names = "--yes", description = "do not ask")
    private boolean yes;

    /** Understood by the script, which keeps the process in front or lets it go on behind. */
    @Option(names = "--foreground", description = "stay in front until stopped")
    private boolean foreground;

    @Override
    public void run() {
        var progress = new Progress(System.out);
        var folder = instance.folder();
        int port = instance.port(folder);
        var running = folder.process();
        if (running.isPresent()) {
            if (fresh) {
                throw new Refusal("It is running on " + folder.path() + "; stop it first with ./rollcall down.");
            }
            progress.say("Rollcall runs already: http://localhost:"
                    + folder.lastPort().orElse(port));
            return;
        }
        folder.check();
        requireFree(port);
        if (fresh) {
            empty(folder);
        }
        folder.open();
        System.setProperty("rollcall.log", folder.log().toString());
        var standalone = Standalone.start(folder, port, progress);
        Ready.announce(folder, port, instance.named(), progress);
        standalone.awaitEnd();
    }

    private void empty(DataFolder folder) {
        if (!folder.isOurs()) {
            return;
        }
        if (!yes) {
            var console = System.console();
            if (console == null) {
                throw new Refusal("--fresh deletes everything in " + folder.path() + "; say so with --yes.");
            }
            var answer = console.readLine("Delete everything in %s? Type yes: ", folder.path());
            if (!"yes".equals(answer)) {
                throw new Refusal("Nothing was deleted.");
            }
        }
        folder.empty();
    }

    private static void requireFree(int port) {
        try (var socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            socket.setReuseAddress(true);
        } catch (IOException e) {
            var why = e.getMessage() != null && e.getMessage().contains("Permission")
                    ? " may not be opened by you"
                    : " is in use";
            throw new Refusal("Port " + port + why + "; choose another with --port PORT.", e);
        }
    }
}
