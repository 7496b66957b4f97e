package org.rollcall.projection.stream;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.OptionalLong;
import java.util.Set;
import org.rollcall.contracts.Position;
import org.rollcall.projection.log.LogEntry;
import org.rollcall.projection.log.LogQuestion;

/** One reader of the stream: what it has seen, and where in the tail it is. */
final class Client {

    private static final int PAGE = 500;

    private final LogQuestion log;
    private final Tail tail;
    private final LogQuestion.Selection selection;
    private final OutputStream out;
    private final Set<String> told = new HashSet<>();
    private long edition = -1;
    private Position seen;

    Client(LogQuestion log, Tail tail, LogQuestion.Selection selection, Position seen, OutputStream out) {
        this.log = log;
        this.tail = tail;
        this.selection = selection;
        this.seen = seen;
        this.out = out;
    }

    /** Writes until the client is gone, {@code ends} has come, or the service stops. */
    void serve(Duration heartbeat, Instant ends) throws IOException, InterruptedException {
        // the hint is for whoever is dropped later: then it can no longer be told
        write("retry: 2000\n: at " + seen + "\n\n");
        out.flush();
        var place = OptionalLong.empty();
        while (tail.isRunning() && Instant.now().isBefore(ends)) {
            if (place.isEmpty()) {
                place = tail.join(seen);
                if (place.isEmpty()) {
                    readTheLog();
                    continue;
                }
            }
            var come = tail.from(place.getAsLong(), edition, heartbeat);
            if (come.isEmpty()) {
                place = OptionalLong.empty();
                continue;
            }
            var events = come.get().events();
            if (events.isEmpty() && come.get().today().edition() == edition) {
                write(": at " + seen + "\n\n");
            }
            for (var placed : events) {
                send(placed.entry());
            }
            place = OptionalLong.of(place.getAsLong() + events.size());
            tell(come.get().today());
            out.flush();
        }
    }

    /** Each notice once, as long as it is one of the day; without an id, so that it moves no reader's place in the log. */
    private void tell(Tail.Today today) throws IOException {
        if (today.edition() == edition) {
            return;
        }
        edition = today.edition();
        told.retainAll(today.notices().stream().map(Notice::id).toList());
        for (var notice : today.notices()) {
            if (notice.isIn(selection) && told.add(notice.id())) {
                write("event: notice\ndata: " + notice.event() + "\n\n");
            }
        }
    }

    private void readTheLog() throws IOException {
        var horizon = log.horizon();
        var page = log.after(seen, selection, PAGE);
        for (var placed : page) {
            send(placed.entry());
        }
        if (page.size() < PAGE) {
            seen = new Position(
                    Math.max(seen.membership(), horizon.membership()), Math.max(seen.meeting(), horizon.meeting()));
        }
        out.flush();
    }

    /** Each event once: what it has seen of a service it has seen up to an index. */
    private void send(LogEntry entry) throws IOException {
        if (entry.storeIndex() <= seen.component(entry.source())) {
            return;
        }
        seen = seen.advance(entry.source(), entry.storeIndex());
        if (selection.takes(entry)) {
            write("id: " + seen + "\nevent: " + entry.type() + "\ndata: " + entry.event() + "\n\n");
        }
    }

    private void write(String text) throws IOException {
        out.write(text.getBytes(StandardCharsets.UTF_8));
    }
}
