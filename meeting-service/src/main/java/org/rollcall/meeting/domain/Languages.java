package org.rollcall.meeting.domain;

import java.util.Arrays;
import java.util.HashSet;
import java.util.IllformedLocaleException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.rollcall.contracts.DocumentEvent.Edition;

/** Languages are named by BCP 47 tags: {@code en}, {@code pt-BR}, {@code uz-Cyrl}. */
public final class Languages {

    private static final Set<String> TWO_LETTERS = Set.of(Locale.getISOLanguages());

    /** Three letters for what BCP 47 writes with two. */
    private static final Set<String> TOO_LONG = Arrays.stream(Locale.getISOLanguages())
            .map(code -> Locale.of(code).getISO3Language())
            .collect(Collectors.toUnmodifiableSet());

    private Languages() {}

    /** Of a list of nothing but languages. */
    public static Optional<Rejection> forbidden(String field, List<String> tags) {
        var seen = new HashSet<String>();
        for (int i = 0; i < tags.size(); i++) {
            var at = field + "[" + i + "]";
            var tag = tags.get(i);
            var forbidden = forbidden(at, tag);
            if (forbidden.isPresent()) {
                return forbidden;
            }
            if (!seen.add(canonical(tag))) {
                return Optional.of(new Rejection.InvalidField(at, "'" + tag + "' is named twice."));
            }
        }
        return Optional.empty();
    }

    static Optional<Rejection> forbidden(String field, String tag) {
        return Rejection.unless(
                isTag(tag),
                () -> new Rejection.InvalidField(
                        field, "'" + tag + "' is no BCP 47 code of a language; write en, ru or pt-BR.", codesOf(tag)));
    }

    /** The tag in the usual letter case. */
    static String canonical(String tag) {
        return new Locale.Builder().setLanguageTag(tag).build().toLanguageTag();
    }

    /** Well-formed, with a language of ISO 639, or {@code und} where nobody says it; the three-letter ones are too many to be listed here. */
    private static boolean isTag(String tag) {
        try {
            var language = new Locale.Builder().setLanguageTag(tag).build().getLanguage();
            return tag.equals(Edition.UNDETERMINED)
                    || TWO_LETTERS.contains(language)
                    || language.length() == 3 && !TOO_LONG.contains(language);
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
