package org.rollcall.projection.pages.roll;

import org.rollcall.projection.pages.frame.Door;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class RollDoors {

    @Bean
    Door rollDoor() {
        return Door.to("roll", 20, "/forums/{forum}/roll");
    }
}
