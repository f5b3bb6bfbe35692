package io.readiness.plan;

/** Where a candidate is with a step. */
public enum StepStatus {
    DONE,
    /** The first that is needed and not known to be done. */
    NEXT,
    LATER,
    /** Not on the recommended path. */
    NOT_NEEDED
}
