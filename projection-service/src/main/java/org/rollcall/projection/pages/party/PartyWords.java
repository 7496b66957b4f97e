package org.rollcall.projection.pages.party;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.rollcall.contracts.Certainty;
import org.rollcall.contracts.DateBound;
import org.rollcall.contracts.DateClaim;
import org.rollcall.contracts.LifeClaim;
import org.rollcall.contracts.PartyId;
import org.rollcall.projection.claims.Competing;
import org.rollcall.projection.pages.words.Words;
import org.rollcall.projection.parties.Parties;
import org.rollcall.projection.parties.PartyView;
import org.springframework.stereotype.Component;

/** Lives, successions and claims in words. */
@Component
class PartyWords {

    private final Parties parties;
    private final Words words;

    PartyWords(Parties parties, Words words) {
        this.parties = parties;
        this.words = words;
    }

    static Stream<PartyId> parties(PartyView.Succession succession) {
        return Stream.concat(Stream.of(succession.predecessor()), succession.successors().stream());
    }

    /** What parties are called on the day. */
    Map<PartyId, String> namesOf(Collection<PartyId> ids, LocalDate day, Instant known) {
        return parties.of(ids, known).values().stream()
                .collect(Collectors.toMap(PartyView::id, party -> party.nameOn(day)));
    }

    String living(Certainty certainty) {
        return words.say("party.lives." + certainty);
    }

    PartyPage.Life life(LifeClaim claim) {
        return new PartyPage.Life(
                claim.authority(),
                words.date(claim.from()),
                words.date(claim.until()),
                claim.followed(),
                claim.why(),
                claim.source(),
                Words.link(claim.source()));
    }

    /** "1 January 1993 – goes on". */
    String lives(List<LifeClaim> claims) {
        return claims.stream()
                .filter(LifeClaim::followed)
                .map(claim -> span(claim.from(), claim.until()))
                .collect(Collectors.joining("; "));
    }

    private String span(DateBound from, DateBound until) {
        return until.equals(DateBound.NEVER)
                ? words.say("party.span.open", words.date(from).words())
                : words.say(
                        "party.span",
                        words.date(from).words(),
                        words.date(until).words());
    }

    PartyPage.Step step(PartyView.Succession succession, Map<PartyId, String> names) {
        return new PartyPage.Step(
                words.say(succession.kind()),
                who(succession.predecessor(), names),
                succession.successors().stream().map(party -> who(party, names)).toList(),
                words.date(succession.on()),
                claims(succession.claims()));
    }

    static PartyPage.Who who(PartyId party, Map<PartyId, String> names) {
        return new PartyPage.Who(party.value(), names.getOrDefault(party, party.value()));
    }

    /** None where all say the same. */
    List<String> claims(List<DateClaim> claims) {
        return claims.size() < 2
                ? List.of()
                : claims.stream()
                        .map(claim -> words.say(
                                claim.followed() ? "party.claim.followed" : "party.claim.other",
                                claim.authority(),
                                words.date(claim.on()).words()))
                        .toList();
    }

    PartyPage.Competing competing(Competing competing) {
        return new PartyPage.Competing(
                about(competing), competing.claims().stream().map(this::claim).toList());
    }

    private String about(Competing competing) {
        if (competing.about() == Competing.About.LIFE) {
            return words.say("party.claims.life");
        }
        // "party dissolved", of membership.party-dissolved.v2
        var type = competing.type().replaceAll("^membership\\.|\\.v\\d+$", "");
        return words.say("party.claims.fact", type.replace('-', ' '));
    }

    private PartyPage.Claim claim(Competing.Claim claim) {
        var says = claim.from().isPresent()
                ? span(claim.from().get(), claim.until().orElse(DateBound.NEVER))
                : claim.on().map(on -> words.date(on).words()).orElse(claim.text());
        var edtf = claim.on()
                .map(DateBound::toString)
                .or(() -> claim.from()
                        .map(from -> from + "/"
                                + claim.until()
                                        .filter(until -> !until.equals(DateBound.NEVER))
                                        .map(DateBound::toString)
                                        .orElse("..")))
                .orElse("");
        return new PartyPage.Claim(
                claim.authority().orElseGet(() -> words.say("party.claims.own")),
                says,
                edtf,
                claim.followed(),
                claim.why(),
                claim.source(),
                Words.link(claim.source()),
                words.proofs(claim.evidence()));
    }
}
