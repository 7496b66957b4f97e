package org.rollcall.projection.pages.compare;

import org.rollcall.projection.pages.frame.Door;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class CompareDoor {

    @Bean
    Door compareDoor() {
        return Door.to("compare", 40, "/forums/{forum}/compare");
    }
}
