package org.rollcall.standalone;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

@Command(name = "down", description = "Stop it; the record stays in its folder.")
final class DownCommand implements Runnable {

    private static final Duration LONGEST = Duration.ofSeconds(60);

    @Mixin
    private InstanceOptions instance = new InstanceOptions();

    @Override
    public void run() {
        var folder = instance.folder();
        var process = folder.process();
        if (process.isEmpty()) {
            System.out.println("Nothing runs on " + folder.path() + ".");
            return;
        }
        process.get().destroy();
        var giveUp = System.nanoTime() + LONGEST.toNanos();
        while (folder.isHeld()) {
            if (System.nanoTime() > giveUp) {
                throw new Refusal(
                        "Process " + process.get().pid() + " did not stop within " + LONGEST.toSeconds() + " s.");
            }
            LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
        }
        System.out.println("Stopped. The record is in " + folder.path() + ".");
    }
}
