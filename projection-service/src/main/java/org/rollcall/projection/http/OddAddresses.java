package org.rollcall.projection.http;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.jspecify.annotations.Nullable;
import org.rollcall.contracts.Problem;
import org.rollcall.contracts.ProblemType;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.MediaType;
import org.springframework.security.web.firewall.RequestRejectedHandler;

/**
 * Addresses that are not looked at: with a doubled slash, a parameter inside the path, an escape that hides what is meant.
 * They are refused before any controller, some before any filter, and still in the form that every refusal has.
 */
@Configuration(proxyBeanMethods = false)
class OddAddresses {

    static final Problem UNREADABLE = Problem.of(
            ProblemType.MALFORMED_REQUEST,
            "The address holds what is not read here: '//', ';', '..', a character that must be escaped, or an escape"
                    + " of one that may not be.");

    /** What the firewall before all filters refuses. */
    @Bean
    RequestRejectedHandler unreadableAddresses() {
        return (request, response, e) -> {
            if (Addresses.isPage(request)) {
                response.sendError(UNREADABLE.type().status());
            } else {
                Problems.write(UNREADABLE, request, response);
            }
        };
    }

    /** What the web server itself refuses. */
    @Bean
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> refusalsOfTheServer() {
        return server -> server.addContextCustomizers(
                context -> context.getParent().getPipeline().addValve(new Report()));
    }

    private static final class Report extends ErrorReportValve {
        @Override
        protected void report(Request request, Response response, @Nullable Throwable failure) {
            if (response.getStatus() < 400 || response.getContentWritten() > 0 || !response.setErrorReported()) {
                return;
            }
            var problem = Problems.ofStatus(response.getStatus());
            try {
                if (Addresses.isPage(request)) {
                    write(problem, response);
                } else {
                    Problems.write(problem, request, response);
                }
                response.finishResponse();
            } catch (IOException e) {
                // whoever asked has gone
            }
        }

        /** The frame of the other pages cannot be made here. */
        private static void write(Problem problem, Response response) throws IOException {
            response.setContentType(MediaType.TEXT_HTML_VALUE + ";charset=UTF-8");
            response.getOutputStream().write("""
                            <!DOCTYPE html>
                            <html lang="en"><meta charset="utf-8"><title>%1$s · Rollcall</title>
                            <link rel="stylesheet" href="/assets/rollcall.css">
                            <main><h1>%1$s</h1><p>%2$s</p><p><a href="/">Rollcall</a></p></main>
                            </html>
                            """.formatted(problem.type().title(), problem.detail())
                    .getBytes(StandardCharsets.UTF_8));
        }
    }
}
