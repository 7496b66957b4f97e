package org.rollcall.projection.http;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Where the next page begins, opaque to the client. */
public final class Cursor {

    private static final String SEPARATOR = "\n";

    private Cursor() {}

    public static String of(String... parts) {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(String.join(SEPARATOR, parts).getBytes(StandardCharsets.UTF_8));
    }

    /** The parts a cursor was made of; refused if it was not, or not of that many. */
    public static Optional<List<String>> read(@Nullable String cursor, int parts) {
        return Parameters.given(cursor).map(given -> {
            try {
                var read =
                        new String(Base64.getUrlDecoder().decode(given), StandardCharsets.UTF_8).split(SEPARATOR, -1);
                if (read.length == parts) {
                    return List.of(read);
                }
            } catch (IllegalArgumentException e) {
                // refused below
            }
            throw Parameters.invalid("cursor", given, "no cursor; use the 'next' of the page before", List.of());
        });
    }
}
