package org.rollcall.projection.pages.replay;

import org.rollcall.projection.pages.frame.Door;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class ReplayDoors {

    @Bean
    Door replayDoor() {
        return Door.to("replay", 70, "/forums/{forum}/replay");
    }
}
