package org.rollcall.projection.http;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.rollcall.contracts.Problem;
import org.rollcall.contracts.ProblemType;
import org.rollcall.contracts.WireJson;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** Refusals as RFC 9457 has them. */
final class Problems {

    private static final String RETRY_AFTER_SECONDS = "1";

    private Problems() {}

    /** For a refusal of which only the status is known. */
    static Problem ofStatus(int status) {
        var type = ProblemAdvice.ofStatus(status).orElse(ProblemType.INTERNAL);
        return type == ProblemType.MALFORMED_REQUEST ? OddAddresses.UNREADABLE : Problem.of(type, type.meaning());
    }

    static ResponseEntity<Map<String, Object>> answer(Problem problem, HttpServletRequest request) {
        return ResponseEntity.status(problem.type().status())
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .headers(headers -> headers(problem).forEach(headers::set))
                .body(body(problem, request));
    }

    static void write(Problem problem, HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setStatus(problem.type().status());
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        headers(problem).forEach(response::setHeader);
        response.getOutputStream().write(WireJson.MAPPER.writeValueAsBytes(body(problem, request)));
    }

    static Map<String, String> headers(Problem problem) {
        return switch (problem.type().status()) {
            case 401 -> Map.of(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
            case 503 -> Map.of(HttpHeaders.RETRY_AFTER, RETRY_AFTER_SECONDS);
            default -> Map.of();
        };
    }

    static Map<String, Object> body(Problem problem, HttpServletRequest request) {
        var body = new LinkedHashMap<String, Object>();
        body.put("type", problem.type().uri());
        body.put("title", problem.type().title());
        body.put("status", problem.type().status());
        body.put("detail", problem.detail());
        if (!problem.field().isEmpty()) {
            body.put("field", problem.field());
        }
        if (!problem.suggestions().isEmpty()) {
            body.put("suggestions", problem.suggestions());
        }
        body.put("instance", Addresses.asked(request));
        return body;
    }
}
