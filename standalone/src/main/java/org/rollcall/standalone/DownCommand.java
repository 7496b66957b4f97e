package org.rollcall.standalone;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

@Command(name = "down", description = "Stop it; the record stays in its folder.")
final class DownCommand implements Runnable {

    private static final int SECONDS = 60;

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
        try {
            process.get().onExit().get(SECONDS, TimeUnit.SECONDS);
        } catch (TimeoutException | ExecutionException e) {
            throw new Refusal("Process " + process.get().pid() + " did not stop within " + SECONDS + " s.", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Refusal("interrupted", e);
        }
        System.out.println("Stopped. The record is in " + folder.path() + ".");
    }
}
