package org.rollcall.writeside.http;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Whose tokens are believed.
 *
 * @param issuer what {@code iss} must say
 * @param jwksUri where the issuer's keys are; empty for one that tells that itself. Asked for when the first token comes, not
 *     at start
 * @param audience what {@code aud} must contain; empty for an issuer that does not say
 * @param rolesClaim the claim of a token that has the roles, with dots where it is inside of others
 */
@ConfigurationProperties("rollcall")
record TokenProperties(
        String issuer,
        @DefaultValue("") String jwksUri,
        String audience,
        @DefaultValue("roles") String rolesClaim) {

    boolean isMeantForUs(@Nullable List<String> given) {
        return audience.isEmpty() || given != null && given.contains(audience);
    }
}
