package org.rollcall.projection.calendars;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.rollcall.contracts.ForumId;
import org.rollcall.contracts.PartyId;
import org.rollcall.contracts.SeriesId;
import org.rollcall.projection.views.Columns;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Who may read a calendar without signing in. A secret is as long as a key and is looked for by its digest: no answer takes the
 * longer the nearer a guess comes, and whoever reads the database has no address.
 */
@Component
class Subscriptions {

    private static final int SECRET_BYTES = 32;

    private final SecureRandom random = new SecureRandom();
    private final JdbcClient sql;

    Subscriptions(JdbcClient sql) {
        this.sql = sql;
    }

    /** @param secret told once, and kept nowhere */
    record Made(Subscription subscription, String secret) {}

    Made make(ForumId forum, Optional<SeriesId> series, Optional<PartyId> party, String note, String by) {
        var bytes = new byte[SECRET_BYTES];
        random.nextBytes(bytes);
        var secret = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        var subscription = sql.sql("""
                        INSERT INTO projection.calendar_subscription (secret, forum, series, party, note, created_by)
                        VALUES (?, ?, ?, ?, ?, ?) RETURNING *
                        """)
                .param(digest(secret))
                .param(forum.value())
                .param(series.map(SeriesId::value).orElse(null))
                .param(party.map(PartyId::value).orElse(null))
                .param(note)
                .param(by)
                .query(Subscriptions::subscription)
                .single();
        return new Made(subscription, secret);
    }

    /** Empty for a secret that never was one, and for one that is revoked. */
    Optional<Subscription> bySecret(String secret) {
        return sql.sql("SELECT * FROM projection.calendar_subscription WHERE secret = ? AND revoked_at IS NULL")
                .param(digest(secret))
                .query(Subscriptions::subscription)
                .optional();
    }

    /**
     * Those of a forum, the newest first, revoked ones among them.
     *
     * @param before begin behind this id
     */
    List<Subscription> of(ForumId forum, OptionalLong before, int limit) {
        return sql.sql("""
                        SELECT * FROM projection.calendar_subscription WHERE forum = ? AND id < ? ORDER BY id DESC LIMIT ?
                        """)
                .param(forum.value())
                .param(before.orElse(Long.MAX_VALUE))
                .param(limit)
                .query(Subscriptions::subscription)
                .list();
    }

    /** @return whether there is such a subscription; nothing happens to one that is revoked already */
    boolean revoke(ForumId forum, long id, String by) {
        return sql.sql("""
                        UPDATE projection.calendar_subscription
                        SET revoked_by = coalesce(revoked_by, ?), revoked_at = coalesce(revoked_at, now())
                        WHERE forum = ? AND id = ?
                        """).params(by, forum.value(), id).update() == 1;
    }

    private static byte[] digest(String secret) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(secret.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Subscription subscription(ResultSet row, int n) throws SQLException {
        return new Subscription(
                row.getLong("id"),
                new ForumId(row.getString("forum")),
                Optional.ofNullable(row.getString("series")).map(SeriesId::new),
                Optional.ofNullable(row.getString("party")).map(PartyId::new),
                row.getString("note"),
                Columns.time(row, "created_at"),
                row.getString("created_by"),
                Optional.ofNullable(row.getObject("revoked_at", OffsetDateTime.class))
                        .map(OffsetDateTime::toInstant),
                Optional.ofNullable(row.getString("revoked_by")));
    }
}
