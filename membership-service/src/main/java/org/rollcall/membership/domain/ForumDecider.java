package org.rollcall.membership.domain;

import org.rollcall.contracts.CorruptStream;
import org.rollcall.contracts.Expected;
import org.rollcall.contracts.ForumEvent;
import org.rollcall.contracts.ForumEvent.CountClaimed;
import org.rollcall.contracts.ForumEvent.ForumEstablished;
import org.rollcall.contracts.ForumEvent.ForumFactCorrected;
import org.rollcall.contracts.ForumEvent.ForumFactRetracted;
import org.rollcall.contracts.ForumEvent.ForumStatement;
import org.rollcall.membership.domain.Decision.Accepted;
import org.rollcall.membership.domain.Decision.Rejected;
import org.rollcall.membership.domain.Forum.Established;
import org.rollcall.membership.domain.Forum.NotEstablished;
import org.rollcall.membership.domain.ForumCommand.ClaimCount;
import org.rollcall.membership.domain.ForumCommand.EstablishForum;

/**
 * The rules of a forum. Each topic has a decider of its own; whatever they decide has to leave a record that can be true, see
 * {@link Coherence}.
 */
public final class ForumDecider {

    private ForumDecider() {}

    public static Decision<ForumEvent> decide(ForumCommand command, Forum state) {
        return switch (state) {
            case NotEstablished nothing ->
                command instanceof EstablishForum establish
                        ? establish(establish)
                        : Decision.rejected(new Rejection.UnknownForum(command.forum()));
            case Established forum ->
                forum.facts().contains(command.fact())
                        ? Decision.alreadyRecorded()
                        : coherent(decide(command, forum), forum);
        };
    }

    private static Decision<ForumEvent> decide(ForumCommand command, Established forum) {
        return switch (command) {
            case EstablishForum establish -> Decision.rejected(new Rejection.ForumAlreadyEstablished(forum.id()));
            case ClaimCount claim -> claim(claim, forum);
            case ProfileCommand profile -> ProfileDecider.decide(profile, forum);
            case RollCommand roll -> RollDecider.decide(roll, forum);
            case SuccessionCommand succession -> SuccessionDecider.decide(succession, forum);
            case OfficeCommand office -> OfficeDecider.decide(office, forum);
            case GroupCommand group -> GroupDecider.decide(group, forum);
            case ProgrammeCommand programme -> ProgrammeDecider.decide(programme, forum);
            case RevisionCommand revision -> RevisionDecider.decide(revision, forum);
        };
    }

    private static Decision<ForumEvent> coherent(Decision<ForumEvent> decision, Established forum) {
        return switch (decision) {
            case Rejected<ForumEvent> rejected -> rejected;
            case Accepted<ForumEvent> accepted ->
                Coherence.brokenBy(accepted.events(), forum)
                        .<Decision<ForumEvent>>map(Decision::rejected)
                        .orElse(accepted);
        };
    }

    public static Forum evolve(Forum state, ForumEvent event) {
        return switch (state) {
            case NotEstablished nothing -> {
                if (event instanceof ForumEstablished established) {
                    yield Established.by(established);
                }
                throw new CorruptStream(event, "the forum was never established");
            }
            case Established forum -> evolve(forum, event);
        };
    }

    private static Established evolve(Established forum, ForumEvent event) {
        var facts = forum.facts();
        var possible = switch (event) {
            case ForumEstablished again -> false;
            case ForumStatement said -> References.hold(said, facts);
            case ForumFactCorrected correction -> facts.contains(correction.replaces());
            case ForumFactRetracted retraction -> facts.contains(retraction.retracted());
        };
        if (!possible || facts.contains(event.fact())) {
            throw new CorruptStream(event, "it is there already, or what it rests on is not");
        }
        return forum.with(event);
    }

    private static Decision<ForumEvent> establish(EstablishForum command) {
        var said = new ForumEstablished(
                command.fact(),
                command.forum(),
                command.name(),
                command.established(),
                command.profile(),
                command.provenance());
        return Verdict.all(
                        Verdict.refusedIf(!command.expected().equals(Expected.ANY), new Rejection.NoVersionYet()),
                        ProfileRule.check("profile.", command.name(), command.profile()))
                .on(said);
    }

    private static Decision<ForumEvent> claim(ClaimCount command, Established forum) {
        var said = new CountClaimed(
                command.fact(),
                forum.id(),
                command.standing(),
                command.kind(),
                command.quantity(),
                command.count(),
                command.on(),
                command.provenance());
        return Verdict.all(
                        Verdict.fresh(command.expected(), forum.version()),
                        ForumStatementRule.of(said, Parties.NONE, forum),
                        Verdict.refusedIf(
                                !forum.holders(Key.Counted.of(said)).isEmpty(),
                                new Rejection.CountAlreadyClaimed(command.count(), command.on())))
                .on(said);
    }
}
