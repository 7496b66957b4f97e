package org.rollcall.membership.domain;

import org.rollcall.contracts.CorruptStream;
import org.rollcall.contracts.Expected;
import org.rollcall.contracts.PartyEvent;
import org.rollcall.contracts.PartyEvent.PartyRegistered;
import org.rollcall.membership.domain.Party.Registered;
import org.rollcall.membership.domain.Party.Unregistered;
import org.rollcall.membership.domain.PartyCommand.ContestFact;
import org.rollcall.membership.domain.PartyCommand.CorrectFact;
import org.rollcall.membership.domain.PartyCommand.RegisterParty;
import org.rollcall.membership.domain.PartyCommand.RetractFact;
import org.rollcall.membership.domain.PartyCommand.StateFact;

/** The rules of a party. */
public final class PartyDecider {

    private PartyDecider() {}

    public static Decision<PartyEvent> decide(PartyCommand command, Party state) {
        return switch (state) {
            case Unregistered nobody ->
                command instanceof RegisterParty register
                        ? register(register)
                        : Decision.rejected(new Rejection.UnknownParty(command.party()));
            case Registered party -> decide(command, party);
        };
    }

    private static Decision<PartyEvent> decide(PartyCommand command, Registered party) {
        if (party.facts().contains(command.fact())) {
            return Decision.alreadyRecorded();
        }
        var current = version(command, party);
        if (!command.expected().allows(current)) {
            return Decision.rejected(current < 0 ? new Rejection.NoVersionYet() : new Rejection.StaleVersion(current));
        }
        return switch (command) {
            case RegisterParty register -> Decision.rejected(new Rejection.PartyAlreadyRegistered(party.id()));
            case StateFact state -> state(state, party);
            case CorrectFact correct -> PartyRevisions.correct(correct, party);
            case RetractFact retract -> PartyRevisions.retract(retract, party);
            case ContestFact contest -> PartyRevisions.contest(contest, party);
        };
    }

    /** What is decided about the party as a whole is compared with its last event, a revision with the fact it revises. */
    private static long version(PartyCommand command, Registered party) {
        var facts = party.facts();
        return command.revised()
                .map(revised -> facts.touched(facts.fact(revised).orElse(revised)))
                .orElseGet(party::version);
    }

    public static Party evolve(Party state, PartyEvent event) {
        return switch (state) {
            case Unregistered nobody -> {
                if (event instanceof PartyRegistered registered) {
                    yield Registered.by(registered);
                }
                throw new CorruptStream(event, "the party was never registered");
            }
            case Registered party -> {
                if (event instanceof PartyRegistered) {
                    throw new CorruptStream(event, "the party is registered already");
                }
                if (party.facts().contains(event.fact())) {
                    throw new CorruptStream(event, "the party has a fact of that id");
                }
                yield party.with(event);
            }
        };
    }

    private static Decision<PartyEvent> register(RegisterParty command) {
        if (!command.expected().equals(Expected.ANY)) {
            return Decision.rejected(new Rejection.NoVersionYet());
        }
        var statement = command.statement();
        return RegistrationRule.brokenBy(statement)
                .map(Decision::<PartyEvent>rejected)
                .orElseGet(() -> {
                    var party = Registered.by(statement).onRecord();
                    var doubts = BearerRule.doubts(statement, party, command.namesakes());
                    return Decision.accepted(
                            Restated.with(statement, command.provenance().with(doubts)));
                });
    }

    private static Decision<PartyEvent> state(StateFact command, Registered party) {
        var statement = command.statement();
        var looked = command.looked();
        var before = party.onRecord();
        var after = party.with(statement);
        return StatementRule.brokenBy(statement, before, looked)
                .or(() -> Contradiction.refusal(Contradiction.added(party.facts(), after.facts()), statement))
                .map(Decision::<PartyEvent>rejected)
                .orElseGet(() -> {
                    var doubts = StatementRule.doubts(statement, before, after.onRecord(), looked);
                    return Decision.accepted(
                            Restated.with(statement, command.provenance().with(doubts)));
                });
    }
}
