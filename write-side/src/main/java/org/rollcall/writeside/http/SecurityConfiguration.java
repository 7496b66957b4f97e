package org.rollcall.writeside.http;

import jakarta.servlet.DispatcherType;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.rollcall.contracts.Problem;
import org.rollcall.contracts.ProblemType;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.client.SimpleClientHttpRequestFactory;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.config.ObjectPostProcessor;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.JwtClaimNames;
import org.springframework.security.oauth2.jwt.JwtClaimValidator;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtException;
import org.springframework.security.oauth2.jwt.JwtValidators;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationConverter;
import org.springframework.security.oauth2.server.resource.web.authentication.BearerTokenAuthenticationFilter;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.authentication.AuthenticationEntryPointFailureHandler;
import org.springframework.security.web.firewall.RequestRejectedHandler;
import org.springframework.util.function.SingletonSupplier;
import org.springframework.web.client.RestTemplate;

/** A plain OAuth2 resource server: bearer tokens only, no session, hence no CSRF. Nobody comes in by default. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(TokenProperties.class)
class SecurityConfiguration {

    private static final String WRITES = "secretariat";
    private static final Duration PATIENCE_WITH_ISSUER = Duration.ofSeconds(3);

    @Bean
    SecurityFilterChain securityFilterChain(HttpSecurity http, ProblemWriter problems, TokenProperties tokens)
            throws Exception {
        AuthenticationEntryPoint nobody = (request, response, failure) -> {
            if (failure instanceof AuthenticationServiceException) {
                // the token may be good: its issuer's keys could not be had
                problems.write(request, response, Problems.of(failure));
                return;
            }
            response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
            problems.write(
                    request, response, Problem.of(ProblemType.UNAUTHENTICATED, "Send a bearer token that is valid."));
        };
        AccessDeniedHandler notThis = (request, response, failure) -> problems.write(
                request, response, Problem.of(ProblemType.FORBIDDEN, "None of the roles of this token may do this."));
        return http.authorizeHttpRequests(
                        requests -> requests.dispatcherTypeMatchers(DispatcherType.ERROR, DispatcherType.ASYNC)
                                .permitAll()
                                .requestMatchers(HttpMethod.GET, "/actuator/health/**")
                                .permitAll()
                                .requestMatchers(HttpMethod.GET, "/**")
                                .authenticated()
                                .requestMatchers(HttpMethod.HEAD, "/**")
                                .authenticated()
                                .anyRequest()
                                .hasRole(WRITES))
                .oauth2ResourceServer(server -> server.authenticationEntryPoint(nobody)
                        .accessDeniedHandler(notThis)
                        .withObjectPostProcessor(rethrowNothing(nobody))
                        .jwt(jwt -> jwt.jwtAuthenticationConverter(roles(tokens.rolesClaim()))))
                .exceptionHandling(
                        handling -> handling.authenticationEntryPoint(nobody).accessDeniedHandler(notThis))
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .csrf(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .anonymous(anonymous -> {})
                .build();
    }

    private static ObjectPostProcessor<BearerTokenAuthenticationFilter> rethrowNothing(
            AuthenticationEntryPoint nobody) {
        var answer = new AuthenticationEntryPointFailureHandler(nobody);
        answer.setRethrowAuthenticationServiceException(false);
        return new ObjectPostProcessor<>() {
            @Override
            public <O extends BearerTokenAuthenticationFilter> O postProcess(O filter) {
                filter.setAuthenticationFailureHandler(answer);
                return filter;
            }
        };
    }

    private static JwtAuthenticationConverter roles(String claim) {
        var converter = new JwtAuthenticationConverter();
        converter.setJwtGrantedAuthoritiesConverter(token -> {
            @Nullable Object found = token.getClaims();
            for (var name : claim.split("\\.")) {
                found = found instanceof Map<?, ?> claims ? claims.get(name) : null;
            }
            return found instanceof Collection<?> roles
                    ? roles.stream()
                            .map(role -> (GrantedAuthority) new SimpleGrantedAuthority("ROLE_" + role))
                            .toList()
                    : List.of();
        });
        return converter;
    }

    @Bean
    JwtDecoder jwtDecoder(TokenProperties tokens) {
        var made = SingletonSupplier.of(() -> {
            var requests = new SimpleClientHttpRequestFactory();
            requests.setConnectTimeout(PATIENCE_WITH_ISSUER);
            requests.setReadTimeout(PATIENCE_WITH_ISSUER);
            var keys = tokens.jwksUri().isBlank()
                    ? NimbusJwtDecoder.withIssuerLocation(tokens.issuer())
                    : NimbusJwtDecoder.withJwkSetUri(tokens.jwksUri());
            var decoder = keys.jwsAlgorithm(SignatureAlgorithm.RS256)
                    .jwsAlgorithm(SignatureAlgorithm.ES256)
                    .restOperations(new RestTemplate(requests))
                    .build();
            decoder.setJwtValidator(new DelegatingOAuth2TokenValidator<>(
                    JwtValidators.createDefaultWithIssuer(tokens.issuer()),
                    new JwtClaimValidator<List<String>>(JwtClaimNames.AUD, tokens::isMeantForUs)));
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

    /** An address the firewall does not let through (a double slash, an encoded dot) is answered as a problem too. */
    @Bean
    RequestRejectedHandler requestRejectedHandler(ProblemWriter problems) {
        return (request, response, rejected) -> problems.write(
                request, response, Problem.of(ProblemType.MALFORMED_REQUEST, "The address is not well formed."));
    }
}
