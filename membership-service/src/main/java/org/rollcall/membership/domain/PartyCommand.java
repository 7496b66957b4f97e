package org.rollcall.membership.domain;

import java.util.List;
import java.util.Optional;
import org.rollcall.contracts.DateClaim;
import org.rollcall.contracts.Expected;
import org.rollcall.contracts.FactId;
import org.rollcall.contracts.LifeClaim;
import org.rollcall.contracts.PartyCode;
import org.rollcall.contracts.PartyEvent.LifeClaimed;
import org.rollcall.contracts.PartyEvent.PartyCoded;
import org.rollcall.contracts.PartyEvent.PartyNamed;
import org.rollcall.contracts.PartyEvent.PartyRegistered;
import org.rollcall.contracts.PartyEvent.PartyStatement;
import org.rollcall.contracts.PartyId;
import org.rollcall.contracts.PartyKind;
import org.rollcall.contracts.PartyName;
import org.rollcall.contracts.PartyOnRecord;
import org.rollcall.contracts.Provenance;

/**
 * What can be asked of a party. {@code fact} is the id the new fact will have; {@code expected} is compared with the
 * party's latest version, or with that of the fact that is revised.
 */
public sealed interface PartyCommand {

    PartyId party();

    FactId fact();

    Expected expected();

    Provenance provenance();

    /** The fact, or version of one, that is revised; empty for what states a new one. */
    default Optional<FactId> revised() {
        return Optional.empty();
    }

    /** @param namesakes others that have or had one of these names or codes at some time */
    record RegisterParty(
            PartyId party,
            FactId fact,
            PartyKind kind,
            List<PartyName> names,
            List<PartyCode> codes,
            List<String> aliases,
            List<LifeClaim> lives,
            List<PartyOnRecord> namesakes,
            Expected expected,
            Provenance provenance)
            implements PartyCommand {

        /** Of whose namesakes nobody asks. */
        public RegisterParty(
                PartyId party,
                FactId fact,
                PartyKind kind,
                List<PartyName> names,
                List<PartyCode> codes,
                List<String> aliases,
                List<LifeClaim> lives,
                Expected expected,
                Provenance provenance) {
            this(party, fact, kind, names, codes, aliases, lives, List.of(), expected, provenance);
        }

        public RegisterParty {
            names = List.copyOf(names);
            codes = List.copyOf(codes);
            aliases = List.copyOf(aliases);
            lives = List.copyOf(lives);
            namesakes = List.copyOf(namesakes);
        }

        PartyRegistered statement() {
            return new PartyRegistered(fact, party, kind, names, codes, aliases, lives, provenance);
        }
    }

    /**
     * What was looked up for a fact.
     *
     * @param known the party itself, as it is called before the day in question
     * @param successors who succeeds it by the fact
     * @param namesakes others that have or had the same name or code at some time
     */
    record Looked(KnownParty known, List<KnownParty> successors, List<PartyOnRecord> namesakes) {
        public Looked {
            successors = List.copyOf(successors);
            namesakes = List.copyOf(namesakes);
        }
    }

    /** States one more fact of a party on record. */
    sealed interface StateFact extends PartyCommand permits NameParty, CodeParty, ClaimLife, PartySuccessionCommand {

        /** The party itself, as it is called before the day in question. */
        KnownParty known();

        @Override
        default PartyId party() {
            return known().id();
        }

        /** What is to be recorded, without the doubts. */
        PartyStatement statement();

        /** Who succeeds it by this. */
        default List<KnownParty> successors() {
            return List.of();
        }

        /** Others that have or had the same name or code at some time. */
        default List<PartyOnRecord> namesakes() {
            return List.of();
        }

        default Looked looked() {
            return new Looked(known(), successors(), namesakes());
        }
    }

    record NameParty(
            KnownParty known,
            FactId fact,
            PartyName name,
            List<PartyOnRecord> namesakes,
            Expected expected,
            Provenance provenance)
            implements StateFact {

        /** Of whose namesakes nobody asks. */
        public NameParty(KnownParty known, FactId fact, PartyName name, Expected expected, Provenance provenance) {
            this(known, fact, name, List.of(), expected, provenance);
        }

        public NameParty {
            namesakes = List.copyOf(namesakes);
        }

        @Override
        public PartyStatement statement() {
            return new PartyNamed(fact, party(), name, provenance);
        }
    }

    record CodeParty(
            KnownParty known,
            FactId fact,
            PartyCode code,
            List<PartyOnRecord> namesakes,
            Expected expected,
            Provenance provenance)
            implements StateFact {
        public CodeParty {
            namesakes = List.copyOf(namesakes);
        }

        @Override
        public PartyStatement statement() {
            return new PartyCoded(fact, party(), code, provenance);
        }
    }

    /** A further period of life, or another authority's account of one. */
    record ClaimLife(KnownParty known, FactId fact, LifeClaim claim, Expected expected, Provenance provenance)
            implements StateFact {
        @Override
        public PartyStatement statement() {
            return new LifeClaimed(fact, party(), claim, provenance);
        }
    }

    /**
     * @param looked for the fact as it will be
     * @param corrected the fact, or any version of it
     */
    record CorrectFact(
            Looked looked,
            FactId fact,
            FactId corrected,
            PartyAmendment amendment,
            Expected expected,
            Provenance provenance)
            implements PartyCommand {
        @Override
        public PartyId party() {
            return looked.known().id();
        }

        @Override
        public Optional<FactId> revised() {
            return Optional.of(corrected);
        }
    }

    /**
     * @param retracted a fact, a correction, a claim against a fact, or a retraction
     * @param cascade whether what cannot stand without it goes with it
     */
    record RetractFact(
            PartyId party, FactId fact, FactId retracted, boolean cascade, Expected expected, Provenance provenance)
            implements PartyCommand {
        @Override
        public Optional<FactId> revised() {
            return Optional.of(retracted);
        }
    }

    /**
     * @param looked for the contested fact, on the day that is claimed
     * @param contested the fact, or any version of it
     * @param claim its day is unknown where it is not about the fact's date
     * @param text what is claimed, in words; may be empty where the day says it
     */
    record ContestFact(
            Looked looked,
            FactId fact,
            FactId contested,
            DateClaim claim,
            String text,
            Expected expected,
            Provenance provenance)
            implements PartyCommand {
        @Override
        public PartyId party() {
            return looked.known().id();
        }

        @Override
        public Optional<FactId> revised() {
            return Optional.of(contested);
        }
    }
}
