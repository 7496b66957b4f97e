package org.rollcall.meeting.domain;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.rollcall.contracts.DateBound;
import org.rollcall.contracts.DocumentId;
import org.rollcall.contracts.FactId;
import org.rollcall.contracts.MeetingEvent.Days;
import org.rollcall.contracts.MeetingId;
import org.rollcall.contracts.Problem;
import org.rollcall.contracts.ProblemType;

/** The fact that forbids a command; each says itself as a {@link Problem} of the catalogue. */
public sealed interface Rejection {

    Problem problem();

    static Optional<Rejection> unless(boolean holds, Supplier<Rejection> otherwise) {
        return holds ? Optional.empty() : Optional.of(otherwise.get());
    }

    record InvalidField(String field, String detail, List<String> suggestions) implements Rejection {
        public InvalidField {
            suggestions = List.copyOf(suggestions);
        }

        InvalidField(String field, String detail) {
            this(field, detail, List.of());
        }

        @Override
        public Problem problem() {
            return new Problem(ProblemType.INVALID_FIELD, detail, field, suggestions);
        }
    }

    record EndsBeforeItBegins(String field, DateBound first, DateBound last) implements Rejection {
        @Override
        public Problem problem() {
            return Problem.at(
                    field,
                    ProblemType.ENDS_BEFORE_IT_BEGINS,
                    "It begins on " + first + " and would end on " + last + ".");
        }
    }

    record StaleVersion(long current) implements Rejection {

        /** The version of what is not on record. */
        static final long NOTHING = -1;

        @Override
        public Problem problem() {
            return Problem.of(
                    ProblemType.STALE_VERSION,
                    current == NOTHING
                            ? "Nothing is on record under this id: it has no version yet."
                            : "The current version is " + current + ".");
        }
    }

    record MeetingAlreadyScheduled(MeetingId meeting) implements Rejection {
        @Override
        public Problem problem() {
            return Problem.at("id", ProblemType.MEETING_ALREADY_SCHEDULED, "'" + meeting + "' is on record.");
        }
    }

    record UnknownMeeting(MeetingId meeting) implements Rejection {
        @Override
        public Problem problem() {
            return Problem.of(ProblemType.UNKNOWN_MEETING, "No meeting is on record as '" + meeting + "'.");
        }
    }

    record MeetingAlreadyHeld(MeetingId meeting, Days days) implements Rejection {
        @Override
        public Problem problem() {
            return Problem.of(
                    ProblemType.MEETING_ALREADY_HELD, "'" + meeting + "' was held on " + MeetingDays.words(days) + ".");
        }
    }

    /** @param field the member of the request that names the meeting; empty where the address does */
    record MeetingWasCancelled(String field, MeetingId meeting) implements Rejection {
        MeetingWasCancelled(MeetingId meeting) {
            this("", meeting);
        }

        @Override
        public Problem problem() {
            return Problem.at(field, ProblemType.MEETING_CANCELLED, "'" + meeting + "' was cancelled.");
        }
    }

    /** @param why what state it is in, and what can be done */
    record NotInThisState(MeetingId meeting, String why) implements Rejection {
        @Override
        public Problem problem() {
            return Problem.of(ProblemType.NOT_IN_THIS_STATE, why);
        }
    }

    /** @param facts that say it */
    record NothingChanges(List<FactId> facts) implements Rejection {
        public NothingChanges {
            facts = List.copyOf(facts);
        }

        @Override
        public Problem problem() {
            return Problem.against(ProblemType.NOTHING_CHANGES, "That is what the record says already.", facts);
        }
    }

    record UnknownFact(FactId fact) implements Rejection {
        @Override
        public Problem problem() {
            return Problem.at("factId", ProblemType.UNKNOWN_FACT, "Nothing recorded here is '" + fact + "'.");
        }
    }

    record NotCorrectable(Problem problem) implements Rejection {}

    record AlreadyRetracted(FactId fact) implements Rejection {
        @Override
        public Problem problem() {
            return Problem.against(ProblemType.ALREADY_RETRACTED, "'" + fact + "' counts no longer.", List.of(fact));
        }
    }

    record HasDependents(FactId fact, List<FactId> dependents) implements Rejection {
        public HasDependents {
            dependents = List.copyOf(dependents);
        }

        @Override
        public Problem problem() {
            return Problem.against(
                    ProblemType.HAS_DEPENDENTS, "Without '" + fact + "' these could not be true.", dependents);
        }
    }

    record ContradictsRecord(List<FactId> facts) implements Rejection {
        public ContradictsRecord {
            facts = List.copyOf(facts);
        }

        @Override
        public Problem problem() {
            return Problem.against(
                    ProblemType.CONTRADICTS_RECORD, "With this, what is on record could not all be true.", facts);
        }
    }

    record UnknownParty(String field, String text, List<String> suggestions) implements Rejection {
        public UnknownParty {
            suggestions = List.copyOf(suggestions);
        }

        @Override
        public Problem problem() {
            return new Problem(ProblemType.UNKNOWN_PARTY, "No party is called '" + text + "'.", field, suggestions);
        }
    }

    record AmbiguousParty(String field, String text, List<String> ids) implements Rejection {
        public AmbiguousParty {
            ids = List.copyOf(ids);
        }

        @Override
        public Problem problem() {
            return new Problem(
                    ProblemType.AMBIGUOUS_PARTY,
                    "'" + text + "' may be " + String.join(" or ", ids) + " on that day; give the id.",
                    field,
                    ids);
        }
    }

    /** @param lives what is claimed of its life, in words */
    record OutsideLife(String field, String name, DateBound on, String lives, List<String> suggestions)
            implements Rejection {
        public OutsideLife {
            suggestions = List.copyOf(suggestions);
        }

        @Override
        public Problem problem() {
            return new Problem(
                    ProblemType.OUTSIDE_LIFE,
                    name + " did not live then (" + on + "): by what is claimed, it lived " + lives + ".",
                    field,
                    suggestions);
        }
    }

    record NotOnRoll(String field, String detail, List<String> suggestions, List<FactId> facts) implements Rejection {
        public NotOnRoll {
            suggestions = List.copyOf(suggestions);
            facts = List.copyOf(facts);
        }

        @Override
        public Problem problem() {
            return new Problem(ProblemType.NOT_ON_ROLL, detail, field, suggestions, facts);
        }
    }

    /** @param suggestions the types it may be of, or those that are kept */
    record UnsuitableFile(String detail, List<String> suggestions) implements Rejection {
        public UnsuitableFile {
            suggestions = List.copyOf(suggestions);
        }

        @Override
        public Problem problem() {
            return new Problem(ProblemType.UNSUITABLE_FILE, detail, "Content-Type", suggestions);
        }
    }

    record UnknownDocument(DocumentId document) implements Rejection {
        @Override
        public Problem problem() {
            return Problem.of(ProblemType.UNKNOWN_DOCUMENT, "No document is on record as '" + document + "'.");
        }
    }

    record DocumentAlreadyPublished(DocumentId document) implements Rejection {
        @Override
        public Problem problem() {
            return Problem.at("id", ProblemType.DOCUMENT_ALREADY_PUBLISHED, "'" + document + "' is on record.");
        }
    }
}
