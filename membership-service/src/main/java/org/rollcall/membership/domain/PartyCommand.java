package org.rollcall.membership.domain;

import java.util.List;
import org.rollcall.contracts.DateBound;
import org.rollcall.contracts.DateClaim;
import org.rollcall.contracts.FactId;
import org.rollcall.contracts.LifeClaim;
import org.rollcall.contracts.PartyCode;
import org.rollcall.contracts.PartyId;
import org.rollcall.contracts.PartyKind;
import org.rollcall.contracts.PartyName;
import org.rollcall.contracts.Provenance;

/**
 * What can be asked of a party. {@code fact} is the id the new fact will have; {@code expected} is compared with the
 * party's latest version, since each of these is a decision about the party as a whole.
 */
public sealed interface PartyCommand {

    PartyId party();

    FactId fact();

    Expected expected();

    Provenance provenance();

    record RegisterParty(
            PartyId party,
            FactId fact,
            PartyKind kind,
            List<PartyName> names,
            List<PartyCode> codes,
            List<String> aliases,
            List<LifeClaim> lives,
            Expected expected,
            Provenance provenance)
            implements PartyCommand {
        public RegisterParty {
            names = List.copyOf(names);
            codes = List.copyOf(codes);
            aliases = List.copyOf(aliases);
            lives = List.copyOf(lives);
        }
    }

    /** @param known the party itself, as it is called before that day */
    record NameParty(KnownParty known, FactId fact, PartyName name, Expected expected, Provenance provenance)
            implements PartyCommand {
        @Override
        public PartyId party() {
            return known.id();
        }
    }

    record DissolveParty(
            KnownParty known,
            FactId fact,
            DateBound on,
            List<DateClaim> claims,
            List<KnownParty> successors,
            Expected expected,
            Provenance provenance)
            implements PartyCommand {
        public DissolveParty {
            claims = List.copyOf(claims);
            successors = List.copyOf(successors);
        }

        @Override
        public PartyId party() {
            return known.id();
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
            implements PartyCommand {
        public ContinueParty {
            claims = List.copyOf(claims);
        }

        @Override
        public PartyId party() {
            return known.id();
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
            implements PartyCommand {
        public SeparateParty {
            claims = List.copyOf(claims);
            successors = List.copyOf(successors);
        }

        @Override
        public PartyId party() {
            return known.id();
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
            implements PartyCommand {
        public UniteParty {
            claims = List.copyOf(claims);
        }

        @Override
        public PartyId party() {
            return known.id();
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
            implements PartyCommand {
        public AbsorbParty {
            claims = List.copyOf(claims);
        }

        @Override
        public PartyId party() {
            return known.id();
        }
    }
}
