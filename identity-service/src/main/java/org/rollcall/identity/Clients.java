package org.rollcall.identity;

import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.core.oidc.OidcScopes;
import org.springframework.security.oauth2.server.authorization.client.InMemoryRegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.settings.ClientSettings;
import org.springframework.security.oauth2.server.authorization.settings.TokenSettings;

/** Who may ask for tokens: the pages, for a user who signs in; scripts, with the roles they ask for as scopes. */
@Configuration(proxyBeanMethods = false)
class Clients {

    static final String PAGES = "rollcall-pages";
    static final String CLI = "rollcall-cli";
    static final String METRICS = "rollcall-metrics";

    /** The subject of a script's tokens. */
    static final String CLI_SUBJECT = "cli";

    private static final String CALLBACK = "/login/oauth2/code/rollcall";

    @Bean
    RegisteredClientRepository registeredClients(IdentityProperties properties, PasswordEncoder passwords) {
        var clients = new ArrayList<>(List.of(pages(properties, passwords), cli(properties.cli(), passwords)));
        metricsSecret(properties).ifPresent(secret -> clients.add(metrics(secret, properties.cli(), passwords)));
        return new InMemoryRegisteredClientRepository(clients);
    }

    private static Optional<String> metricsSecret(IdentityProperties properties) {
        return Optional.ofNullable(properties.metrics())
                .map(IdentityProperties.Metrics::clientSecret)
                .filter(secret -> !secret.isBlank());
    }

    /** May read what a dashboard may, the services' metrics among it, and nothing else. */
    private static RegisteredClient metrics(String secret, IdentityProperties.Cli cli, PasswordEncoder passwords) {
        return RegisteredClient.withId(METRICS)
                .clientId(METRICS)
                .clientSecret(passwords.encode(secret))
                .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
                .authorizationGrantType(AuthorizationGrantType.CLIENT_CREDENTIALS)
                .scope(Role.DASHBOARD.claim())
                .tokenSettings(TokenSettings.builder()
                        .accessTokenTimeToLive(cli.tokenLifetime())
                        .build())
                .build();
    }

    private static RegisteredClient pages(IdentityProperties properties, PasswordEncoder passwords) {
        var origins = origins(properties.publicUrl());
        // the id is kept with each sign-in in the database, so it must not change from start to start
        return RegisteredClient.withId(PAGES)
                .clientId(PAGES)
                .clientSecret(passwords.encode(properties.pages().clientSecret()))
                .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
                .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_POST)
                .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
                .authorizationGrantType(AuthorizationGrantType.REFRESH_TOKEN)
                .redirectUris(uris -> origins.forEach(origin -> uris.add(origin + CALLBACK)))
                .postLogoutRedirectUris(uris -> origins.forEach(origin -> uris.add(origin + "/")))
                .scope(OidcScopes.OPENID)
                .scope(OidcScopes.PROFILE)
                .clientSettings(ClientSettings.builder()
                        .requireProofKey(true)
                        .requireAuthorizationConsent(false)
                        .build())
                .tokenSettings(TokenSettings.builder()
                        .accessTokenTimeToLive(properties.pages().tokenLifetime())
                        .refreshTokenTimeToLive(properties.pages().sessionLifetime())
                        .reuseRefreshTokens(false)
                        .build())
                .build();
    }

    private static RegisteredClient cli(IdentityProperties.Cli cli, PasswordEncoder passwords) {
        return RegisteredClient.withId(CLI)
                .clientId(CLI)
                .clientSecret(passwords.encode(cli.clientSecret()))
                .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
                .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_POST)
                .authorizationGrantType(AuthorizationGrantType.CLIENT_CREDENTIALS)
                .scopes(scopes -> scopes.addAll(Role.claims()))
                .tokenSettings(TokenSettings.builder()
                        .accessTokenTimeToLive(cli.tokenLifetime())
                        .build())
                .build();
    }

    /** The front door's origin; on one machine by both names, since people type either. */
    static Set<String> origins(URI publicUrl) {
        var url = publicUrl.toString().replaceAll("/+$", "");
        var origins = new LinkedHashSet<>(List.of(url));
        if ("localhost".equals(publicUrl.getHost())) {
            origins.add(url.replace("//localhost", "//127.0.0.1"));
        }
        return origins;
    }
}
