package io.readiness.explanation.nextstep;

/** More was tried than the rulebook allows for one answer. */
final class EffortSpent extends RuntimeException {
    private static final long serialVersionUID = 1L;

    EffortSpent() {
        super("The effort that the rulebook allows is spent.", null, false, false);
    }
}
