package org.rollcall.identity;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;
import org.springframework.security.oauth2.core.oidc.StandardClaimNames;
import org.springframework.security.oauth2.server.authorization.OAuth2TokenType;
import org.springframework.security.oauth2.server.authorization.token.JwtEncodingContext;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenCustomizer;
import org.springframework.stereotype.Component;

/**
 * What tokens say beyond the standard: the roles, an opaque subject, and in access tokens an audience that tells them from
 * ID tokens, which are meant for the pages alone.
 */
@Component
class TokenClaims implements OAuth2TokenCustomizer<JwtEncodingContext> {

    /** The audience of access tokens: every service of Rollcall. */
    static final String AUDIENCE = "rollcall";

    private final Users users;

    TokenClaims(Users users) {
        this.users = users;
    }

    @Override
    public void customize(JwtEncodingContext context) {
        if (AuthorizationGrantType.CLIENT_CREDENTIALS.equals(context.getAuthorizationGrantType())) {
            context.getClaims().subject(Clients.CLI_SUBJECT);
            claim(context, context.getAuthorizedScopes());
        } else {
            var user = user(context);
            context.getClaims().subject(user.subject()).claim(StandardClaimNames.PREFERRED_USERNAME, user.name());
            claim(context, user.roles().stream().map(Role::claim).toList());
        }
        if (OAuth2TokenType.ACCESS_TOKEN.equals(context.getTokenType())) {
            context.getClaims().audience(new ArrayList<>(List.of(AUDIENCE)));
        }
    }

    /** Read anew each time: a renewed token has the roles of now, a disabled user gets none. */
    private User user(JwtEncodingContext context) {
        return Optional.ofNullable(context.<Authentication>getPrincipal())
                .flatMap(principal -> users.named(principal.getName()))
                .filter(User::enabled)
                .orElseThrow(() -> new OAuth2AuthenticationException(OAuth2ErrorCodes.INVALID_GRANT));
    }

    /** As a plain list: the claims are stored with their Java types, of which few are read back. */
    private static void claim(JwtEncodingContext context, Collection<String> roles) {
        context.getClaims()
                .claim(Role.CLAIM, new ArrayList<>(roles.stream().sorted().toList()));
    }
}
