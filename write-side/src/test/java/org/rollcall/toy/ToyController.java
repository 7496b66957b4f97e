package org.rollcall.toy;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.rollcall.contracts.DateBound;
import org.rollcall.contracts.Evidence;
import org.rollcall.contracts.FactId;
import org.rollcall.contracts.ForumId;
import org.rollcall.contracts.Standing;
import org.rollcall.writeside.http.CommandDesk;
import org.rollcall.writeside.http.Fields;
import org.rollcall.writeside.http.Receipt;
import org.rollcall.writeside.http.Submission;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
class ToyController {

    record Founding(
            String id,
            String name,
            @Nullable List<Evidence> evidence,
            @Nullable DateBound decided,
            @Nullable String reason) {}

    record Counting(
            int count,
            @Nullable Standing standing,
            @Nullable DateBound on,
            @Nullable List<Part> parts) {}

    record Part(String text) {}

    static final AtomicInteger MADE = new AtomicInteger();

    private final CommandDesk desk;

    ToyController(CommandDesk desk) {
        this.desk = desk;
    }

    @PostMapping("/api/forums")
    ResponseEntity<Receipt> establish(@RequestBody Founding body, Submission submission) {
        return desk.submit(submission, () -> {
            var forum = Fields.parse("id", body.id(), ForumId::new);
            return new ToyForum.Establish(
                    forum.stream(),
                    forum,
                    body.name(),
                    submission.provenance(body.evidence(), body.decided(), body.reason()));
        });
    }

    @PostMapping("/api/forums/{forum}/count-claims")
    ResponseEntity<Receipt> claim(@PathVariable ForumId forum, @RequestBody Counting body, Submission submission) {
        return desk.submit(submission, () -> {
            MADE.incrementAndGet();
            return new ToyForum.Claim(
                    forum.stream(),
                    forum,
                    new FactId(UUID.randomUUID().toString()),
                    body.count(),
                    submission.expected(),
                    submission.provenance(null, null, null));
        });
    }

    @GetMapping("/api/number")
    int number(@RequestParam int value) {
        return value;
    }
}
