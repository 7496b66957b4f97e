package org.rollcall.projection.claims;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.rollcall.contracts.DateBound;
import org.rollcall.contracts.DateClaim;
import org.rollcall.contracts.Event.Contest;
import org.rollcall.contracts.Event.Statement;
import org.rollcall.contracts.EventNames;
import org.rollcall.contracts.Evidence;
import org.rollcall.contracts.FactId;
import org.rollcall.contracts.Facts;
import org.rollcall.contracts.ForumEvent.ForumFactContested;
import org.rollcall.contracts.PartyEvent.PartyFactContested;
import org.rollcall.contracts.PartyEvent.SuccessionStatement;
import org.rollcall.projection.claims.Competing.About;
import org.rollcall.projection.claims.Competing.Claim;
import org.rollcall.projection.history.Accounts;

/** What is claimed of facts: by their own words, and by what contests them. Pure. */
final class FactClaims {

    private FactClaims() {}

    /** The fact with all that is claimed of it, if more than one date is, or somebody disputes what it says. */
    static <S extends Statement> Optional<Competing> of(FactId id, String stream, Facts<S> facts) {
        return facts.says(id).flatMap(said -> {
            var claims = claims(said, facts);
            var dates = claims.stream()
                    .flatMap(claim -> claim.on().stream())
                    .distinct()
                    .count();
            var disputed = claims.stream().anyMatch(claim -> claim.on().isEmpty());
            return dates > 1 || disputed
                    ? Optional.of(new Competing(
                            About.FACT, stream, id, EventNames.of(said), Optional.of(Accounts.says(said)), claims))
                    : Optional.empty();
        });
    }

    private static <S extends Statement> List<Claim> claims(S said, Facts<S> facts) {
        var claims = new ArrayList<Claim>();
        for (var claim : stated(said)) {
            claims.add(claim(claim, "", said.fact(), said.provenance().evidence()));
        }
        var ownIsAmongThem = claims.stream()
                .anyMatch(claim -> claim.on().filter(said.when()::equals).isPresent());
        if (!ownIsAmongThem && !said.when().equals(DateBound.UNKNOWN)) {
            claims.addFirst(new Claim(
                    Optional.empty(),
                    Optional.of(said.when()),
                    Optional.empty(),
                    Optional.empty(),
                    true,
                    "",
                    "",
                    "",
                    said.fact(),
                    said.provenance().evidence()));
        }
        for (var contest : facts.contests(said.fact())) {
            claims.add(claim(
                    ((Contest) contest).claim(),
                    text(contest),
                    contest.fact(),
                    contest.provenance().evidence()));
        }
        return followedOnly(claims, said, facts);
    }

    /** A succession says itself what authorities claim of its day. */
    private static List<DateClaim> stated(Statement said) {
        return said instanceof SuccessionStatement succession ? succession.claims() : List.of();
    }

    private static String text(Statement contest) {
        return switch (contest) {
            case ForumFactContested e -> e.text();
            case PartyFactContested e -> e.text();
            default -> "";
        };
    }

    private static Claim claim(DateClaim claim, String text, FactId fact, List<Evidence> evidence) {
        return new Claim(
                Optional.of(claim.authority()),
                Optional.of(claim.on()).filter(on -> !on.equals(DateBound.UNKNOWN)),
                Optional.empty(),
                Optional.empty(),
                claim.followed(),
                claim.source(),
                claim.why(),
                text,
                fact,
                evidence);
    }

    /** One is followed in the end: the last contest that is to be, else what the fact itself says is its date. */
    private static <S extends Statement> List<Claim> followedOnly(List<Claim> claims, S said, Facts<S> facts) {
        var contests = facts.contests(said.fact()).stream().map(Statement::fact).toList();
        var byContest = claims.stream()
                .filter(claim -> contests.contains(claim.factId())
                        && claim.followed()
                        && claim.on().isPresent())
                .reduce((earlier, later) -> later);
        var own = claims.stream()
                .filter(claim -> !contests.contains(claim.factId()))
                .filter(claim -> claim.on().filter(said.when()::equals).isPresent());
        var followed = Stream.concat(
                        byContest.stream(),
                        own.sorted((one, other) -> Boolean.compare(other.followed(), one.followed())))
                .findFirst();
        return claims.stream()
                .map(claim -> followed(claim, followed.filter(it -> it == claim).isPresent()))
                .toList();
    }

    private static Claim followed(Claim claim, boolean followed) {
        return new Claim(
                claim.authority(),
                claim.on(),
                claim.from(),
                claim.until(),
                followed,
                claim.source(),
                claim.why(),
                claim.text(),
                claim.factId(),
                claim.evidence());
    }
}
