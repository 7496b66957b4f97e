package org.rollcall.membership.domain;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import org.rollcall.contracts.LifeClaim;
import org.rollcall.contracts.PartyCode;
import org.rollcall.contracts.PartyEvent.PartyRegistered;
import org.rollcall.contracts.PartyName;

/** What a registration must say, and must not say twice. */
final class RegistrationRule {

    private RegistrationRule() {}

    static Optional<Rejection> brokenBy(PartyRegistered party) {
        return names(party.names())
                .or(() -> codes(party.codes()))
                .or(() -> aliases(party.aliases()))
                .or(() -> lives(party.lives()));
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
            var broken = CodeRule.brokenBy(codes.get(i), codes.subList(0, i), "codes[" + i + "].");
            if (broken.isPresent()) {
                return broken;
            }
        }
        return Optional.empty();
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
            var broken = LivesRule.brokenBy(lives.get(i), "lives[" + i + "].");
            if (broken.isPresent()) {
                return broken;
            }
        }
        for (int i = 0; i < lives.size(); i++) {
            var life = lives.get(i);
            if (LivesRule.isClaimedBy(life.authority(), life, lives.subList(0, i))) {
                return Optional.of(new Rejection.LifeAlreadyClaimed(
                        "lives[" + i + "].authority",
                        life.authority() + " would claim one period of life twice.",
                        List.of()));
            }
            if (!LivesRule.oneIsFollowed(life, lives)) {
                return invalid(
                        "lives[" + i + "].followed", "Exactly one claim is followed in each period of a party's life.");
            }
        }
        return Optional.empty();
    }

    private static Optional<Rejection> invalid(String field, String detail) {
        return Optional.of(new Rejection.InvalidField(field, detail));
    }
}
