package org.rollcall.standalone.oracle;

import static org.rollcall.standalone.oracle.Step.pick;
import static org.rollcall.standalone.oracle.Step.picked;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.rollcall.contracts.DateBound;
import org.rollcall.contracts.DateClaim;
import org.rollcall.contracts.Event;
import org.rollcall.contracts.Expected;
import org.rollcall.contracts.FactId;
import org.rollcall.contracts.Facts;
import org.rollcall.contracts.LifeClaim;
import org.rollcall.contracts.MembershipEvent;
import org.rollcall.contracts.PartyCode;
import org.rollcall.contracts.PartyEvent.LifeClaimed;
import org.rollcall.contracts.PartyEvent.PartyCoded;
import org.rollcall.contracts.PartyEvent.PartyFactContested;
import org.rollcall.contracts.PartyEvent.PartyNamed;
import org.rollcall.contracts.PartyEvent.PartyRegistered;
import org.rollcall.contracts.PartyEvent.PartyStatement;
import org.rollcall.contracts.PartyEvent.SuccessionStatement;
import org.rollcall.contracts.PartyId;
import org.rollcall.contracts.PartyName;
import org.rollcall.membership.domain.KnownParty;
import org.rollcall.membership.domain.PartyAmendment;
import org.rollcall.membership.domain.PartyCommand;
import org.rollcall.membership.domain.PartyCommand.ClaimLife;
import org.rollcall.membership.domain.PartyCommand.CodeParty;
import org.rollcall.membership.domain.PartyCommand.ContestFact;
import org.rollcall.membership.domain.PartyCommand.CorrectFact;
import org.rollcall.membership.domain.PartyCommand.Looked;
import org.rollcall.membership.domain.PartyCommand.NameParty;
import org.rollcall.membership.domain.PartyCommand.RetractFact;
import org.rollcall.membership.domain.PartySuccessionCommand.AbsorbParty;
import org.rollcall.membership.domain.PartySuccessionCommand.ContinueParty;
import org.rollcall.membership.domain.PartySuccessionCommand.DissolveParty;
import org.rollcall.membership.domain.PartySuccessionCommand.SeparateParty;
import org.rollcall.membership.domain.PartySuccessionCommand.UniteParty;

/** What could be asked of a party next. */
final class PartySteps {

    static final List<String> AUTHORITIES = List.of("gw", "cow", "iso");

    private final KnownParties parties;
    private final Step step;
    private final FactId fact;
    private final DateBound on;
    private final KnownParty party;

    /** @param fact the id of what is recorded, if it is */
    PartySteps(KnownParties parties, PartyId party, Step step, FactId fact) {
        this.parties = parties;
        this.step = step;
        this.fact = fact;
        this.on = Days.bound(step.when());
        this.party = parties.known(party);
    }

    Optional<? extends PartyCommand> command() {
        return switch (step.does() % 12) {
            case 0, 1, 2, 3 -> Optional.of(succeed());
            case 4 -> Optional.of(claimLife());
            case 5 -> Optional.of(step.how() % 2 == 0 ? code() : name());
            case 6, 7 -> contest();
            case 8, 9 -> correct();
            default -> retract();
        };
    }

    private PartyCommand succeed() {
        var others = parties.ids().stream()
                .filter(other -> !other.equals(party.id()))
                .toList();
        var heir = parties.known(pick(others, step.what()));
        var heirs = Stream.of(heir.id(), pick(others, step.until()))
                .distinct()
                .map(parties::known)
                .toList();
        var claims = claims();
        return switch (step.how() % 5) {
            case 0 -> new DissolveParty(party, fact, on, claims, heirs, Expected.ANY, Historian.SOMEHOW);
            case 1 -> new SeparateParty(party, fact, on, claims, heirs, Expected.ANY, Historian.SOMEHOW);
            case 2 -> new ContinueParty(party, fact, on, claims, heir, Expected.ANY, Historian.SOMEHOW);
            case 3 -> new UniteParty(party, fact, on, claims, heir, Expected.ANY, Historian.SOMEHOW);
            default -> new AbsorbParty(party, fact, on, claims, heir, Expected.ANY, Historian.SOMEHOW);
        };
    }

    private List<DateClaim> claims() {
        return step.until() % 2 == 0
                ? List.of()
                : List.of(new DateClaim(pick(AUTHORITIES, step.until()), Days.bound(step.until()), false, ""));
    }

    private PartyCommand name() {
        var name = new PartyName(pick(List.of(PartyName.Form.values()), step.how()), "Name " + step.what(), on);
        return new NameParty(party, fact, name, parties.others(party.id()), Expected.ANY, Historian.SOMEHOW);
    }

    private PartyCommand code() {
        var code = new PartyCode(
                PartyCode.Scheme.ALPHA_3, "AA" + (char) ('A' + step.what() % 26), on, endOr(DateBound.NEVER));
        return new CodeParty(party, fact, code, parties.others(party.id()), Expected.ANY, Historian.SOMEHOW);
    }

    private DateBound endOr(DateBound otherwise) {
        return step.until() % 3 == 0 ? Days.bound(step.until()) : otherwise;
    }

    private PartyCommand claimLife() {
        var claim = new LifeClaim(pick(AUTHORITIES, step.what()), on, endOr(DateBound.NEVER), step.how() % 2 == 0, "");
        return new ClaimLife(party, fact, claim, Expected.ANY, Historian.SOMEHOW);
    }

    private Optional<PartyCommand> contest() {
        return picked(facts().all().toList(), step.what())
                .map(contested -> new ContestFact(
                        looked(contested),
                        fact,
                        contested.fact(),
                        claim(step, on),
                        "why",
                        Expected.ANY,
                        Historian.SOMEHOW));
    }

    static DateClaim claim(Step step, DateBound on) {
        return new DateClaim(
                pick(AUTHORITIES, step.until()),
                step.until() % 7 == 6 ? DateBound.UNKNOWN : on,
                step.until() % 2 == 0,
                "");
    }

    private Optional<PartyCommand> correct() {
        return picked(standing(), step.what()).flatMap(now -> {
            var amendment = amendment(now);
            return amendment
                    .of(now)
                    .map(amended -> new CorrectFact(
                            looked(amended), fact, now.fact(), amendment, Expected.ANY, Historian.SOMEHOW));
        });
    }

    /** What the facts that stand say, contests among them. */
    private List<PartyStatement> standing() {
        return facts().factsOf(party.id()).stream()
                .flatMap(id -> facts().says(id).stream())
                .toList();
    }

    private PartyAmendment amendment(PartyStatement now) {
        var day = Optional.of(on);
        return switch (now) {
            case PartyRegistered e ->
                new PartyAmendment.OfRegistration(
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.of(Historian.lives(step.until())));
            case PartyNamed e -> new PartyAmendment.OfName(Optional.empty(), Optional.empty(), day);
            case PartyCoded e -> new PartyAmendment.OfCode(Optional.empty(), Optional.empty(), day, Optional.empty());
            case LifeClaimed e ->
                new PartyAmendment.OfLife(
                        Optional.empty(),
                        day,
                        Optional.empty(),
                        Optional.of(step.until() % 2 == 0),
                        Optional.empty(),
                        Optional.empty());
            case SuccessionStatement e ->
                new PartyAmendment.OfSuccession(
                        day,
                        step.until() % 4 == 0 ? Optional.of(claims()) : Optional.empty(),
                        step.until() % 4 == 1 && e.successors().size() > 1
                                ? Optional.of(e.successors().subList(1, 2))
                                : Optional.empty());
            case PartyFactContested e ->
                new PartyAmendment.OfClaim(
                        Optional.empty(),
                        day,
                        Optional.of(step.until() % 2 == 0),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty());
        };
    }

    private Optional<PartyCommand> retract() {
        var standing = parties.registered(party.id()).facts();
        return picked(retractable(recorded(standing), standing, step), step.what())
                .map(id -> new RetractFact(party.id(), fact, id, step.how() % 4 != 0, Expected.ANY, Historian.SOMEHOW));
    }

    /** Anything, or, at times, what was taken back, or what was corrected. */
    static List<FactId> retractable(List<FactId> recorded, Facts<? extends Event.Statement> facts, Step step) {
        Class<?> kind = switch (step.until() % 4) {
            case 0 -> Event.Retraction.class;
            case 1 -> Event.Correction.class;
            default -> MembershipEvent.class;
        };
        var some = recorded.stream()
                .filter(id -> kind.isInstance(facts.event(id).orElseThrow()))
                .toList();
        return some.isEmpty() ? recorded : some;
    }

    /** Every event that stands, revisions among them, the registration aside. */
    private List<FactId> recorded(Facts<PartyStatement> facts) {
        return facts.factsOf(party.id()).stream()
                .flatMap(id -> family(id, facts))
                .distinct()
                .filter(facts::stands)
                .filter(id -> !(facts.event(id).orElseThrow() instanceof PartyRegistered))
                .toList();
    }

    /** An event and all that was told about it afterwards. */
    static Stream<FactId> family(FactId id, Facts<? extends Event.Statement> facts) {
        return Stream.concat(Stream.of(id), facts.toldAfter(id).stream().flatMap(later -> family(later, facts)));
    }

    private Looked looked(PartyStatement statement) {
        var successors = statement instanceof SuccessionStatement succession
                ? parties.known(succession.successors())
                : List.<KnownParty>of();
        return new Looked(party, successors, parties.others(party.id()));
    }

    private Facts<PartyStatement> facts() {
        return parties.registered(party.id()).facts();
    }
}
