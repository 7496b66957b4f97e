package org.rollcall.membership.domain;

import java.util.List;
import org.rollcall.contracts.DateBound;
import org.rollcall.contracts.DateClaim;
import org.rollcall.contracts.Expected;
import org.rollcall.contracts.FactId;
import org.rollcall.contracts.PartyEvent.PartyAbsorbed;
import org.rollcall.contracts.PartyEvent.PartyContinued;
import org.rollcall.contracts.PartyEvent.PartyDissolved;
import org.rollcall.contracts.PartyEvent.PartySeparated;
import org.rollcall.contracts.PartyEvent.PartyStatement;
import org.rollcall.contracts.PartyEvent.PartyUnited;
import org.rollcall.contracts.Provenance;
import org.rollcall.membership.domain.PartyCommand.StateFact;

/** What can be said to have happened between parties; {@code known} is the one that is succeeded. */
public sealed interface PartySuccessionCommand extends StateFact {

    record DissolveParty(
            KnownParty known,
            FactId fact,
            DateBound on,
            List<DateClaim> claims,
            List<KnownParty> successors,
            Expected expected,
            Provenance provenance)
            implements PartySuccessionCommand {
        public DissolveParty {
            claims = List.copyOf(claims);
            successors = List.copyOf(successors);
        }

        @Override
        public PartyStatement statement() {
            return new PartyDissolved(fact, party(), on, claims, KnownParty.ids(successors), provenance);
        }
    }

    record ContinueParty(
            KnownParty known,
            FactId fact,
            DateBound on,
            List<DateClaim> claims,
            KnownParty continuator,
            Expected expected,
            Provenance provenance)
            implements PartySuccessionCommand {
        public ContinueParty {
            claims = List.copyOf(claims);
        }

        @Override
        public List<KnownParty> successors() {
            return List.of(continuator);
        }

        @Override
        public PartyStatement statement() {
            return new PartyContinued(fact, party(), on, claims, continuator.id(), provenance);
        }
    }

    record SeparateParty(
            KnownParty known,
            FactId fact,
            DateBound on,
            List<DateClaim> claims,
            List<KnownParty> successors,
            Expected expected,
            Provenance provenance)
            implements PartySuccessionCommand {
        public SeparateParty {
            claims = List.copyOf(claims);
            successors = List.copyOf(successors);
        }

        @Override
        public PartyStatement statement() {
            return new PartySeparated(fact, party(), on, claims, KnownParty.ids(successors), provenance);
        }
    }

    /** @param into the party that this one and others became; it lives from that day on */
    record UniteParty(
            KnownParty known,
            FactId fact,
            DateBound on,
            List<DateClaim> claims,
            KnownParty into,
            Expected expected,
            Provenance provenance)
            implements PartySuccessionCommand {
        public UniteParty {
            claims = List.copyOf(claims);
        }

        @Override
        public List<KnownParty> successors() {
            return List.of(into);
        }

        @Override
        public PartyStatement statement() {
            return new PartyUnited(fact, party(), on, claims, into.id(), provenance);
        }
    }

    /** @param by the party that this one became a part of; it lived before and lives on */
    record AbsorbParty(
            KnownParty known,
            FactId fact,
            DateBound on,
            List<DateClaim> claims,
            KnownParty by,
            Expected expected,
            Provenance provenance)
            implements PartySuccessionCommand {
        public AbsorbParty {
            claims = List.copyOf(claims);
        }

        @Override
        public List<KnownParty> successors() {
            return List.of(by);
        }

        @Override
        public PartyStatement statement() {
            return new PartyAbsorbed(fact, party(), on, claims, by.id(), provenance);
        }
    }
}
