package org.rollcall.standalone;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

@Command(name = "seed", description = "Put the Budapest Process on record, if the record is empty.")
final class SeedCommand implements Runnable {

    @Mixin
    private InstanceOptions instance = new InstanceOptions();

    @Override
    public void run() {
        var progress = new Progress(System.out);
        var frontDoor = instance.frontDoor();
        var first = new FirstRecord(frontDoor, progress);
        if (first.isMissing()) {
            first.put();
        } else {
            progress.say("The record has begun; nothing was put on it.");
        }
        progress.say("Rollcall serves at "
                + InstanceOptions.setting("ROLLCALL_PUBLIC_URL").orElse(frontDoor.url()));
    }
}
