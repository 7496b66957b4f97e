package org.rollcall.writeside.http;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Whose tokens are believed.
 *
 * @param issuer what {@code iss} must say
 * @param jwksUri where the issuer's keys are; asked for when the first token comes, not at start
 * @param audience what {@code aud} must contain; empty for an issuer that does not say
 */
@ConfigurationProperties("rollcall")
record TokenProperties(String issuer, String jwksUri, String audience) {

    boolean isMeantForUs(@Nullable List<String> given) {
        return audience.isEmpty() || given != null && given.contains(audience);
    }
}
