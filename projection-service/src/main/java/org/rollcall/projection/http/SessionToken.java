package org.rollcall.projection.http;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.rollcall.contracts.ProblemType;
import org.springframework.http.HttpHeaders;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.client.ClientAuthorizationException;
import org.springframework.security.oauth2.client.OAuth2AuthorizeRequest;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClientManager;
import org.springframework.security.oauth2.client.authentication.OAuth2AuthenticationToken;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.function.ServerRequest;

/**
 * The access token of a browser's session, for a request that goes on to another service. The browser never has it; the
 * service never has the browser's cookies.
 */
@Component
public class SessionToken {

    private final OAuth2AuthorizedClientManager clients;

    SessionToken(OAuth2AuthorizedClientManager clients) {
        this.clients = clients;
    }

    /** The token of whoever is signed in to this session; empty for one who brought a bearer token. */
    public Optional<String> of(HttpServletRequest request) {
        if (!(SecurityContextHolder.getContext().getAuthentication() instanceof OAuth2AuthenticationToken signedIn)) {
            return Optional.empty();
        }
        try {
            var client = clients.authorize(OAuth2AuthorizeRequest.withClientRegistrationId(OpenIdClient.REGISTRATION)
                    .principal(signedIn)
                    .attribute(HttpServletRequest.class.getName(), request)
                    .build());
            if (client != null) {
                return Optional.of(client.getAccessToken().getTokenValue());
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
