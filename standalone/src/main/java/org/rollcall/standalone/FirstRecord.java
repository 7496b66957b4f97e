package org.rollcall.standalone;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/**
 * What a new instance begins with: the page of the Budapest Process, and the one succession its owner has decided. Every
 * step is safe to repeat, so a start that was killed in the middle is completed by the next.
 */
final class FirstRecord {

    private static final String PAGE = "/seeds/budapest-process.txt";
    private static final String ID = "budapest-process";
    private static final String FORUM = "/api/forums/" + ID;

    private static final String CZECHOSLOVAKIA = """
            {"predecessor": "czechoslovakia",
             "successors": ["czech-republic", "slovakia"],
             "standing": "MEMBER",
             "on": "1993-01-01",
             "evidence": [{"kind": "DECIDED",
                           "by": "the owner of the record",
                           "reason": "Czechoslovakia's place passes to the Czech Republic and Slovakia"}]}
            """;

    private final FrontDoor frontDoor;
    private final Progress progress;

    FirstRecord(FrontDoor frontDoor, Progress progress) {
        this.frontDoor = frontDoor;
        this.progress = progress;
    }

    /**
     * Whether the record is still to begin: nothing is on it, or a start that was killed has put only a part there. Nothing is
     * put on a record that began otherwise, or that people have worked on since.
     */
    boolean isMissing() {
        var token = frontDoor.token("secretariat");
        var forums = frontDoor.get("/api/forums", token).path("items");
        if (forums.isEmpty()) {
            return true;
        }
        var begun = forums.valueStream()
                .anyMatch(forum -> forum.path("forum").asString("").equals(ID));
        return begun
                && frontDoor
                        .get("/api/events?forum=" + ID + "&type=membership.place-passed.v1", token)
                        .path("items")
                        .isEmpty();
    }

    void put() {
        var token = frontDoor.token("secretariat");
        var page = new PageImport(frontDoor, token);
        var draft = page.draft(seed());
        progress.step("Budapest Process read: " + page.summary(draft));
        progress.step("Budapest Process on record: " + page.accept(draft));
        var decided = frontDoor.postOnce(FORUM + "/successions", token, "first-record-czechoslovakia", CZECHOSLOVAKIA);
        frontDoor.getAtLast(FORUM + "/roll?atLeast=" + decided.path("position").asString(), token);
        progress.step("the place of Czechoslovakia passed to the Czech Republic and Slovakia");
    }

    private static String seed() {
        try (var page = FirstRecord.class.getResourceAsStream(PAGE)) {
            if (page == null) {
                throw new IllegalStateException(PAGE + " is missing from the build");
            }
            return new String(page.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
