package org.rollcall.membership.domain;

import java.util.List;
import org.rollcall.contracts.DateBound;
import org.rollcall.contracts.FactId;
import org.rollcall.contracts.ForumEvent.GroupRole;
import org.rollcall.contracts.Participation;
import org.rollcall.contracts.Problem;
import org.rollcall.contracts.ProblemType;
import org.rollcall.contracts.Standing;

/** What forbids a command on a forum beyond the first and the shared ones; each says itself as a {@link Problem}. */
public sealed interface ForumRejection extends Rejection {

    /** What was looked up for the command is no longer what the fact speaks of. */
    record ChangedMeanwhile() implements ForumRejection {
        @Override
        public Problem problem() {
            return Problem.of(
                    ProblemType.CONCURRENT_CHANGE, "The fact was changed while this was decided; send it again.");
        }
    }

    record SameStanding(String party, Standing standing) implements ForumRejection {
        @Override
        public Problem problem() {
            return Problem.at("becomes", ProblemType.SAME_STANDING, party + " is " + standing + " already.");
        }
    }

    record AlreadySuspended(String party, DateBound from, FactId suspension) implements ForumRejection {
        @Override
        public Problem problem() {
            return against(
                    "from",
                    ProblemType.ALREADY_SUSPENDED,
                    party + " is suspended from " + from + " (fact " + suspension + ").",
                    suspension);
        }
    }

    record NotSuspended(String party) implements ForumRejection {
        @Override
        public Problem problem() {
            return Problem.at("party", ProblemType.NOT_SUSPENDED, party + " has no suspension there that goes on.");
        }
    }

    record OutsideParticipation(String field, DateBound date, DateBound from, DateBound until, FactId participation)
            implements ForumRejection {
        @Override
        public Problem problem() {
            return against(
                    field,
                    ProblemType.OUTSIDE_PARTICIPATION,
                    date + " lies outside the time it stands there: " + Spelt.period(from, until) + ".",
                    participation);
        }
    }

    /** What stood when the succession happened has ended by something else. */
    record PlaceEnded(String party, Participation place, Participation.Ending end) implements ForumRejection {
        @Override
        public Problem problem() {
            return against(
                    "predecessor",
                    ProblemType.NOT_ON_ROLL,
                    party + " stood there then as " + Spelt.place(place)
                            + "; a place that has ended does not pass on. Retract that end, or give the successors a place"
                            + " beside it (predecessorStays), or set the succession aside (successors empty).",
                    end.fact());
        }
    }

    record SuccessionAlreadyDecided(String field, FactId decision) implements ForumRejection {
        @Override
        public Problem problem() {
            return against(
                    field,
                    ProblemType.SUCCESSION_ALREADY_DECIDED,
                    "The forum has decided it (fact " + decision + "); correct or retract that decision.",
                    decision);
        }
    }

    record UnknownSuccession(String predecessor, List<String> known) implements ForumRejection {
        @Override
        public Problem problem() {
            return new Problem(
                    ProblemType.NO_SUCCESSION,
                    "The register knows of no such succession of " + predecessor + ".",
                    "succession",
                    known);
        }
    }

    record LabelAlreadyGiven(String label, DateBound from, DateBound until, FactId fact) implements ForumRejection {
        @Override
        public Problem problem() {
            return against(
                    "from",
                    ProblemType.LABEL_ALREADY_GIVEN,
                    "The forum calls it '" + label + "' " + Spelt.period(from, until) + ".",
                    fact);
        }
    }

    record UnknownGroup(String group, List<String> known) implements ForumRejection {
        @Override
        public Problem problem() {
            return new Problem(
                    ProblemType.UNKNOWN_GROUP, "The forum has no working group '" + group + "'.", "group", known);
        }
    }

    record GroupAlreadyDissolved(DateBound until, FactId fact) implements ForumRejection {
        @Override
        public Problem problem() {
            return against("", ProblemType.GROUP_ALREADY_DISSOLVED, "It was dissolved on " + until + ".", fact);
        }
    }

    record OutsideGroup(String field, DateBound date, DateBound from, DateBound until) implements ForumRejection {
        @Override
        public Problem problem() {
            return Problem.at(
                    field,
                    ProblemType.OUTSIDE_GROUP,
                    date + " lies outside the time the group existed: " + Spelt.period(from, until) + ".");
        }
    }

    record AlreadyInGroup(String party, GroupRole role, DateBound from, FactId seat) implements ForumRejection {
        @Override
        public Problem problem() {
            return against(
                    "party",
                    ProblemType.ALREADY_IN_GROUP,
                    party + " is " + role + " there from " + from + " (fact " + seat + ").",
                    seat);
        }
    }

    record NotInGroup(DateBound until, FactId end) implements ForumRejection {
        @Override
        public Problem problem() {
            return against("", ProblemType.NOT_IN_GROUP, "The seat ended on " + until + ".", end);
        }
    }

    record UnknownItem(String field, FactId item) implements ForumRejection {
        @Override
        public Problem problem() {
            return Problem.at(
                    field, ProblemType.UNKNOWN_FACT, "The forum has no item of its programme '" + item + "'.");
        }
    }

    record ItemAlreadyAdopted(FactId item, String text) implements ForumRejection {
        @Override
        public Problem problem() {
            return against("number", ProblemType.ITEM_ALREADY_ADOPTED, "It is on record: '" + text + "'.", item);
        }
    }

    record ItemAlreadyEnded(DateBound until, FactId end) implements ForumRejection {
        @Override
        public Problem problem() {
            return against("", ProblemType.ITEM_ALREADY_ENDED, "The item ended on " + until + ".", end);
        }
    }

    private static Problem against(String field, ProblemType type, String detail, FactId fact) {
        return new Problem(type, detail, field, List.of(), List.of(fact));
    }
}
