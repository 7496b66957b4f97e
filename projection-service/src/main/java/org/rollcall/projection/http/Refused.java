package org.rollcall.projection.http;

import org.rollcall.contracts.Problem;
import org.rollcall.contracts.ProblemType;

/** A refusal on its way to the client. */
public final class Refused extends RuntimeException {

    private final transient Problem problem;

    public Refused(Problem problem) {
        super(problem.type().title() + ": " + problem.detail(), null, false, false);
        this.problem = problem;
    }

    public Refused(ProblemType type, String detail) {
        this(Problem.of(type, detail));
    }

    /** What a client is told who gets that status from before a controller. */
    public static Refused ofStatus(int status) {
        return new Refused(Problems.ofStatus(status));
    }

    /** The same that another service refused with. */
    public static Refused as(int status, String detail) {
        return new Refused(Problems.ofStatus(status).type(), detail);
    }

    public Problem problem() {
        return problem;
    }
}
