package io.readiness.organisation;

/** How a thing that a manager can see or give stands; what was not said is neither. */
public enum CheckState {
    /** A sign that is there. */
    SEEN,
    /** A sign that was said to be missing. */
    NOT_SEEN,
    /** Given by the organisation. */
    GIVEN,
    /** Withheld by the organisation. */
    WITHHELD,
    /** Not said. */
    UNKNOWN
}
