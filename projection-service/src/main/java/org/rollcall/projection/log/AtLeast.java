package org.rollcall.projection.log;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.rollcall.projection.http.Addresses;
import org.rollcall.projection.http.Parameters;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** {@code ?atLeast=POSITION} on every read: it is answered when the views have come that far, or refused. */
@Component
class AtLeast implements HandlerInterceptor, WebMvcConfigurer {

    private final Horizons horizons;

    AtLeast(Horizons horizons) {
        this.horizons = horizons;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this);
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if ("GET".equals(request.getMethod())) {
            Parameters.position("atLeast", request.getParameter("atLeast"))
                    .ifPresent(Addresses.isPage(request) ? horizons::awaitForPage : horizons::await);
        }
        return true;
    }
}
