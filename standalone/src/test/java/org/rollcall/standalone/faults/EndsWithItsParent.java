package org.rollcall.standalone.faults;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
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
            case "broker" -> LocalKafka.start(Path.of(own[0]), Integer.parseInt(own[1]), ways(own));
            default -> throw new IllegalArgumentException(args[0]);
        }
    }

    /** Each as the port where the broker listens, a colon, and the port by which it is reached. */
    private static List<LocalKafka.Way> ways(String[] arguments) {
        return Arrays.stream(arguments)
                .skip(2)
                .map(way -> way.split(":", 2))
                .map(ports -> new LocalKafka.Way(Integer.parseInt(ports[0]), Integer.parseInt(ports[1])))
                .toList();
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
