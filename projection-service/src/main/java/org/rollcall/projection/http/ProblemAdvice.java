package org.rollcall.projection.http;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.rollcall.contracts.Problem;
import org.rollcall.contracts.ProblemType;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.util.DisconnectedClientHelper;

/** Answers of the API that are refusals; the pages may put their own before it. */
@RestControllerAdvice
@Order(Ordered.LOWEST_PRECEDENCE)
class ProblemAdvice {

    private static final Logger LOG = LoggerFactory.getLogger(ProblemAdvice.class);

    @ExceptionHandler
    ResponseEntity<Map<String, Object>> refused(Refused e, HttpServletRequest request) {
        return Problems.answer(e.problem(), request);
    }

    @ExceptionHandler
    ResponseEntity<Map<String, Object>> missing(MissingServletRequestParameterException e, HttpServletRequest request) {
        return Problems.answer(
                Problem.at(e.getParameterName(), ProblemType.INVALID_FIELD, "The parameter is missing."), request);
    }

    @ExceptionHandler
    ResponseEntity<Map<String, Object>> mismatch(MethodArgumentTypeMismatchException e, HttpServletRequest request) {
        return Problems.answer(
                Problem.at(
                        e.getName(),
                        ProblemType.INVALID_FIELD,
                        "'" + e.getValue() + "' is no value of this parameter."),
                request);
    }

    @ExceptionHandler
    ResponseEntity<Map<String, Object>> unreadable(HttpMessageNotReadableException e, HttpServletRequest request) {
        return Problems.answer(
                Problem.of(ProblemType.MALFORMED_REQUEST, ProblemType.MALFORMED_REQUEST.meaning()), request);
    }

    @ExceptionHandler({DataAccessResourceFailureException.class, CannotCreateTransactionException.class})
    ResponseEntity<Map<String, Object>> noDatabase(Exception e, HttpServletRequest request) {
        LOG.warn("The database does not answer: {}", e.getMessage());
        return Problems.answer(Problem.of(ProblemType.UNAVAILABLE, "The database does not answer."), request);
    }

    /** @return nothing where the client has gone: nobody is there to read it, and nothing is wrong on our side */
    @ExceptionHandler
    @Nullable
    ResponseEntity<Map<String, Object>> other(Exception e, HttpServletRequest request) {
        if (DisconnectedClientHelper.isClientDisconnectedException(e)) {
            return null;
        }
        if (e instanceof ErrorResponse known) {
            var type = ofStatus(known.getStatusCode().value());
            if (type.isPresent()) {
                var answer = Problems.answer(Problem.of(type.get(), type.get().meaning()), request);
                return ResponseEntity.status(answer.getStatusCode())
                        .headers(headers -> {
                            headers.addAll(known.getHeaders());
                            headers.putAll(answer.getHeaders());
                        })
                        .body(answer.getBody());
            }
        }
        var id = UUID.randomUUID();
        LOG.error("Not answered, id {}", id, e);
        return Problems.answer(
                Problem.of(ProblemType.INTERNAL, "Something failed on our side; its id is " + id + "."), request);
    }

    static Optional<ProblemType> ofStatus(int status) {
        return switch (status) {
            case 400 -> Optional.of(ProblemType.MALFORMED_REQUEST);
            case 401 -> Optional.of(ProblemType.UNAUTHENTICATED);
            case 403 -> Optional.of(ProblemType.FORBIDDEN);
            case 404 -> Optional.of(ProblemType.NOT_FOUND);
            case 405 -> Optional.of(ProblemType.METHOD_NOT_ALLOWED);
            case 406 -> Optional.of(ProblemType.NOT_ACCEPTABLE);
            case 413 -> Optional.of(ProblemType.TOO_LARGE);
            case 415 -> Optional.of(ProblemType.UNSUPPORTED_MEDIA_TYPE);
            case 503 -> Optional.of(ProblemType.UNAVAILABLE);
            default -> Optional.empty();
        };
    }
}
