package org.rollcall.writeside.http;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.rollcall.contracts.Problem;
import org.rollcall.contracts.ProblemType;
import org.rollcall.writeside.Refused;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/** Reads a {@link Submission} off the request. */
final class SubmissionResolver implements HandlerMethodArgumentResolver {

    static final String IDEMPOTENCY_KEY = "Idempotency-Key";
    static final String IF_MATCH = "If-Match";
    static final String DRY_RUN = "dryRun";

    private static final Pattern KEY = Pattern.compile("[\\x21-\\x7e]{1,200}");
    private static final Pattern VERSION = Pattern.compile("\"?(\\d{1,18})\"?");

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return Submission.class.equals(parameter.getParameterType());
    }

    @Override
    public Object resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest webRequest,
            @Nullable WebDataBinderFactory binderFactory) {
        var request = webRequest.getNativeRequest(HttpServletRequest.class);
        if (request == null || request.getUserPrincipal() == null) {
            throw new IllegalStateException("a submission needs a request and its caller");
        }
        var subject = request.getUserPrincipal().getName();
        if (subject == null || subject.isBlank()) {
            throw new Refused(Problem.of(ProblemType.UNAUTHENTICATED, "The token names no subject."));
        }
        return new Submission(subject, once(subject, request), expected(request), dryRun(request));
    }

    private static Optional<Submission.Once> once(String subject, HttpServletRequest request) {
        var key = request.getHeader(IDEMPOTENCY_KEY);
        if (key == null) {
            return Optional.empty();
        }
        if (!KEY.matcher(key).matches()) {
            throw new Refused(Problem.at(
                    IDEMPOTENCY_KEY, ProblemType.INVALID_FIELD, "An Idempotency-Key is 1 to 200 visible characters."));
        }
        return Optional.of(new Submission.Once(subject, key, fingerprint(request)));
    }

    /** In the address: what is on the way may lose a header it does not know, and the command would be recorded. */
    private static boolean dryRun(HttpServletRequest request) {
        var asked = request.getParameter(DRY_RUN);
        return switch (asked == null ? "false" : asked) {
            case "true" -> true;
            case "false" -> false;
            default -> throw new Refused(Problem.at(DRY_RUN, ProblemType.INVALID_FIELD, "dryRun is true or false."));
        };
    }

    private static String fingerprint(HttpServletRequest request) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            var address = request.getMethod() + ' ' + request.getRequestURI() + '?' + request.getQueryString() + '\n';
            digest.update(address.getBytes(StandardCharsets.UTF_8));
            digest.update(BoundedBody.of(request));
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static OptionalLong expected(HttpServletRequest request) {
        var header = request.getHeader(IF_MATCH);
        if (header == null || header.strip().equals("*")) {
            return OptionalLong.empty();
        }
        var version = VERSION.matcher(header.strip());
        if (!version.matches()) {
            throw new Refused(Problem.at(
                    IF_MATCH,
                    ProblemType.INVALID_FIELD,
                    "If-Match names one version as an ETag gave it, \"7\" for example."));
        }
        return OptionalLong.of(Long.parseLong(version.group(1)));
    }
}
