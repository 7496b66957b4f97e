package org.rollcall.identity;

import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.scheduling.annotation.EnableScheduling;

/** The identity service; configured by {@code identity.yml} and {@code rollcall.*} properties. */
@SpringBootApplication
@EnableScheduling
@EnableConfigurationProperties(IdentityProperties.class)
public class IdentityService {

    /** Starts the service; {@code args} are properties in the form {@code --name=value}. */
    public static ConfigurableApplicationContext start(String... args) {
        var started = new SpringApplicationBuilder(IdentityService.class)
                .properties("spring.config.name=identity")
                .run(args);
        LoggerFactory.getLogger(IdentityService.class)
                .info(
                        "identity-service answers on port {}",
                        started.getEnvironment().getProperty("local.server.port"));
        return started;
    }

    public static void main(String[] args) {
        start(args);
    }
}
