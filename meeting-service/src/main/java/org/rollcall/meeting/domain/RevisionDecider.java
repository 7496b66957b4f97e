package org.rollcall.meeting.domain;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import org.rollcall.contracts.Event.Retraction;
import org.rollcall.contracts.FactId;
import org.rollcall.contracts.MeetingEvent.MeetingFactRetracted;
import org.rollcall.contracts.Problem;
import org.rollcall.contracts.ProblemType;
import org.rollcall.contracts.Touched;
import org.rollcall.meeting.domain.Decision.Rejected;
import org.rollcall.meeting.domain.RevisionCommand.CorrectFact;
import org.rollcall.meeting.domain.RevisionCommand.RetractFact;

/** The rules of corrections and retractions. */
final class RevisionDecider {

    private RevisionDecider() {}

    static Decision decide(RevisionCommand command, Meeting meeting) {
        if (meeting.facts().next() == 0) {
            return new Rejected(new Rejection.UnknownMeeting(command.meeting()));
        }
        return switch (command) {
            case CorrectFact correct -> correct(correct, meeting);
            case RetractFact retract -> retract(retract, meeting);
        };
    }

    private static Decision correct(CorrectFact command, Meeting meeting) {
        var facts = meeting.facts();
        var id = command.corrected();
        if (!facts.contains(id)) {
            return new Rejected(new Rejection.UnknownFact(id));
        }
        if (facts.event(id).filter(Retraction.class::isInstance).isPresent()) {
            return new Rejected(new Rejection.NotCorrectable(Problem.of(
                    ProblemType.NOT_CORRECTABLE,
                    "'" + id + "' is a retraction; retract it to restore what it retracted.")));
        }
        return facts.fact(id)
                .flatMap(facts::says)
                .map(said -> new MeetingCorrection(command, said, meeting).decide())
                .orElseGet(() -> new Rejected(new Rejection.AlreadyRetracted(id)));
    }

    private static Decision retract(RetractFact command, Meeting meeting) {
        var facts = meeting.facts();
        var target = facts.event(command.retracted());
        if (target.isEmpty()) {
            return new Rejected(new Rejection.UnknownFact(command.retracted()));
        }
        if (!facts.stands(command.retracted())) {
            return new Rejected(new Rejection.AlreadyRetracted(command.retracted()));
        }
        var stale = fresh(command, meeting);
        if (stale.isPresent()) {
            return new Rejected(stale.get());
        }
        if (target.get() instanceof Retraction) {
            var restored = retraction(command, List.of(), meeting);
            return Recording.contradiction(meeting.with(restored))
                    .<Decision>map(Rejected::new)
                    .orElseGet(() -> Decision.accepted(restored));
        }
        var dependents = dependents(command, meeting);
        return dependents.isEmpty() || command.cascade()
                ? Decision.accepted(retraction(command, dependents, meeting))
                : new Rejected(new Rejection.HasDependents(command.retracted(), dependents));
    }

    private static Optional<Rejection> fresh(RetractFact command, Meeting meeting) {
        return Touched.root(command.retracted(), meeting.facts()).stream()
                .findFirst()
                .flatMap(root -> Freshness.forbidden(command.expected(), root, meeting));
    }

    /** Those that could not have been said without it, those that could not without them, and so on. */
    private static List<FactId> dependents(RetractFact command, Meeting meeting) {
        var dependents = new LinkedHashSet<FactId>();
        while (dependents.addAll(Course.broken(meeting.with(retraction(command, new ArrayList<>(dependents), meeting))
                .facts()))) {}
        return List.copyOf(dependents);
    }

    private static MeetingFactRetracted retraction(RetractFact command, List<FactId> dependents, Meeting meeting) {
        return new MeetingFactRetracted(
                command.fact(),
                command.meeting(),
                meeting.forum(),
                command.retracted(),
                dependents,
                command.provenance());
    }
}
