package org.rollcall.projection.pages.party;

import org.rollcall.projection.pages.frame.Door;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class PartyDoors {

    @Bean
    Door partiesDoor() {
        return Door.to("party", 15, "/parties");
    }
}
