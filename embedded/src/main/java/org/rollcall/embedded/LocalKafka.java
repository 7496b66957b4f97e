package org.rollcall.embedded;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.ThreadLocalRandom;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.utils.Time;
import org.apache.kafka.metadata.properties.MetaPropertiesEnsemble;
import org.apache.kafka.metadata.storage.Formatter;
import org.apache.kafka.server.common.MetadataVersion;

/** One Kafka broker that is its own controller (KRaft), in this JVM, with its log in a directory that stays. */
public final class LocalKafka implements Kafka {

    private static final int NODE = 1;

    // below those that the operating system gives to whoever connects to somebody, one of which may be taken by then
    private static final int FIRST_PORT = 20_000;
    private static final int BEHIND_LAST_PORT = 32_000;

    private final KafkaRaftServer server;
    private final String bootstrapServers;

    private LocalKafka(KafkaRaftServer server, String bootstrapServers) {
        this.server = server;
        this.bootstrapServers = bootstrapServers;
    }

    /** Starts the broker whose log is in {@code directory}, made there the first time. Ports are chosen anew each time. */
    public static LocalKafka start(Path directory) {
        return start(directory, freePort());
    }

    public static LocalKafka start(Path directory, int port) {
        return start(directory, port, List.of());
    }

    /**
     * One more way to the broker, for who has one of their own.
     *
     * @param port where the broker listens
     * @param reachedAt the port of the loopback by which clients get there, which they are told
     */
    public record Way(int port, int reachedAt) {}

    public static LocalKafka start(Path directory, int port, List<Way> ways) {
        var settings = settings(directory, port, freePort(), ways);
        try {
            format(directory);
            var server = new KafkaRaftServer(new KafkaConfig(settings, false), Time.SYSTEM);
            server.startup();
            return new LocalKafka(server, "127.0.0.1:" + port);
        } catch (Exception e) {
            throw new IllegalStateException("Kafka did not start in " + directory + ": " + e.getMessage(), e);
        }
    }

    private static Properties settings(Path directory, int port, int controllerPort, List<Way> ways) {
        var settings = new Properties();
        settings.put("process.roles", "broker,controller");
        settings.put("node.id", String.valueOf(NODE));
        var listeners =
                new StringBuilder("PLAINTEXT://127.0.0.1:" + port + ",CONTROLLER://127.0.0.1:" + controllerPort);
        var advertised = new StringBuilder("PLAINTEXT://127.0.0.1:" + port);
        var protocols = new StringBuilder("PLAINTEXT:PLAINTEXT,CONTROLLER:PLAINTEXT");
        for (var way = 0; way < ways.size(); way++) {
            listeners
                    .append(",WAY")
                    .append(way)
                    .append("://127.0.0.1:")
                    .append(ways.get(way).port());
            advertised
                    .append(",WAY")
                    .append(way)
                    .append("://127.0.0.1:")
                    .append(ways.get(way).reachedAt());
            protocols.append(",WAY").append(way).append(":PLAINTEXT");
        }
        settings.put("listeners", listeners.toString());
        settings.put("advertised.listeners", advertised.toString());
        settings.put("listener.security.protocol.map", protocols.toString());
        settings.put("inter.broker.listener.name", "PLAINTEXT");
        settings.put("controller.listener.names", "CONTROLLER");
        settings.put("controller.quorum.voters", NODE + "@127.0.0.1:" + controllerPort);
        settings.put("log.dirs", directory.toString());
        settings.put("auto.create.topics.enable", "false");
        settings.put("offsets.topic.replication.factor", "1");
        settings.put("offsets.topic.num.partitions", "1");
        settings.put("transaction.state.log.replication.factor", "1");
        settings.put("transaction.state.log.min.isr", "1");
        settings.put("transaction.state.log.num.partitions", "1");
        settings.put("share.coordinator.state.topic.replication.factor", "1");
        settings.put("share.coordinator.state.topic.min.isr", "1");
        settings.put("share.coordinator.state.topic.num.partitions", "1");
        settings.put("group.initial.rebalance.delay.ms", "0");
        settings.put("log.cleaner.dedupe.buffer.size", "16777216");
        settings.put("num.network.threads", "2");
        settings.put("num.io.threads", "4");
        settings.put("background.threads", "2");
        // a broker that comes back waits as long for the one before to be forgotten; one that is late is not at once
        settings.put("broker.session.timeout.ms", "5000");
        settings.put("broker.heartbeat.interval.ms", "500");
        return settings;
    }

    private static void format(Path directory) throws Exception {
        if (Files.exists(directory.resolve(MetaPropertiesEnsemble.META_PROPERTIES_NAME))) {
            return;
        }
        Files.createDirectories(directory);
        try (var log = Files.newOutputStream(directory.resolveSibling(directory.getFileName() + "-format.log"));
                var print = new java.io.PrintStream(log)) {
            new Formatter()
                    .setClusterId(Uuid.randomUuid().toString())
                    .setNodeId(NODE)
                    .setControllerListenerName("CONTROLLER")
                    .addDirectory(directory.toString())
                    .setReleaseVersion(MetadataVersion.LATEST_PRODUCTION)
                    .setPrintStream(print)
                    .run();
        }
    }

    @Override
    public String bootstrapServers() {
        return bootstrapServers;
    }

    @Override
    public void close() {
        server.shutdown();
        server.awaitShutdown();
    }

    /** A port of the loopback nobody listens on now. */
    public static int freePort() {
        while (true) {
            var port = ThreadLocalRandom.current().nextInt(FIRST_PORT, BEHIND_LAST_PORT);
            try (var socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
                return socket.getLocalPort();
            } catch (IOException e) {
                // somebody listens there
            }
        }
    }
}
