package org.rollcall.contracts;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.annotation.JsonTypeIdResolver;

/** What happened to a party; written to the stream of that party. */
public sealed interface PartyEvent extends MembershipEvent {

    PartyId party();

    /** Something said of a party. */
    sealed interface PartyStatement extends PartyEvent, Statement {
        @Override
        default Set<Subject> subjects() {
            return Set.of(party());
        }
    }

    /** What happened between parties: the party was succeeded, on {@code on}, by {@code successors}. */
    sealed interface SuccessionStatement extends PartyStatement {

        /** The day the record follows. */
        DateBound on();

        /** What authorities say of the day, where they differ. */
        List<DateClaim> claims();

        List<PartyId> successors();

        /** Whether the party lives no longer from that day. */
        boolean endsLife();

        @Override
        default DateBound when() {
            return on();
        }
    }

    /** Revises what was said of a party. */
    sealed interface PartyRevision extends PartyEvent {}

    /** A party is known: with at least one name, and the lives its authorities claim. */
    record PartyRegistered(
            FactId fact,
            PartyId party,
            PartyKind kind,
            List<PartyName> names,
            List<PartyCode> codes,
            List<String> aliases,
            List<LifeClaim> lives,
            Provenance provenance)
            implements PartyStatement {
        public PartyRegistered {
            names = List.copyOf(names);
            codes = List.copyOf(codes);
            aliases = List.copyOf(aliases);
            lives = List.copyOf(lives);
        }

        /** It speaks of no day of its own: names, codes and lives have theirs. */
        @Override
        public DateBound when() {
            return DateBound.UNKNOWN;
        }
    }

    /** The same party has another name from a day on: no succession. */
    record PartyNamed(FactId fact, PartyId party, PartyName name, Provenance provenance) implements PartyStatement {
        @Override
        public DateBound when() {
            return name.from();
        }
    }

    /** The party has a code for a time. */
    record PartyCoded(FactId fact, PartyId party, PartyCode code, Provenance provenance) implements PartyStatement {
        @Override
        public DateBound when() {
            return code.from();
        }
    }

    /**
     * An authority claims a period of the party's life: a further one, or another date for one that is claimed already. If it
     * is followed, it takes that place from the claims it shares a day with.
     */
    record LifeClaimed(FactId fact, PartyId party, LifeClaim claim, Provenance provenance) implements PartyStatement {
        @Override
        public DateBound when() {
            return claim.from();
        }
    }

    /** The party no longer lives from {@code on}; none of its successors continues it. */
    record PartyDissolved(
            FactId fact,
            PartyId party,
            DateBound on,
            List<DateClaim> claims,
            List<PartyId> successors,
            Provenance provenance)
            implements SuccessionStatement {
        public PartyDissolved {
            claims = List.copyOf(claims);
            successors = List.copyOf(successors);
        }

        @Override
        public boolean endsLife() {
            return true;
        }
    }

    /** The party no longer lives from {@code on}; {@code continuator} carries on its legal person. */
    record PartyContinued(
            FactId fact,
            PartyId party,
            DateBound on,
            List<DateClaim> claims,
            PartyId continuator,
            Provenance provenance)
            implements SuccessionStatement {
        public PartyContinued {
            claims = List.copyOf(claims);
        }

        @Override
        public List<PartyId> successors() {
            return List.of(continuator);
        }

        @Override
        public boolean endsLife() {
            return true;
        }
    }

    /** Others separated from the party, which lives on. */
    record PartySeparated(
            FactId fact,
            PartyId party,
            DateBound on,
            List<DateClaim> claims,
            List<PartyId> successors,
            Provenance provenance)
            implements SuccessionStatement {
        public PartySeparated {
            claims = List.copyOf(claims);
            successors = List.copyOf(successors);
        }

        @Override
        public boolean endsLife() {
            return false;
        }
    }

    /**
     * The party and others became one new party. Each of those that united has this event in its own stream; they belong
     * together by {@code into}.
     */
    record PartyUnited(
            FactId fact, PartyId party, DateBound on, List<DateClaim> claims, PartyId into, Provenance provenance)
            implements SuccessionStatement {
        public PartyUnited {
            claims = List.copyOf(claims);
        }

        @Override
        public List<PartyId> successors() {
            return List.of(into);
        }

        @Override
        public boolean endsLife() {
            return true;
        }
    }

    /** The party became a part of {@code by}, which lived before and lives on. */
    record PartyAbsorbed(
            FactId fact, PartyId party, DateBound on, List<DateClaim> claims, PartyId by, Provenance provenance)
            implements SuccessionStatement {
        public PartyAbsorbed {
            claims = List.copyOf(claims);
        }

        @Override
        public List<PartyId> successors() {
            return List.of(by);
        }

        @Override
        public boolean endsLife() {
            return true;
        }
    }

    /**
     * An authority says otherwise than a fact of this party.
     *
     * @param text what it says, in words; may be empty where the claim's date says it
     */
    record PartyFactContested(
            FactId fact, PartyId party, FactId contested, DateClaim claim, String text, Provenance provenance)
            implements PartyStatement, Contest {
        @Override
        public DateBound when() {
            return claim.on();
        }
    }

    /** A fact of this party has another version. */
    record PartyFactCorrected(
            FactId fact,
            PartyId party,
            FactId corrected,
            FactId replaces,

            @JsonTypeInfo(use = JsonTypeInfo.Id.CUSTOM, property = "type") @JsonTypeIdResolver(WireNameResolver.class)
            PartyStatement statement)
            implements PartyRevision, Correction {
        @Override
        public Provenance provenance() {
            return statement.provenance();
        }
    }

    /** A fact of this party, or a revision of one, counts no longer. */
    record PartyFactRetracted(
            FactId fact, PartyId party, FactId retracted, List<FactId> dependents, Provenance provenance)
            implements PartyRevision, Retraction {
        public PartyFactRetracted {
            dependents = List.copyOf(dependents);
        }
    }
}
