package org.rollcall.projection.http;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.rollcall.contracts.ProblemType;
import org.springframework.http.HttpHeaders;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.client.ClientAuthorizationException;
import org.springframework.security.oauth2.client.OAuth2AuthorizeRequest;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClientManager;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClientProviderBuilder;
import org.springframework.security.oauth2.client.authentication.OAuth2AuthenticationToken;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.web.DefaultOAuth2AuthorizedClientManager;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizedClientRepository;
import org.springframework.security.oauth2.core.OAuth2AccessToken;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.function.ServerRequest;

/**
 * The access token of a browser's session, for a request that goes on to another service. The browser never has it; the
 * service never has the browser's cookies.
 */
@Component
public class SessionToken {

    /** Longer than any token lives: whoever asks with it gets a new one. */
    private static final Duration BEYOND = Duration.ofDays(365);

    private final OAuth2AuthorizedClientManager clients;
    private final OAuth2AuthorizedClientManager renewed;

    SessionToken(
            OAuth2AuthorizedClientManager clients,
            ClientRegistrationRepository registrations,
            OAuth2AuthorizedClientRepository repository) {
        this.clients = clients;
        var manager = new DefaultOAuth2AuthorizedClientManager(registrations, repository);
        manager.setAuthorizedClientProvider(OAuth2AuthorizedClientProviderBuilder.builder()
                .authorizationCode()
                .refreshToken(refresh -> refresh.clockSkew(BEYOND))
                .build());
        this.renewed = manager;
    }

    /** The same as a program brings it, and until when it is one. */
    public record Own(String value, Optional<Instant> expiresAt) {}

    /** A new one of whoever is signed in, with its whole life before it; empty for one who brought a bearer token. */
    public Optional<Own> own(HttpServletRequest request) {
        return ofSession(renewed, request)
                .map(token -> new Own(token.getTokenValue(), Optional.ofNullable(token.getExpiresAt())));
    }

    /** The token of whoever is signed in to this session; empty for one who brought a bearer token. */
    public Optional<String> of(HttpServletRequest request) {
        return ofSession(clients, request).map(OAuth2AccessToken::getTokenValue);
    }

    private static Optional<OAuth2AccessToken> ofSession(
            OAuth2AuthorizedClientManager from, HttpServletRequest request) {
        if (!(SecurityContextHolder.getContext().getAuthentication() instanceof OAuth2AuthenticationToken signedIn)) {
            return Optional.empty();
        }
        try {
            var client = from.authorize(OAuth2AuthorizeRequest.withClientRegistrationId(OpenIdClient.REGISTRATION)
                    .principal(signedIn)
                    .attribute(HttpServletRequest.class.getName(), request)
                    .build());
            if (client != null) {
                return Optional.of(client.getAccessToken());
            }
        } catch (ClientAuthorizationException e) {
            // the sign-in has run out at the issuer, or ended there
        }
        throw new Refused(ProblemType.UNAUTHENTICATED, "The sign-in has run out; sign in again.");
    }

    ServerRequest add(ServerRequest request) {
        var token = of(request.servletRequest());
        return ServerRequest.from(request)
                .headers(headers -> {
                    headers.remove(HttpHeaders.COOKIE);
                    token.ifPresent(headers::setBearerAuth);
                })
                .build();
    }
}
