package org.rollcall.projection.pages.words;

import java.io.IOException;
import org.springframework.context.MessageSource;

/** The texts of the pages, for tests of other rooms. */
public final class Bundles {

    private Bundles() {}

    public static MessageSource messages() throws IOException {
        return Texts.messageSource();
    }
}
