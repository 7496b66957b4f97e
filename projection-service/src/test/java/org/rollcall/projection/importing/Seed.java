package org.rollcall.projection.importing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.core.io.ClassPathResource;

/** Pages to read, and what is made of them with nothing on record but the register. */
final class Seed {

    static final LocalDate TODAY = LocalDate.of(2026, 11, 24);

    private Seed() {}

    static byte[] bytes(String resource) {
        try {
            return new ClassPathResource(resource).getContentAsByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Draft budapest() {
        return read(bytes("seeds/budapest-process.txt"));
    }

    static Draft read(String text) {
        return read(text.getBytes(StandardCharsets.UTF_8));
    }

    static Draft read(byte[] page) {
        return read(page, Request.NOTHING);
    }

    static Draft read(byte[] page, Request request) {
        return PageReader.read(PageText.read(page), request, Register.PARTIES, identity -> Optional.empty(), TODAY);
    }
}
