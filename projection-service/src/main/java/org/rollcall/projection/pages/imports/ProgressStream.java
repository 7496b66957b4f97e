package org.rollcall.projection.pages.imports;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import org.rollcall.projection.importing.Runs;
import org.rollcall.projection.log.Horizons;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/**
 * {@code /imports/{id}/progress}: a signal when an acceptance has come further, at whatever instance, and one at its end; what to show then is
 * at {@code /imports/{id}/bar}.
 */
@Controller
class ProgressStream {

    private static final Duration HEARTBEAT = Duration.ofSeconds(15);

    /** Nobody sees more pictures a second. */
    private static final Duration BREATH = Duration.ofMillis(200);

    private final Runs runs;
    private final Sheets sheets;
    private final Horizons horizons;

    ProgressStream(Runs runs, Sheets sheets, Horizons horizons) {
        this.runs = runs;
        this.sheets = sheets;
        this.horizons = horizons;
    }

    @GetMapping("/imports/{id}/bar")
    String bar(@PathVariable String id, Model page) {
        runs.of(id).map(sheets::progress).ifPresent(progress -> page.addAttribute("progress", progress));
        return "imports/progress";
    }

    @GetMapping(path = "/imports/{id}/progress", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    void follow(@PathVariable String id, HttpServletResponse response) throws IOException {
        response.setContentType(MediaType.TEXT_EVENT_STREAM_VALUE + ";charset=UTF-8");
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        response.setHeader("X-Accel-Buffering", "no");
        try {
            var heard = horizons.signals();
            for (var run = running(id); run.isPresent(); run = running(id)) {
                send("progress", response);
                horizons.awaitSignal(heard, HEARTBEAT);
                Thread.sleep(BREATH);
                heard = horizons.signals();
            }
            send("over", response);
        } catch (IOException e) {
            // it went away; the page says how far it is when it is loaded again
            return;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private Optional<Runs.State> running(String id) {
        return runs.of(id).filter(state -> !state.over());
    }

    private static void send(String event, HttpServletResponse response) throws IOException {
        response.getOutputStream().write(("event: " + event + "\ndata:\n\n").getBytes(StandardCharsets.UTF_8));
        response.getOutputStream().flush();
    }
}
