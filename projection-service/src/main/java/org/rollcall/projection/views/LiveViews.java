package org.rollcall.projection.views;

import javax.sql.DataSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class LiveViews {

    /** @param made so that the tables are there */
    @Bean
    Views views(DataSource source, ViewsSchema made) {
        return Views.in(source, true);
    }
}
