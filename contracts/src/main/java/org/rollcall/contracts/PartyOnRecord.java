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

    /** Who claims the end of a life whose beginning nobody claims. */
    private static final String THE_RECORD = "the-record";

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
        ABSORPTION
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
        return successions.stream().anyMatch(succession -> succession.kind != SuccessionKind.SEPARATION)
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
        var lives = new ArrayList<>(registered.lives());
        var successions = new ArrayList<Succession>();
        var ends = new ArrayList<SuccessionStatement>();
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
                case LifeClaimed e -> claim(e.claim(), lives);
                case SuccessionStatement e -> {
                    successions.add(succession(e, facts));
                    if (e.endsLife()) {
                        ends.add(e);
                    }
                }
                case PartyFactContested e -> {}
            }
        });
        ends.forEach(end -> end(succession(end, facts), lives));
        names.sort(Comparator.comparing((PartyName name) -> name.from().earliest())
                .thenComparing(name -> name.from().latest()));
        return new PartyOnRecord(
                registered.party(), registered.kind(), names, codes, registered.aliases(), lives, successions);
    }

    /** A followed claim takes that place from those it may share a day with. */
    private static void claim(LifeClaim claim, List<LifeClaim> lives) {
        if (claim.followed()) {
            lives.replaceAll(other ->
                    other.followed() && other.period().possiblyOverlaps(claim.period()) ? other.notFollowed() : other);
        }
        lives.add(claim);
    }

    /**
     * Each claim of a life that goes on, and began before, ends on the day its own authority gives for the end, else on the day
     * the record follows.
     */
    private static void end(Succession end, List<LifeClaim> lives) {
        var on = end.on.followed();
        if (lives.isEmpty()) {
            lives.add(new LifeClaim(THE_RECORD, DateBound.UNKNOWN, on, true, "", ""));
            return;
        }
        lives.replaceAll(life ->
                life.until().equals(DateBound.NEVER) && life.from().earliest().isBefore(on.latest())
                        ? life.withUntil(end.claims.stream()
                                .filter(claim -> claim.authority().equals(life.authority()))
                                .reduce((earlier, later) -> later)
                                .map(DateClaim::on)
                                .orElse(on))
                        : life);
    }

    private static Succession succession(SuccessionStatement statement, Facts<PartyStatement> facts) {
        var contests = facts.contests(statement.fact()).stream()
                .map(contest -> ((PartyFactContested) contest).claim())
                .filter(claim -> !claim.on().equals(DateBound.UNKNOWN))
                .toList();
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
