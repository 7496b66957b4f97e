package org.rollcall.standalone.faults;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.rollcall.embedded.LocalKafka;
import org.rollcall.standalone.PreparedDatabase;

/**
 * All of Rollcall, each service and the broker in a process of its own that a supervisor starts again. Each service reaches
 * PostgreSQL, and the front door each service, by a {@link Cable} of its own.
 */
final class Installation implements AutoCloseable {

    static final Duration LONGEST_START = Duration.ofMinutes(3);

    private static final List<String> SERVICES = List.of("identity", "membership", "meeting", "projection");

    private final Path directory;
    private final Server postgres;
    private final UnaryOperator<String> secrets;
    private final Map<String, Cable> toPostgres = new LinkedHashMap<>();
    private final Map<String, Cable> toService = new LinkedHashMap<>();
    private final Map<String, Integer> ports = new LinkedHashMap<>();
    private final Map<String, Supervised> processes = new LinkedHashMap<>();
    private final int brokerPort = LocalKafka.freePort();
    private final FrontDoor frontDoor;

    private Installation(Path directory) {
        this.directory = directory;
        postgres = new Server(directory.resolve("postgres"));
        secrets = PreparedDatabase.prepare(postgres.running(), directory.resolve("secrets.properties"));
        for (var service : SERVICES) {
            ports.put(service, LocalKafka.freePort());
            toPostgres.put(service, new Cable(postgres::port));
            toService.put(service, new Cable(() -> ports.get(service)));
        }
        frontDoor = new FrontDoor("http://localhost:" + ports.get("projection"), secrets.apply("cli.client-secret"));
        processes.put("broker", process("broker", List.of(kafka().toString(), String.valueOf(brokerPort))));
        for (var service : SERVICES) {
            processes.put(service, process(service, settings(service, ports.get(service))));
        }
    }

    static Installation start() {
        try {
            var installation = new Installation(Files.createTempDirectory("rollcall-faults"));
            // the processes end with this one; PostgreSQL does not
            Runtime.getRuntime().addShutdownHook(new Thread(installation.postgres::close));
            installation.processes.values().forEach(Supervised::start);
            installation.awaitReady();
            return installation;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Supervised process(String name, List<String> arguments) {
        return Supervised.java(directory.resolve(name + ".log"), name, arguments);
    }

    private List<String> settings(String service, int port) {
        var settings = new ArrayList<String>(List.of(
                "server.port=" + port,
                "server.address=127.0.0.1",
                "server.tomcat.basedir=" + directory.resolve("tomcat-" + service + "-" + port),
                "rollcall.database.url=jdbc:postgresql://localhost:"
                        + toPostgres.get(service).port() + "/" + PreparedDatabase.NAME,
                "rollcall.database.user=" + PreparedDatabase.role(service),
                "rollcall.database.password=" + secrets.apply(PreparedDatabase.role(service)),
                "rollcall.database.owner-user=" + PreparedDatabase.OWNER,
                "rollcall.database.owner-password=" + secrets.apply(PreparedDatabase.OWNER),
                "rollcall.kafka.bootstrap-servers=" + bootstrapServers(),
                "rollcall.public-url=" + frontDoor.url(),
                "rollcall.issuer=" + frontDoor.url() + "/identity",
                "rollcall.jwks-uri=http://127.0.0.1:" + ports.get("identity") + "/identity/oauth2/jwks"));
        switch (service) {
            case "identity" -> {
                settings.add("rollcall.pages.client-secret=" + secrets.apply("pages.client-secret"));
                settings.add("rollcall.cli.client-secret=" + secrets.apply("cli.client-secret"));
                settings.add("rollcall.first-user.name=rollcall");
                settings.add("rollcall.first-user.password=" + secrets.apply("first-user.password"));
            }
            case "projection" -> {
                for (var other : List.of("identity", "membership", "meeting")) {
                    settings.add("rollcall." + other + ".url=http://127.0.0.1:"
                            + toService.get(other).port());
                }
                settings.add("rollcall.pages.client-secret=" + secrets.apply("pages.client-secret"));
            }
            default -> {}
        }
        return settings.stream().map(setting -> "--" + setting).toList();
    }

    FrontDoor frontDoor() {
        return frontDoor;
    }

    Server postgres() {
        return postgres;
    }

    String bootstrapServers() {
        return "127.0.0.1:" + brokerPort;
    }

    /** Of a service, or the broker. */
    Supervised process(String name) {
        return processes.get(name);
    }

    Cable toPostgres(String service) {
        return toPostgres.get(service);
    }

    /** By which the front door reaches it. */
    Cable toService(String service) {
        return toService.get(service);
    }

    /** One instance more of a service, not started yet; another front door has another address. */
    Supervised another(String service) {
        return Supervised.java(
                directory.resolve("another-" + service + ".log"),
                service,
                settings(service, LocalKafka.freePort()));
    }

    void awaitReady() {
        await().atMost(LONGEST_START).until(frontDoor::isReady);
    }

    /** What the broker had on its disk is gone. It must not be running. */
    void emptyBroker() {
        try (var files = Files.walk(kafka())) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path kafka() {
        return directory.resolve("kafka");
    }

    Path directory() {
        return directory;
    }

    @Override
    public void close() {
        List.copyOf(processes.values()).reversed().forEach(Supervised::close);
        toService.values().forEach(Cable::close);
        toPostgres.values().forEach(Cable::close);
        postgres.close();
    }
}
