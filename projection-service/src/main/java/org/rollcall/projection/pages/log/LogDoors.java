package org.rollcall.projection.pages.log;

import org.rollcall.projection.pages.frame.Door;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class LogDoors {

    @Bean
    Door logDoor() {
        return Door.to("log", 20, "/log");
    }
}
