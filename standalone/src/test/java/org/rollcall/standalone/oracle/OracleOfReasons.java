package org.rollcall.standalone.oracle;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.rollcall.contracts.Certainty;
import org.rollcall.contracts.DateBound;
import org.rollcall.contracts.DateClaim;
import org.rollcall.contracts.Event.Contest;
import org.rollcall.contracts.Event.Correction;
import org.rollcall.contracts.Event.Statement;
import org.rollcall.contracts.FactId;
import org.rollcall.contracts.ForumEvent.PartyAdmitted;
import org.rollcall.contracts.ForumEvent.PartyExpelled;
import org.rollcall.contracts.ForumEvent.PartyReinstated;
import org.rollcall.contracts.ForumEvent.PartySuspended;
import org.rollcall.contracts.ForumEvent.PartyWithdrew;
import org.rollcall.contracts.ForumEvent.PlacePassed;
import org.rollcall.contracts.ForumEvent.PlaceShared;
import org.rollcall.contracts.ForumEvent.StandingChanged;
import org.rollcall.contracts.ForumEvent.Successor;
import org.rollcall.contracts.LifeClaim;
import org.rollcall.contracts.MembershipEvent;
import org.rollcall.contracts.PartyEvent.LifeClaimed;
import org.rollcall.contracts.PartyEvent.PartyRegistered;
import org.rollcall.contracts.PartyEvent.PartySeparated;
import org.rollcall.contracts.PartyEvent.SuccessionStatement;
import org.rollcall.contracts.PartyId;
import org.rollcall.standalone.oracle.Oracle.Line;

/** Why a party stands on a roll on a day or does not: what each fact about it that stands does to its lines. */
final class OracleOfReasons {

    private final Oracle oracle;
    private final PartyId party;
    private final LocalDate on;

    OracleOfReasons(Oracle oracle, PartyId party, LocalDate on) {
        this.oracle = oracle;
        this.party = party;
        this.on = on;
    }

    List<String> all() {
        var all = new TreeSet<String>();
        var certainty = oracle.roll(on).stream()
                .filter(line -> line.party().equals(party))
                .map(Line::certainty)
                .min(Comparator.naturalOrder())
                .orElse(Certainty.ABSENT);
        all.add(certainty.name());
        if (certainty == Certainty.ABSENT) {
            all.addAll(absences());
        }
        for (var statement : oracle.said()) {
            effect(statement).ifPresent(effect -> {
                all.add(effect + " " + statement.fact());
                oracle.said().stream()
                        .filter(other -> other instanceof Contest contest
                                && contest.contested().equals(statement.fact()))
                        .forEach(contest -> all.add("CONTESTS " + contest.fact()));
            });
        }
        return new ArrayList<>(all);
    }

    private Optional<String> effect(Statement statement) {
        return switch (statement) {
            case PartyAdmitted e -> mine(e.party()).map(mine -> begins(e, e.fact()));
            case PartyWithdrew e -> mine(e.party()).map(mine -> ends(e));
            case PartyExpelled e -> mine(e.party()).map(mine -> ends(e));
            case PartySuspended e -> mine(e.party()).map(mine -> "SUSPENDS");
            case PartyReinstated e -> mine(e.party()).map(mine -> "REINSTATES");
            case StandingChanged e -> mine(e.party()).map(mine -> begun(e) ? begins(e, e.next()) : "ENDS");
            case PlacePassed e -> mine(e.predecessor()).map(mine -> ends(e)).or(() -> inherits(e, e.successors()));
            case PlaceShared e -> mine(e.predecessor()).isPresent() ? Optional.empty() : inherits(e, e.successors());
            case PartyRegistered e -> mine(e.party()).flatMap(mine -> limits(e.lives()));
            case LifeClaimed e -> mine(e.party()).flatMap(mine -> limits(List.of(e.claim())));
            case PartySeparated e -> Optional.empty();
            case SuccessionStatement e -> mine(e.party()).map(mine -> isDead() && isOver(e) ? "RULES_OUT" : "LIMITS");
            default -> Optional.empty();
        };
    }

    private Optional<PartyId> mine(PartyId of) {
        return of.equals(party) ? Optional.of(party) : Optional.empty();
    }

    private boolean begun(Statement statement) {
        return !oracle.earliest(statement).isAfter(on);
    }

    private String begins(Statement statement, FactId participation) {
        return oracle.replacing(participation).isPresent()
                ? "REPLACED"
                : begun(statement) ? "PUTS_ON_ROLL" : "RULES_OUT";
    }

    private String ends(Statement statement) {
        return oracle.latest(statement).isAfter(on) ? "ENDS" : "RULES_OUT";
    }

    /** Who was an heir once and is none any more gets nothing. */
    private Optional<String> inherits(Statement statement, List<Successor> heirs) {
        var wasEverNamed = versions(statement.fact())
                .flatMap(Oracle::places)
                .anyMatch(place -> place.party().equals(party));
        if (!wasEverNamed) {
            return Optional.empty();
        }
        return Optional.of(heirs.stream()
                .filter(heir -> heir.party().equals(party))
                .map(heir -> begins(statement, heir.participation()))
                .findFirst()
                .orElse("RULES_OUT"));
    }

    /** All that a fact ever said. */
    private Stream<Statement> versions(FactId fact) {
        return oracle.told().stream().<Statement>mapMulti((event, next) -> {
            if (event instanceof Correction correction && correction.corrected().equals(fact)) {
                next.accept(correction.statement());
            } else if (event instanceof Statement statement && statement.fact().equals(fact)) {
                next.accept(statement);
            }
        });
    }

    private boolean isDead() {
        var beginnings = oracle.places()
                .filter(place -> place.party().equals(party))
                .map(Oracle.Place::begin)
                .toList();
        return oracle.parties.life(party, on) == Certainty.ABSENT
                || !beginnings.isEmpty()
                        && beginnings.stream()
                                .allMatch(begin -> oracle.parties.life(party, begin, on) == Certainty.ABSENT);
    }

    private Optional<String> limits(List<LifeClaim> lives) {
        var allowed = lives.stream().anyMatch(life -> OracleOfParties.isPossible(life.from(), life.until(), on));
        return lives.isEmpty() ? Optional.empty() : Optional.of(isDead() && !allowed ? "RULES_OUT" : "LIMITS");
    }

    private boolean isOver(SuccessionStatement succession) {
        var latest = succession.claims().stream()
                .map(DateClaim::on)
                .filter(claimed -> !claimed.equals(DateBound.UNKNOWN))
                .map(DateBound::latest)
                .reduce(oracle.latest(succession), Oracle::last);
        return !latest.isAfter(on);
    }

    /** Why each line that was ever recorded of it does not reach the day. */
    private Set<String> absences() {
        var lines = new LinkedHashSet<FactId>();
        oracle.told().stream()
                .map(MembershipEvent::fact)
                .flatMap(this::versions)
                .flatMap(Oracle::places)
                .filter(place -> place.party().equals(party))
                .forEach(place -> lines.add(place.id()));
        var absences = new TreeSet<String>();
        lines.forEach(line -> absences.add(absence(line) + " " + line));
        return absences.isEmpty() ? Set.of("NOT_RECORDED") : absences;
    }

    private String absence(FactId line) {
        var begin = oracle.places()
                .filter(place -> place.id().equals(line))
                .map(Oracle.Place::begin)
                .findFirst();
        if (begin.isEmpty()) {
            return oracle.replacing(line).isPresent() ? "REPLACED" : "RETRACTED";
        }
        if (!begun(begin.get())) {
            return "NOT_YET";
        }
        var isOver =
                oracle.end(line).stream().anyMatch(end -> !oracle.latest(end).isAfter(on));
        return isOver ? "ENDED" : "NOT_LIVING";
    }
}
