package io.readiness.explanation.nextstep;

/** How the search for the smallest change ended; where there are several ways, the first of these is what is said of all. */
public enum NextStepOutcome {
    /** Nothing has to be done. */
    ALREADY_THERE,
    /** The effort was spent before it was proven. */
    NOT_SETTLED,
    /** These actions reach it, and nothing smaller does. */
    REACHED_WITH,
    /** More actions would reach it, and not so many. */
    NOT_WITHIN,
    /** The profile has gone beyond it. */
    BEYOND,
    /** No set of the known actions reaches it. */
    NOT_BY_ACTIONS
}
