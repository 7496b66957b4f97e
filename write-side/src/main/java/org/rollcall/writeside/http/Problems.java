package org.rollcall.writeside.http;

import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.rollcall.contracts.Problem;
import org.rollcall.contracts.ProblemType;
import org.rollcall.writeside.Refused;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.TypeMismatchException;
import org.springframework.core.convert.ConversionFailedException;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.http.converter.HttpMessageConversionException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.MissingRequestValueException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;

/** The one place that knows which problem a failure is. */
final class Problems {

    private static final Logger LOG = LoggerFactory.getLogger(Problems.class);

    private Problems() {}

    static Problem of(Throwable failure) {
        return switch (failure) {
            case Refused refused -> refused.problem();
            case HttpMessageConversionException unreadable -> UnreadableBody.problem(cause(unreadable));
            case MissingServletRequestParameterException missing ->
                Problem.at(
                        missing.getParameterName(),
                        ProblemType.INVALID_FIELD,
                        "'" + missing.getParameterName() + "' is needed.");
            case MissingRequestValueException missing ->
                Problem.of(ProblemType.MALFORMED_REQUEST, "A parameter or header is missing.");
            case TypeMismatchException mismatch -> mismatch(mismatch);
            case AccessDeniedException denied ->
                Problem.of(ProblemType.FORBIDDEN, "None of the roles of this token may do this.");
            case AuthenticationServiceException keysAway -> keysAway(keysAway);
            case ErrorResponse standard -> ofStatus(standard.getStatusCode().value(), failure);
            default -> isUnavailable(failure) ? unavailable(failure) : internal(failure);
        };
    }

    /** What the container answers by itself. */
    static Problem ofStatus(int status, @Nullable Throwable failure) {
        return switch (status) {
            case 401 -> Problem.of(ProblemType.UNAUTHENTICATED, "Send a bearer token.");
            case 403 -> Problem.of(ProblemType.FORBIDDEN, "None of the roles of this token may do this.");
            case 404 -> Problem.of(ProblemType.NOT_FOUND, "No resource has this address.");
            case 405 -> Problem.of(ProblemType.METHOD_NOT_ALLOWED, "The address exists, but not for this method.");
            case 406 -> Problem.of(ProblemType.NOT_ACCEPTABLE, "The answer is JSON.");
            case 413 -> Problem.of(ProblemType.TOO_LARGE, "The request is larger than is read here.");
            case 415 -> Problem.of(ProblemType.UNSUPPORTED_MEDIA_TYPE, "Send the body as application/json.");
            case 503 -> Problem.of(ProblemType.UNAVAILABLE, "Try again in a moment.");
            default ->
                status >= 400 && status < 500
                        ? Problem.of(ProblemType.MALFORMED_REQUEST, "The request cannot be read.")
                        : internal(Objects.requireNonNullElseGet(
                                failure, () -> new IllegalStateException("answered " + status)));
        };
    }

    private static Problem mismatch(TypeMismatchException mismatch) {
        var field = mismatch instanceof MethodArgumentTypeMismatchException argument
                ? argument.getName()
                : Objects.requireNonNullElse(mismatch.getPropertyName(), "");
        var reason = chain(mismatch)
                .filter(cause -> cause instanceof IllegalArgumentException)
                .filter(cause -> !(cause instanceof ConversionFailedException))
                .map(Fields::sentence)
                .reduce((outer, inner) -> inner)
                .orElse("'" + mismatch.getValue() + "' is no value of its kind.");
        return Problem.at(field, ProblemType.INVALID_FIELD, reason);
    }

    private static Throwable cause(Throwable wrapper) {
        return wrapper.getCause() == null ? wrapper : wrapper.getCause();
    }

    private static Stream<Throwable> chain(Throwable failure) {
        return Stream.iterate(failure, Objects::nonNull, Throwable::getCause).limit(20);
    }

    private static boolean isUnavailable(Throwable failure) {
        return chain(failure)
                .anyMatch(cause -> cause instanceof CannotCreateTransactionException
                        || cause instanceof DataAccessResourceFailureException
                        || cause instanceof SQLTransientConnectionException
                        || cause instanceof SQLException sql && isUnavailable(sql.getSQLState()));
    }

    /** Connection lost, resources gone (a full disk), shut down by an operator, timed out. */
    private static boolean isUnavailable(@Nullable String state) {
        return state != null
                && (state.startsWith("08")
                        || state.startsWith("53")
                        || state.startsWith("57P")
                        || state.startsWith("58")
                        || state.equals("25P04")
                        || state.equals("55P03"));
    }

    private static Problem unavailable(Throwable failure) {
        LOG.warn(
                "The database does not answer: {}",
                chain(failure).reduce((outer, inner) -> inner).orElse(failure).toString());
        return Problem.of(
                ProblemType.UNAVAILABLE,
                "The record cannot be reached; send it again with the same Idempotency-Key, so that it counts once.");
    }

    private static Problem keysAway(AuthenticationServiceException failure) {
        LOG.warn("The issuer's keys cannot be had: {}", failure.getMessage());
        return Problem.of(ProblemType.UNAVAILABLE, "The issuer of the tokens does not answer; try again.");
    }

    private static Problem internal(Throwable failure) {
        var id = UUID.randomUUID().toString();
        LOG.error("Answered 500 with id {}", id, failure);
        return Problem.of(ProblemType.INTERNAL, "The log has the details under " + id + ".");
    }
}
