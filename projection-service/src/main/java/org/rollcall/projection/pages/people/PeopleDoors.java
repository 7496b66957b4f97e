package org.rollcall.projection.pages.people;

import org.rollcall.projection.pages.frame.Door;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class PeopleDoors {

    @Bean
    Door peopleDoor() {
        return Door.to("people", 90, "/people", "operator");
    }
}
