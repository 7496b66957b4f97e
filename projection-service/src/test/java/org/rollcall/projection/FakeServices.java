package org.rollcall.projection;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentLinkedDeque;
import tools.jackson.databind.json.JsonMapper;

/** The services behind the front door, as far as it must tell them apart; and the keys its tokens are signed with. */
final class FakeServices implements AutoCloseable {

    static final String ISSUER = "http://localhost:8080/identity";

    /** What was asked of the services that decide, as JSON. */
    final Deque<String> seen = new ConcurrentLinkedDeque<>();

    /** Problems that the next requests are refused with. */
    final Deque<String> refusals = new ConcurrentLinkedDeque<>();

    private final RSAKey key;
    private final HttpServer server;

    FakeServices() throws IOException, JOSEException {
        key = new RSAKeyGenerator(2048).keyID("test").generate();
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/identity/oauth2/jwks", exchange -> answer(exchange, 200, jwks()));
        server.createContext("/actuator/health/readiness", exchange -> answer(exchange, 200, "{}"));
        server.createContext("/identity/actuator/health/readiness", exchange -> answer(exchange, 200, "{}"));
        server.createContext("/identity/oauth2/token", exchange -> answer(exchange, 200, tokens(exchange)));
        server.createContext("/", exchange -> {
            var seen = echo(exchange);
            this.seen.add(seen);
            var refusal = refusals.poll();
            answer(exchange, refusal == null ? 201 : 409, refusal == null ? seen : refusal);
        });
        server.start();
    }

    String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    private String jwks() {
        return new JWKSet(key.toPublicJWK()).toString();
    }

    /** For the code {@code <nonce>.<role>}, as if somebody with that role had signed in. */
    private String tokens(HttpExchange exchange) throws IOException {
        var form = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        var code = form.replaceAll(".*?code=([^&]*).*", "$1").split("\\.");
        if (!form.contains("code_verifier=")) {
            return "{}";
        }
        return JsonMapper.shared()
                .writeValueAsString(Map.of(
                        "access_token",
                        token(code[1]),
                        "token_type",
                        "Bearer",
                        "expires_in",
                        300,
                        "id_token",
                        sign(new JWTClaimsSet.Builder()
                                .issuer(ISSUER)
                                .subject("somebody")
                                .audience("rollcall-pages")
                                .issueTime(new Date())
                                .expirationTime(Date.from(Instant.now().plusSeconds(300)))
                                .claim("nonce", code[0])
                                .claim("roles", List.of(code[1]))
                                .build())));
    }

    private static String echo(HttpExchange exchange) throws IOException {
        var headers = new TreeMap<String, String>();
        exchange.getRequestHeaders().forEach((name, values) -> headers.put(name.toLowerCase(), values.getFirst()));
        return JsonMapper.shared()
                .writeValueAsString(Map.of(
                        "method",
                        exchange.getRequestMethod(),
                        "path",
                        exchange.getRequestURI().toString(),
                        "headers",
                        headers,
                        "body",
                        new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8)));
    }

    private static void answer(HttpExchange exchange, int status, String body) throws IOException {
        var bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().add("Content-Type", "application/json");
        exchange.getResponseHeaders().add("ETag", "\"7\"");
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    String token(String... roles) {
        return token(Instant.now().plusSeconds(3600), "rollcall", roles);
    }

    String token(Instant expires, String audience, String... roles) {
        return sign(new JWTClaimsSet.Builder()
                .issuer(ISSUER)
                .subject("somebody")
                .audience(audience)
                .issueTime(Date.from(Instant.now().minusSeconds(7200)))
                .expirationTime(Date.from(expires))
                .claim("roles", List.of(roles))
                .build());
    }

    private String sign(JWTClaimsSet claims) {
        try {
            var jwt = new SignedJWT(
                    new JWSHeader.Builder(JWSAlgorithm.RS256)
                            .keyID(key.getKeyID())
                            .build(),
                    claims);
            jwt.sign(new RSASSASigner(key));
            return jwt.serialize();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
