package org.rollcall.standalone.faults;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
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

    static final Duration LONGEST_START = Duration.ofMinutes(5);

    private static final List<String> SERVICES = List.of("identity", "membership", "meeting", "projection");

    private static final List<String> READERS_OF_TOPICS = List.of("membership", "meeting", "projection");

    private final Path directory;
    private final Disk disk;
    private final Server postgres;
    private final UnaryOperator<String> secrets;
    private final Map<String, Cable> toPostgres = new LinkedHashMap<>();
    private final Map<String, Cable> toService = new LinkedHashMap<>();
    private final Map<String, Cable> toBroker = new LinkedHashMap<>();
    private final Map<String, Integer> ports = new LinkedHashMap<>();
    private final Map<String, Supervised> processes = new LinkedHashMap<>();
    private final int brokerPort = LocalKafka.freePort();
    private final int otherMembershipPort = LocalKafka.freePort();
    private final FrontDoor frontDoor;

    private Installation(Path directory) {
        this.directory = directory;
        disk = Disk.at(directory.resolve("disk"));
        postgres = new Server(disk.directory("postgres"));
        secrets = PreparedDatabase.prepare(postgres.running(), directory.resolve("secrets.properties"));
        for (var service : SERVICES) {
            ports.put(service, LocalKafka.freePort());
            toPostgres.put(service, new Cable(postgres::port));
            toService.put(service, new Cable(() -> ports.get(service)));
        }
        frontDoor = new FrontDoor("http://localhost:" + ports.get("projection"), secrets.apply("cli.client-secret"));
        processes.put("broker", process("broker", brokerArguments()));
        for (var service : SERVICES) {
            processes.put(service, process(service, settings(service, ports.get(service))));
        }
    }

    private List<String> brokerArguments() {
        var arguments = new ArrayList<String>(List.of(kafka().toString(), String.valueOf(brokerPort)));
        for (var service : READERS_OF_TOPICS) {
            var port = LocalKafka.freePort();
            var cable = new Cable(() -> port);
            toBroker.put(service, cable);
            arguments.add(port + ":" + cable.port());
        }
        return arguments;
    }

    static Installation start() {
        try {
            var installation = new Installation(Files.createTempDirectory("rollcall-faults"));
            // the processes end with this one; PostgreSQL does not
            Runtime.getRuntime().addShutdownHook(new Thread(installation::closeDatabase));
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
                "rollcall.public-url=" + frontDoor.url(),
                "rollcall.issuer=" + frontDoor.url() + "/identity",
                "rollcall.jwks-uri=" + url(toService.get("identity").port()) + "/identity/oauth2/jwks"));
        if (toBroker.containsKey(service)) {
            settings.add("rollcall.kafka.bootstrap-servers=127.0.0.1:"
                    + toBroker.get(service).port());
        }
        switch (service) {
            case "identity" -> {
                settings.add("rollcall.pages.client-secret=" + secrets.apply("pages.client-secret"));
                settings.add("rollcall.cli.client-secret=" + secrets.apply("cli.client-secret"));
                settings.add("rollcall.first-user.name=rollcall");
                settings.add("rollcall.first-user.password=" + secrets.apply("first-user.password"));
            }
            case "projection" -> {
                for (var other : List.of("identity", "meeting")) {
                    settings.add("rollcall." + other + ".url="
                            + url(toService.get(other).port()));
                }
                // nobody listens at the second until it is asked for
                settings.add("rollcall.membership.url="
                        + url(toService.get("membership").port()) + "," + url(otherMembershipPort));
                settings.add("rollcall.pages.client-secret=" + secrets.apply("pages.client-secret"));
            }
            default -> {}
        }
        return settings.stream().map(setting -> "--" + setting).toList();
    }

    private static String url(int port) {
        return "http://127.0.0.1:" + port;
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

    Cable toBroker(String service) {
        return toBroker.get(service);
    }

    Disk disk() {
        return disk;
    }

    /** By which the front door reaches it; and everybody the keys of identity-service. */
    Cable toService(String service) {
        return toService.get(service);
    }

    /** One instance more of a service, not started yet; another front door has another address. */
    Supervised another(String service) {
        return Supervised.java(
                directory.resolve("another-" + service + ".log"), service, settings(service, LocalKafka.freePort()));
    }

    /** One instance more of membership-service, not started yet; the front door knows its address. */
    Supervised anotherMembership() {
        return Supervised.java(
                directory.resolve("another-membership.log"), "membership", settings("membership", otherMembershipPort));
    }

    boolean isOtherMembershipReady() {
        return new FrontDoor(url(otherMembershipPort), "").isReady();
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

    /** Of each partition the broker loses the last part of what it had, of one more than of another. It must not be running. */
    void cutBrokersLogs() {
        try (var files = Files.walk(kafka())) {
            var part = 2;
            for (var log : files.filter(file -> file.getFileName().toString().endsWith(".log"))
                    .filter(file -> file.getParent().getFileName().toString().startsWith("rollcall."))
                    .sorted()
                    .toList()) {
                try (var channel = FileChannel.open(log, StandardOpenOption.WRITE)) {
                    channel.truncate(channel.size() - channel.size() / part++);
                }
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
        toBroker.values().forEach(Cable::close);
        closeDatabase();
    }

    private void closeDatabase() {
        postgres.close();
        disk.close();
    }
}
