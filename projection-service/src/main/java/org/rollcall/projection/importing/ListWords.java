package org.rollcall.projection.importing;

import java.util.Set;
import java.util.stream.Stream;

/** Tells names in a list from the lines that divide it, that head another list, and that are sentences. */
final class ListWords {

    /** Words of headings, and of no state's name. */
    private static final Set<String> HEADS = Set.of(
            "committee",
            "group",
            "partners",
            "council",
            "bureau",
            "troika",
            "states",
            "countries",
            "members",
            "observers",
            "organizations",
            "organisations",
            "participants",
            "guests",
            "agencies");

    /** Words of lines that divide a list and end none: "EU Member States", "Countries of origin". */
    private static final Set<String> DIVIDES = Set.of(
            "africa",
            "african",
            "america",
            "american",
            "americas",
            "asia",
            "asian",
            "caribbean",
            "central",
            "countries",
            "destination",
            "east",
            "eastern",
            "eu",
            "europe",
            "european",
            "horn",
            "latin",
            "member",
            "members",
            "middle",
            "north",
            "northern",
            "oceania",
            "of",
            "origin",
            "other",
            "others",
            "pacific",
            "region",
            "south",
            "southeast",
            "southern",
            "states",
            "the",
            "and",
            "transit",
            "union",
            "west",
            "western",
            "afrique",
            "amerique",
            "asie",
            "etats",
            "pays",
            "origine",
            "destinations",
            "de",
            "d");

    /** Words of names of organisations, and of no state's. */
    private static final Set<String> ORGANISATIONS = Set.of(
            "agency",
            "agence",
            "bank",
            "banque",
            "commission",
            "committee",
            "council",
            "conseil",
            "fund",
            "initiative",
            "league",
            "ligue",
            "organisation",
            "organization",
            "programme",
            "secretariat");

    private static final int MOST_WORDS_OF_A_NAME = 9;
    private static final int FEWEST_WORDS_OF_A_SENTENCE = 4;

    private ListWords() {}

    static boolean divides(String words) {
        return !words.isEmpty() && Stream.of(words.split(" ")).allMatch(DIVIDES::contains);
    }

    static boolean isOrganisation(String text) {
        return Stream.of(Fold.words(text).split(" ")).anyMatch(ORGANISATIONS::contains);
    }

    static boolean isSentence(String text) {
        return text.endsWith(".") && text.split(" ").length >= FEWEST_WORDS_OF_A_SENTENCE;
    }

    static boolean isLikeAHeading(String text) {
        var words = Fold.words(Brackets.without(text));
        return divides(words) || Stream.of(words.split(" ")).anyMatch(HEADS::contains);
    }

    /** In a list without bullets, what is short and no sentence is a name nobody knows. */
    static boolean isLikeAName(String text) {
        return !text.isEmpty()
                && text.split(" ").length <= MOST_WORDS_OF_A_NAME
                && Character.isUpperCase(text.codePointAt(0))
                && !text.endsWith(".")
                && !text.startsWith("[");
    }

    /** Like a heading, where every word of some length has a capital, and unlike a sentence. */
    static boolean isCapitalised(String text) {
        return isLikeAName(text)
                && Stream.of(text.split(" "))
                        .filter(word -> word.length() > 3 && Character.isLetter(word.charAt(0)))
                        .allMatch(word -> Character.isUpperCase(word.charAt(0)) || HEADS.contains(Fold.words(word)));
    }
}
