package org.rollcall.projection.pages.desk;

import java.io.Serializable;
import java.util.List;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * What the page that follows says first, once. It is kept in the session till then, so it must fit into the database.
 *
 * @param tone {@code done} or {@code refused}
 * @param notes sentences under it: warnings that the record keeps
 */
public record Flash(String tone, String text, List<String> notes) implements Serializable {

    private static final String ATTRIBUTE = "flash";

    /** The next page says that it is done, with the service's warnings, and waits until it shows what was recorded. */
    public static void done(RedirectAttributes next, String text, Answer.Accepted accepted) {
        next.addFlashAttribute(ATTRIBUTE, new Flash("done", text, accepted.warnings()));
        if (!accepted.position().isEmpty()) {
            next.addAttribute("atLeast", accepted.position());
        }
    }

    public static void refused(RedirectAttributes next, String text) {
        next.addFlashAttribute(ATTRIBUTE, new Flash("refused", text, List.of()));
    }
}
