package org.rollcall.projection.http;

import static org.springframework.cloud.gateway.server.mvc.filter.BeforeFilterFunctions.uri;
import static org.springframework.cloud.gateway.server.mvc.filter.BodyFilterFunctions.adaptCachedBody;
import static org.springframework.cloud.gateway.server.mvc.handler.GatewayRouterFunctions.route;
import static org.springframework.cloud.gateway.server.mvc.handler.HandlerFunctions.http;
import static org.springframework.web.servlet.function.RequestPredicates.GET;
import static org.springframework.web.servlet.function.RequestPredicates.POST;
import static org.springframework.web.servlet.function.RequestPredicates.path;

import java.io.IOException;
import org.rollcall.contracts.Problem;
import org.rollcall.contracts.ProblemType;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.cloud.gateway.server.mvc.common.MvcUtils;
import org.springframework.cloud.gateway.server.mvc.filter.FormFilter;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.core.annotation.Order;
import org.springframework.http.MediaType;
import org.springframework.web.client.ResourceAccessException;
import org.springframework.web.servlet.function.HandlerFilterFunction;
import org.springframework.web.servlet.function.RequestPredicate;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

/** Where what is not answered here goes: writes to the service that decides them, sign-in to identity-service. */
@Configuration(proxyBeanMethods = false)
class Gateway {

    private static final Logger LOG = LoggerFactory.getLogger(Gateway.class);

    private static final int LARGEST_COMMAND = 1 << 20;

    /** Decided here: they are no part of the record. */
    private static final RequestPredicate DECIDED_HERE =
            path("/api/forums/{forum}/publication").or(path("/api/forums/{forum}/calendars"));

    private final SessionToken sessionToken;

    Gateway(SessionToken sessionToken) {
        this.sessionToken = sessionToken;
    }

    @Bean
    @Order(1)
    RouterFunction<ServerResponse> toIdentity(@Value("${rollcall.identity.url}") String urls) {
        return route("identity")
                .route(path("/identity/**"), http())
                .filter(toOneOf("identity-service", new Instances(urls)))
                .build();
    }

    /** Keeps a form whole that is forwarded; it would take its fields away from forms that are answered here. */
    @Bean
    FilterRegistrationBean<FormFilter> formsOfIdentity(FormFilter forms) {
        var only = new FilterRegistrationBean<>(forms);
        only.addUrlPatterns("/identity/*");
        only.setOrder(forms.getOrder());
        return only;
    }

    @Bean
    @Order(2)
    RouterFunction<ServerResponse> toMeeting(@Value("${rollcall.meeting.url}") String urls) {
        return route("meeting")
                .route(
                        POST("/api/meetings")
                                .or(POST("/api/meetings/**"))
                                .or(POST("/api/forums/{forum}/documents"))
                                .or(POST("/api/documents/**"))
                                // kept there, and asked of nobody else
                                .or(GET("/api/files/{sha256}"))
                                .or(GET("/api/local-roll")),
                        http())
                .before(sessionToken::add)
                .before(Gateway::whole)
                .filter(toOneOf("meeting-service", new Instances(urls)))
                .build();
    }

    @Bean
    @Order(3)
    RouterFunction<ServerResponse> toMembership(@Value("${rollcall.membership.url}") String urls) {
        return route("membership")
                .route(
                        POST("/api/parties")
                                .or(POST("/api/parties/**"))
                                .or(POST("/api/forums"))
                                .or(POST("/api/forums/**").and(DECIDED_HERE.negate())),
                        http())
                .before(sessionToken::add)
                .before(Gateway::whole)
                .filter(toOneOf("membership-service", new Instances(urls)))
                .build();
    }

    /**
     * A command is read whole before it is forwarded: who forwards it reads it in a thread of its own, which may come to that when
     * the service has hung up and the request is being answered. What is larger than any command (a file) goes on as it comes.
     */
    private static ServerRequest whole(ServerRequest request) {
        var length = request.headers().contentLength().orElse(0);
        if (length == 0 || length > LARGEST_COMMAND) {
            return request;
        }
        MvcUtils.cacheBody(request);
        return adaptCachedBody().apply(request);
    }

    /** The next instance in turn; another one where nobody answers there, as long as none can have heard of the request. */
    private static HandlerFilterFunction<ServerResponse, ServerResponse> toOneOf(String service, Instances instances) {
        return (request, next) -> {
            for (var instance : instances.inTurn()) {
                try {
                    return next.handle(uri(instance).apply(request));
                } catch (ResourceAccessException | IOException e) {
                    LOG.warn(
                            "{} does not answer at {}: {}",
                            service,
                            instance,
                            NestedExceptionUtils.getMostSpecificCause(e).toString());
                    if (!Instances.nobodyHeard(e)) {
                        break;
                    }
                    instances.noteAway(instance);
                }
            }
            return unavailable(service, request);
        };
    }

    private static ServerResponse unavailable(String service, ServerRequest request) {
        var problem = Problem.of(ProblemType.UNAVAILABLE, service + " does not answer.");
        return ServerResponse.status(problem.type().status())
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .headers(headers -> Problems.headers(problem).forEach(headers::set))
                .body(Problems.body(problem, request.servletRequest()));
    }
}
