package org.rollcall.projection.pages.time;

import org.rollcall.projection.pages.frame.Door;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class TimeDoor {

    @Bean
    Door timeDoor() {
        return Door.to("time", 30, "/forums/{forum}/time");
    }
}
