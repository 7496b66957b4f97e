package org.rollcall.projection;

import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.FullyQualifiedAnnotationBeanNameGenerator;

/** Starts projection-service; its settings are in {@code projection.yml}. */
@SpringBootApplication(nameGenerator = FullyQualifiedAnnotationBeanNameGenerator.class)
@ConfigurationPropertiesScan
public class ProjectionService {

    public static void main(String[] args) {
        start(args);
    }

    public static ConfigurableApplicationContext start(String... args) {
        var service = new SpringApplicationBuilder(ProjectionService.class)
                .properties("spring.config.name=projection")
                .run(args);
        LoggerFactory.getLogger(ProjectionService.class)
                .info(
                        "projection-service serves on port {}",
                        service.getEnvironment().getProperty("local.server.port"));
        return service;
    }
}
