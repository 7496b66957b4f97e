package org.rollcall.projection.pages.meetings;

import org.rollcall.projection.pages.frame.Door;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class MeetingDoors {

    @Bean
    Door meetingsDoor() {
        return Door.to("meetings", 50, "/forums/{forum}/meetings");
    }
}
