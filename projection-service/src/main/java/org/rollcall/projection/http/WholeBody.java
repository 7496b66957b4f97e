package org.rollcall.projection.http;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Reads what a command says before it is forwarded. Who forwards it reads it in a thread of its own, which may come to that when
 * the service has hung up and the request is about to be answered, and its connection to be used for the next. What is larger than
 * any command (a file) is forwarded as it comes.
 */
final class WholeBody extends OncePerRequestFilter {

    static final int LARGEST = 1 << 20;

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        var length = request.getContentLengthLong();
        return length <= 0 || length > LARGEST;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var body = request.getInputStream().readNBytes(request.getContentLength());
        chain.doFilter(new Read(request, new Bytes(body)), response);
    }

    private static final class Read extends HttpServletRequestWrapper {

        private final Bytes body;

        Read(HttpServletRequest request, Bytes body) {
            super(request);
            this.body = body;
        }

        @Override
        public ServletInputStream getInputStream() {
            return body;
        }
    }

    private static final class Bytes extends ServletInputStream {

        private final ByteArrayInputStream bytes;

        Bytes(byte[] bytes) {
            this.bytes = new ByteArrayInputStream(bytes);
        }

        @Override
        public int read() {
            return bytes.read();
        }

        @Override
        public int read(byte[] into, int offset, int length) {
            return bytes.read(into, offset, length);
        }

        @Override
        public int available() {
            return bytes.available();
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
            throw new IllegalStateException("all of it is here");
        }
    }
}
