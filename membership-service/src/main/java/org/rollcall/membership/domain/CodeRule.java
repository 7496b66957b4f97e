package org.rollcall.membership.domain;

import java.util.List;
import java.util.Optional;
import org.rollcall.contracts.PartyCode;
import org.rollcall.contracts.Period;

/** A code looks like one of its scheme (ISO 3166-1 and 3166-3), and a party has one of each scheme at a time. */
final class CodeRule {

    private CodeRule() {}

    /** @param where what the members of the request are called before their own names: {@code codes[0].} */
    static Optional<Rejection> brokenBy(PartyCode code, List<PartyCode> others, String where) {
        if (!code.value().matches(form(code.scheme()))) {
            return Optional.of(new Rejection.InvalidField(
                    where + "value",
                    "'" + code.value() + "' is no " + code.scheme() + " code: " + spelt(code.scheme())));
        }
        if (!code.until().latest().isAfter(code.from().earliest())) {
            return Optional.of(new Rejection.EndsBeforeItBegins(where + "until", code.from(), code.until()));
        }
        return others.stream()
                .filter(other -> overlap(code, other))
                .findFirst()
                .map(other -> new Rejection.CodeAlreadyGiven(where + "value", other));
    }

    /** By the code of a withdrawn entry a party is remembered for ever, by more than one perhaps (YUCS and CSXX). */
    static boolean overlap(PartyCode one, PartyCode other) {
        if (one.scheme() != other.scheme()
                || one.scheme() == PartyCode.Scheme.WITHDRAWN && !one.value().equals(other.value())) {
            return false;
        }
        return period(one).certainlyOverlaps(period(other)) || isLastDayOf(other, one) || isLastDayOf(one, other);
    }

    /** Whether the last day of one lies in the other whichever it is, though nobody may know when the one began. */
    private static boolean isLastDayOf(PartyCode one, PartyCode other) {
        return other.from().latest().isBefore(one.until().earliest())
                && !other.until().earliest().isBefore(one.until().latest());
    }

    private static Period period(PartyCode code) {
        return new Period(code.from(), code.until());
    }

    private static String form(PartyCode.Scheme scheme) {
        return switch (scheme) {
            case ALPHA_2 -> "[A-Z]{2}";
            case ALPHA_3 -> "[A-Z]{3}";
            case NUMERIC -> "[0-9]{3}";
            case WITHDRAWN -> "[A-Z]{4}";
        };
    }

    private static String spelt(PartyCode.Scheme scheme) {
        return switch (scheme) {
            case ALPHA_2 -> "two capital letters.";
            case ALPHA_3 -> "three capital letters.";
            case NUMERIC -> "three digits.";
            case WITHDRAWN -> "four capital letters.";
        };
    }
}
