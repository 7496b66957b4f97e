package org.rollcall.membership.domain;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import org.rollcall.contracts.LifeClaim;
import org.rollcall.contracts.PartyCode;
import org.rollcall.contracts.PartyName;
import org.rollcall.membership.domain.PartyCommand.RegisterParty;

/** What a registration must say, and must not say twice. */
final class RegistrationRule {

    private RegistrationRule() {}

    static Optional<Rejection> brokenBy(RegisterParty command) {
        return names(command.names())
                .or(() -> codes(command.codes()))
                .or(() -> aliases(command.aliases()))
                .or(() -> lives(command.lives()));
    }

    private static Optional<Rejection> names(List<PartyName> names) {
        if (names.stream().noneMatch(name -> name.form() == PartyName.Form.SHORT)) {
            return invalid("names", "A party has a name of the form SHORT.");
        }
        var begun = new HashSet<List<Object>>();
        for (int i = 0; i < names.size(); i++) {
            var name = names.get(i);
            if (!begun.add(List.of(name.form(), name.from()))) {
                return invalid("names[" + i + "].from", "Two names of the form " + name.form() + " begin together.");
            }
        }
        return Optional.empty();
    }

    private static Optional<Rejection> codes(List<PartyCode> codes) {
        for (int i = 0; i < codes.size(); i++) {
            var code = codes.get(i);
            if (!code.value().matches(form(code.scheme()))) {
                return invalid("codes[" + i + "].value", "'" + code.value() + "' is no " + code.scheme() + " code.");
            }
            if (!code.until().latest().isAfter(code.from().earliest())) {
                return Optional.of(
                        new Rejection.EndsBeforeItBegins("codes[" + i + "].until", code.from(), code.until()));
            }
        }
        return Optional.empty();
    }

    private static String form(PartyCode.Scheme scheme) {
        return switch (scheme) {
            case ALPHA_2 -> "[A-Z]{2}";
            case ALPHA_3 -> "[A-Z]{3}";
            case NUMERIC -> "[0-9]{3}";
            case WITHDRAWN -> "[A-Z]{4}";
        };
    }

    private static Optional<Rejection> aliases(List<String> aliases) {
        for (int i = 0; i < aliases.size(); i++) {
            if (aliases.get(i).isBlank() || aliases.get(i).length() > 200) {
                return invalid("aliases[" + i + "]", "An alias has 1 to 200 characters.");
            }
        }
        return Optional.empty();
    }

    private static Optional<Rejection> lives(List<LifeClaim> lives) {
        for (int i = 0; i < lives.size(); i++) {
            var life = lives.get(i);
            if (life.authority().isBlank()) {
                return invalid("lives[" + i + "].authority", "A claim names its authority.");
            }
            if (!life.until().latest().isAfter(life.from().earliest())) {
                return Optional.of(
                        new Rejection.EndsBeforeItBegins("lives[" + i + "].until", life.from(), life.until()));
            }
            if (!oneIsFollowedBeside(life, lives)) {
                return invalid(
                        "lives[" + i + "].followed", "Exactly one claim is followed in each period of a party's life.");
            }
        }
        return Optional.empty();
    }

    /** Claims that share a day speak of one period of life. */
    private static boolean oneIsFollowedBeside(LifeClaim life, List<LifeClaim> lives) {
        return lives.stream()
                        .filter(other -> other.period().possiblyOverlaps(life.period()))
                        .filter(LifeClaim::followed)
                        .count()
                == 1;
    }

    private static Optional<Rejection> invalid(String field, String detail) {
        return Optional.of(new Rejection.InvalidField(field, detail));
    }
}
