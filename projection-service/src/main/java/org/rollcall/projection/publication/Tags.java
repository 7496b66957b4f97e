package org.rollcall.projection.publication;

import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.filter.ShallowEtagHeaderFilter;

/** An {@code ETag} of the bytes on whatever is open, so that a cache can ask whether its copy is still the answer. */
@Configuration(proxyBeanMethods = false)
class Tags {

    @Bean
    FilterRegistrationBean<ShallowEtagHeaderFilter> tagsOfWhatIsOpen() {
        var filter = new FilterRegistrationBean<>(new ShallowEtagHeaderFilter());
        filter.addUrlPatterns("/public/*");
        return filter;
    }
}
