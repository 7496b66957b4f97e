package org.rollcall.membership.domain;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.rollcall.contracts.Expected;
import org.rollcall.contracts.ForumEvent;
import org.rollcall.contracts.ForumEvent.ForumStatement;
import org.rollcall.contracts.Warning;

/** What the rules say to something before it is recorded: what forbids it, if anything does, and what is doubtful about it. */
record Verdict(Optional<Rejection> refusal, List<Warning> doubts) {

    static final Verdict FINE = new Verdict(Optional.empty(), List.of());

    Verdict {
        doubts = List.copyOf(doubts);
    }

    static Verdict refused(Rejection rejection) {
        return new Verdict(Optional.of(rejection), List.of());
    }

    static Verdict doubtful(List<Warning> doubts) {
        return new Verdict(Optional.empty(), doubts);
    }

    static Verdict refusedIf(boolean broken, Rejection rejection) {
        return broken ? refused(rejection) : FINE;
    }

    static Verdict fresh(Expected expected, long current) {
        return refusedIf(!expected.allows(current), new Rejection.StaleVersion(current));
    }

    static Verdict all(Verdict... verdicts) {
        return all(Arrays.stream(verdicts));
    }

    /** The first refusal, and every doubt. */
    static Verdict all(Stream<Verdict> verdicts) {
        var given = verdicts.toList();
        return new Verdict(
                given.stream().flatMap(verdict -> verdict.refusal.stream()).findFirst(),
                given.stream().flatMap(verdict -> verdict.doubts.stream()).toList());
    }

    /** Recorded with its doubts on it, or refused. */
    Decision<ForumEvent> on(ForumStatement said) {
        return refusal.<Decision<ForumEvent>>map(Decision::rejected)
                .orElseGet(() -> Decision.accepted(
                        ForumStatements.with(said, said.provenance().with(doubts))));
    }
}
