package io.readiness.judgement.fact;

/** A fact for the rules: something that the candidate said is not there. */
public enum NothingToShow {
    NO_EVIDENCE,
    NO_DECISION_RIGHTS,
    /** A title was told, and no duty, no piece of work and no decision right beside it. */
    NOTHING_BUT_A_TITLE
}
