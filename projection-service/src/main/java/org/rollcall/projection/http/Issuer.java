package org.rollcall.projection.http;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Who issues the tokens that are believed: identity-service, or any OpenID issuer from elsewhere, which says its addresses. */
@Component
final class Issuer {

    private final String name;
    private final String keys;
    private final Instances identity;

    Issuer(
            @Value("${rollcall.issuer}") String name,
            @Value("${rollcall.jwks-uri}") String keys,
            @Value("${rollcall.identity.url}") String identityUrls) {
        this.name = name;
        this.identity = new Instances(identityUrls);
        this.keys = keys.isBlank() && !isElsewhere() ? atIdentity("/oauth2/jwks") : keys;
    }

    /** What tokens say in {@code iss}. */
    String name() {
        return name;
    }

    boolean isElsewhere() {
        return identity.named().isEmpty();
    }

    /** Where the issuer's keys are; empty if it is asked for that too. */
    String keys() {
        return keys;
    }

    String tokenUri() {
        return atIdentity("/oauth2/token");
    }

    private String atIdentity(String path) {
        return identity.named().getFirst() + "/identity" + path;
    }
}
