package org.rollcall.projection.http;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

/** What reads a request when it is over reads nothing of the web server's. */
class WholeBodyTest {

    private static HttpServletRequest forwarded(MockHttpServletRequest request) throws Exception {
        var forwarded = new AtomicReference<HttpServletRequest>();
        new WholeBody()
                .doFilter(
                        request,
                        new MockHttpServletResponse(),
                        (seen, response) -> forwarded.set((HttpServletRequest) seen));
        return forwarded.get();
    }

    private static MockHttpServletRequest request(String body) {
        var request = new MockHttpServletRequest("POST", "/api/parties");
        request.setContent(body.getBytes(StandardCharsets.UTF_8));
        return request;
    }

    private static String rest(HttpServletRequest request) throws IOException {
        return new String(request.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }

    @Test
    void a_command_is_read_before_it_is_forwarded() throws Exception {
        var request = request("{\"id\": \"türkiye\"}");

        var forwarded = forwarded(request);

        assertThat(rest(request)).isEmpty();
        assertThat(forwarded.getInputStream().isFinished()).isFalse();
        assertThat(rest(forwarded)).isEqualTo("{\"id\": \"türkiye\"}");
        assertThat(forwarded.getInputStream().isFinished()).isTrue();
    }

    @Test
    void what_is_larger_than_a_command_is_forwarded_as_it_comes() throws Exception {
        var request = request("x".repeat(WholeBody.LARGEST + 1));

        assertThat(forwarded(request)).isSameAs(request);
    }

    @Test
    void a_request_without_a_body_is_left_as_it_is() throws Exception {
        var request = request("");

        assertThat(forwarded(request)).isSameAs(request);
    }
}
