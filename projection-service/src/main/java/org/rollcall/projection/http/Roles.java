package org.rollcall.projection.http;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.oauth2.core.oidc.user.OidcUserAuthority;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;
import org.springframework.stereotype.Component;

/** The {@code roles} of a token, whether a script brought it or a sign-in did. */
@Component
class Roles {

    private static final String CLAIM = "roles";

    AbstractAuthenticationToken of(Jwt token) {
        return new JwtAuthenticationToken(token, authorities(token.getClaimAsStringList(CLAIM)));
    }

    Collection<? extends GrantedAuthority> ofIdToken(Collection<? extends GrantedAuthority> given) {
        var roles = new LinkedHashSet<GrantedAuthority>();
        for (var authority : given) {
            if (authority instanceof OidcUserAuthority user) {
                roles.addAll(authorities(user.getIdToken().getClaimAsStringList(CLAIM)));
            }
        }
        return roles;
    }

    private static List<GrantedAuthority> authorities(@Nullable List<String> roles) {
        return roles == null
                ? List.of()
                : roles.stream()
                        .map(role -> (GrantedAuthority) new SimpleGrantedAuthority("ROLE_" + role))
                        .toList();
    }
}
