package org.rollcall.membership.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.rollcall.contracts.Event.Contest;
import org.rollcall.contracts.FactId;
import org.rollcall.contracts.Facts;
import org.rollcall.contracts.PartyEvent;
import org.rollcall.contracts.PartyEvent.PartyFactContested;
import org.rollcall.contracts.PartyEvent.PartyFactCorrected;
import org.rollcall.contracts.PartyEvent.PartyFactRetracted;
import org.rollcall.contracts.PartyEvent.PartyRegistered;
import org.rollcall.contracts.PartyEvent.PartyStatement;
import org.rollcall.contracts.PartyEvent.SuccessionStatement;
import org.rollcall.contracts.PartyId;
import org.rollcall.contracts.PartyOnRecord;
import org.rollcall.contracts.Warning;
import org.rollcall.membership.domain.Party.Registered;
import org.rollcall.membership.domain.PartyCommand.ContestFact;
import org.rollcall.membership.domain.PartyCommand.CorrectFact;
import org.rollcall.membership.domain.PartyCommand.Looked;
import org.rollcall.membership.domain.PartyCommand.RetractFact;

/** How what was stated of a party is corrected, taken back and contested. */
final class PartyRevisions {

    private PartyRevisions() {}

    static Decision<PartyEvent> correct(CorrectFact command, Registered party) {
        var facts = party.facts();
        var fact = facts.fact(command.corrected());
        if (fact.isEmpty()) {
            return Decision.rejected(
                    facts.contains(command.corrected())
                            ? new Rejection.NotCorrectable("", "A retraction says nothing of its own; retract it.")
                            : new Rejection.UnknownFact(command.corrected()));
        }
        var current = facts.says(fact.get());
        if (current.isEmpty()) {
            return Decision.rejected(new Rejection.AlreadyRetracted(fact.get()));
        }
        var amended = command.amendment().of(current.get());
        if (amended.isEmpty()) {
            return Decision.rejected(new Rejection.NotCorrectable(
                    "", "A fact does not become one of another kind; retract it, and record the right one."));
        }
        if (amended.equals(current)) {
            return Decision.rejected(new Rejection.NothingChanges(fact.get()));
        }
        if (!isLookedUp(amended.get(), command.looked())) {
            return Decision.rejected(new Rejection.StaleVersion(facts.touched(fact.get())));
        }
        return correct(command, party, Restated.with(amended.get(), command.provenance()));
    }

    private static Decision<PartyEvent> correct(CorrectFact command, Registered party, PartyStatement statement) {
        var facts = party.facts();
        var replaces = facts.version(statement.fact()).orElseThrow();
        var after = party.with(corrected(command, replaces, statement));
        return brokenBy(statement, party, command.fact(), command.looked())
                .or(() -> Contradiction.refusal(Contradiction.added(facts, after.facts()), statement))
                .map(Decision::<PartyEvent>rejected)
                .orElseGet(() -> {
                    var doubts = doubts(statement, party, after, command.fact(), command.looked());
                    var doubted = Restated.with(statement, command.provenance().with(doubts));
                    return Decision.accepted(corrected(command, replaces, doubted));
                });
    }

    private static PartyFactCorrected corrected(CorrectFact command, FactId replaces, PartyStatement statement) {
        return new PartyFactCorrected(command.fact(), command.party(), statement.fact(), replaces, statement);
    }

    /** Whether the successors it will have are those that were looked up: somebody else may have corrected them meanwhile. */
    private static boolean isLookedUp(PartyStatement statement, Looked looked) {
        return !(statement instanceof SuccessionStatement succession)
                || succession.successors().equals(KnownParty.ids(looked.successors()));
    }

    static Decision<PartyEvent> contest(ContestFact command, Registered party) {
        var facts = party.facts();
        var fact = facts.fact(command.contested());
        if (fact.isEmpty()) {
            return Decision.rejected(
                    facts.contains(command.contested())
                            ? new Rejection.InvalidField("factId", "A retraction is not contested; retract it.")
                            : new Rejection.UnknownFact(command.contested()));
        }
        if (!facts.stands(fact.get())) {
            return Decision.rejected(new Rejection.AlreadyRetracted(fact.get()));
        }
        var contest = new PartyFactContested(
                command.fact(), party.id(), fact.get(), command.claim(), command.text(), command.provenance());
        var after = party.with(contest);
        return brokenBy(contest, party, command.fact(), command.looked())
                .or(() -> Contradiction.refusal(Contradiction.added(facts, after.facts()), contest))
                .map(Decision::<PartyEvent>rejected)
                .orElseGet(() -> Decision.accepted(Restated.with(
                        contest,
                        command.provenance().with(doubts(contest, party, after, command.fact(), command.looked())))));
    }

    /** @param spare an id that no event of the party has yet */
    private static Optional<Rejection> brokenBy(
            PartyStatement statement, Registered party, FactId spare, Looked looked) {
        if (!(statement instanceof PartyFactContested contest)) {
            return StatementRule.brokenBy(statement, without(statement.fact(), party, spare), looked);
        }
        var contested = party.facts().says(contest.contested());
        if (contested.isEmpty()) {
            return Optional.of(new Rejection.AlreadyRetracted(contest.contested()));
        }
        var others = party.facts().contests(contest.contested()).stream()
                .filter(other -> !other.fact().equals(contest.fact()))
                .toList();
        return ContestRule.brokenBy(
                contest, contested.get(), others, without(contest.contested(), party, spare), looked);
    }

    private static List<Warning> doubts(
            PartyStatement statement, Registered party, Registered after, FactId spare, Looked looked) {
        if (!(statement instanceof PartyFactContested contest)) {
            return StatementRule.doubts(statement, party.onRecord(), after.onRecord(), looked);
        }
        var contested = party.facts().says(contest.contested()).orElseThrow();
        return contest.claim().followed()
                ? StatementRule.doubts(
                        Restated.on(contested, contest.claim().on()), party.onRecord(), after.onRecord(), looked)
                : new RivalDay(contest, contested, party, without(contest.contested(), party, spare), looked).doubts();
    }

    /** The party as if a fact had been taken back; with it, where that is the registration, without which there is no party. */
    private static PartyOnRecord without(FactId fact, Registered party, FactId spare) {
        return party.facts()
                .says(fact)
                .filter(statement -> !(statement instanceof PartyRegistered))
                .map(statement -> new PartyFactRetracted(spare, party.id(), fact, List.of(), statement.provenance()))
                .map(retraction -> party.with(retraction).onRecord())
                .orElseGet(party::onRecord);
    }

    static Decision<PartyEvent> retract(RetractFact command, Registered party) {
        var facts = party.facts();
        var retracted = facts.event(command.retracted());
        if (retracted.isEmpty()) {
            return Decision.rejected(new Rejection.UnknownFact(command.retracted()));
        }
        if (retracted.get() instanceof PartyRegistered) {
            return Decision.rejected(new Rejection.CannotBeRetracted("The registration of a party"));
        }
        if (!facts.stands(command.retracted())) {
            return Decision.rejected(new Rejection.AlreadyRetracted(command.retracted()));
        }
        var isFact = retracted.get() instanceof PartyStatement && !(retracted.get() instanceof Contest);
        var dependents = new ArrayList<FactId>();
        for (; ; ) {
            var event = new PartyFactRetracted(
                    command.fact(), party.id(), command.retracted(), dependents, command.provenance());
            var broken = Contradiction.added(facts, party.with(event).facts());
            if (broken.isEmpty()) {
                return dependents.isEmpty() || command.cascade()
                        ? Decision.accepted(event)
                        : Decision.rejected(new Rejection.HasDependents(command.retracted(), dependents));
            }
            var next = isFact ? latest(broken.getFirst(), facts, party.id()) : Optional.<FactId>empty();
            if (next.isEmpty() || dependents.contains(next.get())) {
                return Contradiction.refusal(broken, command.retracted())
                        .map(Decision::<PartyEvent>rejected)
                        .orElseThrow();
            }
            dependents.add(next.get());
        }
    }

    /**
     * What has to go with a fact that is taken back: of those that cannot stand together without it, the one recorded last. A
     * further life rests on the end before it; a name, a code or an end on the life it lies in; a claim that is not followed on
     * one that is.
     */
    private static Optional<FactId> latest(Contradiction broken, Facts<PartyStatement> facts, PartyId party) {
        return facts.factsOf(party).stream()
                .skip(1)
                .filter(broken.facts()::contains)
                .reduce((earlier, later) -> later);
    }
}
