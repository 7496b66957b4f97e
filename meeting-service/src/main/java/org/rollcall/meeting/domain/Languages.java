package org.rollcall.meeting.domain;

import java.util.Arrays;
import java.util.HashSet;
import java.util.IllformedLocaleException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Languages are named by BCP 47 tags: {@code en}, {@code pt-BR}, {@code uz-Cyrl}. */
final class Languages {

    private static final Set<String> TWO_LETTERS = Set.of(Locale.getISOLanguages());

    /** Three letters for what BCP 47 writes with two. */
    private static final Set<String> TOO_LONG = Arrays.stream(Locale.getISOLanguages())
            .map(code -> Locale.of(code).getISO3Language())
            .collect(Collectors.toUnmodifiableSet());

    private Languages() {}

    static Optional<Rejection> forbidden(List<String> tags) {
        var seen = new HashSet<String>();
        for (int i = 0; i < tags.size(); i++) {
            var field = "languages[" + i + "]";
            if (!isTag(tags.get(i))) {
                return Optional.of(new Rejection.InvalidField(
                        field,
                        "'" + tags.get(i) + "' is no BCP 47 code of a language; write en, ru or pt-BR.",
                        codesOf(tags.get(i))));
            }
            if (!seen.add(canonical(tags.get(i)))) {
                return Optional.of(new Rejection.InvalidField(field, "'" + tags.get(i) + "' is named twice."));
            }
        }
        return Optional.empty();
    }

    /** The tag in the usual letter case. */
    static String canonical(String tag) {
        return new Locale.Builder().setLanguageTag(tag).build().toLanguageTag();
    }

    /** Well-formed, with a language of ISO 639; the three-letter ones are too many to be listed here. */
    private static boolean isTag(String tag) {
        try {
            var language = new Locale.Builder().setLanguageTag(tag).build().getLanguage();
            return TWO_LETTERS.contains(language) || language.length() == 3 && !TOO_LONG.contains(language);
        } catch (IllformedLocaleException e) {
            return false;
        }
    }

    private static List<String> codesOf(String name) {
        return Arrays.stream(Locale.getISOLanguages())
                .filter(code -> {
                    var locale = Locale.of(code);
                    return locale.getDisplayLanguage(Locale.ENGLISH).equalsIgnoreCase(name.strip())
                            || locale.getDisplayLanguage(locale).equalsIgnoreCase(name.strip())
                            || locale.getISO3Language().equalsIgnoreCase(name.strip());
                })
                .toList();
    }
}
