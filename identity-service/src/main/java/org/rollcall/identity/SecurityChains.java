package org.rollcall.identity;

import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.rollcall.contracts.Problem;
import org.rollcall.contracts.ProblemType;
import org.springframework.boot.security.autoconfigure.actuate.web.servlet.EndpointRequest;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.MediaType;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.OAuth2AuthorizationServerConfiguration;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.core.session.SessionRegistry;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.jwt.JwtClaimNames;
import org.springframework.security.oauth2.jwt.JwtClaimValidator;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtValidators;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.security.oauth2.server.authorization.settings.AuthorizationServerSettings;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationConverter;
import org.springframework.security.oauth2.server.resource.authentication.JwtGrantedAuthoritiesConverter;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;
import org.springframework.security.web.session.SessionInformationExpiredEvent;
import org.springframework.security.web.util.matcher.MediaTypeRequestMatcher;

/** Who may reach what: the OpenID endpoints, the operator's API, and the sign-in page; nothing else is there. */
@Configuration(proxyBeanMethods = false)
class SecurityChains {

    private static final String METRICS = "/actuator/prometheus";

    @Bean
    AuthorizationServerSettings settings(IdentityProperties properties) {
        return AuthorizationServerSettings.builder()
                .issuer(properties.issuer().toString())
                .build();
    }

    @Bean
    @Order(1)
    SecurityFilterChain openId(HttpSecurity http, IdentityProperties properties, SessionRegistry sessions) {
        var pages = new MediaTypeRequestMatcher(MediaType.TEXT_HTML);
        pages.setIgnoredMediaTypes(Set.of(MediaType.ALL));
        http.oauth2AuthorizationServer(server -> {
            http.securityMatcher(server.getEndpointsMatcher());
            // a sign-out whose token is no longer known is not refused: the user is asked instead
            server.oidc(oidc -> oidc.logoutEndpoint(logout -> logout.errorResponseHandler(
                    (request, response, e) -> response.sendRedirect(request.getContextPath() + SignInPage.SIGN_OUT))));
        });
        return headers(http, properties)
                .sessionManagement(management -> management.sessionConcurrency(each -> each.maximumSessions(-1)
                        .sessionRegistry(sessions)
                        .expiredSessionStrategy(SecurityChains::startAgain)))
                .authorizeHttpRequests(requests -> requests.anyRequest().authenticated())
                .exceptionHandling(refusals -> refusals.defaultAuthenticationEntryPointFor(
                        new LoginUrlAuthenticationEntryPoint(SignInPage.SIGN_IN), pages))
                .build();
    }

    @Bean
    @Order(2)
    SecurityFilterChain api(HttpSecurity http, Problems problems) {
        return http.securityMatcher("/api/**", METRICS)
                .authorizeHttpRequests(requests -> requests.requestMatchers(METRICS)
                        .hasAnyRole(Role.DASHBOARD.claim(), Role.OPERATOR.claim())
                        .requestMatchers(NamesController.PATH)
                        .hasAnyRole(Role.SECRETARIAT.claim(), Role.AUDITOR.claim(), Role.OPERATOR.claim())
                        .anyRequest()
                        .hasRole(Role.OPERATOR.claim()))
                .sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                // no cookie means anything here, so no other site can make a browser act
                .csrf(csrf -> csrf.disable())
                .requestCache(cache -> cache.disable())
                .oauth2ResourceServer(server -> server.jwt(jwt -> jwt.jwtAuthenticationConverter(roles()))
                        .authenticationEntryPoint((request, response, e) -> problems.write(
                                Problem.of(ProblemType.UNAUTHENTICATED, "Send a valid bearer token of an operator."),
                                request,
                                response))
                        .accessDeniedHandler((request, response, e) -> problems.write(
                                Problem.of(
                                        ProblemType.FORBIDDEN,
                                        "Users are managed with the role operator, and their names are not for dashboards."),
                                request,
                                response)))
                .build();
    }

    @Bean
    @Order(3)
    SecurityFilterChain pages(
            HttpSecurity http, IdentityProperties properties, SignInAnswers answers, SessionRegistry sessions) {
        return headers(http, properties)
                .sessionManagement(management -> management.sessionConcurrency(each -> each.maximumSessions(-1)
                        .sessionRegistry(sessions)
                        .expiredSessionStrategy(SecurityChains::startAgain)))
                .authorizeHttpRequests(requests -> requests.requestMatchers(EndpointRequest.to("health"))
                        .permitAll()
                        .requestMatchers(SignInPage.SIGN_IN, SignInPage.SIGN_OUT, "/identity.css", "/error")
                        .permitAll()
                        .anyRequest()
                        .authenticated())
                .formLogin(form -> form.loginPage(SignInPage.SIGN_IN)
                        .usernameParameter("name")
                        .successHandler(answers)
                        .failureHandler(answers))
                .logout(logout -> logout.logoutUrl(SignInPage.SIGN_OUT)
                        .logoutSuccessUrl(properties.publicUrl() + "/")
                        .deleteCookies("ROLLCALL_IDENTITY"))
                .exceptionHandling(refusals -> refusals.accessDeniedHandler(answers))
                .build();
    }

    /** The redirect that follows a sign-in is a form's target to a browser: the front door must be one, under each name. */
    private static HttpSecurity headers(HttpSecurity http, IdentityProperties properties) {
        var targets = Stream.concat(Stream.of("'self'"), Clients.origins(properties.publicUrl()).stream())
                .collect(Collectors.joining(" "));
        return http.headers(headers -> headers.contentSecurityPolicy(policy -> policy.policyDirectives(
                        "default-src 'none'; style-src 'self'; img-src 'self' data:; form-action " + targets
                                + "; base-uri 'none'; frame-ancestors 'none'"))
                .frameOptions(HeadersConfigurer.FrameOptionsConfig::deny)
                .referrerPolicy(Customizer.withDefaults()));
    }

    @Bean
    JwtDecoder jwtDecoder(JWKSource<SecurityContext> keys, IdentityProperties properties) {
        var decoder = (NimbusJwtDecoder) OAuth2AuthorizationServerConfiguration.jwtDecoder(keys);
        decoder.setJwtValidator(new DelegatingOAuth2TokenValidator<>(
                JwtValidators.createDefaultWithIssuer(properties.issuer().toString()),
                new JwtClaimValidator<List<String>>(
                        JwtClaimNames.AUD, audience -> audience != null && audience.contains(TokenClaims.AUDIENCE))));
        return decoder;
    }

    private static JwtAuthenticationConverter roles() {
        var authorities = new JwtGrantedAuthoritiesConverter();
        authorities.setAuthoritiesClaimName(Role.CLAIM);
        authorities.setAuthorityPrefix("ROLE_");
        var converter = new JwtAuthenticationConverter();
        converter.setJwtGrantedAuthoritiesConverter(
                token -> Objects.requireNonNullElse(authorities.convert(token), List.of()));
        return converter;
    }

    /** Whose session was ended comes to the same place as somebody new. */
    private static void startAgain(SessionInformationExpiredEvent ended) throws IOException {
        var request = ended.getRequest();
        var query = request.getQueryString();
        ended.getResponse().sendRedirect(request.getRequestURI() + (query == null ? "" : "?" + query));
    }
}
