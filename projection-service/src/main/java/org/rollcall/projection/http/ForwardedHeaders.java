package org.rollcall.projection.http;

import org.springframework.cloud.gateway.server.mvc.filter.HttpHeadersFilter;
import org.springframework.core.Ordered;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.function.ServerRequest;

/** Tells the service behind which address the client used; what the client itself said about that is dropped. */
@Component
class ForwardedHeaders implements HttpHeadersFilter.RequestHttpHeadersFilter, Ordered {

    @Override
    public HttpHeaders apply(HttpHeaders input, ServerRequest request) {
        var client = request.servletRequest();
        var headers = new HttpHeaders();
        input.forEach(headers::put);
        headers.remove("Forwarded");
        headers.remove("X-Forwarded-Prefix");
        headers.set("X-Forwarded-For", client.getRemoteAddr());
        headers.set("X-Forwarded-Proto", client.getScheme());
        headers.set("X-Forwarded-Host", host(client.getServerName(), client.getServerPort()));
        headers.set("X-Forwarded-Port", String.valueOf(client.getServerPort()));
        return headers;
    }

    private static String host(String name, int port) {
        return port == 80 || port == 443 ? name : name + ":" + port;
    }

    @Override
    public int getOrder() {
        return Ordered.LOWEST_PRECEDENCE;
    }
}
