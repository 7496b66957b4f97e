package org.rollcall.projection.pages.why;

import org.rollcall.projection.pages.frame.Door;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class WhyDoors {

    @Bean
    Door whyDoor() {
        return Door.to("why", 65, "/forums/{forum}/why");
    }
}
