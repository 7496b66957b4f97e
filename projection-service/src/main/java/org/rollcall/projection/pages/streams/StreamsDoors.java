package org.rollcall.projection.pages.streams;

import org.rollcall.projection.pages.frame.Door;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class StreamsDoors {

    @Bean
    Door streamsDoor() {
        return Door.to("streams", 30, "/streams");
    }
}
