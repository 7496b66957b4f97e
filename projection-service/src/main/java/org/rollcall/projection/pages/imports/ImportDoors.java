package org.rollcall.projection.pages.imports;

import org.rollcall.projection.pages.frame.Door;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class ImportDoors {

    @Bean
    Door importsDoor() {
        return Door.to("imports", 60, "/imports", "secretariat");
    }
}
