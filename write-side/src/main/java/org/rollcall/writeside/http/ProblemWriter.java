package org.rollcall.writeside.http;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.rollcall.contracts.Problem;
import org.rollcall.contracts.ProblemType;
import org.rollcall.contracts.WireJson;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** Renders every refusal, whether it comes from a controller, from the security filters or from the container. */
final class ProblemWriter {

    private static final String SECONDS_TO_WAIT = "2";

    /** For the controllers' side. */
    ResponseEntity<byte[]> answer(String instance, Problem problem, HttpHeaders headers) {
        var answer = ResponseEntity.status(problem.type().status())
                .headers(headers)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON);
        if (problem.type() == ProblemType.UNAVAILABLE) {
            answer.header(HttpHeaders.RETRY_AFTER, SECONDS_TO_WAIT);
        }
        return answer.body(WireJson.MAPPER.writeValueAsBytes(ProblemBody.of(problem, instance)));
    }

    /** For what is in front of them. */
    void write(HttpServletRequest request, HttpServletResponse response, Problem problem) throws IOException {
        response.setStatus(problem.type().status());
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        if (problem.type() == ProblemType.UNAVAILABLE) {
            response.setHeader(HttpHeaders.RETRY_AFTER, SECONDS_TO_WAIT);
        }
        var body = ProblemBody.of(problem, request.getRequestURI());
        response.getOutputStream().write(WireJson.MAPPER.writeValueAsBytes(body));
    }
}
