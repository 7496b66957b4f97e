package org.rollcall.contracts;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.rollcall.contracts.PartyEvent.LifeClaimed;
import org.rollcall.contracts.PartyEvent.PartyAbsorbed;
import org.rollcall.contracts.PartyEvent.PartyCoded;
import org.rollcall.contracts.PartyEvent.PartyContinued;
import org.rollcall.contracts.PartyEvent.PartyDissolved;
import org.rollcall.contracts.PartyEvent.PartyFactContested;
import org.rollcall.contracts.PartyEvent.PartyNamed;
import org.rollcall.contracts.PartyEvent.PartyRegistered;
import org.rollcall.contracts.PartyEvent.PartySeparated;
import org.rollcall.contracts.PartyEvent.PartyStatement;
import org.rollcall.contracts.PartyEvent.PartyUnited;
import org.rollcall.contracts.PartyEvent.SuccessionStatement;

/**
 * A party as its facts say it.
 *
 * @param names by the day they begin, each holding until the next one of its form
 * @param lives the claims, in the order they were recorded; each ended by the succession that ended that life
 * @param successions what happened between it and those that came out of it, in the order it was recorded
 */
public record PartyOnRecord(
        PartyId id,
        PartyKind kind,
        List<PartyName> names,
        List<PartyCode> codes,
        List<String> aliases,
        List<LifeClaim> lives,
        List<Succession> successions) {

    public PartyOnRecord {
        names = List.copyOf(names);
        codes = List.copyOf(codes);
        aliases = List.copyOf(aliases);
        lives = List.copyOf(lives);
        successions = List.copyOf(successions);
    }

    public enum SuccessionKind {
        DISSOLUTION,
        CONTINUATION,
        SEPARATION,
        UNION,
        ABSORPTION;

        /** Whether the party lives no longer after it. */
        public boolean endsLife() {
            return this != SEPARATION;
        }
    }

    /** @param claims what authorities say of the day, those recorded later among them */
    public record Succession(
            FactId fact, SuccessionKind kind, Dated on, List<DateClaim> claims, List<PartyId> successors) {
        public Succession {
            claims = List.copyOf(claims);
            successors = List.copyOf(successors);
        }
    }

    public Life life() {
        return new Life(lives);
    }

    /** Whether a succession ended it, and no life was claimed since that goes on. */
    public boolean ended() {
        return successions.stream().anyMatch(succession -> succession.kind.endsLife())
                && lives.stream().noneMatch(life -> life.until().equals(DateBound.NEVER));
    }

    /** What the facts of its stream say; empty if it is not registered. */
    public static Optional<PartyOnRecord> of(Facts<PartyStatement> facts) {
        return facts.all()
                .filter(PartyRegistered.class::isInstance)
                .map(PartyRegistered.class::cast)
                .findFirst()
                .map(registered -> of(registered, facts));
    }

    private static PartyOnRecord of(PartyRegistered registered, Facts<PartyStatement> facts) {
        var names = new ArrayList<>(registered.names());
        var codes = new ArrayList<>(registered.codes());
        var successions = facts.all()
                .filter(SuccessionStatement.class::isInstance)
                .map(statement -> succession((SuccessionStatement) statement, facts))
                .toList();
        var lives = new ClaimedLives(successions.stream()
                .filter(succession -> succession.kind().endsLife())
                .toList());
        registered.lives().forEach(lives::take);
        facts.all().forEach(statement -> {
            switch (statement) {
                case PartyRegistered e -> {}
                case PartyNamed e ->
                    names.add(new PartyName(
                            e.name().form(), e.name().text(), facts.date(e).followed()));
                case PartyCoded e ->
                    codes.add(new PartyCode(
                            e.code().scheme(),
                            e.code().value(),
                            facts.date(e).followed(),
                            e.code().until()));
                case LifeClaimed e -> claims(e, facts).forEach(lives::takeInstead);
                case SuccessionStatement e -> {}
                case PartyFactContested e -> {}
            }
        });
        names.sort(Comparator.comparing((PartyName name) -> name.from().earliest())
                .thenComparing(name -> name.from().latest()));
        return new PartyOnRecord(
                registered.party(), registered.kind(), names, codes, registered.aliases(), lives.all(), successions);
    }

    /** What is claimed of one beginning: by the fact itself, and by each that contests its date; one of them is followed. */
    private static List<LifeClaim> claims(LifeClaimed fact, Facts<PartyStatement> facts) {
        var own = fact.claim();
        var dates = contests(fact, facts);
        var followed = own.followed()
                ? dates.stream().filter(DateClaim::followed).reduce((earlier, later) -> later)
                : Optional.<DateClaim>empty();
        var claims = new ArrayList<LifeClaim>();
        claims.add(followed.isPresent() ? own.notFollowed() : own);
        for (var date : dates) {
            claims.add(new LifeClaim(
                    date.authority(),
                    date.on(),
                    own.until(),
                    followed.filter(one -> one == date).isPresent(),
                    date.source(),
                    date.why()));
        }
        return claims;
    }

    private static List<DateClaim> contests(PartyStatement statement, Facts<PartyStatement> facts) {
        return facts.contests(statement.fact()).stream()
                .map(contest -> ((PartyFactContested) contest).claim())
                .filter(claim -> !claim.on().equals(DateBound.UNKNOWN))
                .toList();
    }

    private static Succession succession(SuccessionStatement statement, Facts<PartyStatement> facts) {
        var contests = contests(statement, facts);
        var claims =
                Stream.concat(statement.claims().stream(), contests.stream()).toList();
        var followed = Dated.of(statement.on(), contests).followed();
        return new Succession(
                statement.fact(),
                switch (statement) {
                    case PartyDissolved e -> SuccessionKind.DISSOLUTION;
                    case PartyContinued e -> SuccessionKind.CONTINUATION;
                    case PartySeparated e -> SuccessionKind.SEPARATION;
                    case PartyUnited e -> SuccessionKind.UNION;
                    case PartyAbsorbed e -> SuccessionKind.ABSORPTION;
                },
                new Dated(followed, Dated.of(statement.on(), claims).any()),
                claims,
                statement.successors());
    }
}
