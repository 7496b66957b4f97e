package org.rollcall.membership.domain;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.rollcall.contracts.FactId;
import org.rollcall.contracts.Facts;
import org.rollcall.contracts.LifeClaim;
import org.rollcall.contracts.PartyCode;
import org.rollcall.contracts.PartyEvent.LifeClaimed;
import org.rollcall.contracts.PartyEvent.PartyCoded;
import org.rollcall.contracts.PartyEvent.PartyFactContested;
import org.rollcall.contracts.PartyEvent.PartyNamed;
import org.rollcall.contracts.PartyEvent.PartyRegistered;
import org.rollcall.contracts.PartyEvent.PartyStatement;
import org.rollcall.contracts.PartyName;
import org.rollcall.contracts.PartyOnRecord;
import org.rollcall.contracts.PartyOnRecord.Succession;
import org.rollcall.membership.domain.Contradiction.Kind;

/** Looks through all that stands of a party for what cannot stand together. */
final class Contradictions {

    private final Facts<PartyStatement> facts;
    private final PartyOnRecord party;
    private final List<Contradiction> found = new ArrayList<>();

    Contradictions(Facts<PartyStatement> facts, PartyOnRecord party) {
        this.facts = facts;
        this.party = party;
    }

    List<Contradiction> all() {
        names();
        codes();
        lives();
        ends();
        successors();
        return found;
    }

    private void found(Kind kind, Set<FactId> among, String detail) {
        var facts = among.stream().map(FactId::value).sorted().collect(Collectors.joining(", "));
        var sentence = detail.substring(0, detail.length() - 1) + " (of '" + party.id() + "', facts " + facts + ").";
        found.add(new Contradiction(kind, among, sentence));
    }

    private static Set<FactId> both(FactId one, FactId other) {
        return one.equals(other) ? Set.of(one) : Set.of(one, other);
    }

    private record Named(FactId fact, PartyName name, boolean registered) {}

    private void names() {
        var names = facts.all().flatMap(this::names).toList();
        for (int i = 0; i < names.size(); i++) {
            var named = names.get(i);
            // what a registration says it says as a whole, its lives among it
            if (!named.registered()
                    && LifeRule.isOutside(party.life(), named.name().from())) {
                found(
                        Kind.OUTSIDE_LIFE,
                        Set.of(named.fact()),
                        "It would be called " + named.name().text() + " from "
                                + named.name().from() + ", when it did not live.");
            }
            names.subList(0, i).forEach(earlier -> compare(earlier, named));
        }
    }

    private Stream<Named> names(PartyStatement statement) {
        return switch (statement) {
            case PartyRegistered e -> e.names().stream().map(name -> new Named(e.fact(), name, true));
            case PartyNamed e -> {
                var name = new PartyName(
                        e.name().form(), e.name().text(), facts.date(e).followed());
                yield Stream.of(new Named(e.fact(), name, false));
            }
            default -> Stream.empty();
        };
    }

    private void compare(Named earlier, Named later) {
        var one = earlier.name();
        var other = later.name();
        if (one.form() != other.form()) {
            return;
        }
        var among = both(earlier.fact(), later.fact());
        if (one.text().equals(other.text()) && one.from().overlaps(other.from())) {
            found(Kind.SAME_NAME, among, "It would be called " + one.text() + " from " + one.from() + " twice.");
        } else if (one.from().equals(other.from())) {
            found(
                    Kind.NAMES_BEGIN_TOGETHER,
                    among,
                    one.text() + " and " + other.text() + " would both be its " + one.form() + " name from "
                            + one.from() + ".");
        }
    }

    private record Coded(FactId fact, PartyCode code) {}

    private void codes() {
        var codes = facts.all().flatMap(this::codes).toList();
        for (int i = 0; i < codes.size(); i++) {
            var coded = codes.get(i);
            codes.subList(0, i).stream()
                    .filter(earlier -> CodeRule.overlap(earlier.code(), coded.code()))
                    .forEach(earlier -> found(
                            Kind.CODES_OVERLAP,
                            both(earlier.fact(), coded.fact()),
                            earlier.code().value() + " and " + coded.code().value() + " would both be its "
                                    + coded.code().scheme() + " code at one time."));
        }
    }

    private Stream<Coded> codes(PartyStatement statement) {
        return switch (statement) {
            case PartyRegistered e -> e.codes().stream().map(code -> new Coded(e.fact(), code));
            case PartyCoded e -> {
                var code = e.code();
                yield Stream.of(new Coded(
                        e.fact(),
                        new PartyCode(code.scheme(), code.value(), facts.date(e).followed(), code.until())));
            }
            default -> Stream.empty();
        };
    }

    private void lives() {
        var lives = party.lives();
        for (int i = 0; i < lives.size(); i++) {
            var life = lives.get(i);
            for (var earlier : lives.subList(0, i)) {
                if (LivesRule.isClaimedBy(life.authority(), life, List.of(earlier))) {
                    found(
                            Kind.LIFE_CLAIMED_TWICE,
                            both(origin(earlier), origin(life)),
                            life.authority() + " would claim one period of life twice.");
                }
            }
            if (!LivesRule.oneIsFollowed(life, lives)) {
                found(
                        Kind.NOBODY_FOLLOWED,
                        Set.of(origin(life)),
                        "In the period of life that lasts " + life.words() + ", no claim would be followed.");
            }
        }
    }

    /** The fact that claims it; the registration for what follows from no claim. */
    private FactId origin(LifeClaim life) {
        return facts.all()
                .flatMap(this::claims)
                .filter(claimed -> claimed.authority().equals(life.authority())
                        && claimed.claim().from().equals(life.from()))
                .map(Claimed::fact)
                .reduce((earlier, later) -> later)
                .orElseGet(() -> facts.all().findFirst().orElseThrow().fact());
    }

    private record Claimed(FactId fact, LifeClaim claim) {
        String authority() {
            return claim.authority();
        }
    }

    private Stream<Claimed> claims(PartyStatement statement) {
        return switch (statement) {
            case PartyRegistered e -> e.lives().stream().map(claim -> new Claimed(e.fact(), claim));
            case LifeClaimed e ->
                Stream.concat(
                        Stream.of(new Claimed(e.fact(), e.claim())),
                        facts.contests(e.fact()).stream()
                                .map(contest -> (PartyFactContested) contest)
                                .map(contest -> new Claimed(
                                        contest.fact(),
                                        new LifeClaim(
                                                contest.claim().authority(),
                                                contest.claim().on(),
                                                e.claim().until(),
                                                contest.claim().followed(),
                                                contest.claim().source()))));
            default -> Stream.empty();
        };
    }

    /** Each end ends a life that had begun, and between two of them another life begins. */
    private void ends() {
        var ends = party.successions().stream()
                .filter(succession -> succession.kind().endsLife())
                .sorted(Comparator.comparing(end -> end.on().followed().latest()))
                .toList();
        for (int i = 0; i < ends.size(); i++) {
            var end = ends.get(i);
            if (party.lives().stream()
                    .noneMatch(life -> SuccessionRule.mayEnd(life, end.on().any()))) {
                found(
                        Kind.NO_LIFE_TO_END,
                        Set.of(end.fact()),
                        "It would end on " + end.on().followed() + ", when it did not live.");
            }
            if (i > 0 && !livesBetween(ends.get(i - 1), end)) {
                found(
                        Kind.ENDED_TWICE,
                        Set.of(ends.get(i - 1).fact(), end.fact()),
                        "It would end on " + ends.get(i - 1).on().followed() + " and again on "
                                + end.on().followed() + ", without a further life between them.");
            }
        }
    }

    private boolean livesBetween(Succession end, Succession later) {
        return party.lives().stream().anyMatch(life -> !begunBefore(end, life) && begunBefore(later, life));
    }

    private static boolean begunBefore(Succession end, LifeClaim life) {
        return life.from().earliest().isBefore(end.on().followed().latest());
    }

    private void successors() {
        var successions = party.successions();
        for (int i = 0; i < successions.size(); i++) {
            var succession = successions.get(i);
            if (!succession.kind().endsLife()
                    && !SuccessionRule.mayBeLeft(party, succession.on().followed())) {
                found(
                        Kind.OUTSIDE_LIFE,
                        Set.of(succession.fact()),
                        "Others would separate from it on " + succession.on().followed() + ", when it did not live.");
            }
            for (var earlier : successions.subList(0, i)) {
                if (earlier.successors().stream().anyMatch(succession.successors()::contains)) {
                    found(
                            Kind.SUCCEEDED_TWICE,
                            both(earlier.fact(), succession.fact()),
                            "The same party would come out of it twice.");
                }
            }
        }
    }
}
