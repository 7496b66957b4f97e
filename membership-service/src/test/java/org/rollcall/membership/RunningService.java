package org.rollcall.membership;

import java.util.ArrayList;
import java.util.List;
import org.rollcall.embedded.TestParts;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The service as it runs, on a real PostgreSQL and Kafka. */
public final class RunningService implements AutoCloseable {

    static final TestIssuer ISSUER = new TestIssuer();

    private static final List<RunningService> SHARED = new ArrayList<>();

    private final ConfigurableApplicationContext context;

    private RunningService(TestDatabase database, String... more) {
        var settings = new ArrayList<>(database.settings());
        settings.add("--server.port=0");
        settings.add("--rollcall.issuer=" + TestIssuer.NAME);
        settings.add("--rollcall.jwks-uri=" + ISSUER.keysAt());
        settings.addAll(List.of(more));
        context = MembershipService.start(settings.toArray(String[]::new));
    }

    /** The one that publishes to the one topic of this JVM's broker; shared by the tests that only add to the record. */
    static synchronized RunningService shared() {
        if (SHARED.isEmpty()) {
            SHARED.add(new RunningService(
                    new TestDatabase(),
                    "--rollcall.kafka.bootstrap-servers=" + TestParts.kafka().bootstrapServers()));
        }
        return SHARED.getFirst();
    }

    public static RunningService withoutRelay(TestDatabase database) {
        return new RunningService(database, "--rollcall.relay.enabled=false");
    }

    public Caller secretariat() {
        return as("ada", "secretariat");
    }

    Caller as(String subject, String... roles) {
        return withToken(ISSUER.token(subject, roles));
    }

    Caller withToken(String token) {
        return new Caller("http://127.0.0.1:" + context.getEnvironment().getProperty("local.server.port"), token);
    }

    public JdbcClient jdbc() {
        return context.getBean(JdbcClient.class);
    }

    public <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    @Override
    public void close() {
        context.close();
    }
}
