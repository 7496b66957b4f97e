package org.rollcall.projection.http;

import java.net.ConnectException;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.net.http.HttpConnectTimeoutException;
import java.time.Duration;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.web.client.ResourceAccessException;

/**
 * The instances of a service, taken in turn. There may be several addresses, and each name may stand for several machines: those
 * are looked up anew as often as the JVM's cache of names lets us. One that does not let anybody connect is asked last for a
 * while.
 */
public final class Instances {

    private static final Duration PASSED_OVER = Duration.ofSeconds(2);

    private final List<URI> named;
    private final AtomicInteger turn = new AtomicInteger();
    private final Map<URI, Long> awaySince = new ConcurrentHashMap<>();

    /** @param urls with commas between them; empty for a service that there is not */
    public Instances(String urls) {
        named = Arrays.stream(urls.split(","))
                .map(url -> url.strip().replaceAll("/+$", ""))
                .filter(url -> !url.isEmpty())
                .map(URI::create)
                .toList();
    }

    /**
     * Asks the first in turn that lets it connect.
     *
     * @throws ResourceAccessException if none does, or if one that may have heard the question does not answer
     */
    public <A extends @Nullable Object> A ask(Function<URI, A> question) {
        var unheard = new ResourceAccessException("there is no instance");
        for (var instance : inTurn()) {
            try {
                return question.apply(instance);
            } catch (ResourceAccessException e) {
                if (!nobodyHeard(e)) {
                    throw e;
                }
                noteAway(instance);
                unheard = e;
            }
        }
        throw unheard;
    }

    /** As they are named. */
    List<URI> named() {
        return named;
    }

    /** All there are now. */
    List<URI> all() {
        return named.stream().flatMap(Instances::each).distinct().toList();
    }

    /** With TLS it stays the name, which is what the certificate is for. */
    private static Stream<URI> each(URI url) {
        if (!"http".equals(url.getScheme()) || url.getHost() == null) {
            return Stream.of(url);
        }
        try {
            var found = InetAddress.getAllByName(url.getHost());
            return found.length < 2 || found[0].isLoopbackAddress()
                    ? Stream.of(url)
                    : Arrays.stream(found).map(address -> at(url, address));
        } catch (UnknownHostException e) {
            return Stream.of(url);
        }
    }

    private static URI at(URI url, InetAddress address) {
        var host = address.getHostAddress();
        var literal = address instanceof Inet6Address ? "[" + host + "]" : host;
        return URI.create("http://" + literal + (url.getPort() < 0 ? "" : ":" + url.getPort()) + url.getRawPath());
    }

    /** All of them, in the order in which they should be tried now. */
    List<URI> inTurn() {
        var all = all();
        var first = Math.floorMod(turn.getAndIncrement(), Math.max(1, all.size()));
        return IntStream.range(0, all.size())
                .mapToObj(place -> all.get((first + place) % all.size()))
                .sorted(Comparator.comparing(this::isAway))
                .toList();
    }

    private boolean isAway(URI instance) {
        var since = awaySince.get(instance);
        return since != null && System.nanoTime() - since < PASSED_OVER.toNanos();
    }

    void noteAway(URI instance) {
        awaySince.put(instance, System.nanoTime());
    }

    /** Whether nothing of the request has reached anybody, so that it may be sent to another. */
    static boolean nobodyHeard(@Nullable Throwable e) {
        for (var cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof ConnectException || cause instanceof HttpConnectTimeoutException) {
                return true;
            }
        }
        return false;
    }
}
