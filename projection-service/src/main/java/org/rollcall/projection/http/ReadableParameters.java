package org.rollcall.projection.http;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.rollcall.contracts.Problem;
import org.rollcall.contracts.ProblemType;
import org.springframework.core.Ordered;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * Refuses what is asked in characters that no text of the record has, before any question sees them: PostgreSQL cannot even
 * compare with some of them.
 */
@Component
class ReadableParameters implements HandlerInterceptor, WebMvcConfigurer {

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this).order(Ordered.HIGHEST_PRECEDENCE);
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (!"GET".equals(request.getMethod())) {
            // the body of another is not ours to read
            return true;
        }
        parameters(request).forEach((name, values) -> {
            for (var value : values) {
                if (isUnreadable(value)) {
                    throw new Refused(Problem.at(
                            name,
                            ProblemType.INVALID_FIELD,
                            "It holds control characters, which are in no text of the record."));
                }
            }
        });
        return true;
    }

    private static Map<String, String[]> parameters(HttpServletRequest request) {
        try {
            return request.getParameterMap();
        } catch (InvalidParameterException | RequestRejectedException e) {
            throw new Refused(
                    ProblemType.MALFORMED_REQUEST,
                    "What is behind the '?' of the address is not text in UTF-8, or names a parameter that cannot be.");
        }
    }

    private static boolean isUnreadable(String text) {
        return text.codePoints().anyMatch(point -> Character.isISOControl(point) && !Character.isWhitespace(point));
    }
}
