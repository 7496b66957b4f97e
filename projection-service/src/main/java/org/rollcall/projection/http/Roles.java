package org.rollcall.projection.http;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.oauth2.core.ClaimAccessor;
import org.springframework.security.oauth2.core.oidc.user.OidcUserAuthority;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;
import org.springframework.stereotype.Component;

/** The {@code roles} of a token, whether a script brought it or a sign-in did. */
@Component
class Roles {

    private final List<String> claim;

    /** @param claim that has them, with dots where it is inside of others: {@code realm_access.roles} */
    Roles(@Value("${rollcall.roles-claim}") String claim) {
        this.claim = List.of(claim.split("\\."));
    }

    AbstractAuthenticationToken of(Jwt token) {
        return new JwtAuthenticationToken(token, authorities(token));
    }

    Collection<? extends GrantedAuthority> ofIdToken(Collection<? extends GrantedAuthority> given) {
        var roles = new LinkedHashSet<GrantedAuthority>();
        for (var authority : given) {
            if (authority instanceof OidcUserAuthority user) {
                roles.addAll(authorities(user.getIdToken()));
            }
        }
        return roles;
    }

    private List<GrantedAuthority> authorities(ClaimAccessor token) {
        @Nullable Object found = token.getClaims();
        for (var name : claim) {
            found = found instanceof Map<?, ?> claims ? claims.get(name) : null;
        }
        return found instanceof Collection<?> roles
                ? roles.stream()
                        .map(role -> (GrantedAuthority) new SimpleGrantedAuthority("ROLE_" + role))
                        .toList()
                : List.of();
    }
}
