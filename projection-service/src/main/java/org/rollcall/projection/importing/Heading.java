package org.rollcall.projection.importing;

import java.util.List;
import java.util.Optional;

/** The headings of the template such pages are written in, by what each begins with. */
enum Heading {
    TYPE(Form.WITH_VALUE, "type"),
    ASSOCIATION(Form.WITH_VALUE, "formal association", "association with"),
    ESTABLISHED(Form.WITH_VALUE, "established"),
    OBJECTIVES(Form.ALONE, "objectives", "objective", "main objectives"),
    CURRENT_FOCUS(Form.ALONE, "current focus", "current priorities"),
    CHAIR(Form.ALONE, "chairing country", "chairing countries", "chairmanship"),
    WORKING_GROUPS(Form.ALONE, "working groups"),
    SECRETARIAT(Form.ALONE, "secretariat"),
    MEMBERS(Form.ALONE, "members"),
    MEMBER_STATES(Form.LIST, "member states", "participating states"),
    MEMBER_ORGANISATIONS(
            Form.LIST,
            "member organizations",
            "member organisations",
            "participating organizations",
            "participating organisations"),
    MEMBER_MECHANISMS(Form.LIST, "member iscms", "member iscm"),
    OBSERVERS(Form.LIST, "observers"),
    OBSERVER_STATES(Form.LIST, "observer states"),
    OBSERVER_ORGANISATIONS(Form.LIST, "observer organizations", "observer organisations"),
    GUESTS(Form.LIST, "guest states", "guests"),
    PARTNERS(Form.LIST, "partner organizations", "partner organisations"),
    MEETINGS(Form.ALONE, "meetings"),
    DOCUMENTS(Form.ALONE, "documents", "key documents"),
    CONTACT(Form.ALONE, "contact information", "contact");

    /** What may stand behind a heading on its line: nothing, brackets and a list, or a value. */
    private enum Form {
        ALONE,
        LIST,
        WITH_VALUE
    }

    private final Form form;
    private final List<String> beginnings;

    Heading(Form form, String... beginnings) {
        this.form = form;
        this.beginnings = List.of(beginnings);
    }

    /** The heading a line is, with what stands behind it. */
    static Optional<Found> in(Line line) {
        var text = line.content();
        var words = Fold.words(text.substring(0, Math.min(text.length(), 60)));
        for (var heading : values()) {
            for (var beginning : heading.beginnings) {
                if (words.equals(beginning) || words.startsWith(beginning + " ")) {
                    var rest = text.substring(Math.min(text.length(), endOf(beginning, text)))
                            .strip();
                    if (heading.accepts(rest)) {
                        return Optional.of(new Found(heading, line, rest));
                    }
                }
            }
        }
        return Optional.empty();
    }

    private boolean accepts(String rest) {
        return switch (form) {
            case ALONE -> rest.isEmpty() || rest.equals(":");
            case WITH_VALUE ->
                rest.startsWith(":")
                        || (this == ASSOCIATION && rest.contains(":"))
                        || (this == ESTABLISHED && Years.in(rest).isPresent());
            case LIST -> rest.indexOf(':') >= 0 || Brackets.without(rest).isEmpty();
        };
    }

    /** Where in the text the words of {@code beginning} end; spaces may be doubled there. */
    private static int endOf(String beginning, String text) {
        int letters = (int) beginning.chars().filter(Character::isLetterOrDigit).count();
        int end = 0;
        while (letters > 0 && end < text.length()) {
            if (Character.isLetterOrDigit(text.charAt(end))) {
                letters--;
            }
            end++;
        }
        return end;
    }

    /** @param rest what stands behind the heading's words on its line */
    record Found(Heading heading, Line line, String rest) {

        /** What stands behind the colon, else all of it. */
        String value() {
            int colon = rest.indexOf(':');
            return (colon < 0 ? Brackets.without(rest) : rest.substring(colon + 1)).strip();
        }
    }
}
