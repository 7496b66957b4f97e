package org.rollcall.identity;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.security.oauth2.server.authorization.JdbcOAuth2AuthorizationService;
import org.springframework.security.oauth2.server.authorization.OAuth2AuthorizationService;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.stereotype.Component;

/** The tokens that were given out, in the database: a sign-in goes on after a restart. */
@Configuration(proxyBeanMethods = false)
class Authorizations {

    @Bean
    OAuth2AuthorizationService authorizationService(JdbcOperations jdbc, RegisteredClientRepository clients) {
        return new JdbcOAuth2AuthorizationService(jdbc, clients);
    }

    /** Forgets what nobody can use any more; a while later, so that a late sign-out still finds its session. */
    @Component
    static class Sweep {

        private final JdbcClient jdbc;

        Sweep(JdbcClient jdbc) {
            this.jdbc = jdbc;
        }

        @Scheduled(fixedDelayString = "PT1H", initialDelayString = "PT1M")
        void forgetTheExpired() {
            jdbc.sql("""
                            DELETE FROM oauth2_authorization
                            WHERE greatest(authorization_code_expires_at, access_token_expires_at,
                                           oidc_id_token_expires_at, refresh_token_expires_at)
                                  < now() - interval '1 day'
                            """).update();
        }
    }
}
