package org.rollcall.identity;

import java.net.URI;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * @param issuer the {@code iss} of every token: the public address of this service
 * @param publicUrl the address of the front door, as browsers see it
 */
@ConfigurationProperties("rollcall")
record IdentityProperties(
        URI issuer,
        URI publicUrl,
        Pages pages,
        Cli cli,
        @Nullable Metrics metrics,
        @Nullable FirstUser firstUser) {

    /**
     * The client that the pages are.
     *
     * @param tokenLifetime of an access token
     * @param sessionLifetime how long a refresh token replaces it, counted from the last time it did
     */
    record Pages(String clientSecret, Duration tokenLifetime, Duration sessionLifetime) {
        Pages {
            required("rollcall.pages.client-secret", clientSecret);
        }
    }

    /** The client that scripts are. */
    record Cli(String clientSecret, Duration tokenLifetime) {
        Cli {
            required("rollcall.cli.client-secret", clientSecret);
        }
    }

    /** The client that a collector of metrics is, if there is one. */
    record Metrics(@Nullable String clientSecret) {}

    /** Who is made a user, with every role, while there is none; the password is made by whoever starts the service. */
    record FirstUser(String name, String password) {
        FirstUser {
            required("rollcall.first-user.name", name);
            required("rollcall.first-user.password", password);
        }

        @Override
        public String toString() {
            return "FirstUser[" + name + "]";
        }
    }

    private static void required(String property, @Nullable String value) {
        if (value == null || value.isBlank()) {
            throw new IllegalArgumentException(property + " must be set; there is no default");
        }
    }

    @Override
    public String toString() {
        return "IdentityProperties[" + issuer + "]";
    }
}
