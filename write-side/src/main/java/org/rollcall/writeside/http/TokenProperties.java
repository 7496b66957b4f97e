package org.rollcall.writeside.http;

import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Whose tokens are believed.
 *
 * @param issuer what {@code iss} must say
 * @param jwksUri where the issuer's keys are; asked for when the first token comes, not at start
 */
@ConfigurationProperties("rollcall")
record TokenProperties(String issuer, String jwksUri) {}
