package org.rollcall.projection.pages.rebuild;

import org.rollcall.projection.pages.frame.Door;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class RebuildDoors {

    @Bean
    Door rebuildsDoor() {
        return Door.to("rebuild", 80, "/rebuilds", "operator");
    }
}
