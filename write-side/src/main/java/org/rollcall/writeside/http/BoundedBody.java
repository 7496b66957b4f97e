package org.rollcall.writeside.http;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.rollcall.contracts.Problem;
import org.rollcall.contracts.ProblemType;
import org.springframework.http.server.PathContainer;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

/**
 * Reads the body of a write once, no further than it may be long, so that it can be both hashed and parsed. Runs behind
 * the security filters: who may not write makes us read nothing.
 */
final class BoundedBody extends OncePerRequestFilter {

    static final int LIMIT = 1 << 20;

    private static final String ATTRIBUTE = BoundedBody.class.getName();

    private final ProblemWriter problems;
    private final Map<PathPattern, Integer> larger;

    /** @param larger where more than {@link #LIMIT} is read */
    BoundedBody(ProblemWriter problems, List<BodyLimit> larger) {
        this.problems = problems;
        this.larger = larger.stream()
                .collect(Collectors.toMap(
                        limit -> PathPatternParser.defaultInstance.parse(limit.path()),
                        limit -> Math.toIntExact(limit.most().toBytes())));
    }

    private int limit(HttpServletRequest request) {
        var path = PathContainer.parsePath(request.getRequestURI());
        return larger.entrySet().stream()
                .filter(each -> each.getKey().matches(path))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(LIMIT);
    }

    static byte[] of(ServletRequest request) {
        return request.getAttribute(ATTRIBUTE) instanceof byte[] body ? body : new byte[0];
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var limit = limit(request);
        var isTooLarge = request.getContentLengthLong() > limit;
        var body = isTooLarge ? new byte[0] : request.getInputStream().readNBytes(limit + 1);
        if (isTooLarge || body.length > limit) {
            var detail = "The body is larger than " + limit + " bytes.";
            problems.write(request, response, Problem.of(ProblemType.TOO_LARGE, detail));
            return;
        }
        request.setAttribute(ATTRIBUTE, body);
        chain.doFilter(new Replayed(request, body), response);
    }

    private static final class Replayed extends HttpServletRequestWrapper {
        private final byte[] body;

        Replayed(HttpServletRequest request, byte[] body) {
            super(request);
            this.body = body;
        }

        @Override
        public ServletInputStream getInputStream() {
            return new Bytes(body);
        }

        @Override
        public BufferedReader getReader() {
            return new BufferedReader(new InputStreamReader(getInputStream(), StandardCharsets.UTF_8));
        }
    }

    private static final class Bytes extends ServletInputStream {
        private final ByteArrayInputStream bytes;

        Bytes(byte[] body) {
            bytes = new ByteArrayInputStream(body);
        }

        @Override
        public int read() {
            return bytes.read();
        }

        @Override
        public int read(byte[] target, int offset, int length) {
            return bytes.read(target, offset, length);
        }

        @Override
        public boolean isFinished() {
            return bytes.available() == 0;
        }

        @Override
        public boolean isReady() {
            return true;
        }

        @Override
        public void setReadListener(ReadListener listener) {
            throw new UnsupportedOperationException("the body is read already");
        }
    }
}
