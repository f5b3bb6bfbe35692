package io.readiness.assessment;

/** A part of an assessment that a reader may want or not. The rest - where somebody stands and what is next - all get. */
public enum Topic {
    REALISM,
    ARCHETYPES,
    SERVED_BY,
    RATINGS,
    GAPS,
    CARRIES_OVER,
    CLOSING,
    PLAN,
    PROOF,
    CERTIFICATION,
    RESUME,
    PRACTICAL_TEST,
    ORGANISATION,
    MANAGER,
    MISTAKES,
    HIRING,
    CIRCUMSTANCES,
    TRACE,
    NOTICES,
    FACTS,
    CITATIONS
}
