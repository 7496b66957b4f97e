package org.rollcall.standalone.oracle;

import static org.rollcall.standalone.oracle.Step.pick;

import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.rollcall.contracts.Basis;
import org.rollcall.contracts.DateBound;
import org.rollcall.contracts.DateClaim;
import org.rollcall.contracts.Evidence;
import org.rollcall.contracts.FactId;
import org.rollcall.contracts.Facts;
import org.rollcall.contracts.ForumEvent;
import org.rollcall.contracts.ForumEvent.ForumEstablished;
import org.rollcall.contracts.ForumEvent.ForumFactContested;
import org.rollcall.contracts.ForumEvent.ForumFactCorrected;
import org.rollcall.contracts.ForumEvent.ForumFactRetracted;
import org.rollcall.contracts.ForumEvent.ForumStatement;
import org.rollcall.contracts.ForumEvent.PartyAdmitted;
import org.rollcall.contracts.ForumEvent.PartyExpelled;
import org.rollcall.contracts.ForumEvent.PartyReinstated;
import org.rollcall.contracts.ForumEvent.PartySuspended;
import org.rollcall.contracts.ForumEvent.PartyWithdrew;
import org.rollcall.contracts.ForumEvent.PlacePassed;
import org.rollcall.contracts.ForumEvent.PlaceShared;
import org.rollcall.contracts.ForumEvent.StandingChanged;
import org.rollcall.contracts.ForumEvent.Successor;
import org.rollcall.contracts.ForumId;
import org.rollcall.contracts.ForumProfile;
import org.rollcall.contracts.LifeClaim;
import org.rollcall.contracts.MembershipEvent;
import org.rollcall.contracts.MembershipEvent.Statement;
import org.rollcall.contracts.Participation;
import org.rollcall.contracts.PartyEvent;
import org.rollcall.contracts.PartyEvent.LifeClaimed;
import org.rollcall.contracts.PartyEvent.PartyAbsorbed;
import org.rollcall.contracts.PartyEvent.PartyContinued;
import org.rollcall.contracts.PartyEvent.PartyDissolved;
import org.rollcall.contracts.PartyEvent.PartyFactContested;
import org.rollcall.contracts.PartyEvent.PartyFactCorrected;
import org.rollcall.contracts.PartyEvent.PartyFactRetracted;
import org.rollcall.contracts.PartyEvent.PartyNamed;
import org.rollcall.contracts.PartyEvent.PartyRegistered;
import org.rollcall.contracts.PartyEvent.PartySeparated;
import org.rollcall.contracts.PartyEvent.PartyStatement;
import org.rollcall.contracts.PartyEvent.PartyUnited;
import org.rollcall.contracts.PartyEvent.SuccessionStatement;
import org.rollcall.contracts.PartyId;
import org.rollcall.contracts.PartyKind;
import org.rollcall.contracts.PartyName;
import org.rollcall.contracts.Provenance;
import org.rollcall.contracts.Standing;

/** Makes a history of steps: each is something that could be recorded next, or nothing where nothing of its kind could. */
final class Historian {

    private static final Provenance SOMEHOW = new Provenance(
            List.of(new Evidence.Decided("somebody", "because")), DateBound.UNKNOWN, "somebody", List.of());
    private static final List<String> AUTHORITIES = List.of("gw", "cow", "iso");
    private static final List<Standing> STANDINGS =
            List.of(Standing.MEMBER, Standing.OBSERVER, Standing.MEMBER, Standing.GUEST, Standing.APPLICANT);
    private static final List<Duration> GAPS =
            List.of(Duration.ofSeconds(1), Duration.ofNanos(1000), Duration.ofDays(40), Duration.ofMillis(1));

    private final String name;
    private final ForumId forum;
    private final Map<PartyId, Facts<PartyStatement>> parties = new LinkedHashMap<>();
    private Facts<ForumStatement> roll = Facts.none();
    private final List<History.Event> events = new ArrayList<>();

    /** @param name sets the ids of this history apart from those of others */
    private Historian(String name) {
        this.name = name;
        this.forum = new ForumId(name + "-forum");
    }

    static History history(String name, Beginning beginning, List<Step> steps) {
        var historian = new Historian(name);
        historian.begin(beginning);
        steps.forEach(historian::take);
        return new History(historian.forum, List.copyOf(historian.parties.keySet()), historian.events);
    }

    /** @param lives for each party, which of {@link #lives} it has */
    record Beginning(List<Integer> lives) {}

    private void begin(Beginning beginning) {
        write(
                new ForumEstablished(
                        fact(),
                        forum,
                        "The forum",
                        DateBound.parse("1991"),
                        new ForumProfile(
                                "",
                                List.of(),
                                "",
                                "",
                                new ForumProfile.Contact(List.of(), "", "", "", ""),
                                Map.of(),
                                ZoneId.of("UTC")),
                        SOMEHOW),
                0);
        for (int i = 0; i < beginning.lives.size(); i++) {
            var party = new PartyId(name + "-" + (char) ('a' + i));
            parties.put(party, Facts.none());
            write(
                    new PartyRegistered(
                            fact(),
                            party,
                            i % 3 == 2 ? PartyKind.ORGANISATION : PartyKind.STATE,
                            List.of(new PartyName(PartyName.Form.SHORT, "Party " + i, DateBound.UNKNOWN)),
                            List.of(),
                            List.of(),
                            lives(beginning.lives.get(i)),
                            SOMEHOW),
                    0);
        }
    }

    private static List<LifeClaim> lives(int which) {
        return switch (which % 6) {
            case 0 -> List.of();
            case 1 -> List.of(life("gw", "1918", "..", true));
            case 2 -> List.of(life("gw", "1993-01-01", "..", true), life("cow", "1992-12", "..", false));
            case 3 -> List.of(life("gw", "1918", "2001-09-15", true), life("iso", "1918", "2001-12-31", false));
            case 4 -> List.of(life("gw", "1918", "1940", true), life("gw", "1991", "..", true));
            default -> List.of(life("gw", "[1990..1995-06-01]", "..", true));
        };
    }

    private static LifeClaim life(String authority, String from, String until, boolean followed) {
        return new LifeClaim(authority, DateBound.parse(from), DateBound.parse(until), followed, "");
    }

    private void take(Step step) {
        candidate(step).filter(this::holds).ifPresent(event -> write(event, step.how()));
    }

    private void write(MembershipEvent event, int gap) {
        events.add(new History.Event(event, pick(GAPS, gap)));
        switch (event) {
            case PartyEvent of -> parties.computeIfPresent(of.party(), (party, facts) -> facts.with(of));
            case ForumEvent of -> roll = roll.with(of);
        }
    }

    private boolean holds(MembershipEvent event) {
        return switch (event) {
            case PartyEvent of -> Holding.holds(parties.get(of.party()).with(of));
            case ForumEvent of -> Holding.roll(roll.with(of));
        };
    }

    private FactId fact() {
        return new FactId(name + "-f" + events.size());
    }

    private FactId participation(int n) {
        return new FactId(name + "-f" + events.size() + "p" + n);
    }

    private Optional<? extends MembershipEvent> candidate(Step step) {
        var on = Days.bound(step.when());
        return switch (step.kind() % 25) {
            case 0, 1, 2, 3 -> admit(step, on);
            case 4, 5 -> succeed(step, on);
            case 6, 7, 8 -> pass(step, on);
            case 9, 10 -> picked(open(), step.who()).map(place -> end(place, on, step.how() % 3 == 0));
            case 11, 12 ->
                picked(open(), step.who())
                        .map(place -> new PartySuspended(
                                fact(), forum, place.party(), place.standing(), place.id(), on, SOMEHOW));
            case 13 -> reinstate(step, on);
            case 14 ->
                picked(open(), step.who())
                        .map(place -> new StandingChanged(
                                fact(),
                                forum,
                                place.party(),
                                place.id(),
                                place.standing(),
                                participation(0),
                                pick(STANDINGS, step.what()),
                                on,
                                SOMEHOW));
            case 15 -> claimLife(step, on);
            case 16 ->
                Optional.of(new PartyNamed(
                        fact(),
                        party(step.who()),
                        new PartyName(PartyName.Form.SHORT, "Name " + step.what(), on),
                        SOMEHOW));
            case 17, 18 -> contest(step, on);
            case 19, 20, 21 -> correct(step, on);
            default -> retract(step);
        };
    }

    private Optional<ForumEvent> admit(Step step, DateBound on) {
        return Optional.of(new PartyAdmitted(
                fact(),
                forum,
                party(step.who()),
                pick(STANDINGS, step.what()),
                pick(List.of(Basis.ADMISSION, Basis.FOUNDING, Basis.LISTED), step.how()),
                on,
                SOMEHOW));
    }

    private PartyId party(int number) {
        return pick(List.copyOf(parties.keySet()), number);
    }

    private static <T> Optional<T> picked(List<T> of, int number) {
        return of.isEmpty() ? Optional.empty() : Optional.of(pick(of, number));
    }

    private List<Participation> participations() {
        return Holding.participations(roll);
    }

    private List<Participation> open() {
        return participations().stream().filter(Participation::open).toList();
    }

    private ForumEvent end(Participation place, DateBound until, boolean expelled) {
        return expelled
                ? new PartyExpelled(fact(), forum, place.party(), place.standing(), place.id(), until, SOMEHOW)
                : new PartyWithdrew(fact(), forum, place.party(), place.standing(), place.id(), until, SOMEHOW);
    }

    private Optional<ForumEvent> reinstate(Step step, DateBound on) {
        var suspended = participations().stream()
                .flatMap(place -> place.suspensions().stream()
                        .filter(suspension -> suspension.ending().isEmpty())
                        .map(suspension -> new PartyReinstated(
                                fact(),
                                forum,
                                place.party(),
                                place.standing(),
                                place.id(),
                                suspension.fact(),
                                on,
                                SOMEHOW)))
                .toList();
        return picked(suspended, step.who()).map(event -> event);
    }

    private Optional<ForumEvent> pass(Step step, DateBound on) {
        var places =
                open().stream().filter(place -> !heirs(place.party()).isEmpty()).toList();
        return picked(places, step.who()).map(place -> {
            var heirs = heirs(place.party());
            var successors = IntStream.range(0, 1 + step.what() % heirs.size())
                    .mapToObj(n -> new Successor(heirs.get(n), participation(n), listed(heirs.get(n), place, on)))
                    .toList();
            return step.how() % 3 == 0
                    ? new PlaceShared(
                            fact(), forum, place.party(), place.id(), place.standing(), on, successors, SOMEHOW)
                    : new PlacePassed(
                            fact(), forum, place.party(), place.id(), place.standing(), on, successors, SOMEHOW);
        });
    }

    private List<PartyId> heirs(PartyId party) {
        return parties.get(party)
                .all()
                .filter(SuccessionStatement.class::isInstance)
                .flatMap(succession -> ((SuccessionStatement) succession).successors().stream())
                .distinct()
                .toList();
    }

    private List<FactId> listed(PartyId heir, Participation place, DateBound on) {
        return open().stream()
                .filter(other -> other.party().equals(heir)
                        && other.standing() == place.standing()
                        && other.from().followed().overlaps(on))
                .map(Participation::id)
                .toList();
    }

    private Optional<PartyEvent> succeed(Step step, DateBound on) {
        var standing = open().stream().map(Participation::party).toList();
        var party = picked(standing, step.who()).orElse(party(step.who()));
        var others =
                parties.keySet().stream().filter(other -> !other.equals(party)).toList();
        var heir = pick(others, step.what());
        var heirs = Stream.of(heir, pick(others, step.until())).distinct().toList();
        var claims = step.until() % 2 == 0
                ? List.<DateClaim>of()
                : List.of(new DateClaim(pick(AUTHORITIES, step.until()), Days.bound(step.until()), false, ""));
        return Optional.of(
                switch (step.how() % 5) {
                    case 0 -> new PartyDissolved(fact(), party, on, claims, heirs, SOMEHOW);
                    case 1 -> new PartySeparated(fact(), party, on, claims, heirs, SOMEHOW);
                    case 2 -> new PartyContinued(fact(), party, on, claims, heir, SOMEHOW);
                    case 3 -> new PartyUnited(fact(), party, on, claims, heir, SOMEHOW);
                    default -> new PartyAbsorbed(fact(), party, on, claims, heir, SOMEHOW);
                });
    }

    private Optional<PartyEvent> claimLife(Step step, DateBound from) {
        var until = step.until() % 3 == 0 ? Days.bound(step.until()) : DateBound.NEVER;
        return Optional.of(new LifeClaimed(
                fact(),
                party(step.who()),
                new LifeClaim(pick(AUTHORITIES, step.what()), from, until, step.how() % 2 == 0, ""),
                SOMEHOW));
    }

    // ---- revisions

    /** Forum facts come up oftener than those of parties. */
    private Optional<PartyId> ofAParty(Step step) {
        return step.how() % 3 == 0 ? Optional.of(party(step.who())) : Optional.empty();
    }

    private Optional<? extends MembershipEvent> contest(Step step, DateBound on) {
        var claim = new DateClaim(
                pick(AUTHORITIES, step.until()),
                step.until() % 7 == 6 ? DateBound.UNKNOWN : on,
                step.until() % 2 == 0,
                "");
        return ofAParty(step).isPresent()
                ? picked(parties.get(party(step.who())).all().toList(), step.what())
                        .filter(of -> !(of instanceof PartyRegistered))
                        .map(of -> new PartyFactContested(fact(), of.party(), of.fact(), claim, "", SOMEHOW))
                : picked(roll.all().toList(), step.what())
                        .map(of -> new ForumFactContested(fact(), forum, of.fact(), claim, "", SOMEHOW));
    }

    private Optional<? extends MembershipEvent> correct(Step step, DateBound on) {
        if (ofAParty(step).isPresent()) {
            var party = party(step.who());
            var facts = parties.get(party);
            return picked(standing(facts), step.what())
                    .flatMap(fact -> facts.says(fact))
                    .map(now -> new PartyFactCorrected(
                            fact(),
                            party,
                            now.fact(),
                            facts.version(now.fact()).orElseThrow(),
                            Corrections.of(now, on, step)));
        }
        return picked(standing(roll), step.what())
                .flatMap(fact -> roll.says(fact))
                .map(now -> new ForumFactCorrected(
                        fact(),
                        forum,
                        now.fact(),
                        roll.version(now.fact()).orElseThrow(),
                        Corrections.of(now, on, step)));
    }

    /** The facts that stand, contests among them. */
    private <S extends Statement> List<FactId> standing(Facts<S> facts) {
        return events.stream()
                .map(event -> event.event().fact())
                .filter(fact -> facts.says(fact).isPresent())
                .toList();
    }

    private Optional<? extends MembershipEvent> retract(Step step) {
        if (ofAParty(step).isPresent()) {
            var party = party(step.who());
            var facts = parties.get(party);
            return picked(retractable(facts), step.what())
                    .map(fact -> new PartyFactRetracted(fact(), party, fact, List.of(), SOMEHOW));
        }
        return picked(retractable(roll), step.what())
                .map(fact -> new ForumFactRetracted(fact(), forum, fact, Holding.dependents(fact, roll), SOMEHOW));
    }

    private <S extends Statement> List<FactId> retractable(Facts<S> facts) {
        return events.stream()
                .map(History.Event::event)
                .filter(event -> !(event instanceof PartyRegistered) && !(event instanceof ForumEstablished))
                .map(MembershipEvent::fact)
                .filter(facts::stands)
                .toList();
    }
}
