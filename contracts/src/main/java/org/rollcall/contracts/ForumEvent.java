package org.rollcall.contracts;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.annotation.JsonTypeIdResolver;

/** What happened in a forum; written to the stream of that forum. */
public sealed interface ForumEvent extends MembershipEvent {

    ForumId forum();

    /** Something said of a forum. */
    sealed interface ForumStatement extends ForumEvent, Statement {}

    /** Revises what was said of a forum. */
    sealed interface ForumRevision extends ForumEvent {}

    /** What the forum says of itself and what it calls others. */
    sealed interface ProfileStatement extends ForumStatement {}

    /** Who stands on the roll. */
    sealed interface RollStatement extends ForumStatement {}

    /** Who holds an office. */
    sealed interface OfficeStatement extends ForumStatement {}

    /** The working groups and who takes part in them. */
    sealed interface GroupStatement extends ForumStatement {}

    /** What the forum set out to do. */
    sealed interface ProgrammeStatement extends ForumStatement {}

    /** A forum is on record. */
    record ForumEstablished(
            FactId fact, ForumId forum, String name, DateBound established, ForumProfile profile, Provenance provenance)
            implements ProfileStatement {
        @Override
        public DateBound when() {
            return established;
        }

        @Override
        public Set<Subject> subjects() {
            return Set.of(forum);
        }
    }

    /** The forum has another name or profile from a day on; both are given whole. */
    record ProfileChanged(
            FactId fact, ForumId forum, String name, ForumProfile profile, DateBound from, Provenance provenance)
            implements ProfileStatement {
        @Override
        public DateBound when() {
            return from;
        }

        @Override
        public Set<Subject> subjects() {
            return Set.of(forum);
        }
    }

    /** The forum calls a party by a name of its own; shown instead of the party's name on the days it holds. */
    record PartyLabelled(
            FactId fact,
            ForumId forum,
            PartyId party,
            String label,
            DateBound from,
            DateBound until,
            Provenance provenance)
            implements ProfileStatement {
        @Override
        public DateBound when() {
            return from;
        }

        @Override
        public Set<Subject> subjects() {
            return Set.of(fact, party);
        }
    }

    /** A party stands on the roll from a day on. The fact's id is the participation's. */
    record PartyAdmitted(
            FactId fact,
            ForumId forum,
            PartyId party,
            Standing standing,
            Basis basis,
            DateBound from,
            Provenance provenance)
            implements RollStatement {
        @Override
        public DateBound when() {
            return from;
        }

        @Override
        public Set<Subject> subjects() {
            return Set.of(fact, party);
        }
    }

    /** A participation ends by the party's own will; {@code until} is the first day of absence. */
    record PartyWithdrew(
            FactId fact,
            ForumId forum,
            PartyId party,
            Standing standing,
            FactId participation,
            DateBound until,
            Provenance provenance)
            implements RollStatement {
        @Override
        public DateBound when() {
            return until;
        }

        @Override
        public Set<Subject> subjects() {
            return Set.of(participation, party);
        }
    }

    /** A participation ends by the forum's will; {@code until} is the first day of absence. */
    record PartyExpelled(
            FactId fact,
            ForumId forum,
            PartyId party,
            Standing standing,
            FactId participation,
            DateBound until,
            Provenance provenance)
            implements RollStatement {
        @Override
        public DateBound when() {
            return until;
        }

        @Override
        public Set<Subject> subjects() {
            return Set.of(participation, party);
        }
    }

    /** A party stands on, suspended, from a day on. The fact's id is the suspension's. */
    record PartySuspended(
            FactId fact,
            ForumId forum,
            PartyId party,
            Standing standing,
            FactId participation,
            DateBound from,
            Provenance provenance)
            implements RollStatement {
        @Override
        public DateBound when() {
            return from;
        }

        @Override
        public Set<Subject> subjects() {
            return Set.of(participation, party);
        }
    }

    /** A suspension ends; {@code on} is the first day the party is active again. */
    record PartyReinstated(
            FactId fact,
            ForumId forum,
            PartyId party,
            Standing standing,
            FactId participation,
            FactId suspension,
            DateBound on,
            Provenance provenance)
            implements RollStatement {
        @Override
        public DateBound when() {
            return on;
        }

        @Override
        public Set<Subject> subjects() {
            return Set.of(participation, party);
        }
    }

    /**
     * A party stands in another standing from a day on: {@code participation} ends on {@code on} with cause {@code
     * CHANGE_OF_STANDING}, and {@code next} begins that day, in {@code becomes}, on basis {@code CHANGE_OF_STANDING}.
     */
    record StandingChanged(
            FactId fact,
            ForumId forum,
            PartyId party,
            FactId participation,
            Standing was,
            FactId next,
            Standing becomes,
            DateBound on,
            Provenance provenance)
            implements RollStatement {
        @Override
        public DateBound when() {
            return on;
        }

        @Override
        public Set<Subject> subjects() {
            return Set.of(participation, next, party);
        }
    }

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
            implements RollStatement {
        public PlacePassed {
            successors = List.copyOf(successors);
        }

        @Override
        public DateBound when() {
            return on;
        }

        @Override
        public Set<Subject> subjects() {
            return Successor.subjects(successors, predecessor, participation);
        }
    }

    /**
     * The same, where the predecessor lives on and keeps its place: each successor stands beside it from {@code on} on
     * basis {@code SUCCESSION}.
     */
    record PlaceShared(
            FactId fact,
            ForumId forum,
            PartyId predecessor,
            FactId participation,
            Standing standing,
            DateBound on,
            List<Successor> successors,
            Provenance provenance)
            implements RollStatement {
        public PlaceShared {
            successors = List.copyOf(successors);
        }

        @Override
        public DateBound when() {
            return on;
        }

        @Override
        public Set<Subject> subjects() {
            return Successor.subjects(successors, predecessor, participation);
        }
    }

    /**
     * The same, where it decided that nobody gets a place by it: the roll stays as it is, and the succession is no longer
     * pending.
     *
     * @param succession the fact of the predecessor's stream that tells of it
     * @param on the day it was decided for
     */
    record SuccessionSetAside(
            FactId fact, ForumId forum, PartyId predecessor, FactId succession, DateBound on, Provenance provenance)
            implements RollStatement {
        @Override
        public DateBound when() {
            return on;
        }

        @Override
        public Set<Subject> subjects() {
            return Set.of(fact, predecessor);
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

        private static Set<Subject> subjects(List<Successor> successors, PartyId predecessor, FactId participation) {
            var subjects = new HashSet<Subject>();
            subjects.add(predecessor);
            subjects.add(participation);
            for (var successor : successors) {
                subjects.add(successor.party);
                subjects.add(successor.participation);
                subjects.addAll(successor.replaces);
            }
            return Set.copyOf(subjects);
        }
    }

    /** A party holds an office from a day on. The fact's id is the appointment's. */
    record OfficeAppointed(
            FactId fact, ForumId forum, Office office, PartyId party, Term term, DateBound from, Provenance provenance)
            implements OfficeStatement {
        @Override
        public DateBound when() {
            return from;
        }

        @Override
        public Set<Subject> subjects() {
            return Set.of(fact, party);
        }
    }

    /** An appointment ends; {@code until} is the first day it is no longer held. */
    record OfficeEnded(FactId fact, ForumId forum, FactId appointment, DateBound until, Provenance provenance)
            implements OfficeStatement {
        @Override
        public DateBound when() {
            return until;
        }

        @Override
        public Set<Subject> subjects() {
            return Set.of(appointment);
        }
    }

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
            implements GroupStatement {
        public WorkingGroupFounded {
            aliases = List.copyOf(aliases);
        }

        @Override
        public DateBound when() {
            return from;
        }

        @Override
        public Set<Subject> subjects() {
            return Set.of(group);
        }
    }

    /** A working group is no more; {@code until} is the first day of that. Its seats end with it. */
    record WorkingGroupDissolved(FactId fact, ForumId forum, GroupId group, DateBound until, Provenance provenance)
            implements GroupStatement {
        @Override
        public DateBound when() {
            return until;
        }

        @Override
        public Set<Subject> subjects() {
            return Set.of(group);
        }
    }

    /** A party takes part in a working group from a day on. The fact's id is the seat's. */
    record GroupJoined(
            FactId fact,
            ForumId forum,
            GroupId group,
            PartyId party,
            GroupRole role,
            DateBound from,
            Provenance provenance)
            implements GroupStatement {
        @Override
        public DateBound when() {
            return from;
        }

        @Override
        public Set<Subject> subjects() {
            return Set.of(fact, group, party);
        }
    }

    /** A seat in a working group ends; {@code until} is the first day of absence. */
    record GroupLeft(
            FactId fact,
            ForumId forum,
            GroupId group,
            PartyId party,
            FactId seat,
            DateBound until,
            Provenance provenance)
            implements GroupStatement {
        @Override
        public DateBound when() {
            return until;
        }

        @Override
        public Set<Subject> subjects() {
            return Set.of(seat, group, party);
        }
    }

    /** What a party is in a working group; several may lead one together. */
    enum GroupRole {
        LEAD,
        MEMBER
    }

    /**
     * A commitment, a priority goal or an action is set for the forum from a day on. The fact's id is the item's.
     *
     * @param number its place in the text that sets it, from 1
     * @param programme the title of that text
     * @param serves the items it serves: an action its goals, say
     */
    record ProgrammeItemAdopted(
            FactId fact,
            ForumId forum,
            ProgrammeItem kind,
            int number,
            String text,
            String programme,
            List<FactId> serves,
            DateBound from,
            Provenance provenance)
            implements ProgrammeStatement {
        public ProgrammeItemAdopted {
            serves = List.copyOf(serves);
        }

        @Override
        public DateBound when() {
            return from;
        }

        @Override
        public Set<Subject> subjects() {
            return Set.of(fact);
        }
    }

    /** An item of the programme is set no longer: fulfilled, dropped or replaced; the evidence says which. */
    record ProgrammeItemEnded(FactId fact, ForumId forum, FactId item, DateBound until, Provenance provenance)
            implements ProgrammeStatement {
        @Override
        public DateBound when() {
            return until;
        }

        @Override
        public Set<Subject> subjects() {
            return Set.of(item);
        }
    }

    enum ProgrammeItem {
        COMMITMENT,
        PRIORITY_GOAL,
        ACTION
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
            implements ForumStatement {
        @Override
        public DateBound when() {
            return on;
        }

        @Override
        public Set<Subject> subjects() {
            return Set.of(fact);
        }
    }

    /** How a claimed number is meant: "52", "over 50", "close to 40". */
    enum Quantity {
        EXACTLY,
        MORE_THAN,
        ABOUT
    }

    /**
     * An authority says otherwise than a fact of this forum.
     *
     * @param text what it says, in words; may be empty where the claim's date says it
     */
    record ForumFactContested(
            FactId fact, ForumId forum, FactId contested, DateClaim claim, String text, Provenance provenance)
            implements ForumStatement, Contest {
        @Override
        public DateBound when() {
            return claim.on();
        }

        /** Whatever the contested fact speaks of: {@link Facts} knows. */
        @Override
        public Set<Subject> subjects() {
            return Set.of();
        }
    }

    /** A fact of this forum has another version. */
    record ForumFactCorrected(
            FactId fact,
            ForumId forum,
            FactId corrected,
            FactId replaces,

            @JsonTypeInfo(use = JsonTypeInfo.Id.CUSTOM, property = "type") @JsonTypeIdResolver(WireNameResolver.class)
            ForumStatement statement)
            implements ForumRevision, Correction {
        @Override
        public Provenance provenance() {
            return statement.provenance();
        }
    }

    /** A fact of this forum, or a revision of one, counts no longer. */
    record ForumFactRetracted(
            FactId fact, ForumId forum, FactId retracted, List<FactId> dependents, Provenance provenance)
            implements ForumRevision, Retraction {
        public ForumFactRetracted {
            dependents = List.copyOf(dependents);
        }
    }
}
