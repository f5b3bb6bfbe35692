package io.readiness.explanation;

/** More was tried than the rulebook allows for one answer. */
final class Exhausted extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Exhausted() {
        super("The effort that the rulebook allows is spent.", null, false, false);
    }
}
