package org.rollcall.projection.pages.home;

import org.rollcall.projection.pages.frame.Door;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class HomeDoors {

    @Bean
    Door homeDoor() {
        return Door.to("home", 10, "/");
    }

    @Bean
    Door forumDoor() {
        return Door.to("overview", 10, "/forums/{forum}");
    }
}
