package org.rollcall.projection.http;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;

/** Whether the services behind the front door can serve; asked at most once a second, however often this is. */
@Component("otherServices")
class ServicesHealth implements HealthIndicator, DisposableBean {

    private static final Duration PATIENCE = Duration.ofSeconds(2);
    private static final long KEPT_NANOS = Duration.ofSeconds(1).toNanos();

    private record Answer(Health health, long at) {}

    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(PATIENCE).build();
    private final Map<String, Instances> services = new TreeMap<>();
    private Answer last = new Answer(Health.unknown().build(), System.nanoTime() - KEPT_NANOS);

    ServicesHealth(
            @Value("${rollcall.membership.url}") String membership,
            @Value("${rollcall.meeting.url}") String meeting,
            @Value("${rollcall.identity.url}") String identity) {
        services.put("membership", new Instances(membership));
        services.put("meeting", new Instances(meeting));
        services.put("identity", new Instances(identity));
        // an issuer from elsewhere is asked nothing
        services.values().removeIf(instances -> instances.named().isEmpty());
    }

    @Override
    public synchronized Health health() {
        if (System.nanoTime() - last.at() >= KEPT_NANOS) {
            last = new Answer(ask(), System.nanoTime());
        }
        return last.health();
    }

    /** A service serves where one of its instances does. */
    private Health ask() {
        var asked = new TreeMap<String, List<CompletableFuture<Boolean>>>();
        services.forEach((name, instances) -> asked.put(
                name,
                instances.all().stream()
                        .map(url -> isReady(readiness(name, url)))
                        .toList()));
        var health = Health.up();
        asked.forEach((name, instances) -> {
            var ready = instances.stream().filter(CompletableFuture::join).count();
            if (ready == 0) {
                health.outOfService();
            }
            health.withDetail(name, ready + " of " + instances.size());
        });
        return health.build();
    }

    private static URI readiness(String service, URI url) {
        var context = service.equals("identity") ? "/identity" : "";
        return URI.create(url + context + "/actuator/health/readiness");
    }

    private CompletableFuture<Boolean> isReady(URI uri) {
        return http.sendAsync(
                        HttpRequest.newBuilder(uri).timeout(PATIENCE).build(), HttpResponse.BodyHandlers.discarding())
                .handle((answer, e) -> answer != null && answer.statusCode() == 200);
    }

    @Override
    public void destroy() {
        http.close();
    }
}
