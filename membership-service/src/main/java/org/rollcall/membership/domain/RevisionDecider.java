package org.rollcall.membership.domain;

import org.rollcall.contracts.Event.Retraction;
import org.rollcall.contracts.Expected;
import org.rollcall.contracts.FactId;
import org.rollcall.contracts.ForumEvent;
import org.rollcall.contracts.ForumEvent.ForumFactContested;
import org.rollcall.contracts.ForumEvent.ForumFactCorrected;
import org.rollcall.contracts.ForumEvent.ForumStatement;
import org.rollcall.contracts.PartyId;
import org.rollcall.membership.domain.Forum.Established;
import org.rollcall.membership.domain.RevisionCommand.ContestFact;
import org.rollcall.membership.domain.RevisionCommand.CorrectFact;
import org.rollcall.membership.domain.RevisionCommand.RetractFact;

/** The rules of corrections and of claims against facts; those of retractions are {@link RetractionDecider}'s. */
final class RevisionDecider {

    private RevisionDecider() {}

    static Decision<ForumEvent> decide(RevisionCommand command, Established forum) {
        return switch (command) {
            case CorrectFact correct -> correct(correct, forum);
            case RetractFact retract -> RetractionDecider.retract(retract, forum);
            case ContestFact contest -> contest(contest, forum);
        };
    }

    private static Decision<ForumEvent> correct(CorrectFact command, Established forum) {
        return standing(command.corrected(), forum).decide(said -> {
            var correctable = CorrectableFacts.check(said, command.changes());
            if (correctable.refusal().isPresent()) {
                return Decision.rejected(correctable.refusal().get());
            }
            return correct(command, said, forum);
        });
    }

    private static Decision<ForumEvent> correct(CorrectFact command, ForumStatement said, Established forum) {
        var restated = new ForumCorrection(command, said, forum);
        var better = restated.as(command.provenance());
        var event = correction(command, better, forum);
        var verdict = Verdict.all(
                fresh(command.expected(), said.fact(), forum),
                restated.check(),
                ForumStatementRule.of(better, command.parties(), forum.with(event)),
                better instanceof ForumFactContested claim
                        ? new ClaimedDay(claim, command.fact(), command.parties(), forum).verdict()
                        : Verdict.FINE);
        return verdict.refusal().<Decision<ForumEvent>>map(Decision::rejected).orElseGet(() -> {
            var doubtful = better.provenance().with(verdict.doubts());
            return Decision.accepted(correction(command, ForumStatements.with(better, doubtful), forum));
        });
    }

    private static ForumFactCorrected correction(CorrectFact command, ForumStatement better, Established forum) {
        var version = forum.facts().version(better.fact()).orElseThrow();
        return new ForumFactCorrected(command.fact(), forum.id(), better.fact(), version, better);
    }

    private static Decision<ForumEvent> contest(ContestFact command, Established forum) {
        return standing(contested(command.contested(), forum), forum).decide(fact -> {
            var said = new ForumFactContested(
                    command.fact(), forum.id(), fact.fact(), command.claim(), command.text(), command.provenance());
            return Verdict.all(
                            fresh(command.expected(), fact.fact(), forum),
                            ForumStatementRule.of(said, command.parties(), forum),
                            claimedOnce(said, forum),
                            new ClaimedDay(said, command.fact(), command.parties(), forum).verdict())
                    .on(said);
        });
    }

    /** A claim against a claim is a claim against the fact. */
    private static FactId contested(FactId id, Established forum) {
        return forum.facts()
                .event(id)
                .filter(ForumFactContested.class::isInstance)
                .map(claim -> ((ForumFactContested) claim).contested())
                .orElse(id);
    }

    private static Verdict claimedOnce(ForumFactContested said, Established forum) {
        return forum.facts().contests(said.contested()).stream()
                .map(ForumFactContested.class::cast)
                .filter(other -> other.claim().authority().equals(said.claim().authority()))
                .filter(other -> other.claim().on().equals(said.claim().on())
                        && other.text().equals(said.text()))
                .findFirst()
                .map(other -> Verdict.refused(
                        new Rejection.ClaimAlreadyMade(said.claim().authority(), other.fact())))
                .orElse(Verdict.FINE);
    }

    /** The fact that is meant by its own id or a version's, if it stands. */
    private static Sought<ForumStatement> standing(FactId id, Established forum) {
        var facts = forum.facts();
        if (!facts.contains(id)) {
            return new Sought.Missing<>(new Rejection.UnknownFact(id));
        }
        if (facts.event(id).filter(Retraction.class::isInstance).isPresent()) {
            return new Sought.Missing<>(new Rejection.NotCorrectable(
                    "", "'" + id + "' is a retraction; retract it to restore what it retracted."));
        }
        return Sought.of(facts.fact(id).flatMap(facts::says), () -> new Rejection.AlreadyRetracted(id));
    }

    /** Whoever saw the fact, or the thing it is about, as it is now has seen all that a revision of it could overlook. */
    static Verdict fresh(Expected expected, FactId fact, Established forum) {
        var current = forum.facts().touched(fact);
        var seen = forum.facts().subjects(fact).stream()
                .filter(subject -> !(subject instanceof PartyId))
                .anyMatch(subject -> expected.allows(forum.version(subject)));
        return seen ? Verdict.FINE : Verdict.fresh(expected, current);
    }
}
