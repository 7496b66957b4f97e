package org.rollcall.projection.importing;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** The headings of the template such pages are written in, by what each begins with, in English and French. */
enum Heading {
    TYPE(Form.WITH_VALUE, "type"),
    REGION(Form.WITH_VALUE, "region", "regions", "region covered", "regions covered", "region couverte"),
    ASSOCIATION(Form.WITH_VALUE, "formal association", "association with", "association formelle"),
    ESTABLISHED(
            Form.WITH_VALUE,
            "established in",
            "established",
            "year of establishment",
            "founded in",
            "founded",
            "annee de creation",
            "creation",
            "cree en",
            "etabli en"),
    OBJECTIVES(
            Form.VALUE_TOO,
            "objectives",
            "objective",
            "main objective",
            "main objectives",
            "key objectives",
            "overall objective",
            "objectives and priorities",
            "objectives and mandate",
            "mandate",
            "objectifs"),
    CURRENT_FOCUS(
            Form.VALUE_TOO,
            "current focus",
            "current thematic focus",
            "current thematic pillars",
            "current thematic priorities",
            "current priorities",
            "thematic focus",
            "thematic priorities",
            "thematic areas",
            "current thematic areas",
            "focus areas",
            "main areas of discussion",
            "priorites actuelles",
            "themes actuels"),
    CHAIR(
            Form.VALUE_TOO,
            "chairing country",
            "chairing countries",
            "chairing state",
            "chairing states",
            "chair",
            "country chairing",
            "chairmanship",
            "chairs",
            "presidency",
            "presidency pro tempore",
            "pro tempore presidency",
            "presidence",
            "pays assurant la presidence",
            "pays president"),
    WORKING_GROUPS(
            Form.LIST,
            "working groups",
            "thematic working groups",
            "regional working groups",
            "technical working groups",
            "groupes de travail"),
    SECRETARIAT(
            Form.VALUE_TOO,
            "secretariat",
            "technical secretariat",
            "executive secretariat",
            "permanent secretariat",
            "secretariat technique"),
    MEMBERS(Form.LIST, "members", "membres"),
    MEMBER_STATES(
            Form.LIST,
            "member states",
            "members states",
            "member countries",
            "participating states",
            "participating countries",
            "member states and territories",
            "member countries and territories",
            "participating states and territories",
            "participating countries and territories",
            "member governments",
            "participating governments",
            "partner states",
            "partner countries",
            "etats membres",
            "pays membres",
            "etats participants",
            "pays participants",
            "etats partenaires",
            "pays partenaires"),
    MEMBER_ORGANISATIONS(
            Form.LIST,
            "member organizations",
            "member organisations",
            "participating organizations",
            "participating organisations",
            "organisations membres",
            "organisations participantes"),
    MEMBER_MECHANISMS(Form.LIST, "member iscms", "member iscm"),
    OBSERVERS(Form.LIST, "observers", "observateurs"),
    OBSERVER_STATES(
            Form.LIST,
            "observer states",
            "observer countries",
            "observer states and territories",
            "etats observateurs",
            "pays observateurs"),
    OBSERVER_ORGANISATIONS(
            Form.LIST,
            "observer organizations",
            "observer organisations",
            "organisations observatrices",
            "organisations observateurs"),
    OBSERVER_MECHANISMS(Form.LIST, "observer iscms", "observer iscm"),
    GUESTS(Form.LIST, "guest states", "guest countries", "guests", "invited states", "etats invites", "pays invites"),
    PARTNERS(
            Form.LIST,
            "partner organizations",
            "partner organisations",
            "partners",
            "organisations partenaires",
            "partenaires"),
    MEETINGS(
            Form.LIST,
            "meetings",
            "meetings and events",
            "key meetings",
            "past meetings",
            "previous meetings",
            "upcoming meetings",
            "main meetings",
            "recent meetings",
            "list of meetings",
            "ministerial meetings",
            "ministerial conferences",
            "reunions",
            "reunions et evenements",
            "reunions passees",
            "reunions ministerielles",
            "conferences ministerielles",
            "principales reunions"),
    DOCUMENTS(
            Form.LIST,
            "documents",
            "key documents",
            "main documents",
            "relevant documents",
            "outcome documents",
            "documents and publications",
            "documents cles",
            "principaux documents"),
    CONTACT(Form.LIST, "contact information", "contact details", "contact", "contacts", "coordonnees");

    /** In the section of the chair such a line names it, and heads nothing. */
    private static final String CHAIR_ALONE = "chair";

    private static final int MOST_WORDS_BEFORE_GROUPS = 3;

    /** What may stand behind a heading on its line. */
    private enum Form {
        /** Brackets, and behind a colon a list. */
        LIST,
        /** A value must. */
        WITH_VALUE,
        /** Nothing, or behind a colon what else stands on the next line. */
        VALUE_TOO
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
                    if (heading.accepts(rest) && (!beginning.equals(CHAIR_ALONE) || rest.isEmpty())) {
                        return Optional.of(new Found(heading, line, rest));
                    }
                }
            }
        }
        return groups(line);
    }

    /** "Thematic Area Working Groups (TAWGs)": whatever sort of groups they are. */
    private static Optional<Found> groups(Line line) {
        var text = line.content();
        int words = text.toLowerCase(Locale.ROOT).indexOf("working groups");
        if (words < 0 || words > 60) {
            return Optional.empty();
        }
        var before = List.of(Fold.words(text.substring(0, words)).split(" "));
        var rest = text.substring(words + "working groups".length()).strip();
        boolean isHeading = before.size() <= MOST_WORDS_BEFORE_GROUPS
                && before.stream().noneMatch(Set.of("meeting", "of", "the", "joint")::contains)
                && WORKING_GROUPS.accepts(rest);
        return isHeading ? Optional.of(new Found(WORKING_GROUPS, line, rest)) : Optional.empty();
    }

    private boolean accepts(String rest) {
        var outside = Brackets.without(rest);
        return switch (form) {
            case VALUE_TOO -> outside.isEmpty() || outside.startsWith(":");
            case WITH_VALUE ->
                outside.startsWith(":")
                        || (this == ASSOCIATION && rest.contains(":"))
                        || (this == ESTABLISHED && rest.isEmpty())
                        || (this == ESTABLISHED && Years.in(rest).isPresent() && rest.split(" ").length <= 3);
            case LIST ->
                (outside.isEmpty() || outside.startsWith(":") || (outside.endsWith(":") && isRollList()))
                        && !(this == MEETINGS && isLink(rest));
        };
    }

    /** "Ministerial Meetings ( https://… )" leads to where they are listed. */
    private static boolean isLink(String rest) {
        return rest.contains("://");
    }

    /** Whose members may be described between the heading's words and its colon: "invited to meetings …:". */
    private boolean isRollList() {
        return ordinal() >= MEMBER_STATES.ordinal() && ordinal() <= PARTNERS.ordinal();
    }

    /** Whether what stands behind the colon is read as a line of its own. */
    boolean hasLineBehindColon() {
        return form == Form.VALUE_TOO
                || this == WORKING_GROUPS
                || this == MEETINGS
                || this == DOCUMENTS
                || this == CONTACT;
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

        /** What stands in round brackets before the colon: "Chairing country (2019): X". */
        List<String> notes() {
            int colon = rest.indexOf(':');
            return Brackets.in(colon < 0 ? rest : rest.substring(0, colon), '(', ')');
        }

        /** What stands behind the colon, else all of it. */
        String value() {
            int colon = rest.indexOf(':');
            return (colon < 0 ? Brackets.without(rest) : rest.substring(colon + 1)).strip();
        }
    }
}
