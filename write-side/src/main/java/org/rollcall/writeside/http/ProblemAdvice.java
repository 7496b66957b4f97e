package org.rollcall.writeside.http;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** Answers what controllers throw, and what the container reports as an error, as problems. */
@RestControllerAdvice
@RestController
final class ProblemAdvice implements ErrorController {

    private final ProblemWriter problems;

    ProblemAdvice(ProblemWriter problems) {
        this.problems = problems;
    }

    @ExceptionHandler(Exception.class)
    ResponseEntity<byte[]> thrown(Exception failure, HttpServletRequest request) {
        var headers = failure instanceof ErrorResponse standard ? standard.getHeaders() : HttpHeaders.EMPTY;
        return problems.answer(request.getRequestURI(), Problems.of(failure), allowOnly(headers));
    }

    /** Of a standard answer only what HTTP wants to be there. */
    private static HttpHeaders allowOnly(HttpHeaders standard) {
        var kept = new HttpHeaders();
        var allow = standard.getFirst(HttpHeaders.ALLOW);
        if (allow != null) {
            kept.set(HttpHeaders.ALLOW, allow);
        }
        return kept;
    }

    @RequestMapping("${server.error.path:${error.path:/error}}")
    ResponseEntity<byte[]> reported(HttpServletRequest request) {
        var status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer code ? code : 404;
        var failure =
                request.getAttribute(RequestDispatcher.ERROR_EXCEPTION) instanceof Throwable thrown ? thrown : null;
        var address = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI) instanceof String uri
                ? uri
                : request.getRequestURI();
        var problem = failure == null ? Problems.ofStatus(status, null) : Problems.of(failure);
        return problems.answer(address, problem, HttpHeaders.EMPTY);
    }
}
