package org.rollcall.writeside;

import org.rollcall.contracts.Problem;

/** A refusal on its way out: thrown once, by the shell that a decider answered {@code Rejected}, rendered once, by HTTP. */
public final class Refused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Problem problem;

    public Refused(Problem problem) {
        // no stack trace: it is an answer, not a failure
        super(problem.type() + ": " + problem.detail(), null, false, false);
        this.problem = problem;
    }

    public Problem problem() {
        return problem;
    }
}
