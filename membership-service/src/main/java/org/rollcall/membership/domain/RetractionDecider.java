package org.rollcall.membership.domain;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.rollcall.contracts.Event.Retraction;
import org.rollcall.contracts.FactId;
import org.rollcall.contracts.ForumEvent;
import org.rollcall.contracts.ForumEvent.ForumEstablished;
import org.rollcall.contracts.ForumEvent.ForumFactRetracted;
import org.rollcall.contracts.ForumEvent.ForumStatement;
import org.rollcall.contracts.Touched;
import org.rollcall.membership.domain.Forum.Established;
import org.rollcall.membership.domain.RevisionCommand.RetractFact;

/**
 * The rules of retractions. What rests on a fact that is retracted is retracted with it, if that is asked for; a retraction
 * that is retracted brings back all that it took.
 */
final class RetractionDecider {

    private RetractionDecider() {}

    static Decision<ForumEvent> retract(RetractFact command, Established forum) {
        var facts = forum.facts();
        var target = facts.event(command.retracted());
        if (target.isEmpty()) {
            return Decision.rejected(new Rejection.UnknownFact(command.retracted()));
        }
        if (target.get() instanceof ForumEstablished) {
            return Decision.rejected(new Rejection.CannotBeRetracted("The establishment of a forum"));
        }
        if (!facts.stands(command.retracted())) {
            return Decision.rejected(new Rejection.AlreadyRetracted(command.retracted()));
        }
        var stale = fresh(command, forum);
        if (stale.refusal().isPresent()) {
            return Decision.rejected(stale.refusal().get());
        }
        List<FactId> dependents =
                target.get() instanceof Retraction ? List.of() : List.copyOf(dependents(command, forum));
        return dependents.isEmpty() || command.cascade()
                ? Decision.accepted(retraction(command, dependents, forum))
                : Decision.rejected(new Rejection.HasDependents(command.retracted(), dependents));
    }

    private static Verdict fresh(RetractFact command, Established forum) {
        var roots = Touched.root(command.retracted(), forum.facts());
        return roots.isEmpty() ? Verdict.FINE : RevisionDecider.fresh(command.expected(), roots.getFirst(), forum);
    }

    private static ForumFactRetracted retraction(RetractFact command, List<FactId> dependents, Established forum) {
        return new ForumFactRetracted(
                command.fact(), forum.id(), command.retracted(), dependents, command.provenance());
    }

    /** Those that would rest on nothing, those that would rest on them, and so on. */
    private static Set<FactId> dependents(RetractFact command, Established forum) {
        var dependents = new LinkedHashSet<FactId>();
        for (var more = true; more; ) {
            var event = retraction(command, List.copyOf(dependents), forum);
            var after = forum.with(event);
            more = dependents.addAll(Touched.by(event, forum.facts()).stream()
                    .flatMap(fact -> References.near(fact, after))
                    .filter(said -> !References.hold(said, after.facts()))
                    .map(ForumStatement::fact)
                    .toList());
        }
        return dependents;
    }
}
