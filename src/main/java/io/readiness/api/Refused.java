package io.readiness.api;

import jakarta.ws.rs.WebApplicationException;

/** A request that is refused, with the problem that says why. */
class Refused extends WebApplicationException {
    private static final long serialVersionUID = 1L;

    private final transient Problem problem;

    Refused(Problem problem) {
        super(problem.detail(), problem.status());
        this.problem = problem;
    }

    Problem problem() {
        return problem;
    }
}
