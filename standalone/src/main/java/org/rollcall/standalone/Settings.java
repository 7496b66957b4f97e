package org.rollcall.standalone;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.rollcall.embedded.LocalKafka;
import org.rollcall.embedded.LocalPostgres;

/** What each service is told about the others and about PostgreSQL and Kafka: the properties of docs/operations.md. */
final class Settings {

    private final LocalPostgres postgres;
    private final LocalKafka kafka;
    private final Secrets secrets;
    private final Path scratch;
    private final int port;
    private final int identityPort = LocalKafka.freePort();
    private final int membershipPort = LocalKafka.freePort();
    private final int meetingPort = LocalKafka.freePort();

    Settings(LocalPostgres postgres, LocalKafka kafka, DataFolder folder, int port) {
        this.postgres = postgres;
        this.kafka = kafka;
        this.secrets = folder.secrets();
        this.scratch = folder.scratch();
        this.port = port;
    }

    List<String> identity() {
        return service(
                "identity",
                identityPort,
                "rollcall.public-url=" + publicUrl(),
                "rollcall.pages.client-secret=" + secrets.of("pages.client-secret"),
                "rollcall.cli.client-secret=" + secrets.of("cli.client-secret"),
                "rollcall.first-user.name=" + Ready.FIRST_USER,
                "rollcall.first-user.password=" + secrets.of(Ready.FIRST_USER_SECRET));
    }

    List<String> membership() {
        return service("membership", membershipPort);
    }

    List<String> meeting() {
        return service("meeting", meetingPort);
    }

    List<String> projection() {
        return service(
                "projection",
                port,
                "rollcall.public-url=" + publicUrl(),
                "rollcall.identity.url=" + local(identityPort),
                "rollcall.membership.url=" + local(membershipPort),
                "rollcall.meeting.url=" + local(meetingPort),
                "rollcall.pages.client-secret=" + secrets.of("pages.client-secret"));
    }

    private List<String> service(String name, int servicePort, String... more) {
        var settings = new ArrayList<String>(List.of(
                "server.port=" + servicePort,
                "server.address=127.0.0.1",
                "server.tomcat.basedir=" + scratch.resolve(name),
                // this process stops its parts itself, in order
                "spring.main.register-shutdown-hook=false",
                "spring.main.log-startup-info=false",
                "rollcall.database.url=" + postgres.jdbcUrl(Database.NAME),
                "rollcall.database.user=" + Database.role(name),
                "rollcall.database.password=" + secrets.of(Database.role(name)),
                "rollcall.database.owner-user=" + Database.OWNER,
                "rollcall.database.owner-password=" + secrets.of(Database.OWNER),
                "rollcall.kafka.bootstrap-servers=" + kafka.bootstrapServers(),
                "rollcall.issuer=" + publicUrl() + "/identity",
                "rollcall.jwks-uri=" + local(identityPort) + "/identity/oauth2/jwks"));
        settings.addAll(List.of(more));
        return settings.stream().map(setting -> "--" + setting).toList();
    }

    private String publicUrl() {
        return "http://localhost:" + port;
    }

    private static String local(int port) {
        return "http://127.0.0.1:" + port;
    }
}
