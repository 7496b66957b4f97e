package org.rollcall.identity;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import java.text.ParseException;
import java.util.ArrayList;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The key that tokens are signed with: made once, kept in the database, so that tokens stay valid over restarts and all
 * instances sign with the same one.
 */
@Configuration(proxyBeanMethods = false)
class SigningKey {

    private static final int BITS = 3072;

    /** Any number, the same in every instance: the second to start waits for the first one's key. */
    private static final long LOCK = 0x524f_4c4c_4b45_59L;

    @Bean
    JWKSource<SecurityContext> signingKeys(JdbcClient jdbc, TransactionTemplate transactions) {
        var keys = transactions.execute(status -> {
            jdbc.sql("SELECT pg_advisory_xact_lock(?)").param(LOCK).query().singleRow();
            var kept = kept(jdbc);
            return kept.isEmpty() ? List.of(make(jdbc)) : kept;
        });
        return new ImmutableJWKSet<>(new JWKSet(keys));
    }

    private static List<JWK> kept(JdbcClient jdbc) {
        var keys = new ArrayList<JWK>();
        for (var text : jdbc.sql("SELECT jwk FROM signing_key ORDER BY created_at DESC, id")
                .query(String.class)
                .list()) {
            try {
                keys.add(JWK.parse(text));
            } catch (ParseException e) {
                // the cause quotes the text, which is a private key
                throw new IllegalStateException("A signing key in the database cannot be read");
            }
        }
        return keys;
    }

    private static JWK make(JdbcClient jdbc) {
        try {
            RSAKey key = new RSAKeyGenerator(BITS)
                    .keyUse(KeyUse.SIGNATURE)
                    .algorithm(JWSAlgorithm.RS256)
                    .keyIDFromThumbprint(true)
                    .generate();
            jdbc.sql("INSERT INTO signing_key (id, jwk) VALUES (?, ?)")
                    .params(key.getKeyID(), key.toJSONString())
                    .update();
            return key;
        } catch (JOSEException e) {
            throw new IllegalStateException("No signing key could be made", e);
        }
    }
}
