package org.rollcall.projection.http;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClientManager;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClientProviderBuilder;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.ClientRegistrations;
import org.springframework.security.oauth2.client.registration.InMemoryClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.SupplierClientRegistrationRepository;
import org.springframework.security.oauth2.client.web.DefaultOAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.client.web.DefaultOAuth2AuthorizedClientManager;
import org.springframework.security.oauth2.client.web.HttpSessionOAuth2AuthorizedClientRepository;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizedClientRepository;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;
import org.springframework.security.oauth2.jwt.JwtClaimNames;
import org.springframework.security.oauth2.jwt.JwtClaimValidator;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtException;
import org.springframework.security.oauth2.jwt.JwtValidators;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.util.function.SingletonSupplier;

/**
 * What this service is to its OpenID issuer. Every address is given, so that nothing is asked of the issuer before somebody
 * comes: it may start later.
 */
@Configuration(proxyBeanMethods = false)
class OpenIdClient {

    static final String REGISTRATION = "rollcall";
    static final String WAYS_IN = "/oauth2/authorization";
    static final String SIGN_IN = WAYS_IN + "/" + REGISTRATION;

    /** The addresses of identity-service; those of an issuer from elsewhere it tells itself, when first somebody comes. */
    @Bean
    ClientRegistrationRepository clientRegistrations(
            Issuer issuer,
            @Value("${rollcall.public-url}") String publicUrl,
            @Value("${rollcall.pages.client-id}") String client,
            @Value("${rollcall.pages.client-secret}") String secret) {
        if (issuer.isElsewhere()) {
            return new SupplierClientRegistrationRepository(() -> new InMemoryClientRegistrationRepository(
                    registration(ClientRegistrations.fromIssuerLocation(issuer.name()), client, secret)));
        }
        return new InMemoryClientRegistrationRepository(registration(
                ClientRegistration.withRegistrationId(REGISTRATION)
                        .issuerUri(issuer.name())
                        .authorizationUri(publicUrl + "/identity/oauth2/authorize")
                        .tokenUri(issuer.tokenUri())
                        .jwkSetUri(issuer.keys())
                        .providerConfigurationMetadata(
                                Map.of("end_session_endpoint", publicUrl + "/identity/connect/logout")),
                client,
                secret));
    }

    private static ClientRegistration registration(ClientRegistration.Builder of, String client, String secret) {
        return of.registrationId(REGISTRATION)
                .clientId(client)
                .clientSecret(secret)
                .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
                .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
                .redirectUri("{baseUrl}/login/oauth2/code/{registrationId}")
                .scope("openid", "profile")
                // what the ID token says is enough
                .userInfoUri(null)
                .userNameAttributeName("sub")
                .clientSettings(ClientRegistration.ClientSettings.builder()
                        .requireProofKey(true)
                        .build())
                .build();
    }

    /** The library fails on a way in that there is not; here it is an address like any other, at which nothing is. */
    static OAuth2AuthorizationRequestResolver knownWaysIn(ClientRegistrationRepository clients) {
        var resolver = new DefaultOAuth2AuthorizationRequestResolver(clients, WAYS_IN);
        return new OAuth2AuthorizationRequestResolver() {
            @Override
            public @Nullable OAuth2AuthorizationRequest resolve(HttpServletRequest request) {
                var path = request.getServletPath();
                return path.startsWith(WAYS_IN + "/") && !path.equals(SIGN_IN) ? null : resolver.resolve(request);
            }

            @Override
            public @Nullable OAuth2AuthorizationRequest resolve(HttpServletRequest request, String registration) {
                return resolver.resolve(request, registration);
            }
        };
    }

    @Bean
    OAuth2AuthorizedClientRepository authorizedClients() {
        return new HttpSessionOAuth2AuthorizedClientRepository();
    }

    /** Gives the access token of a session, renewed when it is about to end. */
    @Bean
    OAuth2AuthorizedClientManager authorizedClientManager(
            ClientRegistrationRepository registrations, OAuth2AuthorizedClientRepository clients) {
        var manager = new DefaultOAuth2AuthorizedClientManager(registrations, clients);
        manager.setAuthorizedClientProvider(OAuth2AuthorizedClientProviderBuilder.builder()
                .authorizationCode()
                .refreshToken()
                .build());
        return manager;
    }

    @Bean
    JwtDecoder jwtDecoder(Issuer issuer, @Value("${rollcall.audience}") String audience) {
        var made = SingletonSupplier.of(() -> {
            var decoder = issuer.keys().isEmpty()
                    ? NimbusJwtDecoder.withIssuerLocation(issuer.name()).build()
                    : NimbusJwtDecoder.withJwkSetUri(issuer.keys()).build();
            decoder.setJwtValidator(new DelegatingOAuth2TokenValidator<>(
                    JwtValidators.createDefaultWithIssuer(issuer.name()),
                    new JwtClaimValidator<List<String>>(
                            JwtClaimNames.AUD,
                            given -> audience.isEmpty() || given != null && given.contains(audience))));
            return decoder;
        });
        return token -> {
            NimbusJwtDecoder decoder;
            try {
                decoder = made.obtain();
            } catch (RuntimeException e) {
                throw new JwtException("The issuer does not say where its keys are", e);
            }
            return decoder.decode(token);
        };
    }
}
