package org.rollcall.toy;

import java.net.http.HttpClient;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.context.ConfigurableApplicationContext;

/** The toy with its database and its issuer, as a test needs it. */
public final class ToyRunning implements AutoCloseable {

    public final ToyDatabase database;
    public final ToyIssuer issuer;
    public final ConfigurableApplicationContext context;
    public final ToyClient secretariat;

    public ToyRunning(Map<String, String> properties) {
        this(new ToyDatabase(), properties);
    }

    /** One more instance on a database that is there already. */
    public ToyRunning(ToyDatabase database, Map<String, String> properties) {
        this.database = database;
        try {
            issuer = new ToyIssuer();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
        var all = new TreeMap<>(Map.of(
                "rollcall.database.url", database.url(),
                "rollcall.database.user", ToyDatabase.SERVICE,
                "rollcall.database.password", ToyDatabase.PASSWORD,
                "rollcall.database.owner-user", ToyDatabase.OWNER,
                "rollcall.database.owner-password", ToyDatabase.PASSWORD,
                "rollcall.kafka.bootstrap-servers", "127.0.0.1:1",
                "rollcall.issuer", ToyIssuer.ISSUER,
                "rollcall.jwks-uri", issuer.jwksUri(),
                "rollcall.audience", ToyIssuer.AUDIENCE));
        all.putAll(properties);
        context = ToyService.start(all);
        var address = "http://127.0.0.1:" + context.getEnvironment().getProperty("local.server.port");
        secretariat = new ToyClient(HttpClient.newHttpClient(), address, issuer.token("ada", "secretariat"));
    }

    public static ToyRunning withoutRelay() {
        return new ToyRunning(Map.of("rollcall.relay.enabled", "false"));
    }

    @Override
    public void close() {
        context.close();
        issuer.close();
    }
}
