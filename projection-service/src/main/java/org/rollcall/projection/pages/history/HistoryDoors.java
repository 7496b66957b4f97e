package org.rollcall.projection.pages.history;

import org.rollcall.projection.pages.frame.Door;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class HistoryDoors {

    @Bean
    Door historyDoor() {
        return Door.to("history", 60, "/forums/{forum}/history");
    }
}
