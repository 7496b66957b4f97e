package org.rollcall.projection.http;

import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the API's own description says beyond its calls. */
@Configuration(proxyBeanMethods = false)
class Description {

    @Bean
    OpenApiCustomizer describe() {
        return api -> {
            api.info(new Info()
                    .title("Rollcall")
                    .version("1")
                    .description("Who belongs to a forum, since when, and how that came to be known. Refusals are"
                            + " application/problem+json (RFC 9457); dates are EDTF, instants RFC 3339."));
            api.getComponents()
                    .addSecuritySchemes(
                            "bearer",
                            new SecurityScheme()
                                    .type(SecurityScheme.Type.HTTP)
                                    .scheme("bearer")
                                    .bearerFormat("JWT"));
            api.addSecurityItem(new SecurityRequirement().addList("bearer"));
            api.getPaths().values().forEach(path -> {
                if (path.getGet() != null) {
                    path.getGet()
                            .addParametersItem(new Parameter()
                                    .in("query")
                                    .name("atLeast")
                                    .description("A position: answered when the views have reached it, else 503.")
                                    .schema(new StringSchema()));
                }
            });
        };
    }
}
