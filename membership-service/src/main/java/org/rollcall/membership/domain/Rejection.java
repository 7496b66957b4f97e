package org.rollcall.membership.domain;

import java.util.List;
import java.util.Optional;
import org.rollcall.contracts.DateBound;
import org.rollcall.contracts.FactId;
import org.rollcall.contracts.ForumId;
import org.rollcall.contracts.GroupId;
import org.rollcall.contracts.Office;
import org.rollcall.contracts.Participation;
import org.rollcall.contracts.PartyCode;
import org.rollcall.contracts.PartyId;
import org.rollcall.contracts.Problem;
import org.rollcall.contracts.ProblemType;
import org.rollcall.contracts.Standing;

/** The fact that forbids a command; each says itself as a {@link Problem} of the catalogue. */
public interface Rejection {

    Problem problem();

    record InvalidField(String field, String detail) implements Rejection {
        @Override
        public Problem problem() {
            return Problem.at(field, ProblemType.INVALID_FIELD, detail);
        }
    }

    record StaleVersion(long current) implements Rejection {
        @Override
        public Problem problem() {
            return Problem.of(ProblemType.STALE_VERSION, "The current version is " + current + ".");
        }
    }

    /** A version was expected of what is not on record at all. */
    record NoVersionYet() implements Rejection {
        @Override
        public Problem problem() {
            return Problem.of(ProblemType.STALE_VERSION, "Nothing is on record yet that could have a version.");
        }
    }

    record UnknownParty(PartyId party) implements Rejection {
        @Override
        public Problem problem() {
            return Problem.at("party", ProblemType.UNKNOWN_PARTY, "No party is on record as '" + party + "'.");
        }
    }

    record PartyAlreadyRegistered(PartyId party) implements Rejection {
        @Override
        public Problem problem() {
            return Problem.at("id", ProblemType.PARTY_ALREADY_REGISTERED, "'" + party + "' is on record.");
        }
    }

    record NameAlreadyGiven(String name, DateBound from) implements Rejection {
        @Override
        public Problem problem() {
            return Problem.at(
                    "text", ProblemType.NAME_ALREADY_GIVEN, "It is called " + name + " from " + from + " already.");
        }
    }

    record CodeAlreadyGiven(String field, PartyCode code) implements Rejection {
        @Override
        public Problem problem() {
            return Problem.at(
                    field,
                    ProblemType.CODE_ALREADY_GIVEN,
                    "It has the " + code.scheme() + " code " + code.value() + " from " + code.from() + " until "
                            + code.until() + ".");
        }
    }

    /** @param facts those that claim it */
    record LifeAlreadyClaimed(String field, String detail, List<FactId> facts) implements Rejection {
        public LifeAlreadyClaimed {
            facts = List.copyOf(facts);
        }

        @Override
        public Problem problem() {
            return new Problem(ProblemType.LIFE_ALREADY_CLAIMED, detail, field, List.of(), facts);
        }
    }

    record SuccessionInACircle(String field, String predecessor, String successor) implements Rejection {
        @Override
        public Problem problem() {
            return Problem.at(
                    field,
                    ProblemType.SUCCESSOR_IS_PREDECESSOR,
                    predecessor + " came out of " + successor + "; that " + successor
                            + " came out of it in turn can only be said of a further life of " + successor + ".");
        }
    }

    record PartyEnded(String party) implements Rejection {
        @Override
        public Problem problem() {
            return Problem.of(
                    ProblemType.PARTY_ENDED, party + " was dissolved, or continued by another, before: it has ended.");
        }
    }

    record SuccessorIsPredecessor(String field, String party) implements Rejection {
        @Override
        public Problem problem() {
            return Problem.at(field, ProblemType.SUCCESSOR_IS_PREDECESSOR, party + " is named as its own successor.");
        }
    }

    record SuccessionAlreadyRecorded(String field, String predecessor, String successor) implements Rejection {
        @Override
        public Problem problem() {
            return Problem.at(
                    field,
                    ProblemType.SUCCESSION_ALREADY_RECORDED,
                    "That " + successor + " came out of " + predecessor + " is on record.");
        }
    }

    record OutsideLife(String field, String party, DateBound on, String lives, List<String> livedThen)
            implements Rejection {
        public OutsideLife {
            livedThen = List.copyOf(livedThen);
        }

        @Override
        public Problem problem() {
            var detail = party + " did not live then (" + on + "): by what is claimed, it lived " + lives + ".";
            return new Problem(ProblemType.OUTSIDE_LIFE, detail, field, livedThen);
        }
    }

    record UnknownForum(ForumId forum) implements Rejection {
        @Override
        public Problem problem() {
            return Problem.of(ProblemType.UNKNOWN_FORUM, "No forum is on record as '" + forum + "'.");
        }
    }

    record ForumAlreadyEstablished(ForumId forum) implements Rejection {
        @Override
        public Problem problem() {
            return Problem.at("id", ProblemType.FORUM_ALREADY_ESTABLISHED, "'" + forum + "' is on record.");
        }
    }

    record BeforeForum(String field, DateBound date, DateBound established) implements Rejection {
        @Override
        public Problem problem() {
            return Problem.at(
                    field,
                    ProblemType.BEFORE_FORUM,
                    date + " lies before the forum: it was established " + established
                            + ", and no founder stood on its roll earlier.");
        }
    }

    record AlreadyOnRoll(String field, String party, Standing standing, DateBound from, FactId participation)
            implements Rejection {
        @Override
        public Problem problem() {
            return Problem.at(
                    field,
                    ProblemType.ALREADY_ON_ROLL,
                    party + " stands on the roll as " + standing + " from " + from + " (fact " + participation + ").");
        }
    }

    /**
     * @param standing the one that was asked for, if one was
     * @param places those it has or had
     */
    record NotOnRoll(String field, String party, Optional<Standing> standing, List<Participation> places)
            implements Rejection {
        public NotOnRoll {
            places = List.copyOf(places);
        }

        @Override
        public Problem problem() {
            var wanted = standing.map(it -> " as " + it).orElse("");
            var never = standing.isEmpty() && places.isEmpty();
            var detail = never
                    ? party + " never stood on the roll."
                    : party + " does not stand on the roll" + wanted + ": " + Spelt.places(places) + ".";
            return new Problem(ProblemType.NOT_ON_ROLL, detail, field, List.of(), Spelt.facts(places));
        }
    }

    record EndsBeforeItBegins(String field, DateBound from, DateBound until) implements Rejection {
        @Override
        public Problem problem() {
            return Problem.at(
                    field,
                    ProblemType.ENDS_BEFORE_IT_BEGINS,
                    "It begins on " + from + "; ending on " + until + " would leave it no day.");
        }
    }

    record NoSuccession(String field, String predecessor, String successor) implements Rejection {
        @Override
        public Problem problem() {
            return Problem.at(
                    field,
                    ProblemType.NO_SUCCESSION,
                    "The register knows of no succession from " + predecessor + " to " + successor + ".");
        }
    }

    record OfficeAlreadyHeld(String party, Office office, DateBound from) implements Rejection {
        @Override
        public Problem problem() {
            return Problem.at(
                    "party",
                    ProblemType.OFFICE_ALREADY_HELD,
                    party + " holds the office " + office + " from " + from + ".");
        }
    }

    record OfficeAlreadyEnded(FactId appointment, DateBound until) implements Rejection {
        @Override
        public Problem problem() {
            return Problem.of(
                    ProblemType.OFFICE_ALREADY_ENDED, "The appointment " + appointment + " ended on " + until + ".");
        }
    }

    record UnknownFact(FactId fact) implements Rejection {
        @Override
        public Problem problem() {
            return Problem.of(ProblemType.UNKNOWN_FACT, "There is no fact '" + fact + "' of that kind here.");
        }
    }

    record NothingChanges(FactId fact) implements Rejection {
        @Override
        public Problem problem() {
            return Problem.of(ProblemType.NOTHING_CHANGES, "The fact '" + fact + "' says all of that already.");
        }
    }

    /** @param detail what cannot be changed, and what to do instead */
    record NotCorrectable(String field, String detail) implements Rejection {
        @Override
        public Problem problem() {
            return Problem.at(field, ProblemType.NOT_CORRECTABLE, detail);
        }
    }

    /** @param facts those that would no longer hold */
    record ContradictsRecord(String detail, List<FactId> facts) implements Rejection {
        public ContradictsRecord {
            facts = List.copyOf(facts);
        }

        @Override
        public Problem problem() {
            return Problem.against(ProblemType.CONTRADICTS_RECORD, detail, facts);
        }
    }

    /** @param what the retracted thing, as a sentence begins with it */
    record CannotBeRetracted(String what) implements Rejection {
        @Override
        public Problem problem() {
            return Problem.of(
                    ProblemType.CANNOT_BE_RETRACTED,
                    what + " cannot be retracted, since other streams may speak of it; correct it instead.");
        }
    }

    record AlreadyRetracted(FactId fact) implements Rejection {
        @Override
        public Problem problem() {
            return Problem.of(
                    ProblemType.ALREADY_RETRACTED,
                    "'" + fact + "' is retracted; to restore it, retract its retraction.");
        }
    }

    /** @param dependents those that stand and would lose what they rest on */
    record HasDependents(FactId fact, List<FactId> dependents) implements Rejection {
        public HasDependents {
            dependents = List.copyOf(dependents);
        }

        @Override
        public Problem problem() {
            return Problem.against(
                    ProblemType.HAS_DEPENDENTS,
                    "Other facts depend on '" + fact + "'; retract them first, or all as one with cascade.",
                    dependents);
        }
    }

    record ClaimAlreadyMade(String authority, FactId claim) implements Rejection {
        @Override
        public Problem problem() {
            return Problem.against(
                    ProblemType.CLAIM_ALREADY_MADE,
                    "That " + authority + " says so is on record (fact " + claim + ").",
                    List.of(claim));
        }
    }

    record GroupAlreadyFounded(String field, GroupId group, String name) implements Rejection {
        @Override
        public Problem problem() {
            return Problem.at(
                    field,
                    ProblemType.GROUP_ALREADY_FOUNDED,
                    "The forum has the working group '" + group + "' (" + name + ").");
        }
    }

    record CountAlreadyClaimed(int count, DateBound on) implements Rejection {
        @Override
        public Problem problem() {
            return Problem.at(
                    "count",
                    ProblemType.COUNT_ALREADY_CLAIMED,
                    "The same evidence claims " + count + " for " + on + " already.");
        }
    }
}
