package org.rollcall.standalone;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/**
 * How long pages take while 200 are asked for in each second, whether the ones before are answered or not. Runs when it is asked
 * for ({@code -Dtest=PagesBenchmark}), for some two minutes, and prints what it measured; what it measures depends on
 * the machine, which also asks, so nothing is asserted.
 */
class PagesBenchmark {

    private static final int EACH_SECOND = 200;
    private static final int WARM_UP = 20;
    private static final int SECONDS = 10;

    /** More are not under way at once: what comes then is not sent, and counted. */
    private static final int AT_ONCE = 500;

    private final Rollcall rollcall = Rollcall.inThisJvm();
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .executor(Executors.newVirtualThreadPerTaskExecutor())
            .build();

    @Test
    void serve() throws InterruptedException {
        var pages = new LinkedHashMap<String, String>();
        pages.put("home", "/");
        pages.put("roll", "/forums/budapest-process/roll?on=2020-12-02");
        pages.put("party", "/parties/czech-republic");
        pages.put("timeline", "/forums/budapest-process/time?on=1993-01-01");
        System.out.printf("%d requests a second for %d s each; milliseconds%n", EACH_SECOND, SECONDS);
        System.out.printf(
                "%-10s %8s %8s %8s %8s %8s %8s%n", "page", "median", "95 %", "99 %", "worst", "failed", "unsent");
        for (Map.Entry<String, String> page : pages.entrySet()) {
            ask(page.getValue(), WARM_UP);
            System.out.printf("%-10s %s%n", page.getKey(), ask(page.getValue(), SECONDS));
        }
    }

    private String ask(String path, int seconds) throws InterruptedException {
        int count = seconds * EACH_SECOND;
        var took = new long[count];
        var failed = new AtomicInteger();
        var unsent = 0;
        var free = new Semaphore(AT_ONCE);
        var request = HttpRequest.newBuilder(URI.create(rollcall.url() + path))
                .timeout(Duration.ofSeconds(10))
                .header("Authorization", "Bearer " + rollcall.token("dashboard"))
                .header("Accept", "text/html")
                .build();
        long start = System.nanoTime();
        for (int i = 0; i < count; i++) {
            int place = i;
            // from when it should be sent, so that a server that holds up the sender is not made to look well
            long due = start + i * (TimeUnit.SECONDS.toNanos(1) / EACH_SECOND);
            for (long left = due - System.nanoTime(); left > 0; left = due - System.nanoTime()) {
                LockSupport.parkNanos(left);
            }
            if (!free.tryAcquire()) {
                unsent++;
                continue;
            }
            http.sendAsync(request, BodyHandlers.discarding()).whenComplete((answer, e) -> {
                if (e != null || answer.statusCode() != 200) {
                    failed.incrementAndGet();
                } else {
                    took[place] = System.nanoTime() - due;
                }
                free.release();
            });
        }
        free.acquire(AT_ONCE);
        var sorted = Arrays.stream(took).filter(nanos -> nanos > 0).sorted().toArray();
        var times = IntStream.of(50, 95, 99, 100)
                .mapToObj(percent -> "%8.1f"
                        .formatted(
                                sorted.length == 0
                                        ? Double.NaN
                                        : sorted[Math.max(0, (int) Math.ceil(sorted.length * percent / 100.0) - 1)]
                                                / 1e6))
                .toList();
        return String.join(" ", times) + " %8d %8d".formatted(failed.get(), unsent);
    }
}
