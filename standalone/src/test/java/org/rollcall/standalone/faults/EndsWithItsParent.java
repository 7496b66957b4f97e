package org.rollcall.standalone.faults;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import org.rollcall.embedded.LocalKafka;
import org.rollcall.identity.IdentityService;
import org.rollcall.meeting.MeetingService;
import org.rollcall.membership.MembershipService;
import org.rollcall.projection.ProjectionService;

/** The main class of each process of an {@link Installation}: none is left behind when the test ends, however it ends. */
final class EndsWithItsParent {

    private EndsWithItsParent() {}

    public static void main(String... args) {
        Thread.ofPlatform().daemon().start(EndsWithItsParent::endWithStandardInput);
        var own = Arrays.copyOfRange(args, 1, args.length);
        switch (args[0]) {
            case "identity" -> IdentityService.main(own);
            case "membership" -> MembershipService.main(own);
            case "meeting" -> MeetingService.main(own);
            case "projection" -> ProjectionService.main(own);
            case "broker" -> LocalKafka.start(Path.of(own[0]), Integer.parseInt(own[1]));
            default -> throw new IllegalArgumentException(args[0]);
        }
    }

    private static void endWithStandardInput() {
        try {
            while (System.in.read() >= 0) {
                // nothing is said to it
            }
        } catch (IOException e) {
            // the parent is gone
        }
        Runtime.getRuntime().halt(0);
    }
}
