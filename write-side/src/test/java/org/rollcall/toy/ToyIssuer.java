package org.rollcall.toy;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Instant;
import java.util.Date;
import java.util.List;

/** Gives out tokens and the key to check them with. */
public final class ToyIssuer implements AutoCloseable {

    public static final String ISSUER = "http://issuer.test/identity";
    public static final String AUDIENCE = "toys";

    private final RSAKey key;
    private final HttpServer server;

    public ToyIssuer() throws IOException, JOSEException {
        key = new RSAKeyGenerator(2048).keyID("toy").generate();
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/jwks", exchange -> {
            var keys = new JWKSet(key.toPublicJWK()).toString().getBytes();
            exchange.getResponseHeaders().add("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, keys.length);
            exchange.getResponseBody().write(keys);
            exchange.close();
        });
        server.start();
    }

    public String jwksUri() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/jwks";
    }

    public String token(String subject, String... roles) {
        return token(ISSUER, Instant.now().plusSeconds(600), subject, roles);
    }

    public String token(String issuer, Instant until, String subject, String... roles) {
        return token(issuer, List.of(AUDIENCE), until, subject, roles);
    }

    public String token(String issuer, List<String> audience, Instant until, String subject, String... roles) {
        try {
            var claims = new JWTClaimsSet.Builder()
                    .issuer(issuer)
                    .subject(subject)
                    .audience(audience)
                    .expirationTime(Date.from(until))
                    .claim("roles", List.of(roles))
                    .build();
            var token = new SignedJWT(
                    new JWSHeader.Builder(JWSAlgorithm.RS256).keyID("toy").build(), claims);
            token.sign(new RSASSASigner(key));
            return token.serialize();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
