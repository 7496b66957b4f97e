package org.rollcall.projection.importing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.rollcall.contracts.Certainty;
import org.rollcall.contracts.DateBound;
import org.rollcall.contracts.PartyCode;
import org.rollcall.contracts.PartyKind;
import org.rollcall.contracts.PartyName;
import org.rollcall.projection.parties.PartyView;

/** Finds the party a page means by a name, on a day. Never guesses: what is not on record, or not one party's, stays so. */
final class Names {

    private static final int MOST_SUGGESTIONS = 3;
    private static final int LONGEST = 200;

    private final Map<String, Set<PartyView>> byWords = new HashMap<>();

    Names(List<PartyView> parties) {
        for (var party : parties) {
            party.names().forEach(name -> add(name.text(), party));
            party.aliases().forEach(alias -> add(alias, party));
        }
        parties.forEach(this::addInFrench);
    }

    /** A French page's name of a state, as the platform knows it by the state's code; never instead of one on record. */
    private void addInFrench(PartyView party) {
        party.codes().stream()
                .filter(code -> code.scheme() == PartyCode.Scheme.ALPHA_2)
                .filter(code -> code.until().equals(DateBound.NEVER))
                .map(code -> Locale.of("", code.value()).getDisplayCountry(Locale.FRENCH))
                .filter(name -> !byWords.containsKey(Fold.name(name)))
                .forEach(name -> add(name, party));
    }

    private void add(String name, PartyView party) {
        byWords.computeIfAbsent(Fold.name(name), words -> new LinkedHashSet<>()).add(party);
    }

    sealed interface Match {
        /** @param others those that bear the name as well, but did not live on the day */
        record Found(PartyView party, Spelling spelling, List<PartyView> others) implements Match {}

        record Several(List<PartyView> parties) implements Match {}

        /**
         * @param suggestions names that were probably meant, the likeliest first
         * @param isMisspelt whether one of them is spelt nearly so; else they only begin so
         */
        record Unknown(List<String> suggestions, boolean isMisspelt) implements Match {}
    }

    /** How the words that were written are related to the party's name of the day. */
    enum Spelling {
        NAME_OF_THE_DAY("the name"),
        FORMAL_NAME("the formal name"),
        ACRONYM_BEHIND("the name, with an acronym in brackets,"),
        FORMAL_ACRONYM_BEHIND("the formal name, with an acronym in brackets,"),
        NAME_OF_ANOTHER_DAY("a name of another day"),
        ALIAS("an alias"),
        VARIANT("a variant of a name or an alias");

        private final String words;

        Spelling(String words) {
            this.words = words;
        }

        String words() {
            return words;
        }

        boolean isPlain() {
            return this == NAME_OF_THE_DAY || this == ACRONYM_BEHIND;
        }
    }

    Match resolve(String written, LocalDate day) {
        if (written.length() > LONGEST) {
            return new Match.Unknown(List.of(), false);
        }
        for (var form : forms(written)) {
            var bearers = byWords.getOrDefault(Fold.name(form), Set.of());
            if (!bearers.isEmpty()) {
                return isOrganisation(written) && bearers.stream().noneMatch(Names::isOrganisation)
                        ? new Match.Unknown(List.of(), false)
                        : among(List.copyOf(bearers), written, day);
            }
        }
        return unknown(written, day);
    }

    /** "GUAM (Organization for Democracy and Economic Development)" is not Guam. */
    private static boolean isOrganisation(String written) {
        var outside = Brackets.without(written);
        return BracketNote.isAcronym(outside)
                && outside.equals(outside.toUpperCase(Locale.ROOT))
                && Brackets.in(written, '(', ')').stream().anyMatch(ListWords::isOrganisation);
    }

    private static boolean isOrganisation(PartyView party) {
        return party.kind() == PartyKind.ORGANISATION || party.kind() == PartyKind.MECHANISM;
    }

    /** Whether a name is that of a state or territory. */
    boolean isCountry(String written) {
        return written.length() <= LONGEST
                && byWords.getOrDefault(Fold.name(written), Set.of()).stream()
                        .anyMatch(party -> party.kind() == PartyKind.STATE || party.kind() == PartyKind.TERRITORY);
    }

    boolean isKnown(String written) {
        return written.length() <= LONGEST
                && (byWords.containsKey(Fold.name(written))
                        || turned(written)
                                .filter(form -> byWords.containsKey(Fold.name(form)))
                                .isPresent());
    }

    /** As written; without a bracketed acronym; the acronym alone. */
    private static List<String> forms(String written) {
        var forms = new ArrayList<String>();
        forms.add(written);
        var outside = Brackets.without(written);
        if (!outside.isEmpty()) {
            forms.add(outside);
        }
        Brackets.in(written, '(', ')').stream().filter(BracketNote::isAcronym).forEach(forms::add);
        turned(outside).ifPresent(forms::add);
        forms.removeIf(form -> Fold.name(form).isEmpty());
        return forms;
    }

    /** "Korea, Republic of" is the Republic of Korea. */
    private static Optional<String> turned(String text) {
        int comma = text.indexOf(", ");
        return comma > 0 && (text.endsWith(" of") || text.endsWith(" of the"))
                ? Optional.of(text.substring(comma + 2) + " " + text.substring(0, comma))
                : Optional.empty();
    }

    private static Match among(List<PartyView> bearers, String written, LocalDate day) {
        if (bearers.size() == 1) {
            return new Match.Found(bearers.getFirst(), spelling(bearers.getFirst(), written, day), List.of());
        }
        var living = bearers.stream()
                .filter(party -> party.life().on(day) != Certainty.ABSENT)
                .toList();
        if (living.size() != 1) {
            return new Match.Several(bearers);
        }
        var party = living.getFirst();
        var others = bearers.stream().filter(other -> !other.equals(party)).toList();
        return new Match.Found(party, spelling(party, written, day), others);
    }

    private static Spelling spelling(PartyView party, String written, LocalDate day) {
        var name = party.nameOn(day);
        var formal = formalNameOn(party, day);
        var outside = Brackets.without(written);
        if (written.equals(name)) {
            return Spelling.NAME_OF_THE_DAY;
        }
        if (written.equals(formal)) {
            return Spelling.FORMAL_NAME;
        }
        if (outside.equals(name) && !written.equals(outside)) {
            return Spelling.ACRONYM_BEHIND;
        }
        if (outside.equals(formal) && !written.equals(outside)) {
            return Spelling.FORMAL_ACRONYM_BEHIND;
        }
        if (party.names().stream()
                .anyMatch(any -> any.text().equals(written) || any.text().equals(outside))) {
            return Spelling.NAME_OF_ANOTHER_DAY;
        }
        return party.aliases().contains(written) || party.aliases().contains(outside)
                ? Spelling.ALIAS
                : Spelling.VARIANT;
    }

    private static String formalNameOn(PartyView party, LocalDate day) {
        return party.names().stream()
                .filter(name ->
                        name.form() == PartyName.Form.FORMAL && name.from().possiblyBy(day))
                .reduce((earlier, later) -> later)
                .map(PartyName::text)
                .orElse("");
    }

    /** A party with a name like it, and how many letters lie between. */
    private record Near(PartyView party, int distance, boolean isBeginning) {}

    /** Of those with a name like it, the ones that lived on the day; nobody else was meant while there is one. */
    private Match.Unknown unknown(String written, LocalDate day) {
        var words = Fold.name(Brackets.without(written));
        if (words.length() < 3) {
            return new Match.Unknown(List.of(), false);
        }
        var near = new ArrayList<Near>();
        for (var known : byWords.entrySet()) {
            int most = Math.max(1, words.length() / 4);
            boolean begins = known.getKey().startsWith(words);
            int distance = begins ? 1 : org.rollcall.contracts.Spelling.distance(words, known.getKey(), most);
            if (distance <= most) {
                known.getValue().forEach(party -> near.add(new Near(party, distance, begins)));
            }
        }
        var living = near.stream()
                .filter(it -> it.party().life().on(day) != Certainty.ABSENT)
                .toList();
        var meant = living.isEmpty() ? near : living;
        var suggestions = meant.stream()
                .sorted(Comparator.comparing(Near::distance)
                        .thenComparing(it -> it.party().nameOn(LocalDate.MAX)))
                .map(it -> it.party().nameOn(LocalDate.MAX))
                .distinct()
                .limit(MOST_SUGGESTIONS)
                .toList();
        return new Match.Unknown(suggestions, meant.stream().anyMatch(it -> !it.isBeginning()));
    }
}
