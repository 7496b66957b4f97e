package org.rollcall.writeside.store;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where the record is kept and who writes it.
 *
 * @param user the service's own role, which may insert and read events
 * @param ownerUser the owner of the schema, used for migrations only
 * @param poolSize connections for commands; the relay has one more of its own
 * @param connectTimeout how long a command waits for a connection before it is answered 503
 * @param transactionTimeout PostgreSQL ends a longer transaction of this service: an open one delays the relay of all
 */
@ConfigurationProperties("rollcall.database")
public record DatabaseProperties(
        String url,
        String user,
        String password,
        String ownerUser,
        String ownerPassword,
        @DefaultValue("8") int poolSize,
        @DefaultValue("5s") Duration connectTimeout,
        @DefaultValue("30s") Duration transactionTimeout) {}
