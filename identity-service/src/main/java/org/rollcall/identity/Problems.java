package org.rollcall.identity;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.util.UUID;
import org.rollcall.contracts.Problem;
import org.rollcall.contracts.ProblemType;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.HttpMediaTypeNotAcceptableException;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.servlet.resource.NoResourceFoundException;
import tools.jackson.databind.json.JsonMapper;

/** Refusals of the API as RFC 9457 problems; what goes wrong on a page is left to the error page. */
@RestControllerAdvice
class Problems {

    private static final Logger LOG = LoggerFactory.getLogger(Problems.class);

    private final JsonMapper json;

    Problems(JsonMapper json) {
        this.json = json;
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> any(Exception e, HttpServletRequest request) throws Exception {
        if (!request.getServletPath().startsWith("/api/")) {
            throw e;
        }
        return answer(problem(e), request);
    }

    private static Problem problem(Exception e) {
        return switch (e) {
            case Refused refused -> refused.problem();
            case HttpMessageNotReadableException unreadable ->
                Problem.of(ProblemType.MALFORMED_REQUEST, "The body is no JSON object of the expected shape.");
            case HttpMediaTypeNotSupportedException unsupported ->
                Problem.of(ProblemType.UNSUPPORTED_MEDIA_TYPE, "Send the body as application/json.");
            case HttpMediaTypeNotAcceptableException unacceptable ->
                Problem.of(ProblemType.NOT_ACCEPTABLE, "The answer is application/json.");
            case HttpRequestMethodNotSupportedException method ->
                Problem.of(ProblemType.METHOD_NOT_ALLOWED, method.getMethod() + " is not done here.");
            case NoResourceFoundException nothing -> Problem.of(ProblemType.NOT_FOUND, "Nothing has this address.");
            default -> {
                var id = UUID.randomUUID();
                LOG.error("A request failed, id {}", id, e);
                yield Problem.of(ProblemType.INTERNAL, "The log has the details under " + id + ".");
            }
        };
    }

    private static ResponseEntity<ProblemDetail> answer(Problem problem, HttpServletRequest request) {
        return ResponseEntity.status(problem.type().status())
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(detail(problem, request));
    }

    private static ProblemDetail detail(Problem problem, HttpServletRequest request) {
        var detail = ProblemDetail.forStatus(problem.type().status());
        detail.setType(URI.create(problem.type().uri()));
        detail.setTitle(problem.type().title());
        detail.setDetail(problem.detail());
        detail.setInstance(URI.create(request.getRequestURI()));
        if (!problem.field().isEmpty()) {
            detail.setProperty("field", problem.field());
        }
        if (!problem.suggestions().isEmpty()) {
            detail.setProperty("suggestions", problem.suggestions());
        }
        return detail;
    }

    /** Answers from where no controller is reached: in the security filters. */
    void write(Problem problem, HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setStatus(problem.type().status());
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        if (problem.type() == ProblemType.UNAUTHENTICATED) {
            response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
        }
        json.writeValue(response.getOutputStream(), detail(problem, request));
    }
}
