package org.rollcall.projection.pages.frame;

import jakarta.servlet.http.HttpServletResponse;
import org.rollcall.projection.http.Addresses;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.ExceptionHandlingConfigurer;

/** What the security filters refuse a person is a page too: a form that lay open longer than its session, say. */
@Configuration(proxyBeanMethods = false)
class PageRefusals {

    /** Asked before the handler that answers the API. */
    @Bean
    Customizer<ExceptionHandlingConfigurer<HttpSecurity>> pagesFirst() {
        return refusals -> refusals.defaultAccessDeniedHandlerFor(
                (request, response, e) -> response.sendError(HttpServletResponse.SC_FORBIDDEN), Addresses::isPage);
    }
}
