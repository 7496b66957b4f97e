package org.rollcall.projection.http;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.rollcall.contracts.Problem;
import org.rollcall.contracts.ProblemType;
import org.rollcall.contracts.Spelling;
import org.springframework.core.DefaultParameterNameDiscoverer;
import org.springframework.core.MethodParameter;
import org.springframework.core.ParameterNameDiscoverer;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * Refuses a read of the API that asks for something its address does not know: a misspelt {@code knwon} must not be answered
 * as if it had not been there.
 */
@Component
class KnownParameters implements HandlerInterceptor, WebMvcConfigurer {

    /** Read by every question. */
    private static final String AT_LEAST = "atLeast";

    private final ParameterNameDiscoverer names = new DefaultParameterNameDiscoverer();

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this).addPathPatterns("/api/**");
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (handler instanceof HandlerMethod method && "GET".equals(request.getMethod())) {
            var known = known(method);
            request.getParameterMap().keySet().stream()
                    .filter(given -> !known.contains(given))
                    .min(String::compareTo)
                    .ifPresent(given -> refuse(given, known));
        }
        return true;
    }

    private List<String> known(HandlerMethod method) {
        return Stream.concat(
                        Stream.of(method.getMethodParameters()).flatMap(parameter -> name(parameter).stream()),
                        Stream.of(AT_LEAST))
                .sorted()
                .toList();
    }

    private Optional<String> name(MethodParameter parameter) {
        return Optional.ofNullable(parameter.getParameterAnnotation(RequestParam.class))
                .map(RequestParam::name)
                .map(name -> {
                    if (!name.isEmpty()) {
                        return name;
                    }
                    parameter.initParameterNameDiscovery(names);
                    return String.valueOf(parameter.getParameterName());
                });
    }

    private static void refuse(String given, List<String> known) {
        throw new Refused(new Problem(
                ProblemType.INVALID_FIELD,
                "'" + given + "' is no parameter here; known are " + String.join(", ", known) + ".",
                given,
                Spelling.nearest(given, known)));
    }
}
