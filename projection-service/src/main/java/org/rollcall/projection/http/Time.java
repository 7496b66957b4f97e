package org.rollcall.projection.http;

import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class Time {

    /** Only asked for what "today" is. */
    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }
}
