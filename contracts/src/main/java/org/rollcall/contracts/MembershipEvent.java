package org.rollcall.contracts;

import java.util.List;

/**
 * What membership-service records. Each event states one fact under a stable id, with a {@link DateBound} for when it is
 * true and a {@link Provenance} for why it is believed; when it was recorded is on the {@link RecordedEvent}.
 */
public sealed interface MembershipEvent {

    FactId fact();

    Provenance provenance();

    /** What happened to a party; written to the stream of that party. */
    sealed interface PartyEvent extends MembershipEvent {
        PartyId party();
    }

    /** What happened in a forum; written to the stream of that forum. */
    sealed interface ForumEvent extends MembershipEvent {
        ForumId forum();
    }

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
            implements PartyEvent {
        public PartyRegistered {
            names = List.copyOf(names);
            codes = List.copyOf(codes);
            aliases = List.copyOf(aliases);
            lives = List.copyOf(lives);
        }
    }

    /** The same party has another name from a day on: no succession. */
    record PartyNamed(FactId fact, PartyId party, PartyName name, Provenance provenance) implements PartyEvent {}

    /** The party no longer lives from {@code on}; none of its successors continues it. */
    record PartyDissolved(
            FactId fact,
            PartyId party,
            DateBound on,
            List<DateClaim> claims,
            List<PartyId> successors,
            Provenance provenance)
            implements PartyEvent {
        public PartyDissolved {
            claims = List.copyOf(claims);
            successors = List.copyOf(successors);
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
            implements PartyEvent {
        public PartyContinued {
            claims = List.copyOf(claims);
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
            implements PartyEvent {
        public PartySeparated {
            claims = List.copyOf(claims);
            successors = List.copyOf(successors);
        }
    }

    /** A forum is on record. */
    record ForumEstablished(
            FactId fact, ForumId forum, String name, DateBound established, ForumProfile profile, Provenance provenance)
            implements ForumEvent {}

    /** A party stands on the roll from a day on. The fact's id is the participation's. */
    record PartyAdmitted(
            FactId fact,
            ForumId forum,
            PartyId party,
            Standing standing,
            Basis basis,
            DateBound from,
            Provenance provenance)
            implements ForumEvent {}

    /** A participation ends by the party's own will; {@code until} is the first day of absence. */
    record PartyWithdrew(
            FactId fact,
            ForumId forum,
            PartyId party,
            Standing standing,
            FactId participation,
            DateBound until,
            Provenance provenance)
            implements ForumEvent {}

    /**
     * The forum decided what a succession of parties does to its roll: the predecessor's participation ends on {@code
     * on} with cause {@code SUCCESSION}, and each successor stands from that day on basis {@code SUCCESSION}.
     */
    record PlacePassed(
            FactId fact,
            ForumId forum,
            PartyId predecessor,
            FactId participation,
            Standing standing,
            DateBound on,
            List<Successor> successors,
            Provenance provenance)
            implements ForumEvent {
        public PlacePassed {
            successors = List.copyOf(successors);
        }
    }

    /**
     * Who takes a place.
     *
     * @param participation the id the successor's participation has from now on
     * @param replaces the participations recorded before that this one is the better knowledge of; often none
     */
    record Successor(PartyId party, FactId participation, List<FactId> replaces) {
        public Successor {
            replaces = List.copyOf(replaces);
        }
    }

    /** A party holds an office from a day on. The fact's id is the appointment's. */
    record OfficeAppointed(
            FactId fact, ForumId forum, Office office, PartyId party, Term term, DateBound from, Provenance provenance)
            implements ForumEvent {}

    /** An appointment ends; {@code until} is the first day it is no longer held. */
    record OfficeEnded(FactId fact, ForumId forum, FactId appointment, DateBound until, Provenance provenance)
            implements ForumEvent {}

    /** A forum has a working group; the id is unique in the forum. */
    record WorkingGroupFounded(
            FactId fact,
            ForumId forum,
            GroupId group,
            String name,
            String region,
            List<String> aliases,
            DateBound from,
            Provenance provenance)
            implements ForumEvent {
        public WorkingGroupFounded {
            aliases = List.copyOf(aliases);
        }
    }

    /** A source claims how many there are; shown beside how many the record lists. */
    record CountClaimed(
            FactId fact,
            ForumId forum,
            Standing standing,
            PartyKind kind,
            Quantity quantity,
            int count,
            DateBound on,
            Provenance provenance)
            implements ForumEvent {}

    /** How a claimed number is meant: "52", "over 50", "close to 40". */
    enum Quantity {
        EXACTLY,
        MORE_THAN,
        ABOUT
    }
}
