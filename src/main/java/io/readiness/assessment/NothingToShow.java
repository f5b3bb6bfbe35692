package io.readiness.assessment;

/** A fact for the rules: the candidate said that there is no evidence, or no right to decide anything. */
public enum NothingToShow {
    NO_EVIDENCE,
    NO_DECISION_RIGHTS
}
