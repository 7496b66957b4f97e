package org.rollcall.identity;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.session.SessionInformation;
import org.springframework.security.core.session.SessionRegistry;
import org.springframework.stereotype.Repository;

/** The sign-ins and script tokens that are still good: who has them, until when. What is secret of them is never read. */
@Repository
class SignIns {

    private static final int MOST = 500;

    private final JdbcClient jdbc;
    private final SessionRegistry sessions;

    SignIns(JdbcClient jdbc, SessionRegistry sessions) {
        this.jdbc = jdbc;
        this.sessions = sessions;
    }

    /**
     * One of them.
     *
     * @param user who signed in; missing for a script
     * @param roles a script asked for; those of a user are the user's
     * @param tokenUntil when the access token runs out that was given out last
     * @param until how long it can be renewed; missing for a script, which asks anew
     */
    record SignedIn(
            String id,
            String client,
            Optional<String> user,
            List<String> roles,
            Instant since,
            Instant tokenUntil,
            Optional<Instant> until) {}

    /** Newest first; those of one user, or all. */
    List<SignedIn> all(Optional<String> user) {
        return jdbc.sql("""
                        SELECT id, registered_client_id, principal_name, authorization_grant_type,
                            coalesce(access_token_scopes, '') AS scopes, access_token_issued_at,
                            access_token_expires_at, refresh_token_expires_at
                        FROM oauth2_authorization
                        WHERE greatest(access_token_expires_at, refresh_token_expires_at) > now()
                          AND access_token_issued_at IS NOT NULL
                          AND (CAST(:user AS text) IS NULL OR principal_name = :user)
                        ORDER BY access_token_issued_at DESC, id LIMIT :most
                        """)
                .param("user", user.orElse(null))
                .param("most", MOST)
                .query(SignIns::signedIn)
                .list();
    }

    private static SignedIn signedIn(ResultSet row, int number) throws SQLException {
        var script = "client_credentials".equals(row.getString("authorization_grant_type"));
        return new SignedIn(
                row.getString("id"),
                row.getString("registered_client_id"),
                script ? Optional.empty() : Optional.of(row.getString("principal_name")),
                script
                        ? Arrays.stream(row.getString("scopes").split(","))
                                .filter(scope -> !scope.isBlank())
                                .sorted()
                                .toList()
                        : List.of(),
                instant(row, "access_token_issued_at").orElseThrow(),
                instant(row, "access_token_expires_at").orElseThrow(),
                instant(row, "refresh_token_expires_at"));
    }

    private static Optional<Instant> instant(ResultSet row, String column) throws SQLException {
        @Nullable OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
        return Optional.ofNullable(at).map(OffsetDateTime::toInstant);
    }

    /**
     * Ends one: it is not renewed, and its user signs in anew. The access token it has runs out by itself.
     *
     * @return whether there was one
     */
    boolean revoke(String id) {
        var user = jdbc.sql("DELETE FROM oauth2_authorization WHERE id = ? RETURNING principal_name")
                .param(id)
                .query(String.class)
                .optional();
        user.ifPresent(this::endSessions);
        return user.isPresent();
    }

    /** Ends what a browser has here of a user, at each instance: without it, it would be signed in again without being asked. */
    void endSessions(String user) {
        sessions.getAllSessions(user, false).forEach(SessionInformation::expireNow);
    }
}
