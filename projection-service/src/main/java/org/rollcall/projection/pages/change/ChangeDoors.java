package org.rollcall.projection.pages.change;

import org.rollcall.projection.pages.frame.Door;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class ChangeDoors {

    @Bean
    Door changeDoor() {
        return Door.to("change", 70, "/forums/{forum}/change", "secretariat");
    }

    @Bean
    Door registerDoor() {
        return Door.to("register", 70, "/change", "secretariat");
    }
}
