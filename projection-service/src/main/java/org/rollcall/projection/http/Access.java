package org.rollcall.projection.http;

import java.net.URI;
import java.util.Set;
import org.rollcall.contracts.Problem;
import org.rollcall.contracts.ProblemType;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.authentication.InsufficientAuthenticationException;
import org.springframework.security.config.ObjectPostProcessor;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.config.observation.SecurityObservationSettings;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.client.oidc.web.logout.OidcClientInitiatedLogoutSuccessHandler;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.server.resource.web.authentication.BearerTokenAuthenticationFilter;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;
import org.springframework.security.web.util.matcher.MediaTypeRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;

/**
 * Who may come in. Scripts bring a bearer token, browsers a session that a sign-in began; roles are the same for both.
 * Nothing is open but what is named here.
 */
@Configuration(proxyBeanMethods = false)
class Access {

    private static final String[] READERS = {"secretariat", "auditor", "dashboard", "operator"};

    private static final String PUBLICATION = "/api/forums/*/publication";
    private static final String[] CALENDARS = {
        "/api/forums/*/calendars",
        "/api/forums/*/calendars/*",
        "/forums/*/calendars",
        "/forums/*/calendars/*/revocation"
    };

    private static final String[] OPEN = {
        "/actuator/health",
        "/actuator/health/**",
        "/problems/*",
        "/error",
        "/favicon.ico",
        "/favicon.svg",
        "/robots.txt",
        OpenIdClient.WAYS_IN + "/*",
        "/assets/**",
        "/css/**",
        "/js/**",
        "/fonts/**",
        "/img/**",
        "/webjars/**",
        "/signed-out"
    };

    /** Forms also go to the public address and to the issuer: signing out ends there, whatever name the browser came by. */
    private static String policy(String publicUrl, String issuer) {
        return "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self';"
                + " connect-src 'self'; form-action 'self' " + publicUrl
                + (issuer.startsWith(publicUrl) ? "" : " " + URI.create(issuer).resolve("/"))
                + "; frame-ancestors 'none'; base-uri 'none'";
    }

    /** No span and no measurement for each filter of each request: that of the request has them in it. */
    @Bean
    static SecurityObservationSettings nothingOfEachFilter() {
        return SecurityObservationSettings.noObservations();
    }

    /** Identity-service guards itself, and its answers have their own headers; nothing is added, nothing looked at. */
    @Bean
    @Order(1)
    SecurityFilterChain identity(HttpSecurity http) throws Exception {
        return http.securityMatcher("/identity/**")
                .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .csrf(csrf -> csrf.disable())
                .headers(headers -> headers.disable())
                .requestCache(cache -> cache.disable())
                .logout(logout -> logout.disable())
                .build();
    }

    /** What was opened, for whoever comes or has a secret address: nobody is asked for, and no session begins. */
    @Bean
    @Order(2)
    SecurityFilterChain opened(
            HttpSecurity http,
            @Value("${rollcall.public-url}") String publicUrl,
            @Value("${rollcall.issuer}") String issuer)
            throws Exception {
        return http.securityMatcher("/public/**", "/calendars/**")
                .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .csrf(csrf -> csrf.disable())
                .headers(headers -> strict(headers, publicUrl, issuer))
                .requestCache(cache -> cache.disable())
                .logout(logout -> logout.disable())
                .build();
    }

    private static void strict(HeadersConfigurer<HttpSecurity> headers, String publicUrl, String issuer) {
        headers.contentSecurityPolicy(policy -> policy.policyDirectives(policy(publicUrl, issuer)))
                .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.SAME_ORIGIN));
    }

    @Bean
    @Order(3)
    SecurityFilterChain rest(
            HttpSecurity http,
            Roles roles,
            ClientRegistrationRepository clients,
            @Value("${rollcall.public-url}") String publicUrl,
            @Value("${rollcall.issuer}") String issuer)
            throws Exception {
        return http.authorizeHttpRequests(requests -> requests.requestMatchers(OPEN)
                        .permitAll()
                        .requestMatchers("/actuator/prometheus")
                        .hasAnyRole("dashboard", "operator")
                        .requestMatchers("/actuator/**")
                        .denyAll()
                        .requestMatchers(HttpMethod.GET, PUBLICATION)
                        .hasAnyRole("operator", "auditor", "secretariat")
                        .requestMatchers(PUBLICATION, "/forums/*/publication")
                        .hasRole("operator")
                        .requestMatchers(HttpMethod.GET, CALENDARS)
                        .hasAnyRole("operator", "auditor", "secretariat")
                        .requestMatchers(CALENDARS)
                        .hasAnyRole("operator", "secretariat")
                        .requestMatchers("/people", "/people/**")
                        .hasRole("operator")
                        .requestMatchers(HttpMethod.POST, "/api/rebuilds/**")
                        .hasRole("operator")
                        .requestMatchers("/rebuilds", "/rebuilds/**")
                        .hasRole("operator")
                        // a token of one's own gives no more than one has
                        .requestMatchers(HttpMethod.POST, "/streams/token")
                        .hasAnyRole(READERS)
                        .requestMatchers(HttpMethod.POST)
                        .hasRole("secretariat")
                        .anyRequest()
                        .hasAnyRole(READERS))
                .oauth2ResourceServer(server -> server.authenticationEntryPoint(unauthenticated())
                        .jwt(jwt -> jwt.jwtAuthenticationConverter(roles::of))
                        .withObjectPostProcessor(unavailableIssuer()))
                // a page of ours in place of the library's: there is one way in, and no form to show
                .oauth2Login(login -> login.loginPage(OpenIdClient.SIGN_IN)
                        .authorizationEndpoint(
                                endpoint -> endpoint.authorizationRequestResolver(OpenIdClient.knownWaysIn(clients)))
                        .failureHandler((request, response, e) -> response.sendError(401))
                        .userInfoEndpoint(user -> user.userAuthoritiesMapper(roles::ofIdToken)))
                .logout(logout -> logout.logoutSuccessHandler(atTheIssuerToo(clients, publicUrl)))
                .exceptionHandling(handling -> handling.defaultAuthenticationEntryPointFor(
                                new LoginUrlAuthenticationEntryPoint(OpenIdClient.SIGN_IN), page())
                        .defaultAuthenticationEntryPointFor(unauthenticated(), request -> true)
                        .defaultAccessDeniedHandlerFor(forbidden(), request -> true))
                .requestCache(cache -> cache.requestCache(onlyPages()))
                .headers(headers -> strict(headers, publicUrl, issuer))
                .build();
    }

    private static AuthenticationEntryPoint unauthenticated() {
        return (request, response, e) -> Problems.write(
                Problem.of(
                        ProblemType.UNAUTHENTICATED,
                        "Send a valid token as 'Authorization: Bearer ...', or sign in with a browser."),
                request,
                response);
    }

    /** The guard against forged requests refuses before anybody asked who it is; nobody is still told to sign in. */
    private static AccessDeniedHandler forbidden() {
        return (request, response, e) -> {
            // not the request's principal: that guard comes before it is set
            if (Addresses.isOfTheApi(request)
                    && SecurityContextHolder.getContext().getAuthentication() == null) {
                unauthenticated().commence(request, response, new InsufficientAuthenticationException("nobody", e));
                return;
            }
            var reason = e instanceof CsrfException
                    ? "The request does not carry the token of the page it should come from."
                    : "None of your roles may " + request.getMethod() + " here.";
            Problems.write(Problem.of(ProblemType.FORBIDDEN, reason), request, response);
        };
    }

    /** A token that cannot be checked because its issuer does not answer is not the client's fault. */
    private static ObjectPostProcessor<BearerTokenAuthenticationFilter> unavailableIssuer() {
        return new ObjectPostProcessor<>() {
            @Override
            public <F extends BearerTokenAuthenticationFilter> F postProcess(F filter) {
                filter.setAuthenticationFailureHandler((request, response, e) -> {
                    if (e instanceof AuthenticationServiceException) {
                        Problems.write(
                                Problem.of(ProblemType.UNAVAILABLE, "The token's issuer does not answer."),
                                request,
                                response);
                    } else {
                        unauthenticated().commence(request, response, e);
                    }
                });
                return filter;
            }
        };
    }

    /** What a person looks at: asked for as HTML, and neither the API nor its description. */
    private static RequestMatcher page() {
        var html = new MediaTypeRequestMatcher(MediaType.TEXT_HTML);
        html.setIgnoredMediaTypes(Set.of(MediaType.ALL));
        return request -> !Addresses.isOfTheApi(request) && html.matches(request);
    }

    private static HttpSessionRequestCache onlyPages() {
        var cache = new HttpSessionRequestCache();
        var page = page();
        cache.setRequestMatcher(request -> "GET".equals(request.getMethod()) && page.matches(request));
        return cache;
    }

    private static OidcClientInitiatedLogoutSuccessHandler atTheIssuerToo(
            ClientRegistrationRepository clients, String publicUrl) {
        var handler = new OidcClientInitiatedLogoutSuccessHandler(clients);
        handler.setPostLogoutRedirectUri(publicUrl + "/");
        return handler;
    }
}
